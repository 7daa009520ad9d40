# SPDX-License-Identifier: GPL-3.0-or-later
# hiap calc its: change of level and slope, season, families, refusals. Published studies: tests/certified/its.t.

case a step of -3 and a slope of -1 without noise
shell
awk 'BEGIN { print "t,value,post"; for (t = 2010; t < 2022; t++) print t "," 10 + 2 * (t - 2010) - (t >= 2016) * (3 + (t - 2016)) "," (t >= 2016) }' > a.csv
hiap calc its a.csv --se iid | cut -d, -f1-5,8-10
hiap calc its a.csv --se iid --summary | cut -d, -f1-2
gives
t,post,level,slope,effect,observed,fitted,without
2010,0,-3,-1,,10,10,10
2011,0,-3,-1,,12,12,12
2012,0,-3,-1,,14,14,14
2013,0,-3,-1,,16,16,16
2014,0,-3,-1,,18,18,18
2015,0,-3,-1,,20,20,20
2016,1,-3,-1,-3,19,19,22
2017,1,-3,-1,-4,20,20,24
2018,1,-3,-1,-5,21,21,26
2019,1,-3,-1,-6,22,22,28
2020,1,-3,-1,-7,23,23,30
2021,1,-3,-1,-8,24,24,32
term,estimate
intercept,-4010
trend,2
level,-3
slope,-1
end case

case noise, Newey-West, effect with limits at each t
file a.csv
t,value,post
1,10.2,0
2,10.9,0
3,11.1,0
4,12.3,0
5,12.4,0
6,13.1,0
7,10.2,1
8,10.1,1
9,9.7,1
10,9.9,1
11,9.1,1
12,,1
shell
hiap calc its a.csv
hiap calc its a.csv --summary
hiap calc its a.csv --change level --se hc3 --summary | cut -d, -f1-3,9
hiap calc its a.csv --adjust=false --lag 1 --summary | tail -1
gives
t,post,level,slope,effect,lower_ci_95,upper_ci_95,observed,fitted,without,status,method
1,0,-3.4066666666666676,-0.8171428571428571,,,,10.2,10.223809523809523,10.223809523809523,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
2,0,-3.4066666666666676,-0.8171428571428571,,,,10.9,10.800952380952381,10.800952380952381,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
3,0,-3.4066666666666676,-0.8171428571428571,,,,11.1,11.378095238095238,11.378095238095238,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
4,0,-3.4066666666666676,-0.8171428571428571,,,,12.3,11.955238095238096,11.955238095238096,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
5,0,-3.4066666666666676,-0.8171428571428571,,,,12.4,12.532380952380953,12.532380952380953,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
6,0,-3.4066666666666676,-0.8171428571428571,,,,13.1,13.10952380952381,13.10952380952381,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
7,1,-3.4066666666666676,-0.8171428571428571,-3.4066666666666676,-3.594912404160631,-3.218420929172704,10.2,10.28,13.686666666666667,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
8,1,-3.4066666666666676,-0.8171428571428571,-4.223809523809525,-4.413043451616068,-4.034575596002981,10.1,10.04,14.263809523809524,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
9,1,-3.4066666666666676,-0.8171428571428571,-5.0409523809523815,-5.286965039728631,-4.794939722176132,9.7,9.799999999999999,14.84095238095238,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
10,1,-3.4066666666666676,-0.8171428571428571,-5.858095238095239,-6.189115938686378,-5.527074537504101,9.9,9.56,15.418095238095239,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
11,1,-3.4066666666666676,-0.8171428571428571,-6.675238095238096,-7.1029844070376935,-6.247491783438498,9.1,9.32,15.995238095238095,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
term,estimate,se,statistic,p,lower_ci_95,upper_ci_95,status,method
intercept,9.646666666666667,0.05881405378419847,164.01975456516533,8.263244007380612e-14,9.507593528754068,9.785739804579265,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
trend,0.5771428571428572,0.013449086669914057,42.91316364507786,9.739016664439736e-10,0.5453408206414051,0.6089448936443093,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
level,-3.4066666666666676,0.07960915454840783,-42.79239851234923,9.932384232118689e-10,-3.594912404160631,-3.218420929172704,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
slope,-0.8171428571428571,0.0466531223468171,-17.51528763859053,4.868156219427949e-07,-0.9274599616566661,-0.706825752629048,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 2, adjusted"
term,estimate,se,method
intercept,10.686666666666666,0.9191494393173941,"Gaussian
trend,0.2800000000000001,0.2418601910972144,"Gaussian
level,-3.4066666666666676,1.3828846879548988,"Gaussian
slope,-0.8171428571428571,0.0455387787417557,-17.943890453821005,4.123758759668952e-07,-0.9248249577435306,-0.7094607565421835,1 of 12 rows left out: a figure is missing,"Gaussian, Newey-West, lag 1"
end case

case season by months and by harmonics, time in months or in years
shell
awk 'BEGIN { print "t,value,post"; for (t = 1; t <= 48; t++) print t "," 10 + t / 4 + (t % 12 == 3) * 5 - (t > 24) * 2 + (t * 7 % 5) / 10 "," (t > 24) }' > months.csv
hiap calc its months.csv --season months --summary | cut -d, -f1-3
hiap calc its months.csv --season harmonics --harmonics 1 --summary | cut -d, -f1-3
awk -F, 'BEGIN { OFS = "," } NR > 1 { $1 = 2000 + ($1 - 0) / 12 } 1' CONVFMT=%.17g OFMT=%.17g months.csv > years.csv
hiap calc its years.csv --season months --period 1 --summary | grep -E '^(level|slope)' | cut -d, -f1-2
gives
term,estimate,se
intercept,10.25679347826087,0.09052050498811755
trend,0.24980374396135266,0.002907032116877326
season 1,-0.0711805555555565,0.13697963233270827
season 2,0.003472222222222344,0.0884048220586132
season 3,4.953124999999999,0.1306726773375637
season 4,-0.09722222222222267,0.09703602695415212
season 5,-0.02256944444444472,0.11382506504250792
season 6,-0.07291666666666767,0.11359476889079254
season 7,0.0017361111111111678,0.09534990886209431
season 8,-0.04861111111111178,0.12000276786369381
season 9,-0.09895833333333338,0.08225743185928175
season 10,-0.02430555555555589,0.1229457686130784
season 11,-0.07465277777777883,0.12571850247087976
level,-2.020289855072464,0.06369046359776379
slope,0.0010869565217391437,0.003578736260069826
term,estimate,se
intercept,10.593099551433188,0.31316750015737455
trend,0.25255203588534497,0.02068718038162211
sin 1,0.847527510220119,0.2238998287811066
cos 1,0.001778956608276345,0.17202829809950673
level,-2.0862488612482797,0.42127145572894104
slope,0.001086956521739144,0.030095359884558893
level,-2.020289855072465
slope,0.013043478260879048
end case

case counts with population: a rate that halves has the ratio 0.5; without a population counts
shell
awk 'BEGIN { print "t,count,population,post"; for (t = 1; t <= 12; t++) print t "," (t > 6 ? 20 : 40) * t "," 1000 * t "," (t > 6) }' > a.csv
hiap calc its a.csv --family poisson --change level | sed -n '1,2p;8p' | cut -d, -f1-5,8-10
hiap calc its a.csv --change level --multiplier 1000 | sed -n '8p' | cut -d, -f1-5,8-10
awk 'BEGIN { print "t,value,post"; for (t = 1; t <= 12; t++) print t "," (t > 6 ? 20 : 40) "," (t > 6) }' | hiap calc its --family poisson --change level --se iid --summary
gives
t,post,level,slope,effect,observed,fitted,without
1,0,0.4999999999999997,,,4000,4000,4000
7,1,0.4999999999999997,,0.4999999999999997,2000,1999.9999999999998,4000.0000000000014
7,1,-20,,-20,20,20,40
term,estimate,se,statistic,p,lower_ci_95,upper_ci_95,status,method
intercept,40,0.12583057392117916,29.316241189718063,6.439755842719208e-189,31.25739727825277,51.18788316752126,perfect fit: no error can be estimated,"Poisson, iid"
trend,1,0.03086066999241838,0,1,0.941307133862093,1.0623525138889534,perfect fit: no error can be estimated,"Poisson, iid"
level,0.49999999999999994,0.21630005613895315,-3.2045631098433986,0.0013526763199977695,0.3272314695829859,0.7639852008078335,perfect fit: no error can be estimated,"Poisson, iid"
end case

case groups, one of them too short
shell
awk 'BEGIN { print "area,t,value,post"; for (t = 1; t <= 12; t++) print "Halton," t "," t + t % 3 - (t > 6) * 2 "," (t > 6); for (t = 1; t <= 5; t++) print "Wirral," t ",1," (t > 3) }' > a.csv
hiap calc its a.csv --by area --summary | cut -d, -f1-3,9
gives
area,term,estimate,status
Halton,intercept,1.4,
Halton,trend,0.8857142857142857,
Halton,level,-1.3142857142857143,
Halton,slope,0,
Wirral,,,"not computed: 5 rows for 4 coefficients; at least 7 are needed"
end case

case too few rows before
shell
printf 't,value,post\n1,1,0\n2,3,0\n3,2,1\n4,2,1\n5,2,1\n6,1,1\n7,1,1\n' | hiap calc its --se iid
fails 3
standard input: 2 rows before (post = 0); at least 3 are needed for their trend
end case

case too few rows after
shell
printf 't,value,post\n1,1,0\n2,3,0\n3,2,0\n4,2,0\n5,2,0\n6,1,0\n7,1,1\n' | hiap calc its --se iid
fails 3
standard input: 1 row after (post = 1); at least 2 are needed for a change of level and slope, or --change level
end case

case too few rows
shell
printf 't,value,post\n1,1,0\n2,3,0\n3,2,0\n4,2,1\n5,2,1\n6,1,1\n' | hiap calc its --se iid
fails 3
standard input: 6 rows for 4 coefficients; at least 7 are needed
end case

case too few rows for Newey-West
shell
printf 't,value,post\n1,1,0\n2,3,0\n3,2,0\n4,2,1\n5,2,1\n6,1,1\n7,1,1\n8,0,1\n' | hiap calc its
fails 3
standard input: 8 rows; Newey-West errors need at least 10: --se hc3 or --se iid
end case

case post never reached
shell
printf 't,value,post\n1,1,0\n2,3,0\n3,2,0\n' | hiap calc its
fails 3
standard input: post is never reached: no row has post = 1
end case

case post goes back to 0
shell
printf 't,value,post\n1,1,0\n2,3,1\n3,2,0\n' | hiap calc its
fails 3
standard input:4: post is 0; and was 1 at an earlier t: once reached it stays 1
    hint: post: 0 before the change, 1 from then on
end case

case post is neither 0 nor 1
shell
printf 't,value,post\n1,1,0\n2,3,2\n3,2,0\n' | hiap calc its
fails 3
standard input:3: post is 2; it is 0 before and 1 after
    hint: post: 0 before the change, 1 from then on
end case

case a t twice
shell
printf 't,value,post\n1,1,0\n2,3,0\n2,2,0\n' | hiap calc its
fails 3
standard input:4: t is 2; which was there before: one row a time, or --by what tells the rows apart
    hint: t: time as a number: a year, 2023.25, or the number of the month
end case

case a row without t
shell
printf 't,value,post\n1,1,0\n,3,0\n2,2,0\n' | hiap calc its
fails 3
standard input:3: t is missing; every row needs its time
    hint: t: time as a number: a year, 2023.25, or the number of the month
end case

case a negative count
shell
printf 't,count,population,post\n1,1,10,0\n2,-3,10,0\n' | hiap calc its --family poisson
fails 3
standard input:3: count is -3; a count is 0 or more
    hint: count: events, instead of value
end case

case no population
shell
printf 't,count,population,post\n1,1,0,0\n2,3,10,0\n' | hiap calc its --family poisson
fails 3
standard input:2: population is 0; a population is above 0
    hint: population: of the count
end case

case counts all 0 after
shell
awk 'BEGIN { print "t,value,post"; for (t = 1; t <= 12; t++) print t "," (t > 6 ? 0 : 40 + t % 3) "," (t > 6) }' | hiap calc its --family poisson --change level
fails 3
standard input: the Poisson model does not converge: counts that are all 0 on one side have no rate ratio
end case

case harmonics that cannot be told apart
shell
awk 'BEGIN { print "t,value,post"; for (t = 1; t <= 24; t++) print t "," t % 5 "," (t > 12) }' | hiap calc its --season harmonics --harmonics 2 --period 2
fails 3
standard input: collinear: intercept, cos 2 cannot be told apart; fewer harmonics, no season, or more rows
end case

case months that are no months
shell
awk 'BEGIN { print "t,value,post"; for (t = 1; t <= 80; t++) print t * 1.137 "," t % 5 "," (t > 40) }' | hiap calc its --season months
fails 3
standard input: t has more than 53 places in its period: --season months needs whole steps of time; --season harmonics takes any
end case

case neither value nor count
shell
printf 't,post\n1,0\n' | hiap calc its
fails 3
standard input: its needs a column 'value', or 'count' and 'population'
end case

case quasi errors of the Gaussian family
shell
printf 't,value,post\n1,1,0\n' | hiap calc its --se quasi
fails 2
hiap calc its: --se quasi is for --family poisson
end case
