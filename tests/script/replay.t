# SPDX-License-Identifier: GPL-3.0-or-later
# A review made again to the byte, whatever happened since: later imports that revise its figures, other scripts,
# another language and time zone, another number of threads, another folder.

case ten later imports, other scripts, another machine's worth of settings
file scripts/reviews/wirral.lua
review{ id = 'wirral', name = 'Loneliness', set = 'ours', areas = 'cheshire_and_merseyside' }
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Ours', indicators = { 'loneliness_here' } }
file scripts/indicators/loneliness_here.lua
indicator{ id = 'loneliness_here', name = 'Loneliness', unit = '%', polarity = 'low is good', source = 'A survey', data = { { 'fingertips/1' } } }
file make.sh
head='Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal'
for n in $(seq "$1" "$2"); do
  { echo "$head"
    for year in 2020 2021 2022 2023 2024; do
      echo "1,Loneliness,,,E92000001,England,England,Persons,16+,,,$year,7,6.9,7.1,,,,,,,,,,,"
      echo "1,Loneliness,,,E08000015,Wirral,UA,Persons,16+,,,$year,$n.25,$n.1,$n.4,,,,,,,,,,,"
      echo "1,Loneliness,,,E08000012,Liverpool,UA,Persons,16+,,,$year,8.5,8.1,8.9,,,,,,,,,,,"
    done; } > "import-$n.csv"
done
hiap import $(seq -f 'import-%g.csv' "$1" "$2") -q
shell
bash make.sh 1 1
hiap review wirral -q
(cd outputs/review-wirral && sha256sum $(find . -type f | sort)) > then.txt
bash make.sh 2 11
sed -i "s/Loneliness/Loneliness of adults/" scripts/indicators/loneliness_here.lua
mkdir other && mv outputs/review-wirral other/autumn
LC_ALL=de_DE.UTF-8 TZ=Asia/Kathmandu hiap verify other/autumn --threads 3 | tail -n 1
cd other && hiap verify autumn | head -n 2
(cd autumn && sha256sum --quiet -c ../../then.txt && echo 'nothing in the folder was touched')
cd .. && hiap review wirral -q
cmp -s other/autumn/index.html outputs/review-wirral/index.html || echo 'the review of today is another'
gives
┌────────────┬─────────────┬────────┬───────┬───────────┐
│ indicator  │ time_period │ better │ worse │ no figure │
├────────────┼─────────────┼────────┼───────┼───────────┤
│ Loneliness │ 2024        │      1 │     1 │         7 │
└────────────┴─────────────┴────────┴───────┴───────────┘
Nothing to compare with yet: all figures were imported on one day.
9 of 9 files are identical
Changed since, and not used here (--today uses them):
  scripts/indicators/loneliness_here.lua: not as it was
nothing in the folder was touched
┌──────────────────────┬─────────────┬───────┬───────────┐
│ indicator            │ time_period │ worse │ no figure │
├──────────────────────┼─────────────┼───────┼───────────┤
│ Loneliness of adults │ 2024        │     2 │         7 │
└──────────────────────┴─────────────┴───────┴───────────┘
Nothing to compare with yet: all figures were imported on one day.
the review of today is another
end case
