reset
set encoding utf8
unset key
set terminal svg size 720,370 dynamic rounded noenhanced font "Arial,14" background "#FFFFFF"
set lmargin at screen 0.05411
set rmargin at screen 0.97778
set bmargin at screen 0.09189
set tmargin at screen 0.95676
set xrange [0:1] noextend
set yrange [0:1] noextend
set xtics nomirror out scale 0.4 ("" 0, "" 0.2, "" 0.4, "" 0.6, "" 0.8, "" 1)
set ytics nomirror out scale 0 ("" 0, "" 0.2, "" 0.4, "" 0.6, "" 0.8, "" 1)
set grid ytics back lt 1 lw 1 lc rgb "#D9D9D9"
set border 1 lt 1 lw 1 lc rgb "#505A5F"
set label "\060\056\060" at first 0, screen 0.04595 center tc rgb "#0B0C0C" noenhanced front
set label "\060\056\062" at first 0.2, screen 0.04595 center tc rgb "#0B0C0C" noenhanced front
set label "\060\056\064" at first 0.4, screen 0.04595 center tc rgb "#0B0C0C" noenhanced front
set label "\060\056\066" at first 0.6, screen 0.04595 center tc rgb "#0B0C0C" noenhanced front
set label "\060\056\070" at first 0.8, screen 0.04595 center tc rgb "#0B0C0C" noenhanced front
set label "\061\056\060" at first 1, screen 0.04595 center tc rgb "#0B0C0C" noenhanced front
set label "\060\056\060" at screen 0.04300, first 0 right tc rgb "#0B0C0C" noenhanced front
set label "\060\056\062" at screen 0.04300, first 0.2 right tc rgb "#0B0C0C" noenhanced front
set label "\060\056\064" at screen 0.04300, first 0.4 right tc rgb "#0B0C0C" noenhanced front
set label "\060\056\066" at screen 0.04300, first 0.6 right tc rgb "#0B0C0C" noenhanced front
set label "\060\056\070" at screen 0.04300, first 0.8 right tc rgb "#0B0C0C" noenhanced front
set label "\061\056\060" at screen 0.04300, first 1 right tc rgb "#0B0C0C" noenhanced front
set label "No data" at screen 0.51595, screen 0.52432 center tc rgb "#505A5F" noenhanced front
plot NaN title "" noenhanced
