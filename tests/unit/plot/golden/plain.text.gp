reset
set encoding utf8
unset key
set terminal dumb size 79,19 noenhanced mono
set lmargin at screen 0.06329
set rmargin at screen 0.97468
set bmargin at screen 0.05263
set tmargin at screen 1.00000
set xrange [0:1] noextend
set yrange [0:1] noextend
unset xtics
unset ytics
set border 1 lt 1 lw 1 lc rgb "#505A5F"
set label "\060\056\060" at first 0, screen 0.02632 center tc rgb "#0B0C0C" noenhanced front
set label "\060\056\062" at first 0.2, screen 0.02632 center tc rgb "#0B0C0C" noenhanced front
set label "\060\056\064" at first 0.4, screen 0.02632 center tc rgb "#0B0C0C" noenhanced front
set label "\060\056\066" at first 0.6, screen 0.02632 center tc rgb "#0B0C0C" noenhanced front
set label "\060\056\070" at first 0.8, screen 0.02632 center tc rgb "#0B0C0C" noenhanced front
set label "\061\056\060" at first 1, screen 0.02632 center tc rgb "#0B0C0C" noenhanced front
set label "\060\056\060" at screen 0.05063, first 0 right tc rgb "#0B0C0C" noenhanced front
set label "\060\056\062" at screen 0.05063, first 0.2 right tc rgb "#0B0C0C" noenhanced front
set label "\060\056\064" at screen 0.05063, first 0.4 right tc rgb "#0B0C0C" noenhanced front
set label "\060\056\066" at screen 0.05063, first 0.6 right tc rgb "#0B0C0C" noenhanced front
set label "\060\056\070" at screen 0.05063, first 0.8 right tc rgb "#0B0C0C" noenhanced front
set label "\061\056\060" at screen 0.05063, first 1 right tc rgb "#0B0C0C" noenhanced front
set label "No data" at screen 0.51899, screen 0.52632 center tc rgb "#505A5F" noenhanced front
plot NaN title "" noenhanced
