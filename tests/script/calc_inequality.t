# SPDX-License-Identifier: GPL-3.0-or-later
# The summary measures of health inequality of the World Health Organization.

case all measures of groups in order, at two levels
file a.csv
group,value,se,population,order,reference
Lowest,10,1,10,1,0
Low,20,2,20,2,0
High,30,2,30,3,0
Highest,40,1,40,4,1
shell
hiap calc inequality a.csv --confidence 95,99.8
gives
measure,value,se,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,status,method
d,30,1.4142135623730951,27.228192351300645,32.77180764869936,25.629751561733997,34.370248438266,,normal
r,4,0.4123105625617661,3.268286684329709,4.895531373277136,2.908857830335217,5.500440699831714,,normal on the log scale
sii,35.98415869427315,5.365896689043433,25.4671944389853,46.501122949560994,19.402291394232247,52.566025994314046,,"logit, scale 100, robust variance"
rii,3.5372827355769796,0.8521791766243362,2.2059914683965984,5.671993446332521,1.680145088914059,7.447195622550773,,"logit, scale 100, robust variance"
aci,5.3999999999999995,0.648074069840786,4.129798163797764,6.670201836202235,3.397300572588349,7.402699427411649,,"normal, of the regression"
rci,0.18,0.021602468994692866,0.1376599387932588,0.22234006120674119,0.11324335241961166,0.24675664758038834,,"normal, of the regression"
par,10,5.773502691896258,-1.315857340761717,21.315857340761717,-7.8414645382446295,27.84146453824463,,"normal, Walter"
paf,33.333333333333336,19.245008972987527,-4.386191135872387,71.05285780253905,-26.1382151274821,92.80488179414877,,"normal, Walter"
bgv,100,12.122384253932887,76.24056345553609,123.75943654446391,62.53901655071663,137.46098344928336,,normal
bgsd,10,0.5961594929871807,8.926625048759874,11.27971473332645,8.367756354379399,11.991774039868215,,"simulation, 10000 replicates, seed 1"
cov,33.333333333333336,2.2253753705061534,29.44873317315211,38.1963508734263,27.45448659848937,41.08022068269086,,"simulation, 10000 replicates, seed 1"
mld,75.88142150773147,10,56.281781662330935,95.48106135313202,44.97909844605338,106.78374456940958,,"normal, delta method"
ti,62.74801460425759,8.032989462003098,47.00364457054174,78.49238463797344,37.92421105367005,87.57181815484513,,"normal, delta method"
mdmu,10,0.6386489464509103,9.09609131853718,11.609983979064978,8.502387371913366,12.63543672321046,,"simulation, 10000 replicates, seed 1"
mdmw,8,0.6446003525042082,7.128497140939851,9.653203095146285,6.486890044045787,10.475858243529983,,"simulation, 10000 replicates, seed 1"
mdru,15,1.0581401146645186,12.902096934284938,17.092494108992632,11.798024336636693,18.22870208974142,,"simulation, 10000 replicates, seed 1"
mdrw,10,0.9434274337539204,8.1458019075034,11.852849500870564,7.0704898516859185,13.052883018379603,,"simulation, 10000 replicates, seed 1"
mdbu,15,1.0581401146645186,12.902096934284938,17.092494108992632,11.798024336636693,18.22870208974142,,"simulation, 10000 replicates, seed 1"
mdbw,10,0.9434274337539204,8.1458019075034,11.852849500870564,7.0704898516859185,13.052883018379603,,"simulation, 10000 replicates, seed 1"
idisu,33.333333333333336,2.242999868187194,30.080495930269798,38.90239283344417,27.80489458896653,41.611617260233565,,"simulation, 10000 replicates, seed 1"
idisw,26.666666666666668,2.391023252227866,23.41637232430057,32.863232261487354,20.913616788248405,36.183222997533484,,"simulation, 10000 replicates, seed 1"
end case

case groups not in order, some without a value or people; several sets; an adverse indicator
file a.csv
year,group,value,se,population,order
2020,A,10,1,10,0
2020,B,20,2,20,0
2020,C,,2,30,0
2020,D,40,1,40,0
2021,A,10,1,10,0
2021,B,20,,20,0
2021,C,35,2,0,0
2022,A,10,1,10,0
shell
hiap calc inequality a.csv --by year --measures d,r,sii,par,bgv,mdbw,mdru --favourable 0
gives
year,measure,value,se,lower_ci_95,upper_ci_95,status,method
2020,d,30,1.4142135623730951,27.228192351300645,32.77180764869936,"1 of 4 groups left out, without a value or people",normal
2020,r,4,0.4123105625617661,3.268286684329709,4.895531373277136,"1 of 4 groups left out, without a value or people",normal on the log scale
2020,sii,,,,,"not computed: the groups are not in order; 1 of 4 groups left out, without a value or people",
2020,par,-20,9.206622874969124,-38.04464925418209,-1.9553507458179098,"1 of 4 groups left out, without a value or people","normal, Walter"
2020,bgv,142.85714285714286,17.20000193717723,109.14575852625633,176.5685271880294,"1 of 4 groups left out, without a value or people",normal
2020,mdbw,20,1.178559299086879,17.699092329442912,22.315451712117966,"1 of 4 groups left out, without a value or people","simulation, 10000 replicates, seed 1"
2020,mdru,,,,,"not computed: no reference group; 1 of 4 groups left out, without a value or people",
2021,d,10,,,,"limits not computed: no standard error; 1 of 3 groups left out, without a value or people",
2021,r,2,,,,"limits not computed: no standard error; 1 of 3 groups left out, without a value or people",
2021,sii,,,,,"not computed: the groups are not in order; 1 of 3 groups left out, without a value or people",
2021,par,-6.666666666666667,8.406346808612328,-23.142803653100053,9.809470319766717,"1 of 3 groups left out, without a value or people","normal, Walter"
2021,bgv,22.22222222222222,,,,"limits not computed: no standard error; 1 of 3 groups left out, without a value or people",
2021,mdbw,6.666666666666666,,,,"limits not computed: no standard error; 1 of 3 groups left out, without a value or people",
2021,mdru,,,,,"not computed: no reference group; 1 of 3 groups left out, without a value or people",
2022,d,,,,,not computed: 1 group,
2022,r,,,,,not computed: 1 group,
2022,sii,,,,,not computed: 1 group,
2022,par,,,,,not computed: 1 group,
2022,bgv,,,,,not computed: 1 group,
2022,mdbw,,,,,not computed: 1 group,
2022,mdru,,,,,not computed: 1 group,
end case

case zeros, negative values and constant values
file a.csv
set,group,value,se,population
zero,A,0,1,10
zero,B,20,2,20
zero,C,30,2,20
negative,A,-5,1,10
negative,B,20,2,20
negative,C,30,2,20
constant,A,5,1,10
constant,B,5,2,20
constant,C,5,2,20
shell
hiap calc inequality a.csv --by set --measures r,mld,ti,paf,bgv,cov
gives
set,measure,value,se,lower_ci_95,upper_ci_95,status,method
zero,r,,,,,not computed: a ratio needs values above 0,
zero,mld,3200.062533060627,,,,"limits not computed: a value of 0, which counts as 0.000001",
zero,ti,243.27888431968142,,,,"limits not computed: a value of 0, which counts as 0.000001",
zero,paf,50,35.70714214271425,-19.984712590572286,119.98471259057229,,"normal, Walter"
zero,bgv,120,18.043857680662416,84.63468880373523,155.36531119626477,,normal
zero,cov,54.772255750516614,3.024799013421064,47.78194467252638,59.72217237145256,,"simulation, 10000 replicates, seed 1"
negative,r,,,,,not computed: a ratio needs values above 0,
negative,mld,,,,,not computed: a value below 0 has no logarithm,
negative,ti,,,,,not computed: a value below 0 has no logarithm,
negative,paf,57.89473684210526,,,,limits not computed: values are not between 0 and the scale 100,
negative,bgv,164,20.249958024647853,124.31081158324236,203.68918841675764,,normal
negative,cov,67.40130776245104,3.7553537624568882,60.999710428773334,75.79101223717193,,"simulation, 10000 replicates, seed 1"
constant,r,1,,,,limits not computed: the two groups are the same,
constant,mld,0,0,0,0,,"normal, delta method"
constant,ti,0,1.275549143317629e-14,-2.5000303814134724e-14,2.5000303814134724e-14,,"normal, delta method"
constant,paf,0,123.28828005937953,-241.64058863227157,241.64058863227157,,"normal, Walter"
constant,bgv,0,2.362371689637344,-4.630163429786228,4.630163429786228,,normal
constant,cov,0,16.291047156604904,3.8636720150674875,66.65396489646142,,"simulation, 10000 replicates, seed 1"
end case

case the same draws on any number of threads; another seed, other draws
file a.csv
group,value,se,population
A,10,1,10
B,20,2,20
C,30,2,30
shell
hiap calc inequality a.csv --measures bgsd,idisw --threads 1
hiap calc inequality a.csv --measures bgsd,idisw --threads 2 | tail -2
hiap calc inequality a.csv --measures bgsd --seed 2 --replicates 1000 | tail -1
gives
measure,value,se,lower_ci_95,upper_ci_95,status,method
bgsd,7.453559924999299,0.9819873279762991,5.680373102753455,9.550787073888676,,"simulation, 10000 replicates, seed 1"
idisw,28.57142857142857,4.79138707633465,19.376398849578166,38.078009962416495,,"simulation, 10000 replicates, seed 1"
bgsd,7.453559924999299,0.9819873279762991,5.680373102753455,9.550787073888676,,"simulation, 10000 replicates, seed 1"
idisw,28.57142857142857,4.79138707633465,19.376398849578166,38.078009962416495,,"simulation, 10000 replicates, seed 1"
bgsd,7.453559924999299,0.9793831576078915,5.71136408465419,9.643568932384454,,"simulation, 1000 replicates, seed 2"
end case

case a linear model, and a scale that does not fit
file a.csv
group,value,se,population,order
A,10,1,10,1
B,20,2,20,2
C,130,2,30,3
shell
hiap calc inequality a.csv --measures sii,rii --model linear
hiap calc inequality a.csv --measures sii,paf --scale 100
hiap calc inequality a.csv --measures sii
gives
measure,value,se,lower_ci_95,upper_ci_95,status,method
sii,208,50.14007046930297,109.72726769786587,306.27273230213416,,"linear, robust variance"
rii,,,,,not computed: a fitted end is not above 0,
measure,value,se,lower_ci_95,upper_ci_95,status,method
sii,,,,,not computed: a value is below 0 or above the scale 100,
paf,77.27272727272727,,,,limits not computed: values are not between 0 and the scale 100,
measure,value,se,lower_ci_95,upper_ci_95,status,method
sii,309.8759905360585,24.838077060786553,261.19425405168636,358.55772702043066,,"logit, scale 1000, robust variance"
end case

case figures that cannot be are refused
shell
try() { printf "$1" | hiap calc inequality $2 || echo "exit $?"; }
try 'group,value,population,order\nA,4,10,1\nB,5,10,1\n' 2>&1
try 'group,value,population,order\nA,4,10,0\nB,5,10,1\n' 2>&1
try 'group,value,population,order\nA,4,10,\n' 2>&1
try 'group,value,population\nA,4,10\nA,5,10\n' 2>&1
try 'group,value,population\n,4,10\n' 2>&1
try 'group,value,population\nA,4,-10\n' 2>&1
try 'group,value,population,se\nA,4,10,-1\n' 2>&1
try 'group,value,population,reference\nA,4,10,2\n' 2>&1
try 'group,value,population,reference\nA,4,10,1\nB,4,10,1\n' 2>&1
try 'group,value,population\nA,4,10\n' '--measures d,slope' 2>&1
try 'group,value,population\nA,4,10\n' '--favourable 2' 2>&1
gives
standard input:3: order is 1; which another row has too: one row an order, or --by what tells the rows apart
    hint: order: 1 is the most disadvantaged; 0: not in order
exit 3
standard input:2: order is 0; other groups have an order: all have one, or all 0
    hint: order: 1 is the most disadvantaged; 0: not in order
exit 3
standard input:2: order is missing; an order is a whole number from 1, or 0 in every row of groups that are not in order
    hint: order: 1 is the most disadvantaged; 0: not in order
exit 3
standard input:3: group is A; which another row has too: one row a group, or --by what tells the rows apart
    hint: group: its name; one row a group
exit 3
standard input:2: group is missing; each row names its group
    hint: group: its name; one row a group
exit 3
standard input:2: population is -10; a population is 0 or more
    hint: population: people in the group; a group without is left out
exit 3
standard input:2: se is -1; a standard error is 0 or more
    hint: se: standard error of the value
exit 3
standard input:2: reference is 2; it is 1 for the reference group, else 0
    hint: reference: 1 marks the reference group
exit 3
standard input:3: reference is 1; another group is the reference too
    hint: reference: 1 marks the reference group
exit 3
hiap calc inequality: 'slope' is no measure
    hint: known are d, r, sii, rii, aci, rci, par, paf, bgv, bgsd, cov, mld, ti, mdmu, mdmw, mdru, mdrw, mdbu, mdbw, idisu, idisw
exit 2
hiap calc inequality: favourable needs a whole number from 0 to 1, not '2'
exit 2
end case
