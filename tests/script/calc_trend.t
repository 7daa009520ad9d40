# SPDX-License-Identifier: GPL-3.0-or-later
# hiap calc trend: Mann-Kendall and Sen.

case a short series, ties, a gap in time, two levels
shell
printf 't,value\n2015,62.1\n2016,61.4\n2017,61.9\n2018,60.8\n2019,60.2\n2021,60.2\n' | hiap calc trend --confidence 90,95
gives
n,s,var_s,tau_b,z,p,p_exact,slope,slope_lower_ci_90,slope_upper_ci_90,slope_lower_ci_95,slope_upper_ci_95,intercept,lag_1,status,note,method
6,-12,27.333333333333332,-0.8280786712108251,-2.104003153109016,0.03537817196285357,0.027777777777777776,-0.3999999999999986,-0.7000000000000028,-0.10000000000000142,-0.8499999999999979,0,868.0999999999972,-0.25718390804597974,,,"Mann-Kendall, Sen"
end case

case groups, one of too few points, one constant, missing values left out, any order of rows
file a.csv
area,t,value
A,2019,3
A,2015,1
A,2016,2
A,2017,
A,2018,2
B,2015,1
B,2016,2
C,2015,7
C,2016,7
C,2017,7
C,2018,7
shell
hiap calc trend a.csv --by area
gives
area,n,s,var_s,tau_b,z,p,p_exact,slope,slope_lower_ci_95,slope_upper_ci_95,intercept,lag_1,status,note,method
A,4,5,7.666666666666667,0.9128709291752769,1.4446302370292303,0.14856177489186861,0.16666666666666666,0.41666666666666663,,,-838.4166666666666,-0.3448275862068967,limits not computed: too few points for this confidence,,"Mann-Kendall, Sen"
B,2,,,,,,,,,,,,not computed: 2 of 4 points,,
C,4,0,0,,0,1,1,0,0,0,7,,every value is the same,,"Mann-Kendall, Sen"
end case

case periods and dates are real time in years
shell
printf 't,value\n2015/16,1\n2016/17,2\n2017/18,3\n2019/20,5\n' | hiap calc trend | cut -d, -f1,8,11
printf 't,value\n2023-11,1\n2023-12,2\n2024-01,3\n2024-03,5\n' | hiap calc trend | cut -d, -f1,8
printf 't,value\n2023-11-01,1\n2023-12-01,2\n2024-01-01,3\n2024-03-01,5\n' | hiap calc trend | cut -d, -f1,8
printf 't,value\n202311,1\n202312,2\n202401,3\n202403,5\n' | hiap calc trend | cut -d, -f1,8
gives
n,slope,intercept
4,1,-2014.25
n,slope
4,11.999999999999996
n,slope
4,11.999999999999996
n,slope
4,11.999999999999996
end case

case many groups are what each is alone
shell
awk 'BEGIN { print "g,t,value"; for (g = 0; g < 40; g++) for (t = 0; t < 8 + g % 2; t++) printf "%d,%d,%d\n", g, t, (g * 7 + t * t * 3 + g * t) % 11 }' > many.csv
hiap calc trend many.csv --by g | awk -F, '$1 == "17"'
awk -F, 'NR == 1 || $1 == "17"' many.csv | hiap calc trend --by g | tail -1
hiap calc trend many.csv --by g --threads 1 > one.csv
hiap calc trend many.csv --by g --threads 2 | cmp - one.csv && echo same
gives
17,9,-4,88,-0.11785113019775793,-0.31980107453341566,0.7491191330005953,0.7568783068783067,-0.125,-1.5,1.1666666666666667,7.5,-0.6151605197226592,,,"Mann-Kendall, Sen"
17,9,-4,88,-0.11785113019775793,-0.31980107453341566,0.7491191330005953,0.7568783068783067,-0.125,-1.5,1.1666666666666667,7.5,-0.6151605197226592,,,"Mann-Kendall, Sen"
same
end case

case allowances for autocorrelation, with a warning where there are few points
file a.csv
t,value
1,4.1
2,4.4
3,4.9
4,5.2
5,4.8
6,4.5
7,4.9
8,5.6
9,6.1
10,6.3
11,6.0
12,5.7
shell
for a in none hamed_rao yue_wang tfpw; do hiap calc trend a.csv --autocorrelation $a | tail -1; done
gives
12,43,211.66666666666666,0.6565076777938936,2.886842265818577,0.0038912925656162316,0.002326322083266527,0.1816666666666666,0.09999999999999987,0.2749999999999999,3.869166666666668,0.4023586521577708,,,"Mann-Kendall, Sen"
12,43,102.87296037296035,0.6565076777938936,4.1409374608219265,0.00003458892653712317,,0.1816666666666666,0.12999999999999998,0.24285714285714274,3.869166666666668,0.4023586521577708,,autocorrelation is mostly noise in 12 points (lag 1: 0.40): hamed_rao wants 16 or more,"Mann-Kendall (allowing for autocorrelation), Sen"
12,43,39.396923695172774,0.6565076777938936,6.691417606747176,2.2101893374684064e-11,,0.1816666666666666,0.13749999999999996,0.20000000000000004,3.869166666666668,0.4023586521577708,,autocorrelation is mostly noise in 12 points (lag 1: 0.40): yue_wang wants 16 or more,"Mann-Kendall (allowing for autocorrelation), Sen"
12,33,165,0.6,2.4911966213168735,0.012731364269923499,,0.1816666666666666,0.09999999999999987,0.2749999999999999,3.869166666666668,0.4023586521577708,,autocorrelation is mostly noise in 12 points (lag 1: 0.40): tfpw wants 16 or more,"Mann-Kendall (allowing for autocorrelation), Sen"
end case

case neighbouring points that are correlated are told
shell
awk 'BEGIN { print "t,value"; for (t = 0; t < 24; t++) print t "," int(10 * sin(t / 4)) }' | hiap calc trend | cut -d, -f12-
gives
lag_1,status,note,method
0.7592040009771641,,"neighbouring points are correlated (lag 1: 0.76), so p is too small: see --autocorrelation","Mann-Kendall, Sen"
end case

case an allowance needs even steps
shell
printf 't,value\n1,1\n2,2\n3.3,4\n4,3\n5,6\n' | hiap calc trend --autocorrelation yue_wang
gives
n,s,var_s,tau_b,z,p,p_exact,slope,slope_lower_ci_95,slope_upper_ci_95,intercept,lag_1,status,note,method
5,8,16.666666666666668,0.8,,,,1.213235294117647,-1.4285714285714282,3,-1.0036764705882346,,z and p not computed: yue_wang needs t in even steps,,"Mann-Kendall (allowing for autocorrelation), Sen"
end case

case by season
shell
awk 'BEGIN { print "t,value"; for (i = 0; i < 12; i++) printf "%d Q%d,%d\n", 2020 + int(i / 4), i % 4 + 1, (i % 4) * 10 + int(i / 4) }' | hiap calc trend --season 4
printf 't,value\n1,1\n2,2\n3,3\n4,4\n' | hiap calc trend --season 4
gives
n,s,var_s,tau_b,z,p,p_exact,slope,slope_lower_ci_95,slope_upper_ci_95,intercept,lag_1,status,note,method
12,12,14.666666666666666,1,2.8722813232690143,0.004075200091520401,0.0015432098765432098,1,1,1,-2005.375,-0.05,,,"Mann-Kendall by season, Sen"
n,s,var_s,tau_b,z,p,p_exact,slope,slope_lower_ci_95,slope_upper_ci_95,intercept,lag_1,status,note,method
4,0,0,,0,1,1,,,,,,not computed: no two points of one season,,"Mann-Kendall by season, Sen"
end case

case the same t twice
shell
printf 'area,t,value\nA,2015,1\nB,2015,2\nB,2016,2\nB,2015,3\n' | hiap calc trend --by area
fails 3
standard input:5: t is 2015; which was there before in this group: one row a t
    hint: t: a number, period (2014/15, March 2023) or date
end case

case the same t twice without groups
shell
printf 'area,t,value\nA,2015,1\nB,2015,2\n' | hiap calc trend
fails 3
standard input:3: t is 2015; which was there before: one row a t, or --by what tells the rows apart
    hint: t: a number, period (2014/15, March 2023) or date
end case

case a row without t
shell
printf 't,value\n2015,1\n,2\n' | hiap calc trend
fails 3
standard input:3: t is missing; every row needs its t
    hint: t: a number, period (2014/15, March 2023) or date
end case

case periods of different lengths
shell
printf 't,value\n2015,1\n2016-18,2\n' | hiap calc trend
fails 3
standard input:3: t is 2016-18; the periods of a series last the same, like 2015
    hint: t: a number, period (2014/15, March 2023) or date
end case

case a t that is none
shell
printf 't,value\n2015,1\nlast year,2\n' | hiap calc trend
fails 3
standard input:3: t is last year; t is a number, a period such as 2014/15 or March 2023, or a date such as 2024-04-01
    hint: t: a number, period (2014/15, March 2023) or date
end case

case a value that is no number
shell
printf 't,value\n2015,1\n2016,many\n' | hiap calc trend
fails 3
standard input:3: value is 'many', which is no number
    hint: value: missing ones are left out
end case

case season and autocorrelation together
shell
printf 't,value\n2015,1\n2016,2\n' | hiap calc trend --season 4 --autocorrelation tfpw
fails 2
hiap calc trend: season and autocorrelation do not go together: give one of them
end case
