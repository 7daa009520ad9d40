# SPDX-License-Identifier: GPL-3.0-or-later
# hiap review: figures, words, gaps, and what is said when something is missing.

case the figures of a small review
file small.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2018,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2018,10,9.8,10.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2018,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2019,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2019,12,11.8,12.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2019,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2020,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2020,14,13.8,14.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2020,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2021,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2021,16,15.8,16.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E08000012,Liverpool,UA,Persons,All ages,,,2021,8,7,9,,,,,,,,,,,
901,Indicator 901,,,E08000015,Wirral,UA,Persons,All ages,,,2021,8,7.5,9.5,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2022,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,18,17.8,18.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,8,7,9,,,,,,,,,,,
901,Indicator 901,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8,7.5,9.5,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2021,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2021,45,,,,,,,,,,,,,
902,Indicator 902,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,55,,,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2022,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2022,46,,,,,,,,,,,,,
902,Indicator 902,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,55,,,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Female,All ages,,,2018 - 20,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Female,All ages,,,2018 - 20,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Female,All ages,,,2018 - 20,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Male,All ages,,,2018 - 20,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Male,All ages,,,2018 - 20,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Male,All ages,,,2018 - 20,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Female,All ages,,,2019 - 21,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Female,All ages,,,2019 - 21,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Female,All ages,,,2019 - 21,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Male,All ages,,,2019 - 21,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Male,All ages,,,2019 - 21,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Male,All ages,,,2019 - 21,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Female,All ages,,,2020 - 22,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Female,All ages,,,2020 - 22,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Female,All ages,,,2020 - 22,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Male,All ages,,,2020 - 22,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Male,All ages,,,2020 - 22,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Male,All ages,,,2020 - 22,81,80.5,81.5,,,,,,,,,,,
file newer.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,9,8.8,9.2,,,,,,,,,,,
file scripts/indicators/ours.lua
local function ours(id, name, key, unit, polarity, theme, more)
  indicator{ id = id, name = name, unit = unit, polarity = polarity, theme = theme, source = 'A survey', frequency = 'yearly', level = 'LA',
             disaggregation = { 'sex', 'IMD' }, data = { { key, sex = more and { 'Female', 'Male' } or nil } },
             value_type = more and 'Life expectancy' or 'Crude rate' }
end
ours('rising', 'Rising', 'fingertips/901', 'per 100,000', 'low is good', 'First')
ours('bare', 'Bare', 'fingertips/902', '%', 'high is good', 'First')
ours('pooled', 'Pooled', 'fingertips/903', 'years', 'high is good', 'Second', true)
indicator{ id = 'lost', name = 'Lost', unit = '%', polarity = 'high is good', source = 'A survey', theme = 'Third',
           status = 'withdrawn', status_reason = 'Stopped in 2020' }
indicator{ id = 'later', name = 'Later', unit = '%', polarity = 'high is good', source = 'A survey', theme = 'First' }
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Our indicators', indicators = { 'rising', 'bare', 'pooled', 'lost', 'later' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_merseyside', baseline = '2021' }
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import small.csv --by ada > log
hiap review ours
cat > d.lua <<'LUA'
local f = read_csv 'outputs/review-ours/data.csv'
f = f:where(f.value:gt(0) & f.latest:eq 'yes' & f.area_role:eq 'area')
print(f:select('indicator_id', 'sex', 'area_name', 'time_period', 'value', 'outcome', 'recent_trend'))
print(f:select('indicator_id', 'sex', 'area_name', 'baseline_period', 'baseline_value', 'change', 'change_lower_ci_95', 'baseline_note'))
print(f:select('indicator_id', 'area_name', 'trend_reason'):where{ area_name = { 'Halton', 'Wirral' } })
LUA
COLUMNS=150 hiap run d.lua
hiap verify outputs/review-ours | tail -1
cp -R outputs/review-ours first
hiap import newer.csv --by ada > log
hiap review ours > log
diff first/data.csv outputs/review-ours/data.csv | cut -d, -f3,12-16
hiap verify first | tail -1
hiap review ours --as-of 1 > log
cmp first/index.html outputs/review-ours/index.html && cmp first/data.csv outputs/review-ours/data.csv
gives
┌────────────────┬─────────────┬────────┬─────────┬───────┬──────────────┬───────────┐
│ indicator      │ time_period │ better │ similar │ worse │ not compared │ no figure │
├────────────────┼─────────────┼────────┼─────────┼───────┼──────────────┼───────────┤
│ Rising         │ 2022        │      2 │       1 │     1 │            0 │         5 │
│ Bare           │ 2022        │      0 │       0 │     0 │            2 │         7 │
│ Pooled, female │ 2020 - 22   │      1 │       0 │     1 │            0 │         7 │
│ Pooled, male   │ 2020 - 22   │      1 │       0 │     1 │            0 │         7 │
└────────────────┴─────────────┴────────┴─────────┴───────┴──────────────┴───────────┘
2 indicators of the set without figures: see Gaps in the data
Nothing to compare with yet: all figures were imported on one day.
Wrote 17 files to outputs/review-ours
Open outputs/review-ours/index.html
Next: hiap verify outputs/review-ours
┌──────────────┬─────────┬───────────┬─────────────┬───────┬──────────────┬──────────────────────────────┐
│ indicator_id │ sex     │ area_name │ time_period │ value │ outcome      │ recent_trend                 │
├──────────────┼─────────┼───────────┼─────────────┼───────┼──────────────┼──────────────────────────────┤
│ rising       │ Persons │ Halton    │ 2022        │    18 │ Worse        │ Increasing and getting worse │
│ rising       │ Persons │ Knowsley  │ 2022        │    10 │ Similar      │ No significant change        │
│ rising       │ Persons │ Liverpool │ 2022        │     8 │ Better       │ Cannot be calculated         │
│ rising       │ Persons │ Wirral    │ 2022        │     8 │ Better       │ Cannot be calculated         │
│ bare         │ Persons │ Halton    │ 2022        │    46 │ Not compared │ Cannot be calculated         │
│ bare         │ Persons │ Knowsley  │ 2022        │    55 │ Not compared │ Cannot be calculated         │
│ pooled       │ Female  │ Halton    │ 2020 - 22   │    78 │ Worse        │ Cannot be calculated         │
│ pooled       │ Female  │ Knowsley  │ 2020 - 22   │    81 │ Better       │ Cannot be calculated         │
│ pooled       │ Male    │ Halton    │ 2020 - 22   │    78 │ Worse        │ Cannot be calculated         │
│ pooled       │ Male    │ Knowsley  │ 2020 - 22   │    81 │ Better       │ Cannot be calculated         │
└──────────────┴─────────┴───────────┴─────────────┴───────┴──────────────┴──────────────────────────────┘
┌──────────────┬─────────┬───────────┬─────────────────┬────────────────┬────────┬────────────────────┬──────────────────────────────────────────────┐
│ indicator_id │ sex     │ area_name │ baseline_period │ baseline_value │ change │ change_lower_ci_95 │ baseline_note                                │
├──────────────┼─────────┼───────────┼─────────────────┼────────────────┼────────┼────────────────────┼──────────────────────────────────────────────┤
│ rising       │ Persons │ Halton    │ 2021            │             16 │      2 │               1.72 │ ·                                            │
│ rising       │ Persons │ Knowsley  │ 2021            │             10 │      0 │              -1.41 │ ·                                            │
│ rising       │ Persons │ Liverpool │ 2021            │              8 │      0 │              -1.41 │ ·                                            │
│ rising       │ Persons │ Wirral    │ 2021            │              8 │      0 │              -1.58 │ ·                                            │
│ bare         │ Persons │ Halton    │ 2021            │             45 │      1 │                  · │ ·                                            │
│ bare         │ Persons │ Knowsley  │ 2021            │             55 │      0 │                  · │ ·                                            │
│ pooled       │ Female  │ Halton    │ 2019 - 21       │             78 │      0 │                  · │ the two periods share years, so the change … │
│ pooled       │ Female  │ Knowsley  │ 2019 - 21       │             81 │      0 │                  · │ the two periods share years, so the change … │
│ pooled       │ Male    │ Halton    │ 2019 - 21       │             78 │      0 │                  · │ the two periods share years, so the change … │
│ pooled       │ Male    │ Knowsley  │ 2019 - 21       │             81 │      0 │                  · │ the two periods share years, so the change … │
└──────────────┴─────────┴───────────┴─────────────────┴────────────────┴────────┴────────────────────┴──────────────────────────────────────────────┘
Missing: change_lower_ci_95 6 (6 not given); baseline_note 6 (6 not given)
┌──────────────┬───────────┬───────────────────────────────────────────────────────────┐
│ indicator_id │ area_name │ trend_reason                                              │
├──────────────┼───────────┼───────────────────────────────────────────────────────────┤
│ rising       │ Halton    │ ·                                                         │
│ rising       │ Wirral    │ Not enough data points to calculate recent trend          │
│ bare         │ Halton    │ Not enough data points to calculate recent trend          │
│ pooled       │ Halton    │ The recent trend cannot be calculated for this year range │
│ pooled       │ Halton    │ The recent trend cannot be calculated for this year range │
└──────────────┴───────────┴───────────────────────────────────────────────────────────┘
Missing: trend_reason 1 (1 not given)
17 of 17 files are identical
6c6
Rising,Halton,area,2022,yes,18
---
Rising,Halton,area,2022,yes,9
17 of 17 files are identical
end case

case the words of its page
file small.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2018,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2018,10,9.8,10.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2018,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2019,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2019,12,11.8,12.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2019,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2020,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2020,14,13.8,14.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2020,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2021,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2021,16,15.8,16.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E08000012,Liverpool,UA,Persons,All ages,,,2021,8,7,9,,,,,,,,,,,
901,Indicator 901,,,E08000015,Wirral,UA,Persons,All ages,,,2021,8,7.5,9.5,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2022,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,18,17.8,18.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,8,7,9,,,,,,,,,,,
901,Indicator 901,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8,7.5,9.5,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2021,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2021,45,,,,,,,,,,,,,
902,Indicator 902,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,55,,,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2022,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2022,46,,,,,,,,,,,,,
902,Indicator 902,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,55,,,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Female,All ages,,,2018 - 20,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Female,All ages,,,2018 - 20,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Female,All ages,,,2018 - 20,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Male,All ages,,,2018 - 20,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Male,All ages,,,2018 - 20,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Male,All ages,,,2018 - 20,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Female,All ages,,,2019 - 21,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Female,All ages,,,2019 - 21,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Female,All ages,,,2019 - 21,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Male,All ages,,,2019 - 21,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Male,All ages,,,2019 - 21,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Male,All ages,,,2019 - 21,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Female,All ages,,,2020 - 22,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Female,All ages,,,2020 - 22,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Female,All ages,,,2020 - 22,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Male,All ages,,,2020 - 22,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Male,All ages,,,2020 - 22,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Male,All ages,,,2020 - 22,81,80.5,81.5,,,,,,,,,,,
file scripts/indicators/ours.lua
local function ours(id, name, key, unit, polarity, theme, more)
  indicator{ id = id, name = name, unit = unit, polarity = polarity, theme = theme, source = 'A survey', frequency = 'yearly', level = 'LA',
             disaggregation = { 'sex', 'IMD' }, data = { { key, sex = more and { 'Female', 'Male' } or nil } },
             value_type = more and 'Life expectancy' or 'Crude rate' }
end
ours('rising', 'Rising', 'fingertips/901', 'per 100,000', 'low is good', 'First')
ours('bare', 'Bare', 'fingertips/902', '%', 'high is good', 'First')
ours('pooled', 'Pooled', 'fingertips/903', 'years', 'high is good', 'Second', true)
indicator{ id = 'lost', name = 'Lost', unit = '%', polarity = 'high is good', source = 'A survey', theme = 'Third',
           status = 'withdrawn', status_reason = 'Stopped in 2020' }
indicator{ id = 'later', name = 'Later', unit = '%', polarity = 'high is good', source = 'A survey', theme = 'First' }
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Our indicators', indicators = { 'rising', 'bare', 'pooled', 'lost', 'later' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_merseyside', baseline = '2021' }
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import small.csv --by ada > log
hiap review ours > log
words() { sed -e 's/<[^>]*>/ /g' -e 's/  */ /g' -e 's/^ //' -e 's/ $//' | grep -v '^$'; }
page=outputs/review-ours/index.html
sed -n '/<header/,/<\/header>/p' $page | words
sed -n '/class="lead"/,/<\/section>/p' $page | sed '/<section/,$d' | words
grep 'class="label">Figure' $page | words
grep 'class="note"' -A1 $page | grep '<p>' | words
sed -n '/Widest gaps within/,/<\/section>/p' $page | grep '<tr>' | words
sed -n '/<h2[^>]*>Gaps in the data/,/<\/section>/p' $page | words
sed -n '/<footer/,$p' $page | words
gives
Draft - not assured: nobody has signed it off
Our review
Indicator set: Our indicators. Compared with England. Baseline: 2021. Data as of 9 April 2026.
No indicator has a figure of the last 3 years. Older figures (last published 2022 and 2020 ‑ 22): 1 of 9 areas is worse than England on Rising, 2022; Pooled, female, 2020 ‑ 22; Pooled, male, 2020 ‑ 22. Worse and getting worse: Rising, 2022 in Halton.
figures better than England
0
▲ Better
4 older ones not counted
figures similar to England
0
● Similar
1 older one not counted
figures worse than England
0
▼ Worse
3 older ones not counted
worse and getting worse
0
of 0 with a recent trend; 1 older one not counted
8 of 36 figures are compared with England; 2 not, as the notes below the tables say; 26 without a value, listed under Gaps in the data. 4 of 4 series (each an indicator, or one sex of it) have no figure of the last 3 years: see How old the figures are.
Tables (Excel)
All figures (CSV)
What changed (Markdown)
Contents
What changed since the last review
All indicators at a glance
Expert judgement
Cheshire and Merseyside as a whole
Gaps between groups and areas
Indicators by theme
Area by area
Gaps in the data
How old the figures are
Method
All headings
What changed since the last review
All indicators at a glance
Worse and getting worse
Expert judgement
Cheshire and Merseyside as a whole
Gaps between groups and areas
Indicators by theme
First
Rising
Bare
Second
Pooled
Area by area
Gaps in the data
How old the figures are
Method
Figure 1 Worse than England on most: Halton (3 of 3 figures); on none: 3 areas
Figure 2 Rising, 2022: from 8.0 per 100,000 in Liverpool and Wirral to 18.0 per 100,000 in Halton; England 10.0 per 100,000
Figure 3 Rising, 2018 to 2022: 1 area getting worse, 1 with no significant change
Figure 4 Bare, 2022: from 46.0% in Halton to 55.0% in Knowsley; England 50.0%
Figure 5 Bare, 2021 to 2022
Figure 6 Pooled, female, 2020 ‑ 22: from 78.0 years in Halton to 81.0 years in Knowsley; England 80.0 years
Figure 7 Pooled, female, 2018 ‑ 20 to 2020 ‑ 22
Figure 8 Pooled, male, 2020 ‑ 22: from 78.0 years in Halton to 81.0 years in Knowsley; England 80.0 years
Figure 9 Pooled, male, 2018 ‑ 20 to 2020 ‑ 22
Figure 10 Halton: 0 better, 0 similar, 3 worse than England; 1 not judged
Figure 11 Knowsley: 2 better, 1 similar, 0 worse than England; 1 not judged
Figure 12 Liverpool: 1 better, 0 similar, 0 worse than England
Figure 13 Wirral: 1 better, 0 similar, 0 worse than England
Gaps in the data
Themes of the set without any figure:
Third
Scroll sideways to see all of it →
Table 7 Indicators of the set without figures
Indicator Status Reason
Lost withdrawn Stopped in 2020
Later live no figures have been imported (it looks for local/later)
Scroll sideways to see all of it →
Table 8 Areas without a figure
Indicator Period Areas Reason
Rising 2022 Cheshire East, Cheshire West and Chester, Sefton, St. Helens and Warrington no figure published
Bare 2022 Cheshire East, Cheshire West and Chester, Liverpool, Sefton, St. Helens, Warrington and Wirral no figure published
Pooled, female 2020 ‑ 22 Cheshire East, Cheshire West and Chester, Liverpool, Sefton, St. Helens, Warrington and Wirral no figure published
Pooled, male 2020 ‑ 22 Cheshire East, Cheshire West and Chester, Liverpool, Sefton, St. Helens, Warrington and Wirral no figure published
About this page
Made with
hiap 0.1.0, as of vintage 1
Vintage 1
small.csv, imported 9 April 2026, SHA-256 begins 3a741fb2c0dd2098
Licence
contains public sector information licensed under the Open Government Licence v3.0
end case

case what a review needs
file scripts/indicators/ours.lua
local function ours(id, name, key, unit, polarity, theme, more)
  indicator{ id = id, name = name, unit = unit, polarity = polarity, theme = theme, source = 'A survey', frequency = 'yearly', level = 'LA',
             disaggregation = { 'sex', 'IMD' }, data = { { key, sex = more and { 'Female', 'Male' } or nil } },
             value_type = more and 'Life expectancy' or 'Crude rate' }
end
ours('rising', 'Rising', 'fingertips/901', 'per 100,000', 'low is good', 'First')
ours('bare', 'Bare', 'fingertips/902', '%', 'high is good', 'First')
ours('pooled', 'Pooled', 'fingertips/903', 'years', 'high is good', 'Second', true)
indicator{ id = 'lost', name = 'Lost', unit = '%', polarity = 'high is good', source = 'A survey', theme = 'Third',
           status = 'withdrawn', status_reason = 'Stopped in 2020' }
indicator{ id = 'later', name = 'Later', unit = '%', polarity = 'high is good', source = 'A survey', theme = 'First' }
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Our indicators', indicators = { 'rising', 'bare', 'pooled', 'lost', 'later' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_merseyside', baseline = '2021' }
file small.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2018,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2018,10,9.8,10.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2018,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2019,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2019,12,11.8,12.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2019,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2020,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2020,14,13.8,14.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2020,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2021,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2021,16,15.8,16.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E08000012,Liverpool,UA,Persons,All ages,,,2021,8,7,9,,,,,,,,,,,
901,Indicator 901,,,E08000015,Wirral,UA,Persons,All ages,,,2021,8,7.5,9.5,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2022,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,18,17.8,18.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,8,7,9,,,,,,,,,,,
901,Indicator 901,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8,7.5,9.5,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2021,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2021,45,,,,,,,,,,,,,
902,Indicator 902,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,55,,,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2022,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2022,46,,,,,,,,,,,,,
902,Indicator 902,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,55,,,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Female,All ages,,,2018 - 20,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Female,All ages,,,2018 - 20,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Female,All ages,,,2018 - 20,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Male,All ages,,,2018 - 20,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Male,All ages,,,2018 - 20,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Male,All ages,,,2018 - 20,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Female,All ages,,,2019 - 21,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Female,All ages,,,2019 - 21,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Female,All ages,,,2019 - 21,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Male,All ages,,,2019 - 21,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Male,All ages,,,2019 - 21,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Male,All ages,,,2019 - 21,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Female,All ages,,,2020 - 22,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Female,All ages,,,2020 - 22,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Female,All ages,,,2020 - 22,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Male,All ages,,,2020 - 22,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Male,All ages,,,2020 - 22,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Male,All ages,,,2020 - 22,81,80.5,81.5,,,,,,,,,,,
shell
try() { hiap review "$@" 2>&1 | tail -3; }
try
try nosuch
hiap import small.csv > log
try ours --areas cheshire
try ours --set our
try ours --benchmark E92000002
try ours --baseline 1990
try ours --since 2025
try ours --since 0
try ours --areas greater_manchester
gives
hiap review: no review is named
    hint: hiap review ID; there are: cheshire_and_merseyside, cheshire_and_merseyside_local_statistics, greater_manchester, liverpool_city_region, ours, synthetic_region
hiap review: there is no review 'nosuch'
    hint: there are: cheshire_and_merseyside, cheshire_and_merseyside_local_statistics, greater_manchester, liverpool_city_region, ours, synthetic_region
hiap review: there is no area group 'cheshire'
    hint: there are: cheshire_and_merseyside, liverpool_city_region, cheshire_and_warrington, greater_manchester, regions, synthetic_region
hiap review: there is no set 'our'
    hint: did you mean 'ours'?
hiap review: no figures have been imported for the benchmark 'E92000002'
    hint: it is an area code: England is E92000001
hiap review: no figure of any indicator covers the baseline 1990
    hint: earlier figures are there of 2018, 2018 - 20, 2019, 2019 - 21, 2020, 2021
hiap review: there is no vintage 2025: the newest is 1
    hint: hiap vintages lists them; a day is written 2025-04-01
hiap review: there is no vintage 0: the newest is 1
    hint: hiap vintages lists them; a day is written 2025-04-01
hiap review: no indicator of the set 'ours' has figures for the areas of 'greater_manchester'
    hint: import some first: hiap import FILE.csv (hiap status shows what is there)
end case

case gaps in the data say what became of area codes
file g.lua
local gaps_section = use 'review_gaps'
local rows = { { area_code = 'E06000063', area_name = 'Cumberland', missing_because = 'no figure published' },
               { area_code = 'E08000038', area_name = 'Barnsley', value = 1 } }
local p = page{ title = 'Gaps' }
gaps_section(p, { { label = 'Rising', period = '2021', indicator = { theme = 'First' }, rows = rows } }, {})
p:save 'index.html'
rows[2].value, rows[2].missing_because = nil, 'no figure published'
p = page{ title = 'More' }
gaps_section(p, { { label = 'Rising', period = '2021', indicator = { theme = 'First' }, rows = rows } }, {})
p:save 'more.html'
shell
hiap run g.lua --quiet
sed -n 's/<li>\(.*\)<\/li>/\1/p' outputs/g/index.html
echo
sed -n 's/<li>\(.*\)<\/li>/\1/p' outputs/g/more.html
gives
Allerdale (E07000026) became part of E06000063 on 2023-04-01: earlier figures are not joined on.
Carlisle (E07000028) became part of E06000063 on 2023-04-01: earlier figures are not joined on.
Copeland (E07000029) became part of E06000063 on 2023-04-01: earlier figures are not joined on.
Cumbria (E10000006) was split, and E06000063 is one part of it since 2023-04-01: earlier figures are not joined on.

Allerdale (E07000026) became part of E06000063 on 2023-04-01: earlier figures are not joined on.
Carlisle (E07000028) became part of E06000063 on 2023-04-01: earlier figures are not joined on.
Copeland (E07000029) became part of E06000063 on 2023-04-01: earlier figures are not joined on.
Cumbria (E10000006) was split, and E06000063 is one part of it since 2023-04-01: earlier figures are not joined on.
Barnsley (E08000016) has had the code E08000038 since 2025-04-01: figures under both are one series.
end case

case the limits of a difference, by hand
# 10 (7 to 15) less 20 (8 to 24): below, 3 and 4 make 5; above, 5 and 12 make 13. So -10 (-15 to 3), where half the width
# over 1.96 as a standard error would give -10 (-18.9 to -1.1).
run
local difference = use 'difference'
local function figure(value, low, high) return { value = value, lower_ci_95 = low, upper_ci_95 = high } end
local d = difference(figure(10, 7, 15), figure(20, 8, 24))
print(d.value, d.lower, d.upper)
d = difference(figure(20, 8, 24), figure(10, 7, 15))
print(d.value, d.lower, d.upper)
d = difference(figure(66), figure(66.9, 66, 67))
print(d.value, d.lower, d.upper)
gives
-10	-15	3
10	-3	15
-0.9	nil	nil
end case

case a value that is suppressed carries its shorthand in a chart
run
local f = frame{ { 'area_name', { 'Halton', 'Wirral', 'Sefton' } }, { 'value', { 4, missing, missing } }, { 'lower_ci_95', { 3, missing, missing } },
  { 'upper_ci_95', { 5, missing, missing } }, { 'outcome', { 'Worse', missing, missing } },
  { 'missing_because', { missing, 'suppressed', 'no figure published' } } }
draw('compare_areas', f, { title = 'T', unit = '%', decimals = 1, standalone = true }):save 'a.svg'
shell
hiap run script.lua -q
grep -o '\[[a-z]\] [a-z ]*' outputs/script/a.svg | sort -u
gives
[c] suppressed
[x] no figure published
end case

case a declared baseline that no figure covers leaves the change out
file small.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2018,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2018,10,9.8,10.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2018,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2019,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2019,12,11.8,12.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2019,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2020,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2020,14,13.8,14.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2020,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2021,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2021,16,15.8,16.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E08000012,Liverpool,UA,Persons,All ages,,,2021,8,7,9,,,,,,,,,,,
901,Indicator 901,,,E08000015,Wirral,UA,Persons,All ages,,,2021,8,7.5,9.5,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2022,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,18,17.8,18.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,10,9,11,,,,,,,,,,,
901,Indicator 901,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,8,7,9,,,,,,,,,,,
901,Indicator 901,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8,7.5,9.5,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2021,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2021,45,,,,,,,,,,,,,
902,Indicator 902,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,55,,,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2022,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2022,46,,,,,,,,,,,,,
902,Indicator 902,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,55,,,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Female,All ages,,,2018 - 20,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Female,All ages,,,2018 - 20,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Female,All ages,,,2018 - 20,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Male,All ages,,,2018 - 20,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Male,All ages,,,2018 - 20,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Male,All ages,,,2018 - 20,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Female,All ages,,,2019 - 21,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Female,All ages,,,2019 - 21,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Female,All ages,,,2019 - 21,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Male,All ages,,,2019 - 21,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Male,All ages,,,2019 - 21,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Male,All ages,,,2019 - 21,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Female,All ages,,,2020 - 22,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Female,All ages,,,2020 - 22,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Female,All ages,,,2020 - 22,81,80.5,81.5,,,,,,,,,,,
903,Indicator 903,,,E92000001,England,UA,Male,All ages,,,2020 - 22,80,79.9,80.1,,,,,,,,,,,
903,Indicator 903,,,E06000006,Halton,UA,Male,All ages,,,2020 - 22,78,77,79,,,,,,,,,,,
903,Indicator 903,,,E08000011,Knowsley,UA,Male,All ages,,,2020 - 22,81,80.5,81.5,,,,,,,,,,,
file scripts/indicators/ours.lua
local function ours(id, name, key, unit, polarity, theme, more)
  indicator{ id = id, name = name, unit = unit, polarity = polarity, theme = theme, source = 'A survey', frequency = 'yearly', level = 'LA',
             disaggregation = { 'sex', 'IMD' }, data = { { key, sex = more and { 'Female', 'Male' } or nil } },
             value_type = more and 'Life expectancy' or 'Crude rate' }
end
ours('rising', 'Rising', 'fingertips/901', 'per 100,000', 'low is good', 'First')
ours('bare', 'Bare', 'fingertips/902', '%', 'high is good', 'First')
ours('pooled', 'Pooled', 'fingertips/903', 'years', 'high is good', 'Second', true)
indicator{ id = 'lost', name = 'Lost', unit = '%', polarity = 'high is good', source = 'A survey', theme = 'Third',
           status = 'withdrawn', status_reason = 'Stopped in 2020' }
indicator{ id = 'later', name = 'Later', unit = '%', polarity = 'high is good', source = 'A survey', theme = 'First' }
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Our indicators', indicators = { 'rising', 'bare', 'pooled', 'lost', 'later' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_merseyside', baseline = '1990' }
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import small.csv --by ada > log
hiap review ours > log || cat log
page=outputs/review-ours/index.html
grep -o 'No figure covers[^<]*' $page
grep -o "<th[^>]*>Change[^<]*" $page | sort | uniq -c
hiap review ours --baseline 1990 2>&1
gives
No figure covers the baseline 1990, so no change since then is given.
hiap review: no figure of any indicator covers the baseline 1990
    hint: earlier figures are there of 2018, 2018 - 20, 2019, 2019 - 21, 2020, 2021
fails 2
end case
