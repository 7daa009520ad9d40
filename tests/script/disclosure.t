# SPDX-License-Identifier: GPL-3.0-or-later
# Disclosure control: hiap calc suppress, datasets and indicators with a profile, and that nothing hidden gets out.

case every profile, count by count
shell
printf 'count\n0\n1\n4\n5\n7\n8\n12\n13\n' > a.csv
for p in none nhs base5 lt5 survey; do
  hiap calc suppress a.csv --profile $p | cut -d, -f1,5 | tail -n +2 | tr '\n' ';'
  echo " $p"
done
gives
0,;1,;4,;5,;7,;8,;12,;13,; none
0,;,suppressed: 1 to 7;,suppressed: 1 to 7;,suppressed: 1 to 7;,suppressed: 1 to 7;10,rounded to the nearest 5;10,rounded to the nearest 5;15,rounded to the nearest 5; nhs
0,;,fewer than 5;,fewer than 5;5,rounded to the nearest 5;5,rounded to the nearest 5;10,rounded to the nearest 5;10,rounded to the nearest 5;15,rounded to the nearest 5; base5
0,;,suppressed: 1 to 4;,suppressed: 1 to 4;5,;7,;8,;12,;13,; lt5
,suppressed: fewer than 5 answers;,suppressed: fewer than 5 answers;,suppressed: fewer than 5 answers;5,;7,;8,;12,;13,; survey
end case

case a table with totals: one hidden count takes three more with it, and no more
file a.csv
borough,sex,count
Halton,Female,1212
Halton,Male,3
Halton,Total,1215
Wirral,Female,3117
Wirral,Male,2811
Wirral,Total,5928
Total,Female,4329
Total,Male,2814
Total,Total,7143
shell
hiap calc suppress a.csv --profile lt5 --groups borough,sex
gives
borough,sex,count,suppressed,rounded,disclosure_profile,status
Halton,Female,,1,0,lt5,suppressed: so that no other can be worked out
Halton,Male,,1,0,lt5,suppressed: 1 to 4
Halton,Total,1215,0,0,lt5,
Wirral,Female,,1,0,lt5,suppressed: so that no other can be worked out
Wirral,Male,,1,0,lt5,suppressed: so that no other can be worked out
Wirral,Total,5928,0,0,lt5,
Total,Female,4329,0,0,lt5,
Total,Male,2814,0,0,lt5,
Total,Total,7143,0,0,lt5,
end case

case a hierarchy: boroughs within regions
file a.csv
region,borough,count
North,Halton,3
North,Wirral,40
North,Sefton,55
North,,98
South,Kent,20
South,,20
,,118
shell
hiap calc suppress a.csv --profile lt5 --groups region,borough | cut -d, -f1-4,7
gives
region,borough,count,suppressed,status
North,Halton,,1,suppressed: 1 to 4
North,Wirral,,1,suppressed: so that no other can be worked out
North,Sefton,55,0,
North,,98,0,
South,Kent,20,0,
South,,20,0,
,,118,0,
end case

case two fours and a total of eight
shell
printf 'sex,count\nFemale,4\nMale,4\nPersons,8\n' | hiap calc suppress --profile lt5 --groups sex --total Persons
gives
sex,count,suppressed,rounded,disclosure_profile,status
Female,,1,0,lt5,suppressed: 1 to 4
Male,,1,0,lt5,suppressed: 1 to 4
Persons,,1,0,lt5,suppressed: so that no other can be worked out
end case

case each year is a table by itself
shell
printf 'year,sex,count\n2022,F,3\n2022,M,30\n2022,Total,33\n2023,F,31\n2023,M,30\n2023,Total,61\n' |
  hiap calc suppress --profile lt5 --groups sex --by year
gives
year,sex,count,suppressed,rounded,disclosure_profile,status
2022,F,,1,0,lt5,suppressed: 1 to 4
2022,M,,1,0,lt5,suppressed: so that no other can be worked out
2022,Total,33,0,0,lt5,
2023,F,31,0,0,lt5,
2023,M,30,0,0,lt5,
2023,Total,61,0,0,lt5,
end case

case what was made from a count goes with it: limits, shares, also as text
file a.csv
area,year,count,denominator,percent,lower_ci_95,label,note
Halton,2023,6,120,5,1.9,5.0,few
Wirral,2023,31,310,10,6.9,10.0,many
Sefton,2023,0,99,0,0,low,none
shell
hiap calc suppress a.csv --profile nhs --keep year
hiap calc suppress a.csv --profile lt5 --keep year --public_denominator
gives
area,year,count,denominator,percent,lower_ci_95,label,note,suppressed,rounded,disclosure_profile,status
Halton,2023,,120,,,,few,1,0,nhs,suppressed: 1 to 7
Wirral,2023,30,310,,,,many,0,1,nhs,rounded to the nearest 5
Sefton,2023,0,100,,,,none,0,0,nhs,denominator rounded to the nearest 5
area,year,count,denominator,percent,lower_ci_95,label,note,suppressed,rounded,disclosure_profile,status
Halton,2023,6,120,5,1.9,5,few,0,0,lt5,
Wirral,2023,31,310,10,6.9,10,many,0,0,lt5,
Sefton,2023,0,99,0,0,,none,0,0,lt5,
end case

case percentages of rounded parts
shell
printf 'area,count,denominator\nHalton,6,120\nWirral,31,312\nSefton,0,99\n' |
  hiap calc suppress --profile nhs | hiap calc proportion --multiplier 100 | cut -d, -f1-3,8-10
gives
area,count,denominator,value,lower_ci_95,upper_ci_95
Halton,,120,,,
Wirral,30,310,9.67741935483871,6.8630187494258035,13.478926849663587
Sefton,0,100,0,0,3.699349820698567
end case

case headings however they are spelt, numbers as text
shell
printf 'area,Count \na,3\nb,[c]\nc,12\n' | hiap calc suppress --profile lt5
gives
area,Count,count,suppressed,rounded,disclosure_profile,status
a,,,1,0,lt5,suppressed: 1 to 4
b,,,0,0,lt5,
c,12,12,0,0,lt5,
end case

case no profile
shell
printf 'count\n3\n' | hiap calc suppress
fails 2
hiap calc suppress: no disclosure profile is chosen
    hint: --profile nhs, base5, lt5 or survey, as the owner of the data asks; none for figures that are published already
end case

case a profile that is not there
shell
printf 'count\n3\n' | hiap calc suppress --profile lt6
fails 2
hiap calc suppress: 'lt6' is no value of profile
    hint: did you mean 'lt5'?
end case

case a group column that is not there
shell
printf 'borough,count\na,3\n' | hiap calc suppress --profile lt5 --groups boro
fails 3
standard input: the frame has no column 'boro'
    hint: its columns are borough, count
end case

case counts are whole numbers of 0 or more
shell
printf 'count\n3\n2.5\n' | hiap calc suppress --profile lt5
fails 3
standard input:3: count is 2.5
    hint: count: people or events: a whole number of 0 or more
end case

case a negative count
shell
printf 'count\n3\n-1\n' | hiap calc suppress --profile lt5
fails 3
standard input:3: count is -1
    hint: count: people or events: a whole number of 0 or more
end case

case two rows at one place
shell
printf 'sex,count\nF,3\nF,4\n' | hiap calc suppress --profile lt5 --groups sex
fails 3
standard input:3: an earlier row is of the same sex
    hint: name every column that tells them apart in --groups, or in --by
end case

case a total that is not the sum of its parts
shell
printf 'sex,count\nF,3\nM,40\nTotal,44\n' | hiap calc suppress --profile lt5 --groups sex
fails 3
standard input:4: the total 44 is not the sum of its parts
    hint: add the row that is missing (such as 'Not known'), or mend the count; a total that cannot be checked cannot be protected
end case

case a count that can be worked out whatever is hidden
shell
printf 'sex,age,count\nF,young,3\nF,Total,3\nTotal,young,\nTotal,Total,\n' | hiap calc suppress --profile lt5 --groups sex,age
fails 5
standard input: a hidden count can be worked out whatever else is hidden
    hint: leave out a total, or join groups so that fewer counts are small
end case

case a dataset with a profile: no hidden count in any page, chart, table or workbook
file births.csv
borough,sex,births,deliveries
Halton,Female,1212,1300
Halton,Male,3,1303
Halton,Total,1215,2603
Wirral,Female,3117,3555
Wirral,Male,2811,3003
Wirral,Total,5928,6558
Total,Female,4329,4855
Total,Male,2814,4306
Total,Total,7143,9161
file script.lua
dataset{ id = 'births', name = 'Births', source = 'Us', licence = 'OGL v3.0', disclosure_profile = 'lt5',
  disclosure = { count = 'births', groups = { 'borough', 'sex' }, keep = 'deliveries' },
  columns = { { 'borough', 'text', 'b' }, { 'sex', 'text', 's' }, { 'births', 'number', 'n' }, { 'deliveries', 'number', 'n' } },
  sha256 = '3d3ec8a2e1fcbe0e4fbd8b2d9c37b7a4bb8f5c2f0000000000000000000000ff' }
local f = dataset 'births'
print(f:select('borough', 'sex', 'births', 'deliveries', 'status'))
f:save 'births.csv'
f:save 'births.json'
f:save 'births.md'
local own = f:where{ borough = { 'Halton', 'Wirral' }, sex = { 'Female', 'Male' } }
local chart = draw('compare_areas', own:with{ area_name = own.borough, value = own.births, lower_ci_95 = missing, upper_ci_95 = missing, outcome = missing },
  { title = 'Births', standalone = true })
chart:save 'births.svg'
page{ title = 'Births' }:table(f, { caption = 'Births' }):figure(chart, { data = f }):save 'births.html'
workbook{ title = 'Births', source = 'Us' }:sheet{ name = 'Births', title = 'Births', table = f }:save 'births.xlsx'
shell
mkdir -p datasets && mv births.csv datasets
sed -i "s/sha256 = '.*'/sha256 = '$(sha256sum datasets/births.csv | cut -d' ' -f1)'/" script.lua
hiap run script.lua
find outputs -maxdepth 2 -type f | sort
ls outputs/script/inputs/project
cd outputs/script && unzip -qq births.xlsx -d births.xlsx.parts
grep -rlE '1,?212|3,?117|2,?811' . || echo 'no hidden count anywhere'
grep -rl '5,\{0,1\}928' . | sort
gives
┌─────────┬────────┬────────┬────────────┬────────────────────────────────────────────────┐
│ borough │ sex    │ births │ deliveries │ status                                         │
├─────────┼────────┼────────┼────────────┼────────────────────────────────────────────────┤
│ Halton  │ Female │    [c] │      1,300 │ suppressed: so that no other can be worked out │
│ Halton  │ Male   │    [c] │      1,303 │ suppressed: 1 to 4                             │
│ Halton  │ Total  │  1,215 │      2,603 │ ·                                              │
│ Wirral  │ Female │    [c] │      3,555 │ suppressed: so that no other can be worked out │
│ Wirral  │ Male   │    [c] │      3,003 │ suppressed: so that no other can be worked out │
│ Wirral  │ Total  │  5,928 │      6,558 │ ·                                              │
│ Total   │ Female │  4,329 │      4,855 │ ·                                              │
│ Total   │ Male   │  2,814 │      4,306 │ ·                                              │
│ Total   │ Total  │  7,143 │      9,161 │ ·                                              │
└─────────┴────────┴────────┴────────────┴────────────────────────────────────────────────┘
Missing: births 4 (4 confidential or suppressed [c]); status 5 (5 not given)
Wrote 6 files to outputs/script
Next: hiap verify outputs/script
outputs/script/births.csv
outputs/script/births.html
outputs/script/births.json
outputs/script/births.md
outputs/script/births.svg
outputs/script/births.xlsx
outputs/script/manifest.json
script.lua
no hidden count anywhere
./births.csv
./births.html
./births.json
./births.md
./births.xlsx.parts/xl/worksheets/sheet4.xml
end case

case the file of such a dataset cannot be read around it
file script.lua
read_csv './datasets/births.csv'
shell
mkdir -p datasets && printf 'n\n3\n' > datasets/births.csv
printf "dataset{ id = 'births', name = 'B', source = 'Us', licence = 'OGL', disclosure_profile = 'nhs', disclosure = { count = 'n' }, columns = { { 'n', 'number', 'n' } }, sha256 = '%s' }\n" $(sha256sum datasets/births.csv | cut -d' ' -f1) > datasets/births.lua
hiap run script.lua
fails 5
script.lua:1: ./datasets/births.csv has the disclosure profile 'nhs': its counts are not for any page or file
    1 | read_csv './datasets/births.csv'
      |           ^^^^^^^^^^^^^^^^^^^^^
    hint: dataset 'births' gives them hidden and rounded by the profile
end case

case a profile without a word on where the counts are
file script.lua
dataset 'births':save 'births.csv'
shell
mkdir -p datasets && printf 'n\n3\n' > datasets/births.csv
printf "dataset{ id = 'births', name = 'B', source = 'Us', licence = 'OGL', disclosure_profile = 'nhs', columns = { { 'n', 'number', 'n' } }, sha256 = '%s' }\n" $(sha256sum datasets/births.csv | cut -d' ' -f1) > datasets/births.lua
hiap run script.lua
fails 5
script.lua:1: the dataset 'births' has the disclosure profile 'nhs', but nothing says which column holds its counts
    1 | dataset 'births':save 'births.csv'
      |          ^^^^^^
    hint: add disclosure = { count = '...', groups = { ... } } to datasets/births.lua, or disclosure_profile = 'none' if its figures are published already
end case

case a column of counts that is not there
file script.lua
dataset 'births'
shell
mkdir -p datasets && printf 'n\n3\n' > datasets/births.csv
printf "dataset{ id = 'births', name = 'B', source = 'Us', licence = 'OGL', disclosure_profile = 'nhs', disclosure = { count = 'm' }, columns = { { 'n', 'number', 'n' } }, sha256 = '%s' }\n" $(sha256sum datasets/births.csv | cut -d' ' -f1) > datasets/births.lua
hiap run script.lua
fails 2
datasets/births.lua:1: dataset 'births': disclosure names the column 'm', which it does not have
    1 | le = 'nhs', disclosure = { count = 'm' }, columns = { { 'n', 'number', 'n' } }, sha256 = '1804229309389d8e382d
      |                                     ^
end case

case from a script
run
local f = frame{ { 'sex', { 'F', 'M', 'Total' } }, { 'count', { 3, 40, 43 } } }
local g = calc.suppress(f, { profile = 'lt5', groups = 'sex' })
print(g)
print(g.count:reason(1), g.count:sum())
gives
┌───────┬───────┬────────────┬─────────┬────────────────────────────────────────────────┐
│ sex   │ count │ suppressed │ rounded │ status                                         │
├───────┼───────┼────────────┼─────────┼────────────────────────────────────────────────┤
│ F     │   [c] │          1 │       0 │ suppressed: 1 to 4                             │
│ M     │   [c] │          1 │       0 │ suppressed: so that no other can be worked out │
│ Total │    43 │          0 │       0 │ ·                                              │
└───────┴───────┴────────────┴─────────┴────────────────────────────────────────────────┘
In every row: disclosure_profile = lt5
Missing: count 2 (2 confidential or suppressed [c]); status 1 (1 not given)
confidential or suppressed	43
end case

case an indicator with a profile: counts, values made from them, limits
file births.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal
low_weight,Low weight,E92000001,England,E06000006,Halton,UA,Persons,All ages,,,2023,5,1.9,11.2,,,6,120,,,,,20230000,,
low_weight,Low weight,E92000001,England,E08000015,Wirral,UA,Persons,All ages,,,2023,9.936,7.1,13.8,,,31,312,,,,,20230000,,
file script.lua
indicator{ id = 'low_weight', name = 'Low weight', unit = '%', polarity = 'low is good', source = 'Us', disclosure_profile = 'nhs' }
local f = indicator('low_weight'):values()
print(f:select('area_name', 'value', 'lower_ci_95', 'count', 'denominator'))
shell
hiap import births.csv > import.txt
hiap run script.lua
sed -i "s/, disclosure_profile = 'nhs'//" script.lua
hiap run script.lua
printf "project{ id = 'case', name = 'Case', disclosure_profile = 'lt5' }\n" > project.lua
sed -i 's/,6,120,/,3,120,/' births.csv
hiap import births.csv > import.txt
hiap run script.lua
gives
┌───────────┬───────┬─────────────┬───────┬─────────────┐
│ area_name │ value │ lower_ci_95 │ count │ denominator │
├───────────┼───────┼─────────────┼───────┼─────────────┤
│ Halton    │   [c] │         [c] │   [c] │         120 │
│ Wirral    │  9.68 │         [c] │    30 │         310 │
└───────────┴───────┴─────────────┴───────┴─────────────┘
Missing: value 1 (1 confidential or suppressed [c]); lower_ci_95 2 (2 confidential or suppressed [c]); count 1 (1 confidential or suppressed [c])
┌───────────┬───────┬─────────────┬───────┬─────────────┐
│ area_name │ value │ lower_ci_95 │ count │ denominator │
├───────────┼───────┼─────────────┼───────┼─────────────┤
│ Halton    │  5.00 │         1.9 │     6 │         120 │
│ Wirral    │  9.94 │         7.1 │    31 │         312 │
└───────────┴───────┴─────────────┴───────┴─────────────┘
┌───────────┬───────┬─────────────┬───────┬─────────────┐
│ area_name │ value │ lower_ci_95 │ count │ denominator │
├───────────┼───────┼─────────────┼───────┼─────────────┤
│ Halton    │   [c] │         [c] │   [c] │         120 │
│ Wirral    │  9.94 │         7.1 │    31 │         312 │
└───────────┴───────┴─────────────┴───────┴─────────────┘
Missing: value 1 (1 confidential or suppressed [c]); lower_ci_95 1 (1 confidential or suppressed [c]); count 1 (1 confidential or suppressed [c])
end case

case the figures of such an indicator cannot be read around it
file births.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal
low_weight,Low weight,E92000001,England,E06000006,Halton,UA,Persons,All ages,,,2023,5,1.9,11.2,,,6,120,,,,,20230000,,
file script.lua
store:series{ indicator = 'local/low_weight' }:save 'figures.csv'
shell
hiap import births.csv > import.txt
mkdir -p scripts/indicators
echo "indicator{ id = 'low_weight', name = 'Low weight', unit = '%', polarity = 'low is good', source = 'Us', disclosure_profile = 'nhs' }" > scripts/indicators/low_weight.lua
hiap run script.lua 2>&1; echo "exit $?"
sed -i 's/,6,120,/,7,120,/' births.csv && hiap import births.csv > import.txt
hiap diff 1 2 2>&1; echo "exit $?"
find . -name figures.csv
gives
script.lua:1: the figures local/low_weight have the disclosure profile 'nhs': their counts are not for any page or file
    1 | store:series{ indicator = 'local/low_weight' }:save 'figures.csv'
      |                            ^^^^^^^^^^^^^^^^
    hint: indicator('low_weight'):values{ ... } gives them hidden and rounded by the profile
exit 5
scripts/commands/diff.lua:76: the figures local/low_weight have the disclosure profile 'nhs': their counts are not for any page or file
   76 |     local f = store:diff{ from = from, to = to, indicator = keys, area = names.area_of('diff', args.area) }
    hint: indicator('low_weight'):values{ ... } gives them hidden and rounded by the profile
exit 5
end case

case no hidden figure in a review or in gaps: value, limits and count are searched for in every file
file births.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal
low_weight,Low weight,E92000001,England,E06000006,Halton,UA,Persons,All ages,,,2022,0.4217,0.1934,0.9172,,,6,1423,,,,,20220000,,
low_weight,Low weight,E92000001,England,E08000015,Wirral,UA,Persons,All ages,,,2022,2.5131,2.0413,3.0877,,,86,3422,,,,,20220000,,
low_weight,Low weight,E92000001,England,E06000006,Halton,UA,Persons,All ages,,,2023,0.4753,0.2281,0.9873,,,7,1473,,,,,20230000,,
low_weight,Low weight,E92000001,England,E08000015,Wirral,UA,Persons,All ages,,,2023,2.6231,2.1413,3.1977,,,91,3469,,,,,20230000,,
low_weight,Low weight,E92000001,England,E92000001,England,England,Persons,All ages,,,2022,2.8,2.7,2.9,,,17000,607143,,,,,20220000,,
low_weight,Low weight,E92000001,England,E92000001,England,England,Persons,All ages,,,2023,2.9,2.8,3,,,17400,600000,,,,,20230000,,
file ours.lua
indicator{ id = 'low_weight', name = 'Low weight', unit = '%', polarity = 'low is good', source = 'Us', disclosure_profile = 'nhs', decimals = 4 }
set{ id = 'ours', name = 'Ours', indicators = { 'low_weight' } }
review{ id = 'ours', name = 'Ours', set = 'ours', areas = 'liverpool_city_region' }
shell
mkdir -p scripts/indicators scripts/sets scripts/reviews
for n in indicator set review; do grep "^$n{" ours.lua > scripts/${n}s/ours.lua; done; rm ours.lua
mv scripts/indicators/ours.lua scripts/indicators/low_weight.lua
hiap import births.csv > import.txt && rm births.csv
hiap review ours > review.txt && hiap gaps low_weight --areas liverpool_city_region > gaps.txt || cat review.txt gaps.txt
find outputs -name '*.xlsx' -execdir unzip -qq {} -d parts \;
find outputs -type f | wc -l | awk '{ print ($1 > 20 ? "many" : "few") " files searched" }'
grep -rwE '0\.(4217|1934|9172|4753|2281|9873)|2\.(0413|1413|5131|6231)|3\.(0877|1977)|(1,?42|1,?47)3|3,?4(22|69)' outputs *.txt || echo 'no hidden figure anywhere'
cut -d, -f5-12 outputs/gaps-low_weight-liverpool_city_region/gaps.csv | head -6
gives
many files searched
no hidden figure anywhere
time_period,gap,place,value,lower_ci_95,upper_ci_95,count,denominator
2023,to benchmark,Halton,,,,,1475
2023,to benchmark,Knowsley,,,,,
2023,to benchmark,Liverpool,,,,,
2023,to benchmark,Sefton,,,,,
2023,to benchmark,St. Helens,,,,,
end case
