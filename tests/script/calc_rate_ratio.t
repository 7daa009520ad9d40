# SPDX-License-Identifier: GPL-3.0-or-later
# hiap calc rate_ratio, rate_difference.

case row by row, both methods, two levels; no events in one, the other, both; missing
file a.csv
area,count_a,denominator_a,count_b,denominator_b
Halton,65,128432,5210,11984000
Wirral,4,320900,5210,11984000
Ness,0,1000,7,2000
Looe,5,1000,0,2000
Ryde,0,1000,0,2000
Deal,,1000,4,2000
shell
hiap calc rate_ratio a.csv --confidence 95,99.8
hiap calc rate_ratio a.csv --method exact
hiap calc rate_difference a.csv --confidence 95,99.8
gives
area,count_a,denominator_a,count_b,denominator_b,value,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,p,status,method
Halton,65,128432,5210,11984000,1.1641372555724239,0.911526024712551,1.4867546433894316,0.7915996749848471,1.711996091758927,0.2233260765628925,,Log-normal
Wirral,4,320900,5210,11984000,0.02867175990750582,0.010756976816008595,0.07642201245337343,0.0061116909670612595,0.13450775253921934,1.2389336239484124e-12,,Log-normal
Ness,0,1000,7,2000,0,,,,,,"limits not computed: no events in a; --method exact gives them",
Looe,5,1000,0,2000,,,,,,,not computed: no events in b,
Ryde,0,1000,0,2000,,,,,,,not computed: no events in b,
Deal,,1000,4,2000,,,,,,,not computed: no count_a,
area,count_a,denominator_a,count_b,denominator_b,value,lower_ci_95,upper_ci_95,p,status,method
Halton,65,128432,5210,11984000,1.1641372555724239,0.8970966027899845,1.4863252980773183,0.25189766833306954,,Exact conditional
Wirral,4,320900,5210,11984000,0.02867175990750582,0.007809159362208592,0.0734550762227602,4.734193627059937e-53,,Exact conditional
Ness,0,1000,7,2000,0,0,1.3876279601929058,0.11705532693187021,,Exact conditional
Looe,5,1000,0,2000,,,,,not computed: no events in b,
Ryde,0,1000,0,2000,,,,,not computed: no events in b,
Deal,,1000,4,2000,,,,,not computed: no count_a,
area,count_a,denominator_a,count_b,denominator_b,value,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,p,status,method
Halton,65,128432,5210,11984000,7.135806921998743,-4.478295953944864,21.08291999751819,-10.190897744773633,29.790719490298635,0.25189766833306954,,"MOVER, p exact conditional"
Wirral,4,320900,5210,11984000,-42.22813860882756,-43.72974922321408,-39.95700197704577,-44.42459682878543,-38.39524456853676,4.734193627059937e-53,,"MOVER, p exact conditional"
Ness,0,1000,7,2000,-350,-721.1337680851186,74.11933218263522,-981.3088697692106,393.1269182924301,0.11705532693187021,,"MOVER, p exact conditional"
Looe,5,1000,0,2000,500,115.25590239145305,1166.8332079322668,-48.472642775892496,1645.4745203680084,0.008230452674897148,,"MOVER, p exact conditional"
Ryde,0,1000,0,2000,0,-184.44397270569678,368.88794541139356,-345.38776394910616,690.7755278982123,1,,"MOVER, p exact conditional"
Deal,,1000,4,2000,,,,,,,not computed: no count_a,
end case

case grouped rows are summed, a group of one too; a missing one makes its group missing
file a.csv
region,count_a,denominator_a,count_b,denominator_b
North West,60,100000,4000,10000000
North West,5,28432,1210,1984000
Yorkshire,9,1000,30,4000
London,9,1000,,4000
London,9,1000,30,4000
shell
hiap calc rate_ratio a.csv --by region --method exact
hiap calc rate_difference a.csv --by region --multiplier 1000
gives
region,value,lower_ci_95,upper_ci_95,p,status,method
North West,1.1641372555724239,0.8970966027899845,1.4863252980773183,0.25189766833306954,,Exact conditional
Yorkshire,1.2,0.501143554869855,2.592626425021554,0.7513532468388278,,Exact conditional
London,,,,,not computed: no count_b,
region,value,lower_ci_95,upper_ci_95,p,status,method
North West,0.07135806921998727,-0.04478295953944879,0.2108291999751817,0.25189766833306954,,"MOVER, p exact conditional"
Yorkshire,1.5,-4.343374487011466,9.945198738920606,0.7513532468388278,,"MOVER, p exact conditional"
London,,,,,not computed: no count_b,
end case

case a negative count
shell
printf 'count_a,denominator_a,count_b,denominator_b\n1,10,-2,10\n' | hiap calc rate_ratio
fails 3
standard input:2: count_b is -2; it cannot be negative
    hint: count_b: events in b, the reference: 0 or more
end case

case a denominator of 0
shell
printf 'count_a,denominator_a,count_b,denominator_b\n1,0,2,10\n' | hiap calc rate_difference
fails 3
standard input:2: denominator_a is 0; it must be above 0
    hint: denominator_a: persons or person-years: above 0
end case

case a method that is not there
shell
printf 'count_a,denominator_a,count_b,denominator_b\n1,10,2,10\n' | hiap calc rate_ratio --method exacct
fails 2
hiap calc rate_ratio: 'exacct' is no value of method
    hint: did you mean 'exact'?
end case
