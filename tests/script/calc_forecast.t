# SPDX-License-Identifier: GPL-3.0-or-later
# hiap calc forecast and target.

case every kind, two levels, the labels go on
file a.csv
t,value
2011/12,10
2012/13,12
2013/14,11
2014/15,13
2015/16,15
2016/17,14
2017/18,17
2019/20,17
2020/21,20
2021/22,22
shell
for k in naive drift holt damped; do hiap calc forecast a.csv --kind $k --horizon 2; done
hiap calc forecast a.csv --horizon 1 --confidence 50
gives
t,value,lower_ci_80,upper_ci_80,lower_ci_95,upper_ci_95,se,period,status,method
2022.25,22,19.4368968689108,24.5631031310892,18.080072030919894,25.919927969080106,2,2022/23,,naive
2023.25,22,18.375224790252705,25.624775209747295,16.45638470260129,27.54361529739871,2.8284271247461903,2023/24,,naive
t,value,lower_ci_80,upper_ci_80,lower_ci_95,upper_ci_95,se,period,status,method
2022.25,23.2,20.991414024088044,25.408585975911954,19.82225923175541,26.57774076824459,1.7233687939614089,2022/23,,drift
2023.25,24.4,21.137702311227436,27.66229768877256,19.41074623234116,29.389253767658836,2.545584412271571,2023/24,,drift
t,value,lower_ci_80,upper_ci_80,lower_ci_95,upper_ci_95,se,period,status,method
2022.25,21.921981602087925,20.349085610859433,23.494877593316417,19.516444769143387,24.327518435032463,1.2273372632962165,2022/23,,"holt (alpha 0.0001, beta 0.0001)"
2023.25,23.022346341112417,21.449450318426006,24.595242363798828,20.616809460057144,25.42788322216769,1.2273372878429616,2023/24,,"holt (alpha 0.0001, beta 0.0001)"
t,value,lower_ci_80,upper_ci_80,lower_ci_95,upper_ci_95,se,period,status,method
2022.25,21.631784079921413,19.832008143374246,23.43156001646858,18.879264313480903,24.384303846361924,1.4043726252890538,2022/23,,"damped (alpha 0.0001, beta 0.0001, phi 0.9800)"
2023.25,22.59328394311785,20.793507971291476,24.393059914944224,19.840764122722447,25.345803763513253,1.4043726528175657,2023/24,,"damped (alpha 0.0001, beta 0.0001, phi 0.9800)"
t,value,lower_ci_50,upper_ci_50,se,period,status,method
2022.25,23.2,22.037605412665247,24.36239458733475,1.7233687939614089,2022/23,,drift
end case

case a group that is too short does not spoil the others
shell
printf 'g,t,value\na,1,5\na,2,6\na,3,6.5\na,4,8\nb,1,4\nb,2,\nb,3,5\n' | hiap calc forecast --by g --horizon 1
gives
g,t,value,lower_ci_80,upper_ci_80,lower_ci_95,upper_ci_95,se,period,status,method
a,5,9,8.260095858652438,9.739904141347562,7.868414265923828,10.131585734076172,0.5773502691896257,5,,drift
b,,,,,,,,,not computed: 2 of 4 points,
end case

case too short
shell
printf 't,value\n2017,58\n2018,55\n2019,\n' | hiap calc forecast --kind damped
fails 3
standard input: damped needs 7 points with a value; there are 2
    hint: naive needs 3 points, drift 4, holt 6, damped 7
end case

case uneven steps
shell
printf 't,value\n1,5\n2,6\n3.3,7\n4,8\n' | hiap calc forecast
fails 3
standard input: t is not in even steps, which a forecast needs
    hint: a gap is fine: its length is a whole number of steps
end case

case halved by 2030, none by 2040
file a.csv
area,t,value,target,target_t
A,2017,60,30,2030
A,2018,55,,
A,2019,56,,
A,2020,50,,
A,2021,48,,
B,2017,60,0,2040
B,2021,66,0,2040
C,2017,60,55,2030
C,2021,50,55,2030
D,2017,60,55,2030
E,2017,60,,2030
E,2018,60,,2030
shell
hiap calc target a.csv --by area
hiap calc target a.csv --by area --from baseline | cut -d, -f1-3
hiap calc target a.csv --by area --improvement increase | cut -d, -f1,4-7
gives
area,required_annual_change,required_annual_percent,on_track_value,achieved_annual_percent,on_track,hit_t,probability,achieved_annual_change,latest_t,latest_value,hit_period,status
A,-2,-5.088245442031494,50.76923076923077,-5.425839099682418,1,2027,0.7006374651735765,-3,2021,48,2027,
B,-3.473684210526316,-100,49.565217391304344,2.411368908444515,0,,,1.5,2021,66,,no year of reaching it: the values do not move towards it
C,0.5555555555555556,1.0646292707510756,58.46153846153846,-4.455720779563318,1,2021,,-2.5,2021,50,2021,the target is reached
D,,,,,,,,,,,,not computed: 1 of 2 points
E,,,,,,,,,,,,not computed: no target
area,required_annual_change,required_annual_percent
A,-2.3076923076923075,-5.192248566082854
B,-2.608695652173913,-100
C,-0.38461538461538464,-0.6670833387856732
D,,
E,,
area,on_track_value,achieved_annual_percent,on_track,hit_t
A,50.76923076923077,-5.425839099682418,0,2017
B,49.565217391304344,2.411368908444515,1,2017
C,58.46153846153846,-4.455720779563318,0,
D,,,,
E,,,,
end case

case a target in the past
shell
printf 't,value,target,target_t\n2017/18,58,29,2019/20\n2019/20,55,29,2019/20\n' | hiap calc target
fails 3
standard input:3: target_t is 2019/20; the latest value is of 2019/20: a target lies ahead of it
    hint: target_t: by when, in the form of t
end case

case two targets for one series
shell
printf 't,value,target,target_t\n2017,58,29,2030\n2018,55,20,2030\n' | hiap calc target
fails 3
standard input:3: target is 20; another one stands before it: a series has one target
    hint: target: one a series
end case

case a target_t in another form
shell
printf 't,value,target,target_t\n2017/18,58,29,soon\n2018/19,55,29,soon\n' | hiap calc target
fails 3
standard input:2: target_t is soon; it is a time in the form of t
    hint: target_t: by when, in the form of t
end case
