reset
set encoding utf8
unset key
set terminal svg size 720,208 dynamic rounded noenhanced font "Arial,14" background "#FFFFFF"
set lmargin at screen 0.16631
set rmargin at screen 0.90124
set bmargin at screen 0.26923
set tmargin at screen 0.70192
set xrange [0:1500] noextend
set yrange [2.5:-0.5] noextend
set xtics nomirror out scale 0 ("" 0, "" 500, "" 1000, "" 1500)
set ytics nomirror out scale 0 ("" 0, "" 1, "" 2)
set grid xtics back lt 1 lw 1 lc rgb "#D9D9D9"
set border 2 lt 1 lw 1 lc rgb "#505A5F"
set object rectangle from screen 0.01111, screen 0.86538 to screen 0.03889, screen 0.94231 fc rgb "#00703C" fs solid 1 noborder
set label "B" at screen 0.02500, screen 0.90385 center font ",12" tc rgb "#FFFFFF" noenhanced front
set label "Better" at screen 0.05000, screen 0.90385 left tc rgb "#0B0C0C" noenhanced front
set object rectangle from screen 0.13344, screen 0.86538 to screen 0.16311, screen 0.94231 fc rgb "#D4351C" fs solid 1 noborder
set label "W" at screen 0.14828, screen 0.90385 center font ",12" tc rgb "#FFFFFF" noenhanced front
set label "Worse" at screen 0.17423, screen 0.90385 left tc rgb "#0B0C0C" noenhanced front
set label "\060" at first 0, screen 0.18750 center tc rgb "#0B0C0C" noenhanced front
set label "\065\060\060" at first 500, screen 0.18750 center tc rgb "#0B0C0C" noenhanced front
set label "\061\054\060\060\060" at first 1000, screen 0.18750 center tc rgb "#0B0C0C" noenhanced front
set label "\061\054\065\060\060" at first 1500, screen 0.18750 center tc rgb "#0B0C0C" noenhanced front
set label "Deaths per \061\060\060\054\060\060\060" at screen 0.53377, screen 0.08173 center tc rgb "#0B0C0C" noenhanced front
set label "Knowsley" at screen 0.15520, first 0 right tc rgb "#0B0C0C" noenhanced front
set label "Cheshire East" at screen 0.15520, first 1 right tc rgb "#0B0C0C" noenhanced front
set label "Sefton" at screen 0.15520, first 2 right tc rgb "#0B0C0C" noenhanced front
set label "\061\054\064\060\061\056\060" at screen 0.98889, first 0 right tc rgb "#0B0C0C" noenhanced front
set label "\071\070\060\056\065" at screen 0.98889, first 1 right tc rgb "#0B0C0C" noenhanced front
set label "England \061\054\060\065\060" at screen 0.68076, screen 0.74519 center tc rgb "#505A5F" noenhanced front
$d1 << END
700.5 0 0 1401 -0.35 0.35 13907228
490.25 1 0 980.5 0.65 1.35 28732
END
$d2 << END
1310 0 723980
1490 0 723980

1310 -0.1 723980
1310 0.1 723980

1490 -0.1 723980
1490 0.1 723980

900 1 723980
1060 1 723980

900 0.9 723980
900 1.1 723980

1060 0.9 723980
1060 1.1 723980
END
$d3 << END
1050 2.5
1050 -0.5
END
plot $d1 using 1:2:3:4:5:6:7 with boxxyerror lc rgb variable fs solid 1 noborder title "bars" noenhanced, \
     $d2 using 1:2:3 with lines lw 1.5 lc rgb variable title "whiskers" noenhanced, \
     $d3 using 1:2 with lines lw 1.5 dt 2 lc rgb "#505A5F" title "England \061\054\060\065\060" noenhanced
