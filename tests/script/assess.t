# SPDX-License-Identifier: GPL-3.0-or-later
# hiap review assess, assessments and sign: forms, what is refused, what is recorded, who signed, replay.

case the form has what the figures say
file small.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2018,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2018,10,9.8,10.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2018,9,8.9,9.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2019,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2019,12,11.8,12.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2019,8,7.9,8.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2020,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2020,14,13.8,14.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2020,7,6.9,7.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2021,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2021,16,15.8,16.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,6,5.9,6.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2022,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,18,17.8,18.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,5,4.9,5.1,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2022,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2022,46,,,,,,,,,,,,,
file scripts/indicators/ours.lua
local function ours(id, name, key, unit, theme)
  indicator{ id = id, name = name, unit = unit, polarity = 'low is good', theme = theme, source = 'A survey', frequency = 'yearly',
             level = 'LA', data = { { key } }, value_type = 'Crude rate' }
end
ours('rising', 'Rising', 'fingertips/901', 'per 100,000', 'First')
ours('bare', 'Bare', 'fingertips/902', '%', 'Second')
indicator{ id = 'later', name = 'Later', unit = '%', polarity = 'high is good', source = 'A survey' }
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Our indicators', indicators = { 'rising', 'bare', 'later' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_merseyside', baseline = '2021' }
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import small.csv --by ada > log
hiap review assess ours --wave 2025-H2 --form form.csv
cat outputs/assess-ours/form.csv
hiap verify outputs/assess-ours
gives
The form: outputs/assess-ours/form.csv
Fill in the columns from rating on, then: hiap review assess ours --wave 2025-H2 --from outputs/assess-ours/form.csv
Wrote 1 file to outputs/assess-ours
Next: hiap verify outputs/assess-ours
review,wave,indicator,name,theme,latest_figures,outcome,recent_trend,area,rating,rationale,decision,assessor,date
ours,2025-H2,rising,Rising,First,"2022: 5.0 to 18.0 per 100,000 (England 10.0)","1 better, 1 worse","1 getting better, 1 getting worse",,,,,,
ours,2025-H2,bare,Bare,Second,2022: 46.0% (England 50.0),1 not compared,,,,,,,
ours,2025-H2,later,Later,,no figures,,,,,,,,
1 of 1 file is identical
end case

case a filled-in form is recorded, and what the figures say against it
file small.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2018,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2018,10,9.8,10.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2018,9,8.9,9.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2019,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2019,12,11.8,12.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2019,8,7.9,8.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2020,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2020,14,13.8,14.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2020,7,6.9,7.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2021,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2021,16,15.8,16.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,6,5.9,6.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2022,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,18,17.8,18.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,5,4.9,5.1,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2022,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2022,46,,,,,,,,,,,,,
file scripts/indicators/ours.lua
local function ours(id, name, key, unit, theme)
  indicator{ id = id, name = name, unit = unit, polarity = 'low is good', theme = theme, source = 'A survey', frequency = 'yearly',
             level = 'LA', data = { { key } }, value_type = 'Crude rate' }
end
ours('rising', 'Rising', 'fingertips/901', 'per 100,000', 'First')
ours('bare', 'Bare', 'fingertips/902', '%', 'Second')
indicator{ id = 'later', name = 'Later', unit = '%', polarity = 'high is good', source = 'A survey' }
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Our indicators', indicators = { 'rising', 'bare', 'later' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_merseyside', baseline = '2021' }
file good.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2025-H2,rising,,on track,"Improves,
they say",continue,Ada Byron,23/11/2025
,,rising,Halton,Serious concern,,Reprioritise,,
ours,2025-H2,bare,,,,,,
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import small.csv --by ada > log
hiap review assess ours --wave 2025-H2 --from good.csv --assessor 'Cy Smith'
hiap review assess ours --from good.csv --assessor 'Cy Smith'
hiap review assessments ours
hiap review assess ours --form again.csv -q
cut -d, -f3,9- outputs/assess-ours/again.csv | tail -4
hiap review assessments ours --as-of 1
gives
Our review, 2025-H2: 2 assessed, 1 not yet assessed
Kept 2 rows of the table 'review_assessments' as vintage 2
Our review, 2025-H2: 0 assessed, 2 as recorded before, 1 not yet assessed
Our review, 2025-H2: 1 of 3 indicators assessed

Recorded
┌───────────┬──────────────┬─────────────────┬──────────────┬───────────┬────────────┐
│ indicator │ area         │ rating          │ decision     │ assessor  │ date       │
├───────────┼──────────────┼─────────────────┼──────────────┼───────────┼────────────┤
│ rising    │ Whole region │ On track        │ Continue     │ Ada Byron │ 2025-11-23 │
│ rising    │ Halton       │ Serious concern │ Reprioritise │ Cy Smith  │ 2026-04-09 │
└───────────┴──────────────┴─────────────────┴──────────────┴───────────┴────────────┘

Rationale
  rising: Improves, they say

Figures and judgement disagree
  Rising: rated On track, but worse than England and getting worse (2 areas: 1 better, 1 worse; 1 getting better, 1 getting worse)

Draft - not assured: nobody has signed it off
The form: outputs/assess-ours/again.csv
Fill in the columns from rating on, then: hiap review assess ours --wave 2025-H2 --from outputs/assess-ours/again.csv
Ada Byron
rising, 1 worse","1 getting better, 1 getting worse",E06000006,Serious concern,,Reprioritise,Cy Smith,2026-04-09
bare,,,,,,
later,,,,,,
Our review: 0 of 3 indicators assessed

Draft - not assured: nobody has signed it off
end case

case a workbook as the form, written and read
file small.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2018,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2018,10,9.8,10.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2018,9,8.9,9.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2019,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2019,12,11.8,12.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2019,8,7.9,8.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2020,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2020,14,13.8,14.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2020,7,6.9,7.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2021,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2021,16,15.8,16.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,6,5.9,6.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2022,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,18,17.8,18.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,5,4.9,5.1,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2022,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2022,46,,,,,,,,,,,,,
file scripts/indicators/ours.lua
local function ours(id, name, key, unit, theme)
  indicator{ id = id, name = name, unit = unit, polarity = 'low is good', theme = theme, source = 'A survey', frequency = 'yearly',
             level = 'LA', data = { { key } }, value_type = 'Crude rate' }
end
ours('rising', 'Rising', 'fingertips/901', 'per 100,000', 'First')
ours('bare', 'Bare', 'fingertips/902', '%', 'Second')
indicator{ id = 'later', name = 'Later', unit = '%', polarity = 'high is good', source = 'A survey' }
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Our indicators', indicators = { 'rising', 'bare', 'later' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_merseyside', baseline = '2021' }
file x.lua
local function book(path, rating)
  local f = frame{ { 'indicator', { 'rising', 'bare' } }, { 'rating', { rating, '' } }, { 'rationale', { 'Two\nlines', '' } }, { 'decision', { 'stop', '' } } }
  workbook{ title = 'Form', author = 'Ada' }:sheet{ name = 'assessments', title = 'Form', table = f }:save(path)
end
book('good.xlsx', 'On track')
book('bad.xlsx', 'On trak')
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import small.csv --by ada > log
hiap review assess ours --wave 2025-H2 --form form.xlsx
hiap review assess ours --wave 2025-H2 --from outputs/assess-ours/form.xlsx
hiap run x.lua -q
hiap review assess ours --wave 2025-H2 --assessor Ada --from outputs/x/bad.xlsx 2>&1
hiap review assess ours --wave 2025-H2 --assessor Ada --from outputs/x/good.xlsx
hiap review assessments ours | tail -8
gives
The form: outputs/assess-ours/form.xlsx
Fill in the columns from rating on, then: hiap review assess ours --wave 2025-H2 --from outputs/assess-ours/form.xlsx
Wrote 1 file to outputs/assess-ours
Next: hiap verify outputs/assess-ours
Our review, 2025-H2: 0 assessed, 3 not yet assessed
outputs/x/bad.xlsx!assessments!B5: there is no rating 'On trak'
    hint: did you mean 'On track'?
Our review, 2025-H2: 1 assessed, 1 not yet assessed
Kept 1 row of the table 'review_assessments' as vintage 2

Rationale
  rising: Two lines

Figures and judgement disagree
  Rising: rated On track, but worse than England and getting worse (2 areas: 1 better, 1 worse; 1 getting better, 1 getting worse)

Draft - not assured: nobody has signed it off
end case

case a later assessment wins, and the earlier one is still there
file small.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2018,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2018,10,9.8,10.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2018,9,8.9,9.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2019,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2019,12,11.8,12.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2019,8,7.9,8.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2020,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2020,14,13.8,14.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2020,7,6.9,7.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2021,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2021,16,15.8,16.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,6,5.9,6.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2022,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,18,17.8,18.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,5,4.9,5.1,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2022,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2022,46,,,,,,,,,,,,,
file scripts/indicators/ours.lua
local function ours(id, name, key, unit, theme)
  indicator{ id = id, name = name, unit = unit, polarity = 'low is good', theme = theme, source = 'A survey', frequency = 'yearly',
             level = 'LA', data = { { key } }, value_type = 'Crude rate' }
end
ours('rising', 'Rising', 'fingertips/901', 'per 100,000', 'First')
ours('bare', 'Bare', 'fingertips/902', '%', 'Second')
indicator{ id = 'later', name = 'Later', unit = '%', polarity = 'high is good', source = 'A survey' }
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Our indicators', indicators = { 'rising', 'bare', 'later' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_merseyside', baseline = '2021' }
file good.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2025-H2,rising,,on track,"Improves,
they say",continue,Ada Byron,23/11/2025
,,rising,Halton,Serious concern,,Reprioritise,,
ours,2025-H2,bare,,,,,,
file second.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2025-H2,rising,,Some concern,Worse in Halton,Continue,Bo,2025-11-24
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import small.csv --by ada > log
hiap review assess ours --wave 2025-H2 --from good.csv --assessor Cy -q
hiap review assess ours --wave 2025-H2 --from second.csv -q
hiap review assessments ours --json
hiap review assessments ours --as-of 2 | head -9
echo 'print(store:table{ "review_assessments", every = true }:select("vintage", "indicator", "area", "rating"))' > t.lua
hiap run t.lua
gives
Our review, 2025-H2: 2 assessed, 1 not yet assessed
Our review, 2025-H2: 1 assessed
{
    "review": "ours",
    "wave": "2025-H2",
    "status": "Draft - not assured: nobody has signed it off",
    "signed": false,
    "assessments": [
  {
    "indicator": "rising",
    "area": "Whole region",
    "rating": "Some concern",
    "decision": "Continue",
    "rationale": "Worse in Halton",
    "assessor": "Bo",
    "date": "2025-11-24",
    "vintage": 3
  },
  {
    "indicator": "rising",
    "area": "Halton",
    "rating": "Serious concern",
    "decision": "Reprioritise",
    "rationale": "",
    "assessor": "Cy",
    "date": "2026-04-09",
    "vintage": 2
  }
],
    "disagreements": [],
    "sign_offs": []
}
Our review, 2025-H2: 1 of 3 indicators assessed

Recorded
┌───────────┬──────────────┬─────────────────┬──────────────┬───────────┬────────────┐
│ indicator │ area         │ rating          │ decision     │ assessor  │ date       │
├───────────┼──────────────┼─────────────────┼──────────────┼───────────┼────────────┤
│ rising    │ Whole region │ On track        │ Continue     │ Ada Byron │ 2025-11-23 │
│ rising    │ Halton       │ Serious concern │ Reprioritise │ Cy        │ 2026-04-09 │
└───────────┴──────────────┴─────────────────┴──────────────┴───────────┴────────────┘
┌─────────┬───────────┬───────────┬─────────────────┐
│ vintage │ indicator │ area      │ rating          │
├─────────┼───────────┼───────────┼─────────────────┤
│       2 │ rising    │           │ On track        │
│       2 │ rising    │ E06000006 │ Serious concern │
│       3 │ rising    │           │ Some concern    │
└─────────┴───────────┴───────────┴─────────────────┘
end case

case a form with a cell that cannot be is refused as a whole
file small.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2018,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2018,10,9.8,10.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2018,9,8.9,9.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2019,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2019,12,11.8,12.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2019,8,7.9,8.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2020,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2020,14,13.8,14.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2020,7,6.9,7.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2021,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2021,16,15.8,16.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,6,5.9,6.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2022,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,18,17.8,18.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,5,4.9,5.1,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2022,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2022,46,,,,,,,,,,,,,
file scripts/indicators/ours.lua
local function ours(id, name, key, unit, theme)
  indicator{ id = id, name = name, unit = unit, polarity = 'low is good', theme = theme, source = 'A survey', frequency = 'yearly',
             level = 'LA', data = { { key } }, value_type = 'Crude rate' }
end
ours('rising', 'Rising', 'fingertips/901', 'per 100,000', 'First')
ours('bare', 'Bare', 'fingertips/902', '%', 'Second')
indicator{ id = 'later', name = 'Later', unit = '%', polarity = 'high is good', source = 'A survey' }
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Our indicators', indicators = { 'rising', 'bare', 'later' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_merseyside', baseline = '2021' }
file trak.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2025-H2,rising,,On trak,,,Ada,
ours,2025-H2,bears,,,,,,31st
file norating.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2025-H2,rising,,,it will pass,,Ada,
file nobody.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2025-H2,rising,,On track,,,,
file twice.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2025-H2,rising,,On track,"two
lines",,Ada,
ours,2025-H2,rising,,On track,,,Ada,
file wave.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2025-H1,rising,,On track,,,Ada,
file other.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
theirs,2025-H2,rising,,On track,,,Ada,
file area.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2025-H2,rising,Halten,On track,,,Ada,
file date.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2025-H2,rising,,On track,,,Ada,2025-13-01
file decision.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2025-H2,rising,,On track,,Contineu,Ada,
file other_table.csv
indicator,ratings
rising,On track
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import small.csv --by ada > log
for f in trak norating nobody twice wave other area date decision other_table missing; do hiap review assess ours --wave 2025-H2 --from $f.csv 2>&1; done
hiap review assess ours --wave autumn --from area.csv 2>&1
hiap review assess ours --wave 2025-H2 --form ../form.csv 2>&1
hiap review assess ours --wave 2025-H2 --form form.ods 2>&1
hiap review assess ours --from area.csv 2>&1
hiap review assess ours --wave 2025-H2 2>&1
hiap status | sed -n 2p
gives
trak.csv:2: there is no rating 'On trak' (2 more cells are wrong)
    hint: did you mean 'On track'?
norating.csv:2: rising has a rationale but no rating
    hint: rate it, or clear the row: On track, Some concern, Serious concern, Cannot say
nobody.csv:2: nobody is named who rated 'rising'
    hint: name the assessor in the row, or all at once: --assessor 'Ada Byron'
twice.csv:4: 'rising' is rated twice, first in line 2
    hint: leave one of the rows
wave.csv:2: the row is of the wave '2025-H1', not of '2025-H2'
    hint: give --wave 2025-H1, or mend the cell
other.csv:2: the row is of the review 'theirs', not of 'ours'
    hint: give the form of this review
area.csv:2: 'Halten' is not an area of the review
    hint: did you mean 'Halton'?
date.csv:2: '2025-13-01' is not a date
    hint: such as 2025-11-23; or leave it blank
decision.csv:2: there is no decision 'Contineu'
    hint: did you mean 'Continue'?
other_table.csv:1: the form has no column 'rating'
    hint: did you mean 'ratings'?
hiap review assess: there is no file missing.csv
    hint: give the path of a form below the folder of the project
hiap review: 'autumn' is not a wave
    hint: a year, half-year or quarter: 2025, 2025-H2 or 2025-Q4
hiap review assess: '../form.csv' cannot be the name of a form
    hint: such as form.csv or form.xlsx; --output FOLDER says where it goes
hiap review assess: 'form.ods' cannot be the name of a form
    hint: such as form.csv or form.xlsx; --output FOLDER says where it goes
hiap review: no wave is named, and nothing of 'ours' has been assessed yet
    hint: name the half-year: --wave 2025-H2
hiap review assess: nobody is named who assesses
    hint: --assessor 'Ada Byron'; or fill in a form: --form FILE.csv
Store: hiap.sqlite, 1 import, 2 indicators, as of vintage 1
end case

case asked for at the keyboard, kept after a yes
file small.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2018,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2018,10,9.8,10.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2018,9,8.9,9.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2019,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2019,12,11.8,12.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2019,8,7.9,8.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2020,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2020,14,13.8,14.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2020,7,6.9,7.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2021,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2021,16,15.8,16.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,6,5.9,6.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2022,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,18,17.8,18.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,5,4.9,5.1,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2022,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2022,46,,,,,,,,,,,,,
file scripts/indicators/ours.lua
local function ours(id, name, key, unit, theme)
  indicator{ id = id, name = name, unit = unit, polarity = 'low is good', theme = theme, source = 'A survey', frequency = 'yearly',
             level = 'LA', data = { { key } }, value_type = 'Crude rate' }
end
ours('rising', 'Rising', 'fingertips/901', 'per 100,000', 'First')
ours('bare', 'Bare', 'fingertips/902', '%', 'Second')
indicator{ id = 'later', name = 'Later', unit = '%', polarity = 'high is good', source = 'A survey' }
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Our indicators', indicators = { 'rising', 'bare', 'later' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_merseyside', baseline = '2021' }
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import small.csv --by ada > log
printf '2\nHalton\n1\n\n\nyes\n' | hiap review assess ours --wave 2025-H2 --assessor Ada
printf '\nwhat\n4\n' | hiap review assess ours --assessor Ada
hiap review assess ours --assessor Ada --no-input
hiap review assessments ours | sed -n 1,12p
gives
3 indicators to assess for 2025-H2. Enter skips one, Ctrl-D ends.

1 of 3: Rising
  2022: 5.0 to 18.0 per 100,000 (England 10.0)
  1 better, 1 worse
  recent trend: 1 getting better, 1 getting worse

2 of 3: Bare
  2022: 46.0% (England 50.0)
  1 not compared

3 of 3: Later
  no figures
Our review, 2025-H2: 1 assessed
Kept 1 row of the table 'review_assessments' as vintage 2
2 indicators to assess for 2025-H2. Enter skips one, Ctrl-D ends.

1 of 2: Bare
  2022: 46.0% (England 50.0)
  1 not compared

2 of 2: Later
  no figures
  'what' is none of them

Nothing was kept.
2 indicators to assess for 2025-H2. Enter skips one, Ctrl-D ends.

1 of 2: Bare
  2022: 46.0% (England 50.0)
  1 not compared

Nothing was kept.
Our review, 2025-H2: 1 of 3 indicators assessed

Recorded
┌───────────┬──────────────┬──────────────┬──────────┬──────────┬────────────┐
│ indicator │ area         │ rating       │ decision │ assessor │ date       │
├───────────┼──────────────┼──────────────┼──────────┼──────────┼────────────┤
│ rising    │ Whole region │ Some concern │ Continue │ Ada      │ 2026-04-09 │
└───────────┴──────────────┴──────────────┴──────────┴──────────┴────────────┘

Rationale
  rising: Halton

end case

case an assurer and an approver sign, until newer figures come
file small.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2018,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2018,10,9.8,10.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2018,9,8.9,9.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2019,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2019,12,11.8,12.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2019,8,7.9,8.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2020,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2020,14,13.8,14.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2020,7,6.9,7.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2021,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2021,16,15.8,16.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,6,5.9,6.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2022,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,18,17.8,18.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,5,4.9,5.1,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2022,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2022,46,,,,,,,,,,,,,
file scripts/indicators/ours.lua
local function ours(id, name, key, unit, theme)
  indicator{ id = id, name = name, unit = unit, polarity = 'low is good', theme = theme, source = 'A survey', frequency = 'yearly',
             level = 'LA', data = { { key } }, value_type = 'Crude rate' }
end
ours('rising', 'Rising', 'fingertips/901', 'per 100,000', 'First')
ours('bare', 'Bare', 'fingertips/902', '%', 'Second')
indicator{ id = 'later', name = 'Later', unit = '%', polarity = 'high is good', source = 'A survey' }
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Our indicators', indicators = { 'rising', 'bare', 'later' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_merseyside', baseline = '2021' }
file newer.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,9,8.8,9.2,,,,,,,,,,,
file second.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2025-H2,rising,,Some concern,Worse in Halton,Continue,Bo,2025-11-24
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import small.csv --by ada > log
hiap review assess ours --wave 2025-H2 --from second.csv -q
hiap review sign ours --as assurer --name 'Cy Smith' --note 'Checked by hand'
hiap review assessments ours | tail -1
hiap review sign ours --as approver --name 'cy smith' 2>&1
hiap review sign ours --as approver --name 'Di Jones' --date 2/12/2025 -q
hiap review assessments ours | tail -8
hiap import newer.csv --by ada > log
hiap review assessments ours | tail -1
hiap review assessments ours --as-of 4 | tail -1
hiap review sign ours --as boss --name Di 2>&1
hiap review sign ours --as assurer 2>&1
hiap review sign ours --name Di 2>&1
hiap review sign ours --as assurer --name Di --date soon 2>&1 || true
gives
Our review, 2025-H2: 1 assessed
Our review: signed by Cy Smith as assurer, for the figures and assessments as of vintage 2
Kept 1 row of the table 'review_sign_offs' as vintage 3
Draft - not approved: assured by Cy Smith on 2026-04-09; the approver has not signed
hiap review sign: Cy Smith has signed as assurer already
    hint: the assurer and the approver are two people
Our review: signed by Di Jones as approver, for the figures and assessments as of vintage 3
┌──────────┬──────────┬────────────┬─────────┬───────┬─────────────────┐
│ role     │ name     │ date       │ wave    │ as_of │ note            │
├──────────┼──────────┼────────────┼─────────┼───────┼─────────────────┤
│ assurer  │ Cy Smith │ 2026-04-09 │ 2025-H2 │     2 │ Checked by hand │
│ approver │ Di Jones │ 2025-12-02 │ 2025-H2 │     3 │                 │
└──────────┴──────────┴────────────┴─────────┴───────┴─────────────────┘

Signed off as of vintage 2: assured by Cy Smith on 2026-04-09, approved by Di Jones on 2025-12-02
Draft - not assured: figures or assessments came after the sign-off by Cy Smith as of vintage 2: vintage 5, newer.csv
Signed off as of vintage 2: assured by Cy Smith on 2026-04-09, approved by Di Jones on 2025-12-02
hiap review sign: there is no role 'boss'
    hint: assurer or approver
hiap review sign: the name is missing
    hint: --name 'Ada Byron'
hiap review sign: the role is missing
    hint: --as assurer, who checked the analysis, or --as approver, who takes responsibility for it
hiap review sign: 'soon' is not a date
    hint: --date 2025-11-23; without it, the day it is recorded
end case

case a review made before an assessment is made again as it was
file small.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2018,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2018,10,9.8,10.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2018,9,8.9,9.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2019,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2019,12,11.8,12.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2019,8,7.9,8.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2020,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2020,14,13.8,14.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2020,7,6.9,7.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2021,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2021,16,15.8,16.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,6,5.9,6.1,,,,,,,,,,,
901,Indicator 901,,,E92000001,England,UA,Persons,All ages,,,2022,10,9.9,10.1,,,,,,,,,,,
901,Indicator 901,,,E06000006,Halton,UA,Persons,All ages,,,2022,18,17.8,18.2,,,,,,,,,,,
901,Indicator 901,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,5,4.9,5.1,,,,,,,,,,,
902,Indicator 902,,,E92000001,England,UA,Persons,All ages,,,2022,50,,,,,,,,,,,,,
902,Indicator 902,,,E06000006,Halton,UA,Persons,All ages,,,2022,46,,,,,,,,,,,,,
file scripts/indicators/ours.lua
local function ours(id, name, key, unit, theme)
  indicator{ id = id, name = name, unit = unit, polarity = 'low is good', theme = theme, source = 'A survey', frequency = 'yearly',
             level = 'LA', data = { { key } }, value_type = 'Crude rate' }
end
ours('rising', 'Rising', 'fingertips/901', 'per 100,000', 'First')
ours('bare', 'Bare', 'fingertips/902', '%', 'Second')
indicator{ id = 'later', name = 'Later', unit = '%', polarity = 'high is good', source = 'A survey' }
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Our indicators', indicators = { 'rising', 'bare', 'later' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_merseyside', baseline = '2021' }
file second.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2025-H2,rising,,Some concern,Worse in Halton,Continue,Bo,2025-11-24
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import small.csv --by ada > log
hiap review ours > log
hiap review assess ours --wave 2025-H2 --from second.csv -q
hiap review sign ours --as assurer --name Cy -q
hiap verify outputs/review-ours | tail -1 | sed 's/^[0-9]* of [0-9]* files/all files/'
hiap review sign ours --as approver --name Di -q
hiap review ours > log
hiap verify outputs/review-ours | tail -1 | sed 's/^[0-9]* of [0-9]* files/all files/'
gives
Our review, 2025-H2: 1 assessed
Our review: signed by Cy as assurer, for the figures and assessments as of vintage 2
all files are identical
Our review: signed by Di as approver, for the figures and assessments as of vintage 3
all files are identical
end case
