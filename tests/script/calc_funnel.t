# SPDX-License-Identifier: GPL-3.0-or-later
# hiap calc funnel: limits, significance, over-dispersion, the curve.

case proportions: every row kept, the words of the field, an area without a figure
file a.csv
area,numerator,denominator
Halton,65,100
Knowsley,140,240
Liverpool,120,240
Sefton,90,210
Wirral,25,110
St Helens,,30
Warrington,3,
shell
hiap calc funnel a.csv --multiplier 100 --baseline 50
gives
area,numerator,denominator,value,baseline,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,significance,status,method,phi,tau
Halton,65,100,65,50,40.20018007729973,59.79981992270027,34.54883846916095,65.45116153083906,High at 95,,Wilson inverted,10.535930735930737,
Knowsley,140,240,58.333333333333336,50,43.674243440591695,56.325756559408305,40.02631811858328,59.97368188141672,High at 95,,Wilson inverted,10.535930735930737,
Liverpool,120,240,50,50,43.674243440591695,56.325756559408305,40.02631811858328,59.97368188141672,Similar,,Wilson inverted,10.535930735930737,
Sefton,90,210,42.857142857142854,50,43.2374817835875,56.7625182164125,39.337685575732486,60.662314424267514,Low at 95,,Wilson inverted,10.535930735930737,
Wirral,25,110,22.727272727272727,50,40.65623832236166,59.34376167763834,35.267895519954315,64.73210448004569,Low,,Wilson inverted,10.535930735930737,
St Helens,,30,,,,,,,,not judged: no numerator,,,
Warrington,3,,,,,,,,,not judged: no denominator,,,
end case

case the same funnel per thousand is the same picture, not cut off at 100
file a.csv
area,numerator,denominator
A,2,3
B,1,6
shell
hiap calc funnel a.csv --multiplier 1000 | cut -d, -f1,4-9
gives
area,value,baseline,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8
A,666.6666666666666,333.3333333333333,0,866.7679640394788,0,1000
B,166.66666666666666,333.3333333333333,0,710.5285780253905,0,928.0488179414876
end case

case ratios of observed to expected events against 1, exact
file a.csv
area,numerator,denominator
A,0,3.5
B,0,3.7
C,18,9.2
D,41,60.5
E,1020,1000
shell
hiap calc funnel a.csv --kind ratio | cut -d, -f1,4-10,12
gives
area,value,baseline,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,significance,method
A,0,1,0,2.305946498989108,0,3.1473499905470352,Similar,Exact inverted
B,0,1,0.0014300921869243588,2.2637021396740966,0,3.0763508099299024,Low at 95,Exact inverted
C,1.956521739130435,1,0.35755773055242046,1.7470011959846334,0.10697951836491904,2.213825674347428,High at 95,Exact inverted
D,0.6776859504132231,1,0.7479383616732526,1.267754321145147,0.6191732230419561,1.4281552927885541,Low at 95,Exact inverted
E,1.02,1,0.937999170814013,1.0629481183384146,0.9032192868439683,1.0996313604793133,Similar,Exact inverted
end case

case rates, in groups, a group of one too
file a.csv
region,area,numerator,denominator
NW,A,12,40000
NW,B,30,52000
SE,C,9,21000
shell
hiap calc funnel a.csv --kind rate --by region | cut -d, -f1-10
gives
region,area,numerator,denominator,value,baseline,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8
NW,A,12,40000,29.999999999999996,45.65217391304348,24.750793547901807,68.9401350548302,15.314932354570546,83.23216748890994
NW,B,30,52000,57.6923076923077,45.65217391304348,27.305739203427652,65.83111913143728,18.713656833244315,78.13982949072135
SE,C,9,21000,42.857142857142854,42.857142857142854,15.02511685807803,75.27138409748325,4.2402670197693,95.54087010852325
end case

case over-dispersion widens the limits
file a.csv
area,numerator,denominator
A,65,100
B,40,100
C,55,100
D,30,100
E,60,100
shell
hiap calc funnel a.csv --overdispersion multiplicative | cut -d, -f1,5-7,10,13-
hiap calc funnel a.csv --overdispersion additive | cut -d, -f1,5-7,10,13-
hiap calc funnel a.csv --winsorise 0.2 | cut -d, -f1,5-7,10,13-
gives
area,baseline,lower_ci_95,upper_ci_95,significance,phi,tau
A,0.5,0.24445196155751825,0.7555480384424818,Similar,6.8,
B,0.5,0.24445196155751825,0.7555480384424818,Similar,6.8,
C,0.5,0.24445196155751825,0.7555480384424818,Similar,6.8,
D,0.5,0.24445196155751825,0.7555480384424818,Similar,6.8,
E,0.5,0.24445196155751825,0.7555480384424818,Similar,6.8,
area,baseline,lower_ci_95,upper_ci_95,significance,phi,tau
A,0.5,0.21428860726294063,0.7857113927370594,Similar,6.8,0.13693063937629152
B,0.5,0.21428860726294063,0.7857113927370594,Similar,6.8,0.13693063937629152
C,0.5,0.21428860726294063,0.7857113927370594,Similar,6.8,0.13693063937629152
D,0.5,0.21428860726294063,0.7857113927370594,Similar,6.8,0.13693063937629152
E,0.5,0.21428860726294063,0.7857113927370594,Similar,6.8,0.13693063937629152
area,baseline,lower_ci_95,upper_ci_95,significance,phi,tau
A,0.5,0.4020018007729973,0.5979981992270027,High at 95,3.3999999999999986,
B,0.5,0.4020018007729973,0.5979981992270027,Low at 95,3.3999999999999986,
C,0.5,0.4020018007729973,0.5979981992270027,Similar,3.3999999999999986,
D,0.5,0.4020018007729973,0.5979981992270027,Low,3.3999999999999986,
E,0.5,0.4020018007729973,0.5979981992270027,High at 95,3.3999999999999986,
end case

case the curve: 100 denominators a group
file a.csv
area,numerator,denominator
A,65,100
B,40,1000
shell
hiap calc funnel a.csv --curve > curve.csv
wc -l < curve.csv
sed -n '1,2p;101p' curve.csv
printf 'numerator,denominator\n1,10\n' | hiap calc funnel --curve | sed -n '2p;101p' | cut -d, -f1-4
gives
101
denominator,baseline,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,method
100,0.09545454545454546,0.03786262035107179,0.15304647055801912,0.004650617967624754,0.18625847294146616,Wilson inverted
1000,0.09545454545454546,0.07724237963846493,0.11366671127062598,0.06673982231980158,0.12416926858928934,Wilson inverted
5,0.1,0,0.36295676217297446
20,0.1,0,0.23147838108648722
end case

case no rows
shell
printf 'numerator,denominator\n' | hiap calc funnel
printf 'numerator,denominator\n' | hiap calc funnel --curve
gives
numerator,denominator,value,baseline,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,significance,status,method,phi,tau
denominator,baseline,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,method
end case

case more than there are
file a.csv
numerator,denominator
3,4
5,4
shell
hiap calc funnel a.csv
fails 3
a.csv:3: numerator is 5; the numerator of a proportion is at most its denominator
    hint: numerator: persons, or events: 0 or more
end case

case a negative numerator
shell
printf 'numerator,denominator\n-1,4\n' | hiap calc funnel --kind rate
fails 3
standard input:2: numerator is -1; a numerator is 0 or more
    hint: numerator: persons, or events: 0 or more
end case

case a denominator of nothing
shell
printf 'numerator,denominator\n1,0\n' | hiap calc funnel --kind ratio
fails 3
standard input:2: denominator is 0; a denominator is greater than 0
    hint: denominator: persons, or for ratios the expected events: above 0
end case

case a baseline that is no share
shell
printf 'numerator,denominator\n1,4\n' | hiap calc funnel --baseline 25
fails 2
hiap calc funnel: a baseline of 25 is no share between 0 and 1
end case
