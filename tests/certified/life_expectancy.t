# SPDX-License-Identifier: GPL-3.0-or-later
# Life expectancy against the figures published with the R package of the Office for Health Improvement and Disparities
# (PHEindicatormethods, its test of phe_life_expectancy), which agree with the life expectancy calculator of Public Health
# England; their digits are all ours. Those limits take z as 1.96.

case 20 bands up to 90+: figures, and standard errors from the limits, in digits of agreement
file a.csv
start_age,deaths,population,published,published_lower,published_upper
0,17,7060,80.16960813,79.88268548,80.45653078
1,9,35059,79.36245674,79.0898816,79.63503188
5,4,46974,75.44193645,75.17407307,75.70979983
10,8,48489,70.47299936,70.20675732,70.7392414
15,20,43219,65.52909542,65.26548673,65.79270412
20,15,38561,60.67510088,60.41876577,60.931436
25,24,46009,55.78835987,55.53801579,56.03870395
30,33,57208,50.92752727,50.68279939,51.17225516
35,50,61435,46.06740425,45.82666794,46.30814055
40,71,55601,41.24505636,41.00842831,41.48168441
45,100,50209,36.49322717,36.26223216,36.72422219
50,163,56416,31.83343842,31.60996318,32.05691365
55,263,46411,27.26027992,27.04337271,27.47718713
60,304,39820,22.9719144,22.76653134,23.17729746
65,536,37978,18.76856852,18.57570352,18.96143352
70,872,37039,14.95858336,14.77985004,15.13731667
75,1390,33288,11.51684445,11.34831778,11.68537112
80,1605,23306,8.618849241,8.451134045,8.786564437
85,1936,11936,6.163942934,5.978358351,6.349527517
90,1937,11936,6.16210635,5.887683386,6.436529314
file digits.awk
function abs(x) { return x < 0 ? -x : x }
function digits(x, y) { d = abs(x - y) / abs(y); return d < 1e-10 ? 10 : int(-log(d) / log(10)) }
BEGIN { FS = "," }
FNR == 1 { next }
NR == FNR { value[$1] = $4; width[$1] = ($6 - $5) / 2 / 1.96; next }
{ a = digits($2, value[$1]); b = digits(($4 - $3) / 2 / 1.959963984540054, width[$1])
  if (!least || a < least) least = a; if (!least_se || b < least_se) least_se = b; n++ }
END { print n " ages: " least " digits of the figures, " least_se " of the standard errors, at least" }
shell
cut -d, -f1-3 a.csv | hiap calc life_expectancy > out.csv
awk -f digits.awk a.csv out.csv
gives
20 ages: 9 digits of the figures, 7 of the standard errors, at least
end case

case life table by hand: one death in ten a year for two years, then four years on average
shell
printf 'start_age,deaths,population\n0,10,100\n2,5,20\n' | hiap calc life_expectancy --min_population 0 --a0 0.5 | cut -d, -f1-2
awk 'BEGIN { printf "56/11 = %.16g\n", 56 / 11 }'
gives
start_age,value
0,5.090909090909091
2,4
56/11 = 5.090909090909091
end case

case everybody healthy: healthy life expectancy and its full standard error are those of life expectancy
file a.csv
start_age,deaths,population,good_health,sample_size
0,25,61000,1,700
15,60,150000,1,900
45,310,80000,1,800
65,900,42000,1,600
85,640,5200,1,150
shell
hiap calc life_expectancy a.csv | cut -d, -f2-4 > le.csv
hiap calc healthy_life_expectancy a.csv --variance full | cut -d, -f3,6-7 > healthy.csv
cmp le.csv healthy.csv && echo the same bytes
gives
the same bytes
end case

case Arriaga's parts sum to the gap
file a.csv
start_age,deaths_a,population_a,deaths_b,population_b
0,25,61000,2500,6900000
15,60,150000,5200,17000000
45,310,80000,30000,9100000
65,900,42000,88000,4900000
85,640,5200,79000,690000
shell
hiap calc gap_decomposition a.csv | awk -F, 'NR > 1 { sum += $3; gap = $7 - $8 } END { print (sum - gap) ^ 2 < 1e-26 ? "13 digits" : sum " is not " gap }'
gives
13 digits
end case
