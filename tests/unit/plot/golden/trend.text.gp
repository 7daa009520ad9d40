reset
set encoding utf8
unset key
set terminal dumb size 79,20 noenhanced mono
set lmargin at screen 0.06329
set rmargin at screen 0.71519
set bmargin at screen 0.05000
set tmargin at screen 0.95000
set xrange [2017.9:2022.1] noextend
set yrange [60:68] noextend
unset xtics
unset ytics
set border 1 lt 1 lw 1 lc rgb "#505A5F"
set label "School readiness \050\045\051" at screen 0.01266, screen 0.97500 left tc rgb "#0B0C0C" noenhanced front
set label "\062\060\061\070" at first 2018, screen 0.02500 center tc rgb "#0B0C0C" noenhanced front
set label "\062\060\061\071" at first 2019, screen 0.02500 center tc rgb "#0B0C0C" noenhanced front
set label "\062\060\062\060" at first 2020, screen 0.02500 center tc rgb "#0B0C0C" noenhanced front
set label "\062\060\062\061" at first 2021, screen 0.02500 center tc rgb "#0B0C0C" noenhanced front
set label "\062\060\062\062" at first 2022, screen 0.02500 center tc rgb "#0B0C0C" noenhanced front
set label "\066\060\045" at screen 0.05063, first 60 right tc rgb "#0B0C0C" noenhanced front
set label "\066\062\045" at screen 0.05063, first 62 right tc rgb "#0B0C0C" noenhanced front
set label "\066\064\045" at screen 0.05063, first 64 right tc rgb "#0B0C0C" noenhanced front
set label "\066\066\045" at screen 0.05063, first 66 right tc rgb "#0B0C0C" noenhanced front
set label "\066\070\045" at screen 0.05063, first 68 right tc rgb "#0B0C0C" noenhanced front
set label "England \066\067\056\067\045" at screen 0.75949, screen 0.87500 left tc rgb "#505A5F" noenhanced front
set arrow from screen 0.72785, screen 0.87500 to screen 0.75316, screen 0.87500 nohead lw 1.5 dt 2 lc rgb "#505A5F" front
set label "Knowsley" at screen 0.75949, screen 0.28625 left tc rgb "#0B0C0C" noenhanced front
set label "" at screen 0.73734, screen 0.28625 point pt 7 ps 1 lc rgb "#12436D" front
set label "Cheshire West and" at screen 0.75949, screen 0.97500 left tc rgb "#0B0C0C" noenhanced front
set label "Chester" at screen 0.75949, screen 0.92500 left tc rgb "#0B0C0C" noenhanced front
set label "" at screen 0.73734, screen 0.95000 point pt 5 ps 1 lc rgb "#F46A25" front
$d1 << END
2017.9 67.7
2022.1 67.7
END
$d2 << END
2018 61.5
2019 62

2021 64
2022 62.1
END
$d3 << END
2018 61.5
2019 62
2021 64
2022 62.1
END
$d4 << END
2018 66
2019 66.5
2020 67
2021 67.2
2022 68
END
$d5 << END
2018 66
2019 66.5
2020 67
2021 67.2
2022 68
END
plot $d1 using 1:2 with lines lw 1.5 dt 2 lc rgb "#505A5F" title "England \066\067\056\067\045" noenhanced, \
     $d2 using 1:2 with lines lw 2.5 dt 1 lc rgb "#12436D" title "Knowsley" noenhanced, \
     $d3 using 1:2 with points pt 7 ps 0.9 lc rgb "#12436D" title "Knowsley" noenhanced, \
     $d4 using 1:2 with lines lw 2.5 dt 2 lc rgb "#F46A25" title "Cheshire West and Chester" noenhanced, \
     $d5 using 1:2 with points pt 5 ps 0.9 lc rgb "#F46A25" title "Cheshire West and Chester" noenhanced
