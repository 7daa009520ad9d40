# SPDX-License-Identifier: GPL-3.0-or-later
# hiap calc control, ewma, cusum.

case every kind
file a.csv
t,numerator,denominator
2024-01,12,210
2024-02,15,190
2024-03,9,220
2024-04,,205
2024-05,31,200
shell
for k in p u c i g t p_prime u_prime run; do echo "kind $k"; hiap calc control a.csv --kind $k | cut -d, -f1,4- | tail -n +2; done
gives
kind p
2024-01,0.05714285714285714,0.08170731707317073,0.025000842987045788,0.1384137911592957,0,"trial limits: 4 points, 12 or more are wanted"
2024-02,0.07894736842105263,0.08170731707317073,0.02209095219304409,0.14132368195329736,0,"trial limits: 4 points, 12 or more are wanted"
2024-03,0.04090909090909091,0.08170731707317073,0.02630461437043595,0.13711001977590553,0,"trial limits: 4 points, 12 or more are wanted"
2024-04,,0.08170731707317073,0.024313466689205775,0.1391011674571357,,no value
2024-05,0.155,0.08170731707317073,0.023600472266002107,0.13981416188033935,1,"trial limits: 4 points, 12 or more are wanted"
kind u
2024-01,0.05714285714285714,0.08170731707317073,0.022531797132246296,0.14088283701409518,0,"trial limits: 4 points, 12 or more are wanted"
2024-02,0.07894736842105263,0.08170731707317073,0.01949520733396623,0.14391942681237524,0,"trial limits: 4 points, 12 or more are wanted"
2024-03,0.04090909090909091,0.08170731707317073,0.02389233577866319,0.13952229836767827,0,"trial limits: 4 points, 12 or more are wanted"
2024-04,,0.08170731707317073,0.021814491913128425,0.14160014223321304,,no value
2024-05,0.155,0.08170731707317073,0.02107045313469942,0.14234418101164203,1,"trial limits: 4 points, 12 or more are wanted"
kind c
2024-01,12,16.75,4.471970842191325,29.028029157808675,0,"trial limits: 4 points, 12 or more are wanted"
2024-02,15,16.75,4.471970842191325,29.028029157808675,0,"trial limits: 4 points, 12 or more are wanted"
2024-03,9,16.75,4.471970842191325,29.028029157808675,0,"trial limits: 4 points, 12 or more are wanted"
2024-04,,16.75,4.471970842191325,29.028029157808675,,no value
2024-05,31,16.75,4.471970842191325,29.028029157808675,1,"trial limits: 4 points, 12 or more are wanted"
kind i
2024-01,0.05714285714285714,0.08299982911825017,0.0034216525355943023,0.16257800570090603,0,"trial limits: 4 points, 12 or more are wanted"
2024-02,0.07894736842105263,0.08299982911825017,0.0034216525355943023,0.16257800570090603,0,"trial limits: 4 points, 12 or more are wanted"
2024-03,0.04090909090909091,0.08299982911825017,0.0034216525355943023,0.16257800570090603,0,"trial limits: 4 points, 12 or more are wanted"
2024-04,,0.08299982911825017,0.0034216525355943023,0.16257800570090603,,no value
2024-05,0.155,0.08299982911825017,0.0034216525355943023,0.16257800570090603,0,"trial limits: 4 points, 12 or more are wanted"
kind g
2024-01,12,13.5,0,68.47825630156115,0,"trial limits: 4 points, 12 or more are wanted"
2024-02,15,13.5,0,68.47825630156115,0,"trial limits: 4 points, 12 or more are wanted"
2024-03,9,13.5,0,68.47825630156115,0,"trial limits: 4 points, 12 or more are wanted"
2024-04,,13.5,0,68.47825630156115,,no value
2024-05,31,13.5,0,68.47825630156115,0,"trial limits: 4 points, 12 or more are wanted"
kind t
2024-01,12,15.423117166951819,5.374090999329916,34.824173088161096,0,"trial limits: 4 points, 12 or more are wanted"
2024-02,15,15.423117166951819,5.374090999329916,34.824173088161096,0,"trial limits: 4 points, 12 or more are wanted"
2024-03,9,15.423117166951819,5.374090999329916,34.824173088161096,0,"trial limits: 4 points, 12 or more are wanted"
2024-04,,15.423117166951819,5.374090999329916,34.824173088161096,,no value
2024-05,31,15.423117166951819,5.374090999329916,34.824173088161096,0,"trial limits: 4 points, 12 or more are wanted"
kind p_prime
2024-01,0.05714285714285714,0.08170731707317073,0.0004941440932249991,0.16292049005311648,0,"trial limits: 4 points, 12 or more are wanted"
2024-02,0.07894736842105263,0.08170731707317073,0,0.16708794126948184,0,"trial limits: 4 points, 12 or more are wanted"
2024-03,0.04090909090909091,0.08170731707317073,0.0023613631822615305,0.16105327096407995,0,"trial limits: 4 points, 12 or more are wanted"
2024-04,,0.08170731707317073,0,0.16390492809266044,,no value
2024-05,0.155,0.08170731707317073,0,0.1649260555804572,0,"trial limits: 4 points, 12 or more are wanted"
kind u_prime
2024-01,0.05714285714285714,0.08170731707317073,0.0004941440932249852,0.16292049005311648,0,"trial limits: 4 points, 12 or more are wanted"
2024-02,0.07894736842105263,0.08170731707317073,0,0.16708794126948184,0,"trial limits: 4 points, 12 or more are wanted"
2024-03,0.04090909090909091,0.08170731707317073,0.0023613631822615305,0.16105327096407995,0,"trial limits: 4 points, 12 or more are wanted"
2024-04,,0.08170731707317073,0,0.16390492809266044,,no value
2024-05,0.155,0.08170731707317073,0,0.1649260555804572,0,"trial limits: 4 points, 12 or more are wanted"
kind run
2024-01,0.05714285714285714,0.06804511278195488,,,0,"few points: 4 points, 12 or more are wanted"
2024-02,0.07894736842105263,0.06804511278195488,,,0,"few points: 4 points, 12 or more are wanted"
2024-03,0.04090909090909091,0.06804511278195488,,,0,"few points: 4 points, 12 or more are wanted"
2024-04,,0.06804511278195488,,,,no value
2024-05,0.155,0.06804511278195488,,,0,"few points: 4 points, 12 or more are wanted"
end case

case frozen, and runs in a summary by group
shell
awk 'BEGIN { print "g,t,numerator"; for (i = 1; i <= 24; i++) { print "a," i "," (i % 5); print "b," i "," (i < 13 ? 1 : 9) + i % 2 } }' > a.csv
hiap calc control a.csv --kind run --by g --summary
hiap calc control a.csv --kind run --by g | grep ',1,$' | head -3
hiap calc control a.csv --kind c --by g --freeze 12 --summary
gives
g,centre,n,longest_run,longest_run_max,crossings,crossings_min,runs_signal,outside,status
a,2,19,2,7,9,6,0,0,
b,5.5,24,12,8,1,8,1,0,
b,1,2,2,5.5,,,1,
b,2,1,1,5.5,,,1,
b,3,2,2,5.5,,,1,
g,centre,n,longest_run,longest_run_max,crossings,crossings_min,runs_signal,outside,status
a,1.9166666666666667,24,3,8,9,8,0,0,
b,1.5,24,12,8,12,8,1,12,
end case

case ewma and cusum
shell
printf 't,value\n1,10\n2,11\n3,\n4,12\n5,13\n6,14\n' > a.csv
hiap calc ewma a.csv --freeze 4
hiap calc cusum a.csv --centre 10 --sigma 1 --h 3
printf 't,value\n1,10\n2,10\n' | hiap calc cusum
gives
t,value,centre,ewma,lower_limit,upper_limit,signal,status
1,10,11,10.8,10.46808510638298,11.53191489361702,0,"trial limits: 3 points, 12 or more are wanted"
2,11,11,10.84,10.318816570485867,11.681183429514133,0,"trial limits: 3 points, 12 or more are wanted"
3,,11,,,,,no value
4,12,11,11.072000000000001,10.238488077950073,11.761511922049927,0,"trial limits: 3 points, 12 or more are wanted"
5,13,11,11.457600000000001,10.191254233517679,11.808745766482321,0,"trial limits: 3 points, 12 or more are wanted"
6,14,11,11.966080000000002,10.162421304279068,11.837578695720932,1,"trial limits: 3 points, 12 or more are wanted"
t,value,centre,sigma,upper_sum,lower_sum,signal,status
1,10,10,1,0,0,0,
2,11,10,1,0.5,0,0,
3,,10,1,,,,no value
4,12,10,1,2,0,0,
5,13,10,1,4.5,0,1,
6,14,10,1,8,0,1,
t,value,centre,sigma,upper_sum,lower_sum,signal,status
1,10,10,0,,,,limits not computed: the baseline does not vary
2,10,10,0,,,,limits not computed: the baseline does not vary
end case

case negative counts
shell
printf 't,numerator\n1,5\n2,-6\n' | hiap calc control --kind c
fails 3
standard input:3: numerator is -6; it is 0 or more
    hint: numerator: events, or the value itself; a missing one keeps its place
end case

case more than all
shell
printf 't,numerator,denominator\n1,5,6\n2,9,8\n' | hiap calc control --kind p
fails 3
standard input:3: numerator is 9; the numerator of a proportion is at most its denominator
    hint: numerator: events, or the value itself; a missing one keeps its place
end case

case a denominator of 0
shell
printf 't,numerator,denominator\n1,5,6\n2,0,0\n' | hiap calc control --kind u
fails 3
standard input:3: denominator is 0; a denominator is greater than 0
    hint: denominator: of p and u charts; others divide by it
end case

case no denominator
shell
printf 't,numerator\n1,5\n2,6\n' | hiap calc control --kind p
fails 3
standard input: a p chart needs a column 'denominator'
    hint: kinds without one: c i g t run
end case

case no time between events
shell
printf 't,numerator\n1,5\n2,0\n' | hiap calc control --kind t
fails 3
standard input:3: numerator is 0; a time between events is greater than 0
    hint: numerator: events, or the value itself; a missing one keeps its place
end case
