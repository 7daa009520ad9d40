reset
set encoding utf8
unset key
set terminal svg size 720,392 dynamic rounded noenhanced font "Arial,14" background "#FFFFFF"
set lmargin at screen 0.06813
set rmargin at screen 0.74379
set bmargin at screen 0.08673
set tmargin at screen 0.90306
set xrange [2017.9:2022.1] noextend
set yrange [60:68] noextend
set xtics nomirror out scale 0.4 ("" 2018, "" 2019, "" 2020, "" 2021, "" 2022)
set ytics nomirror out scale 0 ("" 60, "" 62, "" 64, "" 66, "" 68)
set grid ytics back lt 1 lw 1 lc rgb "#D9D9D9"
set border 1 lt 1 lw 1 lc rgb "#505A5F"
set label "School readiness \050\045\051" at screen 0.01111, screen 0.95663 left tc rgb "#0B0C0C" noenhanced front
set label "\062\060\061\070" at first 2018, screen 0.04337 center tc rgb "#0B0C0C" noenhanced front
set label "\062\060\061\071" at first 2019, screen 0.04337 center tc rgb "#0B0C0C" noenhanced front
set label "\062\060\062\060" at first 2020, screen 0.04337 center tc rgb "#0B0C0C" noenhanced front
set label "\062\060\062\061" at first 2021, screen 0.04337 center tc rgb "#0B0C0C" noenhanced front
set label "\062\060\062\062" at first 2022, screen 0.04337 center tc rgb "#0B0C0C" noenhanced front
set label "\066\060\045" at screen 0.05702, first 60 right tc rgb "#0B0C0C" noenhanced front
set label "\066\062\045" at screen 0.05702, first 62 right tc rgb "#0B0C0C" noenhanced front
set label "\066\064\045" at screen 0.05702, first 64 right tc rgb "#0B0C0C" noenhanced front
set label "\066\066\045" at screen 0.05702, first 66 right tc rgb "#0B0C0C" noenhanced front
set label "\066\070\045" at screen 0.05702, first 68 right tc rgb "#0B0C0C" noenhanced front
set label "England \066\067\056\067\045" at screen 0.78268, screen 0.83418 left tc rgb "#505A5F" noenhanced front
set arrow from screen 0.75490, screen 0.83418 to screen 0.77713, screen 0.83418 nohead lw 1.5 dt 2 lc rgb "#505A5F" front
set label "Knowsley" at screen 0.78268, screen 0.30102 left tc rgb "#0B0C0C" noenhanced front
set label "" at screen 0.76324, screen 0.30102 point pt 7 ps 1 lc rgb "#12436D" front
set label "Cheshire West and" at screen 0.78268, screen 0.92602 left tc rgb "#0B0C0C" noenhanced front
set label "Chester" at screen 0.78268, screen 0.88010 left tc rgb "#0B0C0C" noenhanced front
set label "" at screen 0.76324, screen 0.90306 point pt 5 ps 1 lc rgb "#F46A25" front
$d1 << END
2018 60
2019 60.5
2019 63.5
2018 63

2021 62.5
2022 60.6
2022 63.6
2021 65.5
END
$d2 << END
2017.9 67.7
2022.1 67.7
END
$d3 << END
2018 61.5
2019 62

2021 64
2022 62.1
END
$d4 << END
2018 61.5
2019 62
2021 64
2022 62.1
END
$d5 << END
2018 66
2019 66.5
2020 67
2021 67.2
2022 68
END
$d6 << END
2018 66
2019 66.5
2020 67
2021 67.2
2022 68
END
plot $d1 using 1:2 with filledcurves closed fs transparent solid 0.15 noborder fc rgb "#12436D" title "Knowsley" noenhanced, \
     $d2 using 1:2 with lines lw 1.5 dt 2 lc rgb "#505A5F" title "England \066\067\056\067\045" noenhanced, \
     $d3 using 1:2 with lines lw 2.5 dt 1 lc rgb "#12436D" title "Knowsley" noenhanced, \
     $d4 using 1:2 with points pt 7 ps 1.25 lc rgb "#FFFFFF" title "Knowsley" noenhanced, \
     $d4 using 1:2 with points pt 7 ps 0.9 lc rgb "#12436D" title "Knowsley" noenhanced, \
     $d5 using 1:2 with lines lw 2.5 dt 2 lc rgb "#F46A25" title "Cheshire West and Chester" noenhanced, \
     $d6 using 1:2 with points pt 5 ps 1.25 lc rgb "#FFFFFF" title "Cheshire West and Chester" noenhanced, \
     $d6 using 1:2 with points pt 5 ps 0.9 lc rgb "#F46A25" title "Cheshire West and Chester" noenhanced
