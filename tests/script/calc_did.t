# SPDX-License-Identifier: GPL-3.0-or-later
# hiap calc did: clustered errors, event study, permutation, refusals.

case two by two: the difference of the differences
file a.csv
unit,t,value,treated
Halton,2018,5.1,0
Halton,2019,7.0,1
Wirral,2018,4.8,0
Wirral,2019,6.6,1
Sefton,2018,5.0,0
Sefton,2019,5.3,0
Leeds,2018,6.0,0
Leeds,2019,6.1,0
shell
hiap calc did a.csv
hiap calc did a.csv --confidence 95,99.8 --permute --draws 999
hiap calc did a.csv --confidence 95,99.8 --permute --draws 999 > b.csv
hiap calc did a.csv --confidence 95,99.8 --permute --draws 999 --seed 1 | cmp - b.csv && echo 'the same'
gives
estimate,se,lower_ci_95,upper_ci_95,p,n,units,treated_units,status,method
1.6500000000000004,0.1707825127659936,1.1064938232407964,2.1935061767592043,0.0023542256228876856,8,4,2,,"two-way fixed effects, clustered by unit (4)"
estimate,se,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,p,n,units,treated_units,status,method
1.6500000000000004,,,,,,0.327,8,4,2,,"two-way fixed effects, 999 permutations"
the same
end case

case event study: 0, 0 before, then 1, 2
shell
awk 'BEGIN { print "unit,t,value,treated"; for (u = 1; u <= 6; u++) for (t = 2015; t <= 2019; t++) print "u" u "," t "," u + (t - 2015) / 4 + (u < 3 && t >= 2018) * (t - 2017) + (u * t % 7) / 8 "," (u < 3 && t >= 2018) }' > a.csv
hiap calc did a.csv --event_study | cut -d, -f1-6
gives
event_time,estimate,se,lower_ci_95,upper_ci_95,p
-3,0.75,0.24387016268908338,0.12311178953776902,1.3768882104622309,0.02761343572786811
-2,0.375,0.12193508134454169,0.06155589476888451,0.6884441052311154,0.02761343572786811
0,1.28125,0.2198215940328088,0.7161806032986413,1.8463193967013587,0.002100994952479596
1,2.5625,0.21119775611379019,2.0195988844067423,3.1054011155932577,0.00006719412366947037
end case

case one treated unit: permutation, and it says so; limits where there are units enough
shell
awk 'BEGIN { print "unit,t,value,treated"; for (u = 1; u <= 24; u++) for (t = 1; t <= 6; t++) print "u" u "," t "," u + t / 4 + (u == 1 && t > 4) * 3 + (u * t % 7) / 8 "," (u == 1 && t > 4) }' > a.csv
hiap calc did a.csv
hiap calc did a.csv --event_study | cut -d, -f1-6
grep -E '^(unit|u[1-9],)' a.csv | hiap calc did
gives
estimate,se,lower_ci_95,upper_ci_95,p,n,units,treated_units,status,method
3.379076086956522,,2.9744318181818183,3.7926136363636367,0.041666666666666664,144,24,1,"one treated unit (u1): p and limits by permutation, no se","two-way fixed effects, permutation over 24 units"
event_time,estimate,se,lower_ci_95,upper_ci_95,p
-4,-0.3695652173913044,,-0.7727272727272727,0.04545454545454542,0.2916666666666667
-3,-0.2717391304347826,,-0.7045454545454545,0.12500000000000003,0.4583333333333333
-2,-0.1358695652173913,,-0.8295454545454545,0.5340909090909092,0.75
0,3.135869565217391,,2.602272727272727,3.693181818181818,0.041666666666666664
1,3.233695652173913,,2.6704545454545454,3.7613636363636367,0.041666666666666664
estimate,se,lower_ci_95,upper_ci_95,p,n,units,treated_units,status,method
3.36328125,,,,0.1111111111111111,54,9,1,"one treated unit (u1): p by permutation, no se; limits at 95% need 20 units","two-way fixed effects, permutation over 9 units"
end case

case treatment that starts at different times; clusters of a column; missing values
shell
awk 'BEGIN { print "unit,region,t,value,treated"; for (u = 1; u <= 8; u++) for (t = 1; t <= 6; t++) print "u" u ",r" int(u / 2) "," t "," (u == 5 && t == 2 ? "" : u + t / 4 + (u < 5 && t > u + 1) * 3 + (u * t % 7) / 8) "," (u < 5 && t > u + 1 ? 1 : 0) }' > a.csv
hiap calc did a.csv
hiap calc did a.csv --cluster region
gives
estimate,se,lower_ci_95,upper_ci_95,p,n,units,treated_units,status,method
2.9318181818181817,0.20701074801690708,2.4423155467170403,3.421320816919323,2.076831292573283e-06,47,8,4,"treatment starts at 4 times: early and late effects are mixed, with weights that may be negative","two-way fixed effects, clustered by unit (8)"
estimate,se,lower_ci_95,upper_ci_95,p,n,units,treated_units,status,method
2.9318181818181817,0.24321738135274326,2.256538473862332,3.6070978897740313,0.0002715903184341725,47,8,4,"treatment starts at 4 times: early and late effects are mixed, with weights that may be negative","two-way fixed effects, clustered by region (5)"
end case

case an event study with times at which one unit alone is treated
shell
awk 'BEGIN { print "unit,t,value,treated"; for (u = 1; u <= 7; u++) for (t = 1; t <= 5; t++) print "u" u "," t "," u + t / 4 + (u * u * t % 7) / 8 "," (u == 1 && t > 2 || u == 2 && t > 3 ? 1 : 0) }' | hiap calc did --event_study | cut -d, -f1-6,10
gives
event_time,estimate,se,lower_ci_95,upper_ci_95,p,status
-3,0.16630645161290322,,,,,one treated unit at this time: its clustered se would be far too small
-2,-0.1813225806451613,0.09797659402022946,-0.4210626696880802,0.05841750839775761,0.11368411933577326,"treatment starts at 2 times: early and late effects are mixed
0,-0.1015,0.07497141008065242,-0.2849484318233979,0.0819484318233979,0.22455472393101641,"treatment starts at 2 times: early and late effects are mixed
1,0.2491774193548387,0.15768427024781934,-0.13666209025369672,0.6350169289633741,0.16513602114309403,"treatment starts at 2 times: early and late effects are mixed
2,0.18380645161290324,,,,,one treated unit at this time: its clustered se would be far too small
end case

case groups, one without a treated unit
shell
awk 'BEGIN { print "sex,unit,t,value,treated"; for (s = 0; s < 2; s++) for (u = 1; u <= 4; u++) for (t = 1; t <= 3; t++) print (s ? "Male" : "Female") ",u" u "," t "," u + t + (u * t % 3) "," (s && u < 3 && t > 1 ? 1 : 0) }' | hiap calc did --by sex
gives
sex,estimate,se,lower_ci_95,upper_ci_95,p,n,units,treated_units,status,method
Female,,,,,,,,,not computed: no treated unit: treated is 0 in every row,
Male,-0.75,0.9082951062292476,-3.640600404926541,2.140600404926541,0.4694998475182614,12,4,2,,"two-way fixed effects, clustered by unit (4)"
end case

case one treated unit under clustered errors
file a.csv
unit,t,value,treated
Halton,1,5,0
Halton,2,6,1
Wirral,1,4,0
Wirral,2,3,0
Leeds,1,2,0
Leeds,2,2,0
shell
hiap calc did a.csv --cluster unit
fails 3
a.csv: one treated unit (Halton): clustered errors would be far too small; without --cluster p and limits come by permutation over the units
end case

case treated units of one cluster only
shell
awk 'BEGIN { print "unit,region,t,value,treated"; for (u = 1; u <= 6; u++) for (t = 1; t <= 3; t++) print "u" u "," (u < 3 ? "GM" : "r" u) "," t "," u * t % 5 "," (u < 3 && t > 1) }' | hiap calc did --cluster region
fails 3
standard input: all 2 treated units are in one cluster: clustered errors would be far too small; --permute gives p and limits by permutation over the units
end case

case no treated unit
shell
printf 'unit,t,value,treated\na,1,5,0\na,2,6,0\nb,1,4,0\nb,2,3,0\n' | hiap calc did
fails 3
standard input: no treated unit: treated is 0 in every row
end case

case every unit is treated at once
shell
printf 'unit,t,value,treated\na,1,5,0\na,2,6,1\nb,1,4,0\nb,2,3,1\nc,1,4,0\nc,2,3,1\n' | hiap calc did
fails 3
standard input: nothing to compare with: the 3 treated units (of 3) leave no unit untreated at the same times
end case

case too few units, too few times
shell
printf 'unit,t,value,treated\na,1,5,0\na,2,6,1\n' | hiap calc did
fails 3
standard input: units 1, times 2; at least 2 of each are needed
end case

case treated from its first t
shell
printf 'unit,t,value,treated\na,1,5,1\na,2,6,1\nb,1,4,0\nb,2,3,0\n' | hiap calc did
fails 3
standard input:2: treated is 1; at the unit's first t: it needs a time before its treatment, or is left out
    hint: treated: 1 from the start of the unit's treatment on, else 0
end case

case treated, then not
shell
printf 'unit,t,value,treated\na,1,5,0\na,2,6,1\na,3,6,0\nb,1,4,0\nb,2,3,0\n' | hiap calc did
fails 3
standard input:4: treated is 0; and was 1 at an earlier t: once treated a unit stays treated
    hint: treated: 1 from the start of the unit's treatment on, else 0
end case

case a unit and time twice
shell
printf 'unit,t,value,treated\na,1,5,0\na,2,6,1\nb,1,4,0\nb,1,3,0\n' | hiap calc did
fails 3
standard input:5: t is 1; which this unit had before: one row a unit and time
    hint: t: time as a number, one row a unit and time
end case

case no unit in a row
shell
printf 'unit,t,value,treated\na,1,5,0\n,2,6,1\n' | hiap calc did
fails 3
standard input:3: unit is missing; every row needs its unit
    hint: unit: such as the area
end case

case treated is neither 0 nor 1
shell
printf 'unit,t,value,treated\na,1,5,0\na,2,6,yes\n' | hiap calc did
fails 3
standard input:3: treated is 'yes', which is no number
    hint: treated: 1 from the start of the unit's treatment on, else 0
end case

case times that share no unit
shell
printf 'unit,t,value,treated\na,1,5,0\na,2,6,1\nb,1,4,0\nb,2,3,0\nc,3,4,0\nd,4,3,0\n' | hiap calc did
fails 3
standard input: some times share no unit with the others, so units cannot be followed across them
end case

case a cluster column that is not there
shell
printf 'unit,t,value,treated\na,1,5,0\na,2,6,1\n' | hiap calc did --cluster regoin
fails 3
standard input: did needs a column 'regoin'
    hint: the columns are unit, t, value, treated
end case
