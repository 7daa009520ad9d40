reset
set encoding utf8
unset key
set terminal dumb size 79,5 noenhanced mono
set lmargin at screen 0.35443
set rmargin at screen 0.97468
set bmargin at screen 0.00000
set tmargin at screen 0.40000
set xrange [-0.5:2.5] noextend
set yrange [1.5:-0.5] noextend
unset xtics
unset ytics
unset border
set label "B" at screen 0.01899, screen 0.90000 center tc rgb "#0B0C0C" noenhanced front
set label "Better" at screen 0.03797, screen 0.90000 left tc rgb "#0B0C0C" noenhanced front
set label "Halton" at first 0, screen 0.50000 center tc rgb "#0B0C0C" noenhanced front
set label "Cheshire West" at first 1, screen 0.70000 center tc rgb "#0B0C0C" noenhanced front
set label "and Chester" at first 1, screen 0.50000 center tc rgb "#0B0C0C" noenhanced front
set label "Wirral" at first 2, screen 0.50000 center tc rgb "#0B0C0C" noenhanced front
set label "School readiness" at screen 0.34177, first 0 right tc rgb "#0B0C0C" noenhanced front
set label "Households in fuel poverty" at screen 0.34177, first 1 right tc rgb "#0B0C0C" noenhanced front
set label "\066\062\056\061 B \342\206\221" at first 0, first 0 center tc rgb "#0B0C0C" noenhanced front
set label "\064 S \342\206\222" at first 1, first 0 center tc rgb "#0B0C0C" noenhanced front
set label "\071 W \342\206\223" at first 2, first 0 center tc rgb "#0B0C0C" noenhanced front
set label "\063 \342\200\223" at first 0, first 1 center tc rgb "#0B0C0C" noenhanced front
set label "\065 B" at first 1, first 1 center tc rgb "#0B0C0C" noenhanced front
set label "\133x\135" at first 2, first 1 center tc rgb "#0B0C0C" noenhanced front
plot NaN title "" noenhanced
