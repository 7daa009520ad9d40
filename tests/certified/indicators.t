# SPDX-License-Identifier: GPL-3.0-or-later
# proportion, rate, mean, quantile, compare, recent_trend and funnel against published worked examples.

case Newcombe 1998 (Stat Med 17:857), table I, method 3: 81/263 0.2553 0.3662; 15/148 0.0624 0.1605; 0/20 0.0000 0.1611; 1/29 0.0061 0.1718
shell
printf 'count,denominator\n81,263\n15,148\n0,20\n1,29\n' | hiap calc proportion | cut -d, -f1-5
gives
count,denominator,value,lower_ci_95,upper_ci_95
81,263,0.30798479087452474,0.2552885198782743,0.36620957698280004
15,148,0.10135135135135136,0.06238639953073629,0.16048724172330803
0,20,0,0,0.16112515805281932
1,29,0.034482758620689655,0.006113214292762662,0.17175521879320285
end case

case Garwood 1936 (Biometrika 28:437), exact limits of a Poisson count: 0 to 3.689, 1: 0.0253 5.572, 5: 1.623 11.668, 9: 4.115 17.085
shell
printf 'count,denominator\n0,1\n1,1\n5,1\n9,1\n' | hiap calc rate --multiplier 1 | cut -d, -f1,4-6
gives
count,lower_ci_95,upper_ci_95,method
0,0,3.688879454113936,Exact
1,0.025317807984289873,5.571643390938897,Exact
5,1.6234863901184216,11.668332079322667,Exact
9,4.115373097378338,17.08480345141917,Exact
end case

case Breslow and Day 1987, p. 69-71: Byar's limits of 10, 20 and 100 events are within 0.3% of the exact 4.795 18.390, 12.217 30.888, 81.364 121.627
shell
printf 'count,denominator\n10,1\n20,1\n100,1\n' | hiap calc rate --multiplier 1 | cut -d, -f1,4-6
gives
count,lower_ci_95,upper_ci_95,method
10,4.787449913967564,18.391458605756473,Byar
20,12.211428834875937,30.889880369197062,Byar
100,81.36210549052788,121.62793757920647,Byar
end case

case Student 1908 (Biometrika 6:1), sleep gained with D. hyoscyamine hydrobromide: mean 0.75, sd 1.789; t.test of R: -0.5297804, 2.0297804
shell
printf 'value\n0.7\n-1.6\n-0.2\n-1.2\n-0.1\n3.4\n3.7\n0.8\n0\n2\n' | hiap calc mean
gives
n,sum,sd,value,lower_ci_95,upper_ci_95,status,method
10,7.5,1.7890096577591623,0.75,-0.5297804135262325,2.0297804135262325,,Student t
end case

case NIST StRD, NumAcc4: mean 10000000.2, sd 0.1 certified (0.100000000558794 of the nearest doubles)
shell
{ echo value; echo 10000000.2; i=0; while [ $i -lt 500 ]; do echo 10000000.1; echo 10000000.3; i=$((i + 1)); done; } | hiap calc mean | cut -d, -f1,3,4
gives
n,sd,value
1001,0.10000000055879354,10000000.200000001
end case

case NIST StRD, Michelson's speed of light minus 299: mean 0.852400000000000, sd 0.0790105478190518 certified
shell
printf 'value\n' > m.csv
printf '%s\n' 850 740 900 1070 930 850 950 980 980 880 1000 980 930 650 760 810 1000 1000 960 960 960 940 960 940 880 800 850 880 900 840 \
  830 790 810 880 880 830 800 790 760 800 880 880 880 860 720 720 620 860 970 950 880 910 850 870 840 840 850 840 840 840 \
  890 810 810 820 800 770 760 740 750 760 910 920 890 860 880 720 840 850 850 780 890 840 780 810 760 810 790 810 820 850 \
  870 870 810 740 810 940 950 800 810 870 | sed 's/^/0./; s/^0[.]1\(...\)$/1.\1/' >> m.csv
hiap calc mean m.csv | cut -d, -f1,3,4
gives
n,sd,value
100,0.07901054781905176,0.8523999999999999
end case

case PHEindicatormethods, phe_quantile: fifths of 20 areas have four each; tied areas share a fifth
shell
{ echo value; seq 1 20; } | hiap calc quantile --k 5 | cut -d, -f2 | sort | uniq -c | sed 's/^ *//'
printf 'value\n1\n2\n2\n2\n3\n' | hiap calc quantile --k 5 | cut -d, -f2 | paste -s -d' '
gives
4 1
4 2
4 3
4 4
4 5
1 quantile
quantile 1 2 2 2 5
end case

case OHID, comparing with a benchmark: the interval leaves it out, includes it, touches it
shell
printf 'value,lower_ci_95,upper_ci_95,benchmark\n62.1,60.8,63.4,67.7\n66.9,65.5,68.2,67.7\n66.1,64.5,67.7,67.7\n70.2,68.9,71.4,67.7\n' |
  hiap calc compare --polarity 'High is good' | cut -d, -f5
gives
outcome
Worse
Similar
Similar
Better
end case

case OHID recent trend: 9.54953570608324 decides (99.8%); with a standard error of 1 for each of five points that is a slope of 0.977217
shell
points() { awk -v slope="$1" 'BEGIN { print "year,value,lower_ci_95,upper_ci_95"
  for (t = 1; t <= 5; t++) printf "%d,%.10f,%.10f,%.10f\n", 2017 + t, b = t * slope, b - 1.96, b + 1.96 }'; }
for slope in 0.97721 0.97722; do points $slope | hiap calc recent_trend --value_type 'Crude rate' --polarity 'Low is good' | cut -d, -f1-4; done
gives
recent_trend,slope,chi_square,same_sign
No significant change,0.97721,9.549393841,1
recent_trend,slope,chi_square,same_sign
Increasing and getting worse,0.97722,9.549589284,1
end case

case Spiegelhalter 2005 (Stat Med 24:1185), section 2: limits of a proportion at 0.95 and 0.998, theta -+ z sqrt(theta (1 - theta) / n): 0.2, n = 100
shell
printf 'numerator,denominator\n20,100\n' | hiap calc funnel | cut -d, -f4-8
gives
baseline,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8
0.2,0.12160144061839785,0.2783985593816022,0.07639070775328763,0.3236092922467124
end case

case Garwood 1936, exact Poisson limits read backwards: 10 events are just high where 4.7954 are expected, just low where 18.3904 are
shell
printf 'numerator,denominator\n10,4.7953885\n10,18.390356\n' | hiap calc funnel --kind ratio | awk -F, 'NR > 1 { printf "%.6f %.6f\n", $2 * $5, $2 * $6 }'
gives
0.565328 10.000000
10.000000 27.735292
end case
