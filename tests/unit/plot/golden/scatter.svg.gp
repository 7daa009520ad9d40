reset
set encoding utf8
unset key
set terminal svg size 720,442 dynamic rounded noenhanced font "Arial,14" background "#FFFFFF"
set lmargin at screen 0.03498
set rmargin at screen 0.97778
set bmargin at screen 0.12670
set tmargin at screen 0.85068
set xrange [0:4.5] noextend
set yrange [0:4.5] noextend
set xtics nomirror out scale 0.4 ("" 0, "" 1, "" 2, "" 3, "" 4)
set ytics nomirror out scale 0 ("" 0, "" 1, "" 2, "" 3, "" 4)
set grid ytics back lt 1 lw 1 lc rgb "#D9D9D9"
set border 1 lt 1 lw 1 lc rgb "#505A5F"
set label "" at screen 0.02361, screen 0.95475 point pt 7 ps 1 lc rgb "#12436D" front
set label "Need" at screen 0.04722, screen 0.95475 left tc rgb "#0B0C0C" noenhanced front
set label "Mandate" at screen 0.01111, screen 0.89819 left tc rgb "#0B0C0C" noenhanced front
set label "\060" at first 0, screen 0.08824 center tc rgb "#0B0C0C" noenhanced front
set label "\061" at first 1, screen 0.08824 center tc rgb "#0B0C0C" noenhanced front
set label "\062" at first 2, screen 0.08824 center tc rgb "#0B0C0C" noenhanced front
set label "\063" at first 3, screen 0.08824 center tc rgb "#0B0C0C" noenhanced front
set label "\064" at first 4, screen 0.08824 center tc rgb "#0B0C0C" noenhanced front
set label "Capacity" at screen 0.50638, screen 0.03846 center tc rgb "#0B0C0C" noenhanced front
set label "\060" at screen 0.02387, first 0 right tc rgb "#0B0C0C" noenhanced front
set label "\061" at screen 0.02387, first 1 right tc rgb "#0B0C0C" noenhanced front
set label "\062" at screen 0.02387, first 2 right tc rgb "#0B0C0C" noenhanced front
set label "\063" at screen 0.02387, first 3 right tc rgb "#0B0C0C" noenhanced front
set label "\064" at screen 0.02387, first 4 right tc rgb "#0B0C0C" noenhanced front
set label "Do first" at first 3, first 3 center tc rgb "#0B0C0C" noenhanced front
set label "Bus fares" at first 3, first 4 offset screen 0.03649, screen 0.00000 left tc rgb "#0B0C0C" noenhanced front
set label "Adult skills" at first 2, first 3 offset screen -0.04127, screen 0.00000 right tc rgb "#0B0C0C" noenhanced front
set label "Living wage" at first 2.7, first 3.1 offset screen 0.04127, screen 0.00000 left tc rgb "#0B0C0C" noenhanced front
$d1 << END
3 4 0.14762715721455927 1196909
2 3 0.17046515791505 1196909
2.7 3.1 0.17046515791505 1196909
END
$d2 << END
3 3 0 1 723980
2 2 0 1.5 723980
END
plot $d1 using 1:2:3:4 with circles lc rgb variable fs solid 1 border lc rgb "#FFFFFF" title "Need" noenhanced, \
     $d2 using 1:2:3:4:5 with vectors head filled size screen 0.01389,20 lw 2 lc rgb variable title "arrows" noenhanced
