reset
set encoding utf8
unset key
set terminal dumb size 79,7 noenhanced mono
set lmargin at screen 0.18987
set rmargin at screen 0.88608
set bmargin at screen 0.28571
set tmargin at screen 0.71429
set xrange [0:1500] noextend
set yrange [2.5:-0.5] noextend
unset xtics
unset ytics
set border 2 lt 1 lw 1 lc rgb "#505A5F"
set label "B" at screen 0.01899, screen 0.92857 center tc rgb "#0B0C0C" noenhanced front
set label "Better" at screen 0.03797, screen 0.92857 left tc rgb "#0B0C0C" noenhanced front
set label "W" at screen 0.14557, screen 0.92857 center tc rgb "#0B0C0C" noenhanced front
set label "Worse" at screen 0.16456, screen 0.92857 left tc rgb "#0B0C0C" noenhanced front
set label "\060" at first 0, screen 0.21429 center tc rgb "#0B0C0C" noenhanced front
set label "\065\060\060" at first 500, screen 0.21429 center tc rgb "#0B0C0C" noenhanced front
set label "\061\054\060\060\060" at first 1000, screen 0.21429 center tc rgb "#0B0C0C" noenhanced front
set label "\061\054\065\060\060" at first 1500, screen 0.21429 center tc rgb "#0B0C0C" noenhanced front
set label "Deaths per \061\060\060\054\060\060\060" at screen 0.53797, screen 0.07143 center tc rgb "#0B0C0C" noenhanced front
set label "Knowsley" at screen 0.17722, first 0 right tc rgb "#0B0C0C" noenhanced front
set label "Cheshire East" at screen 0.17722, first 1 right tc rgb "#0B0C0C" noenhanced front
set label "Sefton" at screen 0.17722, first 2 right tc rgb "#0B0C0C" noenhanced front
set label "\061\054\064\060\061\056\060" at screen 0.98734, first 0 right tc rgb "#0B0C0C" noenhanced front
set label "\071\070\060\056\065" at screen 0.98734, first 1 right tc rgb "#0B0C0C" noenhanced front
set label "England \061\054\060\065\060" at screen 0.67722, screen 0.78571 center tc rgb "#505A5F" noenhanced front
$d1 << END
0 0 13907228
1401 0 13907228

0 1 28732
980.5 1 28732
END
$d2 << END
1310 0 723980
1490 0 723980

1310 0 723980
1310 0 723980

1490 0 723980
1490 0 723980

900 1 723980
1060 1 723980

900 1 723980
900 1 723980

1060 1 723980
1060 1 723980
END
$d3 << END
1050 2.5
1050 -0.5
END
plot $d1 using 1:2:3 with lines lc rgb variable title "bars" noenhanced, \
     $d2 using 1:2:3 with lines lw 1.5 lc rgb variable title "whiskers" noenhanced, \
     $d3 using 1:2 with lines lw 1.5 dt 2 lc rgb "#505A5F" title "England \061\054\060\065\060" noenhanced
