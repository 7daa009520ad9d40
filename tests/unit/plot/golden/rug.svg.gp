reset
set encoding utf8
unset key
set terminal svg size 720,160 dynamic rounded noenhanced font "Arial,14" background "#FFFFFF"
set lmargin at screen 0.29258
set rmargin at screen 0.97778
set bmargin at screen 0.10000
set tmargin at screen 0.50000
set xrange [-0.5:2.5] noextend
set yrange [1.5:-0.5] noextend
set xtics nomirror out scale 0 ("" 0, "" 1, "" 2)
set ytics nomirror out scale 0 ("" 0, "" 1)
unset border
set object rectangle from screen 0.01111, screen 0.82500 to screen 0.03889, screen 0.92500 fc rgb "#00703C" fs solid 1 noborder
set label "B" at screen 0.02500, screen 0.87500 center font ",12" tc rgb "#FFFFFF" noenhanced front
set label "Better" at screen 0.05000, screen 0.87500 left tc rgb "#0B0C0C" noenhanced front
set label "Halton" at first 0, screen 0.60625 center tc rgb "#0B0C0C" noenhanced front
set label "Cheshire West and" at first 1, screen 0.71875 center tc rgb "#0B0C0C" noenhanced front
set label "Chester" at first 1, screen 0.60625 center tc rgb "#0B0C0C" noenhanced front
set label "Wirral" at first 2, screen 0.60625 center tc rgb "#0B0C0C" noenhanced front
set label "School readiness" at screen 0.28147, first 0 right tc rgb "#0B0C0C" noenhanced front
set label "Households in fuel poverty" at screen 0.28147, first 1 right tc rgb "#0B0C0C" noenhanced front
set label "\066\062\056\061 B \342\206\221" at first 0, first 0 center font ",13" tc rgb "#FFFFFF" noenhanced front
set label "\064 S \342\206\222" at first 1, first 0 center font ",13" tc rgb "#0B0C0C" noenhanced front
set label "\071 W \342\206\223" at first 2, first 0 center font ",13" tc rgb "#FFFFFF" noenhanced front
set label "\063 \342\200\223" at first 0, first 1 center font ",13" tc rgb "#0B0C0C" noenhanced front
set label "\065 B" at first 1, first 1 center font ",13" tc rgb "#FFFFFF" noenhanced front
set label "\133x\135" at first 2, first 1 center font ",13" tc rgb "#505A5F" noenhanced front
$d1 << END
0 0 -0.49391906075271813 0.49391906075271813 -0.46875 0.46875 28732
1 0 0.5060809392472819 1.4939190607527182 -0.46875 0.46875 16768256
2 0 1.5060809392472818 2.493919060752718 -0.46875 0.46875 13907228
0 1 -0.49391906075271813 0.49391906075271813 0.53125 1.46875 11646134
0 1 -0.48783812150543626 0.48783812150543626 0.5625 1.4375 16777215
1 1 0.5060809392472819 1.4939190607527182 0.53125 1.46875 28732
2 1 1.5060809392472818 2.493919060752718 0.53125 1.46875 11646134
2 1 1.5121618784945638 2.4878381215054364 0.5625 1.4375 16777215
END
plot $d1 using 1:2:3:4:5:6:7 with boxxyerror lc rgb variable fs solid 1 noborder title "cells" noenhanced
