reset
set encoding utf8
unset key
set terminal dumb size 79,22 noenhanced mono
set lmargin at screen 0.03797
set rmargin at screen 0.97468
set bmargin at screen 0.09091
set tmargin at screen 0.90909
set xrange [0:4.5] noextend
set yrange [0:4.5] noextend
unset xtics
unset ytics
set border 1 lt 1 lw 1 lc rgb "#505A5F"
set label "" at screen 0.01899, screen 0.97727 point pt 7 ps 1 lc rgb "#12436D" front
set label "Need" at screen 0.03797, screen 0.97727 left tc rgb "#0B0C0C" noenhanced front
set label "Mandate" at screen 0.01266, screen 0.93182 left tc rgb "#0B0C0C" noenhanced front
set label "\060" at first 0, screen 0.06818 center tc rgb "#0B0C0C" noenhanced front
set label "\061" at first 1, screen 0.06818 center tc rgb "#0B0C0C" noenhanced front
set label "\062" at first 2, screen 0.06818 center tc rgb "#0B0C0C" noenhanced front
set label "\063" at first 3, screen 0.06818 center tc rgb "#0B0C0C" noenhanced front
set label "\064" at first 4, screen 0.06818 center tc rgb "#0B0C0C" noenhanced front
set label "Capacity" at screen 0.50633, screen 0.02273 center tc rgb "#0B0C0C" noenhanced front
set label "\060" at screen 0.02532, first 0 right tc rgb "#0B0C0C" noenhanced front
set label "\061" at screen 0.02532, first 1 right tc rgb "#0B0C0C" noenhanced front
set label "\062" at screen 0.02532, first 2 right tc rgb "#0B0C0C" noenhanced front
set label "\063" at screen 0.02532, first 3 right tc rgb "#0B0C0C" noenhanced front
set label "\064" at screen 0.02532, first 4 right tc rgb "#0B0C0C" noenhanced front
set label "Do first" at first 3, first 3 center tc rgb "#0B0C0C" noenhanced front
set label "Bus fares" at first 3, first 4 offset screen 0.03726, screen 0.00000 left tc rgb "#0B0C0C" noenhanced front
set label "Adult skills" at first 2, first 3 offset screen -0.04204, screen 0.00000 right tc rgb "#0B0C0C" noenhanced front
set label "Living wage" at first 2.7, first 3.1 offset screen 0.04204, screen 0.00000 left tc rgb "#0B0C0C" noenhanced front
$d1 << END
3 4 1196909 16777215
2 3 1196909 16777215
2.7 3.1 1196909 16777215
END
$d2 << END
3 3 0 1 723980
2 2 0 1.5 723980
END
plot $d1 using 1:2:3 with points pt 7 ps 1.2 lc rgb variable title "Need" noenhanced, \
     $d2 using 1:2:3:4:5 with vectors head filled size screen 0.12658,20 lw 2 lc rgb variable title "arrows" noenhanced
