# SPDX-License-Identifier: GPL-3.0-or-later
# Series against published figures, typed in with their source.

# Kendall, Rank Correlation Methods, table of the distribution of S (also Gilbert 1987, table A18): one-sided probability 0.042
# of S of 8 or more for n = 5, 0.031 of 16 or more and 0.0071 of 20 or more for n = 8. p_exact is two-sided: twice that.
case Kendall's table: S = 8 of 5 points, S = 16 and 20 of 8 points
shell
printf 'g,t,value\na,1,1\na,2,2\na,3,3\na,4,5\na,5,4\n' > a.csv
printf 'b,1,1\nb,2,2\nb,3,3\nb,4,4\nb,5,8\nb,6,7\nb,7,6\nb,8,5\nc,1,1\nc,2,2\nc,3,3\nc,4,4\nc,5,7\nc,6,8\nc,7,5\nc,8,6\n' >> a.csv
hiap calc trend a.csv --by g | awk -F, 'NR > 1 { printf "S %d of %d: %.4f\n", $3, $2, $8 / 2 }'
gives
S 8 of 5: 0.0417
S 16 of 8: 0.0305
S 20 of 8: 0.0071
end case

# Montgomery, Introduction to Statistical Quality Control, table 7.1 (orange juice cans, 30 samples of 50): centre 0.2313,
# limits 0.0524 and 0.4102, samples 15 and 23 outside.
case Montgomery's p chart
shell
i=0; { echo t,numerator,denominator; for x in 12 15 8 10 4 7 16 9 14 10 5 6 17 12 22 8 10 5 13 11 20 18 24 15 9 12 7 13 9 6; do i=$((i + 1)); echo $i,$x,50; done; } > p.csv
hiap calc control p.csv --kind p | awk -F, 'NR == 2 { printf "centre %.4f, limits %.4f and %.4f\n", $5, $6, $7 } $8 == 1 { print "outside: " $1 }'
gives
centre 0.2313, limits 0.0524 and 0.4102
outside: 15
outside: 23
end case

# Montgomery, table 7.7 (circuit boards, 26 samples): centre 19.85, limits 6.48 and 33.22 (from the rounded centre; 6.4805 and
# 33.2113 from all digits), samples 6 and 20 outside.
case Montgomery's c chart
shell
i=0; { echo t,numerator; for x in 21 24 16 12 15 5 28 20 31 25 20 24 16 19 10 17 13 22 18 39 30 24 16 19 17 15; do i=$((i + 1)); echo $i,$x; done; } > c.csv
hiap calc control c.csv --kind c | awk -F, 'NR == 2 { printf "centre %.2f, limits %.2f and %.2f\n", $4, $5, $6 } $7 == 1 { print "outside: " $1 }'
gives
centre 19.85, limits 6.48 and 33.21
outside: 6
outside: 20
end case

# Montgomery, tables 9.1 and 9.2: target 10, sigma 1, k = 0.5, h = 5; the upper sum passes h at sample 29 with 5.28 and is 5.30 at 30.
case Montgomery's cusum
shell
i=0; { echo t,value; for x in 9.45 7.99 9.29 11.66 12.16 10.18 8.04 11.46 9.20 10.34 9.03 11.47 10.51 9.40 10.08 9.37 10.62 10.31 8.52 10.84 10.90 9.33 12.29 11.50 10.60 11.08 10.38 11.62 11.31 10.52; do i=$((i + 1)); echo $i,$x; done; } > s.csv
hiap calc cusum s.csv --centre 10 --sigma 1 | awk -F, '$7 == 1 { printf "%d: %.2f\n", $1, $5 }'
gives
29: 5.28
30: 5.30
end case

# R 4.2.2, package forecast 8.20: naive(y, h = 3) and rwf(y, h = 3, drift = TRUE) of these values give, at h = 3 and 95 percent,
# 14.6078835343 to 27.3921164657 and 17.5915144513 to 30.4084855487.
case Hyndman's naive and drift
shell
i=0; { echo t,value; for x in 10 12 11 13 15 14 17 18 17 20 22 21; do i=$((i + 1)); echo $i,$x; done; } > y.csv
for k in naive drift; do hiap calc forecast y.csv --kind $k --horizon 3 --confidence 95 | awk -F, 'NR == 4 { printf "%.10f to %.10f\n", $3, $4 }'; done
gives
14.6078835343 to 27.3921164657
17.5915144513 to 30.4084855487
end case
