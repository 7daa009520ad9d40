# SPDX-License-Identifier: GPL-3.0-or-later
# hiap calc dsr, indirect_ratio, indirect_rate, and rate --event_frequency.

case dsr with weights of its own, grouped, a group of one, two levels
file a.csv
area,age_band,count,population,standard_population
Halton,0-64,12,81000,3
Halton,65+,40,17200,1
Wirral,0-64,20,90000,3
shell
hiap calc dsr a.csv --by area --confidence 95,99.8 --multiplier 1000
gives
area,total_count,total_population,value,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,status,method
Halton,52,98200,0.6925064599483204,0.5147341420824412,0.9111314227993335,0.4292692496629744,1.0489096281159755,,Dobson
Wirral,20,90000,0.2222222222222222,0.13568254260973261,0.34322089299107844,0.0991422485016022,0.42316706250046543,,Dobson
end case

case dsr by the European Standard Population 2013, whatever the bands: 19, up to 85+, first years apart, wide ones
file bands.awk
BEGIN {
  print "form,age_band,count,population"
  for (a = 0; a < 90; a += 5) print "nineteen," a "-" a + 4 "," 2 + a / 5 ",20000"
  print "nineteen,90+,30,20000"
  for (a = 0; a < 85; a += 5) print "eighteen," a "-" a + 4 "," 2 + a / 5 ",20000"
  print "eighteen,85+,30,20000"
  print "wide,Under 1,3,9000\nwide,1 to 4,2,36000\nwide,5\342\200\22364 years,40,200000\nwide,Aged 65 and over,90,60000"
}
shell
awk -f bands.awk | hiap calc dsr --by form
gives
form,total_count,total_population,value,lower_ci_95,upper_ci_95,status,method
nineteen,219,380000,50.12499999999999,43.0074457589043,57.99358270669067,,Dobson
eighteen,200,360000,50.95000000000001,43.77193060847893,58.92271344514846,,Dobson
wide,135,305000,44.90555555555556,37.56987437996529,53.242399676815225,,Dobson
end case

case fewer than 10 events: neither value nor limits; a missing cell; weights of 0
shell
printf 'g,age_band,count,population,standard_population\na,0-4,5,100,1\na,5-9,4,100,1\nb,0-4,5,100,1\nb,5-9,5,,1\nc,0-4,,100,1\nd,0-4,20,100,0\ne,0-4,20,100,\n' | hiap calc dsr --by g
gives
g,total_count,total_population,value,lower_ci_95,upper_ci_95,status,method
a,9,200,,,,suppressed: fewer than 10 events,
b,,,,,,not computed: no population (age_band 5-9),
c,,,,,,not computed: no count (age_band 0-4),
d,20,100,,,,not computed: the standard population is 0,
e,,,,,,not computed: no standard_population (age_band 0-4),
end case

case bands without labels, weights given; a lower limit below 0 is left out
shell
printf 'count,population,standard_population\n10,1000000,1\n1,10,1\n' | hiap calc dsr
gives
total_count,total_population,value,lower_ci_95,upper_ci_95,status,method
11,1000010,5000.5,,18090.972497429448,a lower limit below 0 is left out,Dobson
end case

case events that come several to a person: dsr and rate
file a.csv
g,age_band,count,population,standard_population,event_frequency
x,0-64,40,9000,3,1
x,0-64,6,9000,3,2
x,0-64,1,9000,3,7
x,65+,30,2000,1,1
x,65+,9,2000,1,4
file b.csv
g,count,denominator,event_frequency
x,40,9000,1
x,6,9000,2
y,2,100,3
z,0,100,1
w,,100,1
shell
hiap calc dsr a.csv --by g
hiap calc rate b.csv --by g --event_frequency --multiplier 1000
gives
g,total_count,total_population,value,lower_ci_95,upper_ci_95,status,method
x,125,11000,1316.6666666666667,965.8861466494905,1717.3395602893627,,Dobson
g,value,lower_ci_95,upper_ci_95,method
x,5.777777777777778,4.154760990911224,7.773768992804714,"Dobson, by event frequency"
y,60,,182.27367681714986,"Dobson, by event frequency"
z,0,0,36.88879454113936,"Dobson, by event frequency"
w,,,,
end case

case indirect ratio and rate; ages of the events unknown; exact below 10; nothing expected
file a.csv
area,age_band,count,population,reference_count,reference_population
Halton,0-64,12,81000,5200,47000000
Halton,65+,106,17200,61000,10400000
Wirral,0-64,2,9000,5200,47000000
Wirral,65+,4,1000,61000,10400000
Ness,0-64,0,0,5200,47000000
Looe,0-64,,100,5200,47000000
file b.csv
age_band,observed,population,reference_count,reference_population
0-64,118,81000,5200,47000000
65+,118,17200,61000,10400000
shell
hiap calc indirect_ratio a.csv --by area --confidence 95,99.8
hiap calc indirect_rate a.csv --by area
hiap calc indirect_ratio b.csv --reference_value 100
gives
area,observed,expected,value,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,status,method
Halton,118,109.84631751227496,1.0742280913223503,0.8891514106252953,1.286457382660884,0.7942115844162764,1.4164781585603818,,Byar
Wirral,6,6.861129296235679,0.8744916093174147,0.3209230082136637,1.9034000757985547,0.1613589560049611,2.6324583112153945,,Exact
Ness,0,0,,,,,,not computed: no events are expected,
Looe,,,,,,,,not computed: no count (age_band 0-64),
area,observed,expected,value,lower_ci_95,upper_ci_95,status,method,reference_rate
Halton,118,109.84631751227496,123.89181122916307,102.54673063309156,148.36842984695215,,Byar,115.33101045296168
Wirral,6,6.861129296235679,100.85600093521404,37.01237481488596,219.5210540380912,,Exact,115.33101045296168
Ness,0,0,,,,not computed: no events are expected,,11.063829787234042
Looe,,,,,,not computed: no count (age_band 0-64),,
observed,expected,value,lower_ci_95,upper_ci_95,status,method
118,109.84631751227496,107.42280913223503,88.91514106252953,128.64573826608842,,Byar
end case

case a band that the standard does not have
shell
printf 'age_band,count,population\n0-4,5,100\n7-12,5,100\n' | hiap calc dsr
fails 3
standard input:3: age_band is 7-12; the European Standard Population 2013 has the bands 0, 1-4, 5-9 and so on to 90-94, 95+, and what several of them make together
    hint: age_band: such as 0-4, 85-89, 90+: each once in a rate
end case

case a label that is no age band
shell
printf 'age_band,count,population\nall ages,5,100\n' | hiap calc dsr
fails 3
standard input:2: age_band is all ages; an age band is such as 0-4, 85-89 or 90+
    hint: age_band: such as 0-4, 85-89, 90+: each once in a rate
end case

case bands that overlap
shell
printf 'age_band,count,population\n85-89,5,100\n0-4,3,100\n85+,5,100\n' | hiap calc dsr
fails 3
standard input:4: age_band is 85+; it overlaps another band of the same rate
    hint: age_band: such as 0-4, 85-89, 90+: each once in a rate
end case

case a band twice
shell
printf 'age_band,count,population\n0-4,5,100\n0-4,5,100\n' | hiap calc dsr
fails 3
standard input:3: age_band is 0-4; it was there before: one row a band, or --by what tells the rows apart
    hint: age_band: such as 0-4, 85-89, 90+: each once in a rate
end case

case a negative count, no population, a negative weight
shell
printf 'age_band,count,population\n0-4,-5,100\n' | hiap calc dsr
fails 3
standard input:2: count is -5; it cannot be negative
    hint: count: events, or with event_frequency persons: 0 or more
end case

case a population of 0
shell
printf 'age_band,count,population\n0-4,5,0\n' | hiap calc dsr
fails 3
standard input:2: population is 0; it must be above 0
    hint: population: persons or person-years of the band: above 0
end case

case a negative weight
shell
printf 'count,population,standard_population\n5,10,-1\n' | hiap calc dsr
fails 3
standard input:2: standard_population is -1; it cannot be negative
    hint: standard_population: the weight of the band: 0 or more; when absent that of --standard
end case

case neither bands nor weights
shell
printf 'count,population\n5,10\n' | hiap calc dsr
fails 3
standard input: dsr needs a column 'age_band'
    hint: or a column 'standard_population', the weight of each row
end case

case a frequency needs its band
shell
printf 'count,population,standard_population,event_frequency\n5,10,1,1\n' | hiap calc dsr
fails 3
standard input: dsr needs a column 'age_band' beside event_frequency
    hint: the rows of a band share its population
end case

case a band with two populations
shell
printf 'age_band,count,population,standard_population,event_frequency\n0-4,5,10,1,1\n0-4,5,11,1,2\n' | hiap calc dsr
fails 3
standard input:3: population is 11; the rows of a band have one
    hint: population: persons or person-years of the band: above 0
end case

case an event frequency of 0
shell
printf 'age_band,count,population,event_frequency\n0-4,5,10,0\n' | hiap calc dsr
fails 3
standard input:2: event_frequency is 0; it must be above 0
    hint: event_frequency: events each of the persons had, where events are not independent
end case

case counts and a total
shell
printf 'count,observed,population,reference_count,reference_population\n1,1,10,1,1\n' | hiap calc indirect_ratio
fails 3
standard input: indirect_ratio takes a column 'count' or a column 'observed', not both
    hint: count: events of the band; observed: all events, where their ages are unknown
end case

case neither counts nor a total
shell
printf 'population,reference_count,reference_population\n10,1,1\n' | hiap calc indirect_rate
fails 3
standard input: indirect_rate needs a column 'count'
    hint: count: events of the band; observed: all events, where their ages are unknown
end case

case two totals
shell
printf 'observed,population,reference_count,reference_population\n7,10,1,1\n8,10,1,1\n' | hiap calc indirect_ratio
fails 3
standard input:3: observed is 8; the rows of a figure have one total
    hint: observed: instead of count: all observed events, the same in each row, where their ages are unknown
end case

case a reference without people
shell
printf 'count,population,reference_count,reference_population\n7,10,1,0\n' | hiap calc indirect_ratio
fails 3
standard input:2: reference_population is 0; it must be above 0
    hint: reference_population: of the band: above 0
end case

case a band twice in a ratio
shell
printf 'age_band,count,population,reference_count,reference_population\n0-4,7,10,1,9\n0-4,7,10,1,9\n' | hiap calc indirect_ratio
fails 3
standard input:3: age_band is 0-4; it was there before: one row a band, or --by what tells the rows apart
    hint: age_band: each once in a figure
end case

case frequencies without groups
shell
printf 'count,denominator,event_frequency\n7,10,1\n' | hiap calc rate --event_frequency
fails 2
hiap calc rate: --event_frequency sums the rows of a rate
    hint: --by says which rows belong to one rate
end case

case frequencies without their column
shell
printf 'g,count,denominator\na,7,10\n' | hiap calc rate --event_frequency --by g
fails 3
standard input: --event_frequency needs a column 'event_frequency'
    hint: events each person had; count is the number of such persons
end case

case a rate with two denominators
shell
printf 'g,count,denominator,event_frequency\na,7,10,1\na,7,11,2\n' | hiap calc rate --event_frequency --by g
fails 3
standard input:3: denominator is 11; the rows of a rate have one
    hint: denominator: persons or person-years: above 0
end case
