# SPDX-License-Identifier: GPL-3.0-or-later
# hiap calc life_expectancy, healthy_life_expectancy, years_of_life_lost, gap_decomposition.

case any bands in any order, grouped, a values given for some
file a.csv
area,start_age,deaths,population,a
Halton,85,640,5200,
Halton,0,25,61000,0.07
Halton,15,60,150000,
Halton,45,310,80000,0.55
Halton,65,900,42000,
Wirral,0,90,9000,
shell
hiap calc life_expectancy a.csv --by area --confidence 95,99.8
hiap calc life_expectancy a.csv --by area --a0 0.2 | head -2
gives
area,start_age,value,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,population_used,deaths_used,status,method
Halton,0,83.27187284349904,82.67677341205346,83.86697227494462,82.33359259807567,84.21015308892241,338200,1935,,"Chiang II, Silcocks"
Halton,15,68.77755278472476,68.2127706554457,69.34233491400383,67.88707316590974,69.66803240353978,277200,1910,,"Chiang II, Silcocks"
Halton,45,39.426778774077576,38.879590167385544,39.97396738076961,38.56403847716162,40.289519070993535,127200,1850,,"Chiang II, Silcocks"
Halton,65,21.72794117647059,21.199810230271904,22.256072122669277,20.895248675637138,22.560633677304043,47200,1540,,"Chiang II, Silcocks"
Halton,85,8.125,7.495520670315679,8.75447932968432,7.132513721681047,9.117486278318953,5200,640,,"Chiang II, Silcocks"
Wirral,0,,,,,,9000,90,suppressed: 95% interval wider than 20 years,
area,start_age,value,lower_ci_95,upper_ci_95,population_used,deaths_used,status,method
Halton,0,83.27187284349904,82.67677341205346,83.86697227494462,338200,1935,,"Chiang II, Silcocks"
end case

case small population, wide interval, no deaths, no population, more deaths than population, a missing cell
file a.csv
g,start_age,deaths,population
small,0,1,4000
small,85,9,900
wide,0,2,9000
wide,50,1,3000
wide,85,1,4
none,0,0,9000
none,85,0,900
empty,0,3,9000
empty,85,0,0
more,0,3,9000
more,85,30,20
missing,0,3,9000
missing,85,,20
absent,0,3,
absent,85,1,20
shell
hiap calc life_expectancy a.csv --by g
gives
g,start_age,value,lower_ci_95,upper_ci_95,population_used,deaths_used,status,method
small,0,,,,4900,10,"suppressed: population under 5,000",
small,85,,,,900,9,"suppressed: population under 5,000",
wide,0,87.82927240528527,80.04625170169624,95.6122931088743,12004,4,,"Chiang II, Silcocks"
wide,50,38.750621375310686,30.986478725084396,46.51476402553698,3004,2,,"Chiang II, Silcocks"
wide,85,4,0,11.839855938160216,4,1,lower limit held at 0,"Chiang II, Silcocks"
none,0,,,,9900,0,not computed: no deaths,
none,85,,,,900,0,not computed: no deaths,
empty,0,,,,9000,3,not computed: no population in the band from 85,
empty,85,,,,0,0,not computed: no population in the band from 85,
more,0,,,,9020,33,not computed: more deaths than population in the band from 85,
more,85,,,,20,30,not computed: more deaths than population in the band from 85,
missing,0,,,,9020,,not computed: no number of deaths in the band from 85,
missing,85,,,,20,,not computed: no number of deaths in the band from 85,
absent,0,,,,,4,not computed: no population in the band from 0,
absent,85,,,,20,1,not computed: no population in the band from 0,
end case

case the open band without deaths begins earlier; q above 1; a limit held at 0
file a.csv
g,start_age,deaths,population
open,0,9,9000
open,80,30,900
open,85,0,90
open,90,0,10
cap,0,9,9000
cap,40,890,900
cap,70,20,40
zero,0,9,9000
zero,90,1,3
shell
hiap calc life_expectancy a.csv --by g
hiap calc life_expectancy a.csv --by g --min_population 1e6 | sed -n 2p
gives
g,start_age,value,lower_ci_95,upper_ci_95,population_used,deaths_used,status,method
open,0,,,,10000,39,"the open band begins at 80: no deaths from 85; suppressed: 95% interval wider than 20 years",
open,80,,,,1000,30,"the open band begins at 80: no deaths from 85; suppressed: 95% interval wider than 20 years",
open,85,,,,100,0,the open band begins at 80: no deaths from 85,
open,90,,,,10,0,the open band begins at 80: no deaths from 85,
cap,0,53.03088803088803,51.769504838521314,54.292271223254744,9940,919,q is above 1 in the band from 40 and taken as 1: limits leave its variance out,"Chiang II, Silcocks"
cap,40,15,,,940,910,"q is above 1 in the band from 40 and taken as 1: limits leave its variance out; limits not computed: no variance","Chiang II, Silcocks"
cap,70,2,1.1234774594234187,2.8765225405765813,40,20,,"Chiang II, Silcocks"
zero,0,86.00647548566143,79.06430009454832,92.94865087677454,9003,10,,"Chiang II, Silcocks"
zero,90,3,0,8.879891953620161,3,1,lower limit held at 0,"Chiang II, Silcocks"
open,0,,,,10000,39,"suppressed: population under 1,000,000",
end case

case healthy years, both variances, nobody asked in a band, everybody healthy, open band merged
file a.csv
g,start_age,deaths,population,good_health,sample_size
a,0,25,61000,0.95,700
a,15,60,150000,0.9,900
a,65,900,42000,0.6,600
a,85,640,5200,0.4,150
b,0,25,61000,0.95,700
b,65,900,42000,0.6,
b,85,640,5200,0.4,150
c,0,25,61000,1,700
c,85,640,5200,1,150
d,0,25,61000,0.9,700
d,85,64,5200,0.6,150
d,90,0,1300,0.3,50
e,0,25,61000,,700
e,85,64,5200,0.6,150
shell
hiap calc healthy_life_expectancy a.csv --by g
hiap calc healthy_life_expectancy a.csv --by g --variance full
gives
g,start_age,le,value,percent_healthy,se,lower_ci_95,upper_ci_95,status,method
a,0,85.28723311544644,70.12979167316988,82.22777209601915,0.634148780935349,68.88688290169661,71.37270044464314,,"Sullivan, prevalence variance"
a,15,70.80263541059989,56.30241700640652,79.52022785578045,0.6259558209794428,55.07556614137361,57.52926787143943,,"Sullivan, prevalence variance"
a,65,21.72794117647059,11.98529411764706,55.16074450084603,0.39081418429171505,11.219312391787899,12.751275843506221,,"Sullivan, prevalence variance"
a,85,8.125,3.25,40,0.325,2.6130117050244825,3.8869882949755175,,"Sullivan, prevalence variance"
b,0,84.64076239861564,71.97767189725599,85.03901649453152,,,,limits not computed: no sample size,"Sullivan, prevalence variance"
b,65,21.72794117647059,11.98529411764706,55.16074450084603,,,,limits not computed: no sample size,"Sullivan, prevalence variance"
b,85,8.125,3.25,40,0.325,2.6130117050244825,3.8869882949755175,,"Sullivan, prevalence variance"
c,0,90.26661533876417,90.26661533876417,100,0,,,limits not computed: no variance,"Sullivan, prevalence variance"
c,85,8.125,8.125,100,0,,,limits not computed: no variance,"Sullivan, prevalence variance"
d,0,180.54807023643951,127.16573738327044,70.4331745095578,3.5145613268193228,120.27732376124726,134.05415100529362,the open band begins at 85: no deaths from 90,"Sullivan, prevalence variance"
d,85,101.5625,54.84375000000001,54.00000000000001,3.5064811643940144,47.971173205319666,61.71632679468035,the open band begins at 85: no deaths from 90,"Sullivan, prevalence variance"
d,90,,,,,,,the open band begins at 85: no deaths from 90,
e,0,160.92166699781444,,,,,,not computed: no good_health at this age or above,
e,85,81.25,48.75,60,3.2499999999999996,42.38011705024483,55.11988294975517,,"Sullivan, prevalence variance"
g,start_age,le,value,percent_healthy,se,lower_ci_95,upper_ci_95,status,method
a,0,85.28723311544644,70.12979167316988,82.22777209601915,0.6562022609332236,68.84365887516701,71.41592447117274,,"Sullivan, full variance"
a,15,70.80263541059989,56.30241700640652,79.52022785578045,0.6429931225159643,55.04217364396828,57.56266036884476,,"Sullivan, full variance"
a,65,21.72794117647059,11.98529411764706,55.16074450084603,0.4090336171148193,11.183602959635868,12.786985275658251,,"Sullivan, full variance"
a,85,8.125,3.25,40,0.34946946397360673,2.565052436915213,3.934947563084787,,"Sullivan, full variance"
b,0,84.64076239861564,71.97767189725599,85.03901649453152,,,,limits not computed: no sample size,"Sullivan, full variance"
b,65,21.72794117647059,11.98529411764706,55.16074450084603,,,,limits not computed: no sample size,"Sullivan, full variance"
b,85,8.125,3.25,40,0.34946946397360673,2.565052436915213,3.934947563084787,,"Sullivan, full variance"
c,0,90.26661533876417,90.26661533876417,100,0.6419303729415207,89.00845492721642,91.52477575031192,,"Sullivan, full variance"
c,85,8.125,8.125,100,0.321168824860851,7.495520670315679,8.75447932968432,,"Sullivan, full variance"
d,0,180.54807023643951,,,,,,"the open band begins at 85: no deaths from 90; suppressed: 95% interval wider than 20 years",
d,85,101.5625,,,,,,"the open band begins at 85: no deaths from 90; suppressed: 95% interval wider than 20 years",
d,90,,,,,,,the open band begins at 85: no deaths from 90,
e,0,160.92166699781444,,,,,,not computed: no good_health at this age or above,
e,85,81.25,,,,,,suppressed: 95% interval wider than 20 years,
end case

case two populations: years lost, and which ages make the gap
file a.csv
start_age,deaths_a,population_a,deaths_b,population_b
0,25,61000,2500,6900000
15,60,150000,5200,17000000
45,310,80000,30000,9100000
65,900,42000,88000,4900000
85,640,5200,79000,690000
shell
hiap calc years_of_life_lost a.csv --confidence 95,99.8
hiap calc gap_decomposition a.csv
gives
start_age,value,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,years_per_death,rate,expected,excess,status,method
0,2087.553138293105,1350.5855833737091,3081.7670786292515,1027.4485039334015,3730.4391024903084,83.5021255317242,3422.218259496893,1845.5179918243393,242.03514646876556,,Byar
15,3339.958104137693,2548.597310528672,4299.262203861064,2162.9124157001092,4900.399638786164,55.66596840229489,2226.638736091795,2554.085609046471,785.8724950912224,,Byar
45,9912.409592407488,8839.534553689195,11079.588632479848,8263.003462227538,11778.779173986126,31.975514814217703,12390.51199050936,8433.102808145328,1479.3067842621604,,Byar
65,14293.723446191583,13375.007690490034,15258.92131116165,12866.399566263502,15828.257704492566,15.881914940212871,34032.67487188472,11979.501554903423,2314.22189128816,,Byar
85,5589.873417721519,5165.126695549519,6040.234897721275,4931.804772824048,6306.982842014928,8.734177215189874,107497.56572541382,5200.000000000001,389.8734177215183,,Byar
start_age,cause,value,percent,direct,indirect,le_a,le_b,gap,status,method
0,,-0.05799143916536556,3.319390532994233,-0.009522714705529336,-0.04846872445983622,83.20969313261608,84.95674394176132,-1.7470508091452195,,Arriaga
15,,-0.15105549877788899,8.64631400455926,-0.041681402581408,-0.10937409619648097,83.20969313261608,84.95674394176132,-1.7470508091452195,,Arriaga
45,,-0.3370424517874621,19.292080689534558,-0.10622890716823834,-0.23081354461922376,83.20969313261608,84.95674394176132,-1.7470508091452195,,Arriaga
65,,-0.810069957862101,46.367853391650605,-0.4469351491652971,-0.3631348086968039,83.20969313261608,84.95674394176132,-1.7470508091452195,,Arriaga
85,,-0.3908914615524019,22.374361381261348,-0.3908914615524019,0,83.20969313261608,84.95674394176132,-1.7470508091452195,,Arriaga
end case

case causes: each part by its rates, equal rates of a band too; open bands without deaths
file a.csv
start_age,cause,deaths_a,population_a,deaths_b,population_b
0,heart,5,61000,300,6100000
0,other,25,61000,2700,6100000
65,heart,300,42000,20000,4900000
65,other,600,42000,68000,4900000
85,heart,200,5200,20000,690000
85,other,440,5200,59000,690000
95,heart,0,100,200,9000
95,other,0,100,700,9000
shell
hiap calc gap_decomposition a.csv
gives
start_age,cause,value,percent,direct,indirect,le_a,le_b,gap,status,method
0,heart,-0.16175179862046934,13.790636474027183,-0.1177964996749998,-0.04395529894546955,84.33296195639437,85.50587227801084,-1.172910321616462,the open band begins at 85: no deaths from 95,Arriaga
0,other,0.16175179862046934,-13.790636474027183,0.1177964996749998,0.04395529894546955,84.33296195639437,85.50587227801084,-1.172910321616462,the open band begins at 85: no deaths from 95,Arriaga
65,heart,-0.7571281216195828,64.55123700984544,-0.4141555537064384,-0.34297256791314434,84.33296195639437,85.50587227801084,-1.172910321616462,the open band begins at 85: no deaths from 95,Arriaga
65,other,-0.10095041621594437,8.606831601312726,-0.055220740494191796,-0.04572967572175258,84.33296195639437,85.50587227801084,-1.172910321616462,the open band begins at 85: no deaths from 95,Arriaga
85,heart,-0.4454296480450231,37.976445414100226,-0.4454296480450231,0,84.33296195639437,85.50587227801084,-1.172910321616462,the open band begins at 85: no deaths from 95,Arriaga
85,other,0.0677369346435331,-5.775116255280331,0.0677369346435331,0,84.33296195639437,85.50587227801084,-1.172910321616462,the open band begins at 85: no deaths from 95,Arriaga
95,heart,0.013969095471234453,-1.1909772822173446,0.013969095471234453,0,84.33296195639437,85.50587227801084,-1.172910321616462,the open band begins at 85: no deaths from 95,Arriaga
95,other,0.04889183414932058,-4.168420487760705,0.04889183414932058,0,84.33296195639437,85.50587227801084,-1.172910321616462,the open band begins at 85: no deaths from 95,Arriaga
end case

case two populations, what cannot be given
file a.csv
g,start_age,deaths_a,population_a,deaths_b,population_b
small,0,9,400,90,90000
small,85,9,30,90,900
missing,0,,9000,90,90000
missing,85,9,30,90,900
people,0,9,,90,90000
people,85,9,30,90,900
reference,0,9,9000,90,90000
reference,85,9,30,9,
equal,0,9,9000,18,18000
equal,85,9,30,18,60
shell
hiap calc years_of_life_lost a.csv --by g
hiap calc gap_decomposition a.csv --by g
gives
g,start_age,value,lower_ci_95,upper_ci_95,years_per_death,rate,expected,excess,status,method
small,0,723.1769623780771,330.6825572905028,1372.8151403137558,80.35299581978634,180794.24059451927,32.14119832791454,691.0357640501625,,Exact
small,85,90,41.15373097378338,170.84803451419168,10,300000,30,60,,Exact
missing,0,,,,80.35299581978634,,,,not computed: no deaths_a,
missing,85,90,41.15373097378338,170.84803451419168,10,300000,30,60,,Exact
people,0,723.1769623780771,330.6825572905028,1372.8151403137558,80.35299581978634,,,,rate not computed: no population_a,Exact
people,85,90,41.15373097378338,170.84803451419168,10,300000,30,60,,Exact
reference,0,,,,,,,,not computed: no population in the band from 85 (b),
reference,85,,,,,,,,not computed: no population in the band from 85 (b),
equal,0,667.440780306549,305.1964257074197,1267.0105052221368,74.16008670072766,7416.008670072765,667.440780306549,0,,Exact
equal,85,30,13.717910324594461,56.9493448380639,3.3333333333333335,100000,30,0,,Exact
g,start_age,cause,value,percent,direct,indirect,le_a,le_b,gap,status,method
small,0,,,,,,,,,"suppressed: population under 5,000 (a)",
small,85,,,,,,,,,"suppressed: population under 5,000 (a)",
missing,0,,,,,,,,,not computed: no number of deaths in the band from 0 (a),
missing,85,,,,,,,,,not computed: no number of deaths in the band from 0 (a),
people,0,,,,,,,,,not computed: no population in the band from 0 (a),
people,85,,,,,,,,,not computed: no population in the band from 0 (a),
reference,0,,,,,,,,,not computed: no population in the band from 85 (b),
reference,85,,,,,,,,,not computed: no population in the band from 85 (b),
equal,0,,0,,0,0,82.02972596377148,82.02972596377148,0,,Arriaga
equal,85,,0,,0,0,82.02972596377148,82.02972596377148,0,,Arriaga
end case

case a negative number of deaths
shell
printf 'start_age,deaths,population\n0,-3,9000\n85,9,90\n' | hiap calc life_expectancy
fails 3
standard input:2: deaths is -3; it cannot be negative
    hint: deaths: 0 or more
end case

case a negative population
shell
printf 'start_age,deaths,population\n0,3,-9000\n85,9,90\n' | hiap calc life_expectancy
fails 3
standard input:2: population is -9000; it cannot be negative
    hint: population: persons or person-years of the band, above 0
end case

case a band twice
shell
printf 'start_age,deaths,population\n0,3,9000\n85,9,90\n0,3,9000\n' | hiap calc life_expectancy
fails 3
standard input:4: start_age is 0; it was there before: one row a band, or --by what tells the rows apart
    hint: start_age: first age of the band in years; the last band is open
end case

case a band without its age
shell
printf 'start_age,deaths,population\n0,3,9000\n,9,90\n' | hiap calc life_expectancy
fails 3
standard input:3: start_age is missing; each band needs its first age
    hint: start_age: first age of the band in years; the last band is open
end case

case an age that is a label
shell
printf 'start_age,deaths,population\n0-4,3,9000\n85+,9,90\n' | hiap calc life_expectancy
fails 3
standard input:2: start_age is '0-4', which is no number
    hint: start_age: first age of the band in years; the last band is open
end case

case an a that is no part
shell
printf 'start_age,deaths,population,a\n0,3,9000,2.5\n85,9,90,0.5\n' | hiap calc life_expectancy
fails 3
standard input:2: a is 2.5; it is a part of the band, from 0 to 1
    hint: a: part of the band lived by those who die in it, 0 to 1; when absent or missing 0.5, in the band from 0 --a0
end case

case a percentage where a share is wanted
shell
printf 'start_age,deaths,population,good_health,sample_size\n0,3,9000,82,100\n85,9,90,40,100\n' | hiap calc healthy_life_expectancy
fails 3
standard input:2: good_health is 82; it is a share from 0 to 1; 82% is 0.82
    hint: good_health: share of the band in good health, 0 to 1
end case

case a sample of nobody
shell
printf 'start_age,deaths,population,good_health,sample_size\n0,3,9000,0.8,0\n85,9,90,0.5,100\n' | hiap calc healthy_life_expectancy
fails 3
standard input:2: sample_size is 0; it must be above 0
    hint: sample_size: persons asked for it; without it no limits
end case

case a cause twice
shell
printf 'start_age,cause,deaths_a,population_a,deaths_b,population_b\n0,heart,3,90,3,90\n0,heart,3,90,3,90\n' | hiap calc gap_decomposition
fails 3
standard input:3: cause is heart; it was there before in this band: one row a cause
    hint: cause: with it a row a band and cause: deaths of the cause, population of the band
end case

case a band twice without causes
shell
printf 'start_age,deaths_a,population_a,deaths_b,population_b\n0,3,90,3,90\n0,3,90,3,90\n' | hiap calc gap_decomposition
fails 3
standard input:3: start_age is 0; it was there before: one row a band, or --by what tells the rows apart
    hint: start_age: first age of the band in years; the last band is open
end case

case a band with two populations
shell
printf 'start_age,cause,deaths_a,population_a,deaths_b,population_b\n0,heart,3,90,3,90\n0,other,3,91,3,90\n' | hiap calc gap_decomposition
fails 3
standard input:3: population_a is 91; the causes of a band have one population
    hint: population_a: persons or person-years of the band in a, above 0
end case

case negative deaths of a further cause
shell
printf 'start_age,cause,deaths_a,population_a,deaths_b,population_b\n0,heart,3,90,3,90\n0,other,3,90,-3,90\n' | hiap calc gap_decomposition
fails 3
standard input:3: deaths_b is -3; it cannot be negative
    hint: deaths_b: in b, the reference: 0 or more
end case
