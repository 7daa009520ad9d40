# SPDX-License-Identifier: GPL-3.0-or-later
# Measures of health inequality against published results, in digits of agreement.

case skilled birth attendance by wealth: the figures in the documentation of the World Health Organization's healthequal 1.0.1 (OrderedSample)
# Its standard error of paf is that of the fraction, a hundredth of this one. Its data are printed to 7 digits.
file a.csv
group,value,se,population,order
Quintile 1,75.60530,1.5996131,2072.436,1
Quintile 2,91.01997,1.1351504,2112.204,2
Quintile 3,96.03959,0.6461946,1983.059,3
Quintile 4,97.04223,0.5676206,2052.124,4
Quintile 5,99.22405,0.2237683,1884.510,5
file published.csv
measure,value,se,lower_ci_95,upper_ci_95
aci,4.30052,1.284031,1.783865,6.817174
rci,0.0469506,0.01401831,0.01947522,0.07442599
par,7.627362,0.3372516,6.966361,8.288363
paf,8.327116,0.3681919,,
file digits.awk
function digits(x, y) { d = (x - y) / y; if (d < 0) d = -d; return d < 1e-10 ? 10 : int(-log(d) / log(10)) }
BEGIN { FS = "," }
FNR == 1 { next }
NR == FNR { for (i = 2; i <= 5; i++) { published[$1, i] = $i } next }
{ least = 99
  for (i = 2; i <= 5; i++) if (published[$1, i] != "") { d = digits($i, published[$1, i]); if (d < least) least = d }
  print $1 ": " least " digits" }
shell
hiap calc inequality a.csv --scale 100 --measures aci,rci,par,paf > out.csv
awk -f digits.awk published.csv out.csv
gives
aci: 6 digits
rci: 5 digits
par: 6 digits
paf: 6 digits
end case

case under-five mortality by wealth in India: the concentration index of O'Donnell and others 2008 (World Bank), table 8.1, is -0.1694
shell
printf 'group,value,population,order\nPoorest,154.7,29939,1\n2nd,152.9,28776,2\nMiddle,119.5,26528,3\n4th,86.9,24689,4\nRichest,54.3,19739,5\n' |
    hiap calc inequality --measures rci --favourable 0 --scale 1000 | cut -d, -f1-2
gives
measure,value
rci,-0.1694167746505211
end case

case deprivation deciles: the example of the English package's phe_sii, its line by lm of R 4.2, its limits by 1,000,000 draws of R
# SII, intercept and normal limits to 12 digits; RII limits and the limits of a rate lie within 0.005 standard errors of R's simulation.
file a.csv
area,order,population,value,lower_ci_95,upper_ci_95,se
Area1,1,7291,75.9,72.7,79.1,1.64
Area1,2,7997,78.3,75.3,81.4,1.58
Area1,3,6105,83.8,80.9,86.8,1.51
Area1,4,7666,83.6,80.2,87.1,1.78
Area1,5,5790,80.5,77.1,83.8,1.7
Area1,6,6934,81.1,78,84.2,1.56
Area1,7,5918,81.7,79,84.4,1.37
Area1,8,5974,84.2,81.4,86.9,1.4
Area1,9,7147,80.6,75.8,85.4,2.43
Area1,10,7534,86.3,83.2,89.4,1.57
Area2,1,21675,70.5,70.1,71,0.23
Area2,2,20065,71.6,71.1,72.1,0.26
Area2,3,19750,72.5,72,73.2,0.3
Area2,4,24713,73.5,73.1,73.7,0.16
Area2,5,20112,73.1,72.7,75.8,0.79
Area2,6,19618,76.2,75.7,78.8,0.78
Area2,7,22408,78.7,78.2,79.8,0.4
Area2,8,19752,80.6,80.1,81.2,0.28
Area2,9,18939,80.9,80.4,81.3,0.23
Area2,10,19312,80,79.5,80.9,0.35
file r.csv
area,sii,sii_lower,sii_upper,intercept,rii,rii_lower,rii_upper,rate_lower,rate_upper,rate_se
Area1,7.0002347600799,3.15342889545196,10.8470406247078,78.0320787695299,1.08970970491194,1.03956830467612,1.14247758429119,3.1536739839426,10.8667683367469,1.96611204109643
Area2,12.6227385636316,12.0116666463093,13.233810480954,69.3426196880598,1.1820343480015,1.17256927639248,1.19161530035818,12.0090651840454,13.2382718295343,0.313582621895791
file compare.awk
function abs(x) { return x < 0 ? -x : x }
function digits(x, y) { d = abs(x - y) / abs(y); return d < 1e-12 ? 12 : int(-log(d) / log(10)) }
function worse(d) { if (least == "" || d < least) least = d }
BEGIN { FS = "," }
FNR == 1 { part++; next }
part == 1 { for (i = 2; i <= 11; i++) r[$1, i] = $i; next }
part == 2 { worse(digits($2, r[$1, 2])); worse(digits($3, r[$1, 3])); worse(digits($4, r[$1, 4])); worse(digits($6, r[$1, 5])); next }
part == 3 { worse(digits($2, r[$1, 6])); far($3, r[$1, 7], $5); far($4, r[$1, 8], $5); next }
part == 4 { far($3, r[$1, 9], r[$1, 11]); far($4, r[$1, 10], r[$1, 11]) }
function far(x, y, se) { if (abs(x - y) / se > most) most = abs(x - y) / se }
END { print least " digits at least; simulated limits within 0.01 standard errors: " (most < 0.01 ? "yes" : most) }
shell
cut -d, -f1-4,7 a.csv | hiap calc sii --by area > sii.csv
cut -d, -f1-4,7 a.csv | hiap calc rii --by area > rii.csv
cut -d, -f1-6 a.csv | hiap calc sii --by area --value_type rate --replicates 1000000 > rate.csv
awk -f compare.awk r.csv sii.csv rii.csv rate.csv
gives
12 digits at least; simulated limits within 0.01 standard errors: yes
end case

case the logit model: glm of R 4.2 (quasibinomial, weights the population) with its sandwich times 5/3 gives 31.6788609924949, se 2.95204812754163
shell
printf 'group,value,population,order\na,75.60530,2072.436,1\nb,91.01997,2112.204,2\nc,96.03959,1983.059,3\nd,97.04223,2052.124,4\ne,99.22405,1884.510,5\n' |
    hiap calc inequality --measures sii,rii | cut -d, -f1-3
gives
measure,value,se
sii,31.678860992494794,2.9520481275416652
rii,1.4673620561735954,0.06299847261347946
end case
