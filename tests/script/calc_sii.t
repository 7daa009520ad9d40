# SPDX-License-Identifier: GPL-3.0-or-later
# Slope and relative index of inequality, and the change of the former.

case one area and several, at two levels; limits instead of se; a group of one
file a.csv
area,order,population,value,se,lower_ci_95,upper_ci_95
North,1,100,10,0.5,,
North,2,100,12,0.5,,
North,3,100,17,0.5,,
North,5,100,21,0.5,,
North,4,100,19,0.5,,
South,1,100,10,,9,11
South,2,300,14,,13,15
West,1,100,10,0.5,,
shell
hiap calc sii a.csv --by area --confidence 95,99.8
hiap calc rii a.csv --by area
gives
area,value,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,se,intercept,status,method
North,14.500000000000005,12.9505124192386,16.049487580761408,12.056956853368732,16.943043146631275,0.790569415042095,8.549999999999999,,normal
South,8,5.171572875253808,10.828427124746192,3.5404808733854622,12.459519126614538,1.4431015809762133,9,2 groups: 5 or more are advised,normal
West,,,,,,,,not computed: 1 group,
area,value,lower_ci_95,upper_ci_95,se,intercept,status,method
North,2.6959064327485387,2.3814282827539013,3.0807515316536636,0.1765321420503952,8.549999999999999,,Fieller
South,1.8888888888888888,1.5121117722880586,2.3776520072395004,0.21674183269570946,9,2 groups: 5 or more are advised,Fieller
West,,,,,,not computed: 1 group,
end case

case the sign: a multiplier below 0, or an indicator of which low is good
file a.csv
order,population,value,se
1,10,30,1
2,10,26,1
3,10,25,1
4,10,21,1
5,10,20,1
shell
hiap calc sii a.csv
hiap calc sii a.csv --polarity 'Low is good'
hiap calc sii a.csv --multiplier -2
hiap calc rii a.csv --polarity 'Low is good'
gives
value,lower_ci_95,upper_ci_95,se,intercept,status,method
-12.500000000000007,-15.598975161522809,-9.401024838477191,1.58113883008419,30.650000000000006,,normal
value,lower_ci_95,upper_ci_95,se,intercept,status,method
12.500000000000007,9.401024838477191,15.598975161522809,1.58113883008419,30.650000000000006,,normal
value,lower_ci_95,upper_ci_95,se,intercept,status,method
25.000000000000014,18.802049676954383,31.197950323045617,3.16227766016838,61.30000000000001,,normal
value,lower_ci_95,upper_ci_95,se,intercept,status,method
1.6887052341597801,1.4760732231296192,1.944153490472904,0.11833644777003016,30.650000000000006,,Fieller
end case

case rates and proportions: simulated, or exact on their own scale; the seed is said
file a.csv
order,population,value,se
1,10,0.30,0.01
2,10,0.26,0.01
3,10,0.25,0.01
4,10,0.21,0.01
5,10,0.20,0.01
shell
hiap calc sii a.csv --value_type rate
hiap calc sii a.csv --value_type rate --seed 2 --replicates 2000 --threads 1
hiap calc sii a.csv --value_type rate --seed 2 --replicates 2000 --threads 2
hiap calc sii a.csv --value_type proportion --multiplier 100
hiap calc sii a.csv --value_type proportion --transform --multiplier 100
hiap calc rii a.csv --value_type rate --transform
hiap calc rii a.csv --value_type proportion --model logit
gives
value,lower_ci_95,upper_ci_95,se,intercept,status,method
-0.12499999999999997,-0.15603196924240798,-0.09365765676965412,0.01585338983972007,0.3065,,"simulation, 100000 replicates, seed 1"
value,lower_ci_95,upper_ci_95,se,intercept,status,method
-0.12499999999999997,-0.15632385349461714,-0.09442264273952666,0.01593852993422513,0.3065,,"simulation, 2000 replicates, seed 2"
value,lower_ci_95,upper_ci_95,se,intercept,status,method
-0.12499999999999997,-0.15632385349461714,-0.09442264273952666,0.01593852993422513,0.3065,,"simulation, 2000 replicates, seed 2"
value,lower_ci_95,upper_ci_95,se,intercept,status,method
-12.499999999999996,-15.59800242859126,-9.36915550535938,1.5834280583004885,30.65,,"simulation, 100000 replicates, seed 1"
value,lower_ci_95,upper_ci_95,se,intercept,status,method
-12.428092876852126,-15.571686969270857,-9.274289770412118,1.606761845972251,30.972992397610216,,normal on the logit scale
value,lower_ci_95,upper_ci_95,se,intercept,status,method
0.5991446895152781,0.5249630584593434,0.6838087998570291,0.04040486714936734,0.3118106346394449,,normal on the log scale
value,lower_ci_95,upper_ci_95,se,intercept,status,method
0.5973144901024983,0.5462935952621324,0.6531004631588417,0.027210980976991657,0.3101271723790018,,"logit, robust variance"
end case

case what cannot be given, and why
file a.csv
area,order,population,value,se
no se,1,10,4,
no se,2,10,5,0.1
zero,1,10,0,0.1
zero,2,10,5,0.1
zero,3,10,6,0.1
gap,1,10,1,0.1
gap,2,10,,0.1
gap,3,0,4,0.1
gap,4,10,6,0.1
near 0,1,10,0.1,0.5
near 0,2,10,1,0.5
near 0,3,10,3,0.5
none,1,10,,
shell
hiap calc sii a.csv --by area --value_type rate --transform
hiap calc rii a.csv --by area
printf 'order,population,value\n1,10,0\n2,10,0\n3,10,1\n4,10,1\n5,10,1\n' | hiap calc sii --model logit
gives
area,value,lower_ci_95,upper_ci_95,se,intercept,status,method
no se,2.01246117974981,,,,3.5777087639996634,"limits not computed: no standard error; 2 groups: 5 or more are advised",
zero,,,,,,"not computed: a rate of 0 has no logarithm; 3 groups: 5 or more are advised",
gap,14.288690166235208,11.550501509933666,17.5928785780536,1.5313543993133323,0.408248290463863,"2 of 4 groups left out, without a value or people; 2 groups: 5 or more are advised",normal on the log scale
near 0,8.528976516368635,-81.58598078602279,13406.84709082995,32.393319644586555,0.05222352033965881,3 groups: 5 or more are advised,normal on the log scale
none,,,,,,"not computed: no group; 1 of 1 groups left out, without a value or people",
area,value,lower_ci_95,upper_ci_95,se,intercept,status,method
no se,1.5714285714285714,,,,3.5,"limits not computed: no standard error; 2 groups: 5 or more are advised",
zero,,,,,-0.8333333333333335,"not computed: the fitted value at the most disadvantaged end is not above 0; 3 groups: 5 or more are advised",
gap,,,,,-1.5,"not computed: the fitted value at the most disadvantaged end is not above 0; 2 of 4 groups left out, without a value or people; 2 groups: 5 or more are advised",
near 0,,,,,-0.8083333333333331,"not computed: the fitted value at the most disadvantaged end is not above 0; 3 groups: 5 or more are advised",
none,,,,,,"not computed: no group; 1 of 1 groups left out, without a value or people",
value,lower_ci_95,upper_ci_95,se,intercept,status,method
,,,,,not computed: the logit model does not converge,
end case

case figures that cannot be are refused
shell
try() { printf "$1" | hiap calc sii $2 || echo "exit $?"; }
try 'order,population,value,se\n1,10,4,1\n1,10,5,1\n' 2>&1
try 'order,population,value,se\n0,10,4,1\n' 2>&1
try 'order,population,value,se\n1.5,10,4,1\n' 2>&1
try 'order,population,value,se\n,10,4,1\n' 2>&1
try 'order,population,value,se\n1,-10,4,1\n' 2>&1
try 'order,population,value,se\n1,10,4,-1\n' 2>&1
try 'order,population,value,se\n1,10,-4,1\n' '--value_type rate' 2>&1
try 'order,population,value,se\n1,10,40,1\n' '--value_type proportion' 2>&1
try 'order,population,value,se\n1,10,40,1\n' '--model logit' 2>&1
try 'order,population,value,lower_ci_95,upper_ci_95\n1,10,4,5,3\n' 2>&1
try 'order,population,value,lower_ci_95,upper_ci_95\n1,10,0.4,0.3,1.2\n' '--value_type proportion' 2>&1
try 'order,population,value,se\n1,10,4,1\n' '--multiplier 0' 2>&1
try 'order,population,value,se\n1,10,4,1\n' '--polarity low' 2>&1
try 'order,population,value,se\n1,10,4,1\n' '--replicates 10' 2>&1
gives
standard input:3: order is 1; which another row has too: one row an order, or --by what tells the rows apart
    hint: order: 1, 2, 3 ...: 1 is the most disadvantaged group
exit 3
standard input:2: order is 0; an order is a whole number from 1
    hint: order: 1, 2, 3 ...: 1 is the most disadvantaged group
exit 3
standard input:2: order is 1.5; an order is a whole number from 1
    hint: order: 1, 2, 3 ...: 1 is the most disadvantaged group
exit 3
standard input:2: order is missing; an order is a whole number from 1
    hint: order: 1, 2, 3 ...: 1 is the most disadvantaged group
exit 3
standard input:2: population is -10; a population is 0 or more
    hint: population: people in the group; a group without is left out
exit 3
standard input:2: se is -1; a standard error is 0 or more
    hint: se: standard error of the value, in its unit
exit 3
standard input:2: value is -4; a rate is 0 or more
    hint: value: of the group; a group without is left out
exit 3
standard input:2: value is 40; a proportion is between 0 and 1; divide a percentage by 100 and give --multiplier 100
    hint: value: of the group; a group without is left out
exit 3
standard input:2: value is 40; a proportion is between 0 and 1; divide a percentage by 100 and give --multiplier 100
    hint: value: of the group; a group without is left out
exit 3
standard input:2: lower_ci_95 is 5; it is above upper_ci_95
    hint: lower_ci_95: instead of se
exit 3
standard input:2: upper_ci_95 is 1.2; a proportion is between 0 and 1; divide a percentage by 100 and give --multiplier 100
    hint: upper_ci_95: instead of se
exit 3
hiap calc sii: multiplier is 0; it is above or below 0
exit 2
hiap calc sii: 'low' is no polarity
    hint: known are No judgement, High is good, Low is good
exit 2
hiap calc sii: replicates needs a whole number from 1000 to 1000000, not '10'
exit 2
end case

case a change between two periods, with its test
file a.csv
area,period,order,population,value,se
North,2020 - 22,1,50,70.1,0.4
North,2020 - 22,2,50,74.9,0.4
North,2020 - 22,3,50,78.8,0.4
North,2011 - 13,1,50,70.5,0.4
North,2011 - 13,2,50,74.1,0.4
North,2011 - 13,3,50,76.2,0.4
North,2015 - 17,1,50,70.5,0.4
South,2020 - 22,1,50,70.1,0.4
South,2020 - 22,2,50,74.9,0.4
West,2020 - 22,1,50,70.1,0.4
West,2020 - 22,2,50,74.9,0.4
West,2023 - 25,1,50,70.1,
West,2023 - 25,2,50,74.9,0.4
shell
hiap calc sii_change a.csv --by area
printf 'period,order,population,value,se\nsoon,1,50,70,1\n' | hiap calc sii_change 2>&1 || echo "exit $?"
gives
area,first_period,last_period,first_value,last_value,value,lower_ci_95,upper_ci_95,se,z,p,status,method
North,2011 - 13,2020 - 22,8.550000000000011,13.050000000000011,4.5,2.148043218551935,6.851956781448065,1.2000000000000002,3.7499999999999996,0.0001768345704016081,3 groups: 5 or more are advised,"normal, independent periods"
South,2020 - 22,2020 - 22,9.600000000000023,9.600000000000023,,,,,,,not computed: 1 period,
West,2020 - 22,2023 - 25,9.600000000000023,9.600000000000023,0,,,,,,"first period: 2 groups: 5 or more are advised; last period: limits not computed: no standard error; 2 groups: 5 or more are advised",
standard input:2: period is soon; a period is 2023, 2022/23 or 2020 - 22
    hint: period: 2023, 2022/23 or 2020 - 22; of several the first and the last are compared
exit 3
end case
