# SPDX-License-Identifier: GPL-3.0-or-later
# Rates against other programs and against themselves.

case the two-sample example of R's poisson.test, lung cancer in Danish cities: 1.971488, 0.8584264 to 4.2772659
shell
printf 'count_a,denominator_a,count_b,denominator_b\n11,800,21,3011\n' | hiap calc rate_ratio --method exact | cut -d, -f5-7
gives
value,lower_ci_95,upper_ci_95
1.9714880952380953,0.8584264033916397,4.277265943654075
end case

case exact limits of R 4.2.2 (0.0030704909713915, 0.106153481000643 at 99.8%)
shell
printf 'count_a,denominator_a,count_b,denominator_b\n4,320900,5210,11984000\n' | hiap calc rate_ratio --method exact --confidence 99.8 | cut -d, -f6-7
gives
lower_ci_99_8,upper_ci_99_8
0.003070490971391545,0.10615348100064342
end case

case a directly standardised rate of equal bands is the crude rate, limits too
file equal.awk
BEGIN { print "age_band,count,population"; for (a = 0; a < 90; a += 5) print a "-" a + 4 ",2,1000"; print "90+,2,1000" }
shell
awk -f equal.awk | hiap calc dsr --standard esp2013 | tail -1 | cut -d, -f3
printf 'count,denominator\n38,19000\n' | hiap calc rate | cut -d, -f3-5
printf 'count,population,standard_population\n38,19000,7\n' | hiap calc dsr | cut -d, -f3-5
gives
200
value,lower_ci_95,upper_ci_95
200,141.5140446378666,274.5233338472348
value,lower_ci_95,upper_ci_95
200,141.51404463786656,274.5233338472348
end case

case the European Standard Population has 100,000 persons: one event in each of 2,000 of every age is 50 in 100,000
shell
printf 'age_band,count,population\n0-64,32,64000\n65-84,10,20000\n85+,3,6000\n' | hiap calc dsr | cut -d, -f3
gives
value
50
end case
