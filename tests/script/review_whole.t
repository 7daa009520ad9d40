# SPDX-License-Identifier: GPL-3.0-or-later
# hiap review: the areas together, the region, deprivation, breaks, revisions, what changed.

case the areas together, three ways
file one.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
911,Indicator 911,,,E06000049,Cheshire East,UA,Persons,All ages,,,2021,8.0,4.0,12.0,,,8,100,,,,,,,
911,Indicator 911,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2021,9.0,5.0,13.0,,,18,200,,,,,,,
911,Indicator 911,,,E06000007,Warrington,UA,Persons,All ages,,,2021,9.3333,5.3333,13.3333,,,28,300,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,,,2021,15,14.9,15.1,,,15000,100000,,,,,,,
911,Indicator 911,,,E12000002,North West,UA,Persons,All ages,,,2021,10.5,10.3,10.7,,,1050,10000,,,,,,,
911,Indicator 911,,,E06000049,Cheshire East,UA,Persons,All ages,,,2022,10.0,6.0,14.0,,,10,100,,,,,,,
911,Indicator 911,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,10.0,6.0,14.0,,,20,200,,,,,,,
911,Indicator 911,,,E06000007,Warrington,UA,Persons,All ages,,,2022,10.0,6.0,14.0,,,30,300,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,,,2022,15,14.9,15.1,,,15000,100000,,,,,,,
911,Indicator 911,,,E12000002,North West,UA,Persons,All ages,,,2022,10.5,10.3,10.7,,,1050,10000,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,District & UA deprivation deciles in England (IMD2015),Most deprived decile (IMD2015),2022,20,19,21,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,District & UA deprivation deciles in England (IMD2015),Fifth more deprived decile (IMD2015),2022,15,14,16,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,District & UA deprivation deciles in England (IMD2015),Least deprived decile (IMD2015),2022,9,8,10,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,"District & UA deprivation deciles in England (IMD2019, 4/21 geography)",Most deprived decile (IMD2019),2022,24,23,25,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,"District & UA deprivation deciles in England (IMD2019, 4/21 geography)",Fifth more deprived decile (IMD2019),2022,16,15,17,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,"District & UA deprivation deciles in England (IMD2019, 4/21 geography)",Least deprived decile (IMD2019),2022,8,7,9,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,Ethnic groups,Group A,2022,12,,,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,Ethnic groups,Group B,2022,12,,,,,,,,,,,,,
912,Indicator 912,,,E06000049,Cheshire East,UA,Persons,All ages,,,2022,10,6,16,,,10,100,,,,,,,
912,Indicator 912,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,10,6,16,,,20,200,,,,,,,
912,Indicator 912,,,E06000007,Warrington,UA,Persons,All ages,,,2022,,,,,,,,Value suppressed,,,,,,
912,Indicator 912,,,E92000001,England,UA,Persons,All ages,,,2022,15,14.9,15.1,,,,,,,,,,,
913,Indicator 913,,,E06000049,Cheshire East,UA,Persons,All ages,,,2022,5.0,3.5,7.5,,,5,1000,,,,,,,
913,Indicator 913,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,3.0,1.5,5.5,,,3,1000,,,,,,,
913,Indicator 913,,,E06000007,Warrington,UA,Persons,All ages,,,2022,2.0,0.5,4.5,,,4,2000,,,,,,,
913,Indicator 913,,,E92000001,England,UA,Persons,All ages,,,2022,2,1.9,2.1,,,,,,,,,,,
914,Indicator 914,,,E06000049,Cheshire East,UA,Persons,All ages,,,2022,10,9,11,,,,100,,,,,,,
914,Indicator 914,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,20,19,21,,,,200,,,,,,,
914,Indicator 914,,,E06000007,Warrington,UA,Persons,All ages,,,2022,30,29,31,,,,300,,,,,,,
914,Indicator 914,,,E92000001,England,UA,Persons,All ages,,,2022,21,20,22,,,,,,,,,,,
915,Indicator 915,,,E06000049,Cheshire East,UA,Persons,All ages,,,2022,10,9,11,,,,,,,,,,,
915,Indicator 915,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,20,19,21,,,,,,,,,,,
915,Indicator 915,,,E06000007,Warrington,UA,Persons,All ages,,,2022,30,29,31,,,,,,,,,,,
915,Indicator 915,,,E92000001,England,UA,Persons,All ages,,,2022,21,20,22,,,,,,,,,,,
916,Indicator 916,,,E06000049,Cheshire East,UA,Persons,All ages,,,2020,100,,,,,,,,,,,,,
916,Indicator 916,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2020,100,,,,,,,,,,,,,
916,Indicator 916,,,E06000007,Warrington,UA,Persons,All ages,,,2020,200,,,,,,,,,,,,,
917,Indicator 917,,,E06000049,Cheshire East,UA,Persons,All ages,,,2020,75,74.5,75.5,,,,,,,,,,,
917,Indicator 917,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2020,77,76.5,77.5,,,,,,,,,,,
917,Indicator 917,,,E06000007,Warrington,UA,Persons,All ages,,,2020,79,78.5,79.5,,,,,,,,,,,
917,Indicator 917,,,E47000099,Cheshire and Warrington CA,UA,Persons,All ages,,,2020,78,77.5,78.5,,,,,,,,,,,
917,Indicator 917,,,E12000002,North West,UA,Persons,All ages,,,2020,74,73.5,74.5,,,,,,,,,,,
917,Indicator 917,,,E92000001,England,UA,Persons,All ages,,,2020,76,75.5,76.5,,,,,,,,,,,
917,Indicator 917,,,E06000049,Cheshire East,UA,Persons,All ages,,,2021,70,69.5,70.5,,,,,,,,,,,
917,Indicator 917,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2021,72,71.5,72.5,,,,,,,,,,,
917,Indicator 917,,,E06000007,Warrington,UA,Persons,All ages,,,2021,74,73.5,74.5,,,,,,,,,,,
917,Indicator 917,,,E47000099,Cheshire and Warrington CA,UA,Persons,All ages,,,2021,73,72.5,73.5,,,,,,,,,,,
917,Indicator 917,,,E12000002,North West,UA,Persons,All ages,,,2021,69,68.5,69.5,,,,,,,,,,,
917,Indicator 917,,,E92000001,England,UA,Persons,All ages,,,2021,71,70.5,71.5,,,,,,,,,,,
917,Indicator 917,,,E06000049,Cheshire East,UA,Persons,All ages,,,2022,70,69.5,70.5,,,,,,,,,,,
917,Indicator 917,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,72,71.5,72.5,,,,,,,,,,,
917,Indicator 917,,,E06000007,Warrington,UA,Persons,All ages,,,2022,74,73.5,74.5,,,,,,,,,,,
917,Indicator 917,,,E47000099,Cheshire and Warrington CA,UA,Persons,All ages,,,2022,73,72.5,73.5,,,,,,,,,,,
917,Indicator 917,,,E12000002,North West,UA,Persons,All ages,,,2022,69,68.5,69.5,,,,,,,,,,,
917,Indicator 917,,,E92000001,England,UA,Persons,All ages,,,2022,71,70.5,71.5,,,,,,,,,,,
file two.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
911,Indicator 911,,,E06000049,Cheshire East,UA,Persons,All ages,,,2023,25.0,21.0,29.0,,,25,100,,,,,,,
911,Indicator 911,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2023,10.0,6.0,14.0,,,20,200,,,,,,,
911,Indicator 911,,,E06000007,Warrington,UA,Persons,All ages,,,2023,10.0,6.0,14.0,,,30,300,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,,,2023,15,14.9,15.1,,,15000,100000,,,,,,,
915,Indicator 915,,,E06000007,Warrington,UA,Persons,All ages,,,2022,31,30,32,,,,,,,,,,,
917,Indicator 917,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,,,,,,,,Value suppressed,,,,,,
file scripts/indicators/ours.lua
local function ours(id, key, unit, value_type, more)
  local spec = { id = id, name = id:sub(1, 1):upper() .. id:sub(2), unit = unit, polarity = 'low is good', source = 'A survey', theme = 'One',
                 value_type = value_type, data = { { key } } }
  for name, value in pairs(more or {}) do spec[name] = value end
  indicator(spec)
end
ours('counted', 'fingertips/911', '%', 'Proportion')
ours('partial', 'fingertips/912', '%', 'Proportion')
ours('rated', 'fingertips/913', 'per 1,000 people', 'Crude rate')
ours('weighed', 'fingertips/914', 'score', 'Score')
ours('populous', 'fingertips/915', 'score', 'Score')
ours('published', 'fingertips/917', 'years', 'Life expectancy', { breaks = { '2022' } })
ours('modelled', 'fingertips/911', '%', 'Proportion', { modelled = true })
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Ours', indicators = { 'counted', 'partial', 'rated', 'weighed', 'populous', 'published', 'modelled' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_warrington', region = 'E12000002', group_area = 'E47000099',
        population = 'fingertips/916', baseline = '2021' }
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import one.csv --by ada > log
hiap review ours | tail -4
cat > d.lua <<'LUA'
local f = read_csv 'outputs/review-ours/data.csv'
local whole = f:where{ latest = 'yes', area_role = 'group' }
print(whole:select('indicator_id', 'value', 'lower_ci_95', 'upper_ci_95', 'count', 'status', 'outcome', 'outcome_region'))
for row in whole:rows() do print(row.indicator_id, row.method or row.missing_because) end
print(f:where{ indicator_id = 'counted', latest = 'yes' }:select('area_name', 'area_role', 'value', 'benchmark', 'outcome', 'region_value', 'outcome_region'))
print(f:where{ indicator_id = 'published', latest = 'yes' }:select('area_name', 'area_role', 'baseline_period', 'change', 'baseline_note'))
print(f:where(f.indicator_id:eq 'published' & f.time_period:eq(2022)):select('area_name', 'area_role', 'status'))
print('problems of the workbook:', #check_workbook 'outputs/review-ours/tables.xlsx')
LUA
COLUMNS=150 hiap run d.lua 2>&1
hiap verify outputs/review-ours | tail -1
sed -e 's/<[^>]*>/\n/g' outputs/review-ours/index.html | grep -iE 'deprived|also published|edition' | grep -v '^Most deprived decile' | sort -u
export SOURCE_DATE_EPOCH=1775811072 # the day after
hiap import two.csv --by ada > log
hiap review ours | grep Since
hiap review ours --since 1 | tail -4 | head -1
cat outputs/review-ours/changes.md
hiap verify outputs/review-ours | tail -1
hiap review ours --since 2026-04-09 | grep Since
hiap review ours --since 2026-04-08 2>&1
hiap review ours --since spring 2>&1
true
gives
Nothing to compare with yet: all figures were imported on one day.
Wrote 24 files to outputs/review-ours
Open outputs/review-ours/index.html
Next: hiap verify outputs/review-ours
┌──────────────┬───────┬─────────────┬─────────────┬───────┬────────┬──────────────┬────────────────┐
│ indicator_id │ value │ lower_ci_95 │ upper_ci_95 │ count │ status │ outcome      │ outcome_region │
├──────────────┼───────┼─────────────┼─────────────┼───────┼────────┼──────────────┼────────────────┤
│ counted      │  10.0 │         7.8 │        12.7 │    60 │ ·      │ Better       │ Similar        │
│ partial      │     · │           · │           · │     · │ [x]    │ Not compared │ ·              │
│ rated        │   3.0 │         1.5 │         5.2 │    12 │ ·      │ Similar      │ ·              │
│ weighed      │  23.3 │           · │           · │     · │ [e]    │ Not compared │ ·              │
│ populous     │  22.5 │           · │           · │     · │ [e]    │ Not compared │ ·              │
│ published    │  73.0 │        72.5 │        73.5 │     · │ [b]    │ Worse        │ Worse          │
│ modelled     │  10.0 │           · │           · │    60 │ ·      │ Not compared │ Not compared   │
└──────────────┴───────┴─────────────┴─────────────┴───────┴────────┴──────────────┴────────────────┘
Missing: value 1 (1 not given); lower_ci_95 4 (4 not given); upper_ci_95 4 (4 not given); count 4 (4 not given); status 3 (3 not given); outcome_region 4 (4 not given)
counted	rebuilt from the counts of all 3 areas, Wilson limits
partial	not computed: no count for Warrington
rated	rebuilt from the counts of all 3 areas, Byar's limits
weighed	population-weighted, no interval: weights are the denominators of the figures
populous	population-weighted, no interval: weights are the resident population of 2020 (fingertips/916)
published	as published for Cheshire and Warrington CA (E47000099)
modelled	rebuilt from the counts of all 3 areas; modelled, so without limits
┌───────────────────────────┬───────────┬───────┬───────────┬─────────┬──────────────┬────────────────┐
│ area_name                 │ area_role │ value │ benchmark │ outcome │ region_value │ outcome_region │
├───────────────────────────┼───────────┼───────┼───────────┼─────────┼──────────────┼────────────────┤
│ Warrington                │ area      │  10.0 │        15 │ Better  │         10.5 │ Similar        │
│ Cheshire East             │ area      │  10.0 │        15 │ Better  │         10.5 │ Similar        │
│ Cheshire West and Chester │ area      │  10.0 │        15 │ Better  │         10.5 │ Similar        │
│ North West                │ region    │  10.5 │        15 │ Better  │         10.5 │ ·              │
│ England                   │ benchmark │  15.0 │        15 │ ·       │         10.5 │ ·              │
│ Cheshire and Warrington   │ group     │  10.0 │        15 │ Better  │         10.5 │ Similar        │
└───────────────────────────┴───────────┴───────┴───────────┴─────────┴──────────────┴────────────────┘
Missing: outcome 1 (1 not given); outcome_region 2 (2 not given)
┌───────────────────────────┬───────────┬─────────────────┬────────┬────────────────────────────────────────────────────────────────┐
│ area_name                 │ area_role │ baseline_period │ change │ baseline_note                                                  │
├───────────────────────────┼───────────┼─────────────────┼────────┼────────────────────────────────────────────────────────────────┤
│ Warrington                │ area      │            2021 │      · │ the series breaks at 2022, so no change is counted from before │
│ Cheshire East             │ area      │            2021 │      · │ the series breaks at 2022, so no change is counted from before │
│ Cheshire West and Chester │ area      │            2021 │      · │ the series breaks at 2022, so no change is counted from before │
│ North West                │ region    │            2021 │      · │ the series breaks at 2022, so no change is counted from before │
│ England                   │ benchmark │            2021 │      · │ the series breaks at 2022, so no change is counted from before │
│ Cheshire and Warrington   │ group     │            2021 │      · │ the series breaks at 2022, so no change is counted from before │
└───────────────────────────┴───────────┴─────────────────┴────────┴────────────────────────────────────────────────────────────────┘
Missing: change 6 (6 not given)
┌───────────────────────────┬───────────┬────────┐
│ area_name                 │ area_role │ status │
├───────────────────────────┼───────────┼────────┤
│ Warrington                │ area      │ [b]    │
│ Cheshire East             │ area      │ [b]    │
│ Cheshire West and Chester │ area      │ [b]    │
│ North West                │ region    │ [b]    │
│ England                   │ benchmark │ [b]    │
│ Cheshire and Warrington   │ group     │ [b]    │
└───────────────────────────┴───────────┴────────┘
problems of the workbook:	0
24 of 24 files are identical
 By deprivation: most against least deprived group
 Counted by deprivation, England, 2022: 24.0% in the most deprived group, 8.0% in the least
 Modelled by deprivation, England, 2022: 24.0% in the most deprived group, 8.0% in the least
Also published by: Ethnic groups.
Counted by deprivation, England, 2022: 24.0% in the most deprived group, 8.0% in the least
Fifth more deprived decile (IMD2019)
Least deprived
Least deprived decile (IMD2019)
Modelled by deprivation, England, 2022: 24.0% in the most deprived group, 8.0% in the least
Most deprived
Most deprived minus least deprived: 16.0 (14.6 to 17.4); most divided by least: 3.00 (2.63 to 3.42). Groups: District &amp; UA deprivation deciles in England (IMD2019, 4/21 geography), the newest edition that the figures come in.
Values by District &amp; UA deprivation deciles in England (IMD2019, 4/21 geography), 3 categories. Most deprived decile (IMD2019) 24.0 (23.0 to 25.0); Fifth more deprived decile (IMD2019) 16.0 (15.0 to 17.0); Least deprived decile (IMD2019) 8.0 (7.0 to 9.0). Reference line: All England 15.0.
Which groups these are is said in the section of each indicator. Gap: most minus least deprived.
Since 9 April 2026 (vintage 1): new figures for 2 indicators; against England: 2 now worse and 1 no longer better; 1 figure revised; 1 figure lost.
Since 9 April 2026 (vintage 1): new figures for 2 indicators; against England: 2 now worse and 1 no longer better; 1 figure revised; 1 figure lost.
# What changed: Our review

Since 9 April 2026 (vintage 1): new figures for 2 indicators; against England: 2 now worse and 1 no longer better; 1 figure revised; 1 figure lost.

- Now worse than England: Counted in Cheshire East; Modelled in Cheshire East.
- No longer better than England: Counted in Cheshire and Warrington.
- New figures: Counted, 2023; Modelled, 2023.
- Revised: Populous (1 figure).
- Lost: Published (1 figure).

## New figures

| Indicator | Latest period then | Latest period now | Note |
| --- | --- | --- | --- |
| Counted | 2022 | 2023 |  |
| Modelled | 2022 | 2023 |  |

## Outcomes that changed

| Indicator | Area | Against | Then | Now |
| --- | --- | --- | --- | --- |
| Counted | Cheshire East | England | Better | Worse |
| Modelled | Cheshire East | England | Better | Worse |
| Counted | Cheshire and Warrington | England | Better | Similar |

## Figures that were revised

| Indicator | Area | Period | Then | Now |
| --- | --- | --- | --- | --- |
| Populous | Warrington | 2022 | 30.0 | 31.0 [r] |

## Figures that were lost

| Indicator | Area | Period | Reason |
| --- | --- | --- | --- |
| Published | Cheshire West and Chester | 2022 | confidential or suppressed |
24 of 24 files are identical
Since 9 April 2026 (vintage 1): new figures for 2 indicators; against England: 2 now worse and 1 no longer better; 1 figure revised; 1 figure lost.
hiap review: nothing had been imported by '2026-04-08'
    hint: the first import is vintage 1 of 2026-04-09
hiap review: --since does not understand 'spring'
    hint: give the number of a vintage (hiap status lists them), a day such as 2026-04-09, or a wave that was assessed or signed
end case

case expert judgement beside the figures, draft until signed
file one.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
911,Indicator 911,,,E06000049,Cheshire East,UA,Persons,All ages,,,2021,8.0,4.0,12.0,,,8,100,,,,,,,
911,Indicator 911,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2021,9.0,5.0,13.0,,,18,200,,,,,,,
911,Indicator 911,,,E06000007,Warrington,UA,Persons,All ages,,,2021,9.3333,5.3333,13.3333,,,28,300,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,,,2021,15,14.9,15.1,,,15000,100000,,,,,,,
911,Indicator 911,,,E12000002,North West,UA,Persons,All ages,,,2021,10.5,10.3,10.7,,,1050,10000,,,,,,,
911,Indicator 911,,,E06000049,Cheshire East,UA,Persons,All ages,,,2022,10.0,6.0,14.0,,,10,100,,,,,,,
911,Indicator 911,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,10.0,6.0,14.0,,,20,200,,,,,,,
911,Indicator 911,,,E06000007,Warrington,UA,Persons,All ages,,,2022,10.0,6.0,14.0,,,30,300,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,,,2022,15,14.9,15.1,,,15000,100000,,,,,,,
911,Indicator 911,,,E12000002,North West,UA,Persons,All ages,,,2022,10.5,10.3,10.7,,,1050,10000,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,District & UA deprivation deciles in England (IMD2015),Most deprived decile (IMD2015),2022,20,19,21,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,District & UA deprivation deciles in England (IMD2015),Fifth more deprived decile (IMD2015),2022,15,14,16,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,District & UA deprivation deciles in England (IMD2015),Least deprived decile (IMD2015),2022,9,8,10,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,"District & UA deprivation deciles in England (IMD2019, 4/21 geography)",Most deprived decile (IMD2019),2022,24,23,25,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,"District & UA deprivation deciles in England (IMD2019, 4/21 geography)",Fifth more deprived decile (IMD2019),2022,16,15,17,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,"District & UA deprivation deciles in England (IMD2019, 4/21 geography)",Least deprived decile (IMD2019),2022,8,7,9,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,Ethnic groups,Group A,2022,12,,,,,,,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,Ethnic groups,Group B,2022,12,,,,,,,,,,,,,
912,Indicator 912,,,E06000049,Cheshire East,UA,Persons,All ages,,,2022,10,6,16,,,10,100,,,,,,,
912,Indicator 912,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,10,6,16,,,20,200,,,,,,,
912,Indicator 912,,,E06000007,Warrington,UA,Persons,All ages,,,2022,,,,,,,,Value suppressed,,,,,,
912,Indicator 912,,,E92000001,England,UA,Persons,All ages,,,2022,15,14.9,15.1,,,,,,,,,,,
913,Indicator 913,,,E06000049,Cheshire East,UA,Persons,All ages,,,2022,5.0,3.5,7.5,,,5,1000,,,,,,,
913,Indicator 913,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,3.0,1.5,5.5,,,3,1000,,,,,,,
913,Indicator 913,,,E06000007,Warrington,UA,Persons,All ages,,,2022,2.0,0.5,4.5,,,4,2000,,,,,,,
913,Indicator 913,,,E92000001,England,UA,Persons,All ages,,,2022,2,1.9,2.1,,,,,,,,,,,
914,Indicator 914,,,E06000049,Cheshire East,UA,Persons,All ages,,,2022,10,9,11,,,,100,,,,,,,
914,Indicator 914,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,20,19,21,,,,200,,,,,,,
914,Indicator 914,,,E06000007,Warrington,UA,Persons,All ages,,,2022,30,29,31,,,,300,,,,,,,
914,Indicator 914,,,E92000001,England,UA,Persons,All ages,,,2022,21,20,22,,,,,,,,,,,
915,Indicator 915,,,E06000049,Cheshire East,UA,Persons,All ages,,,2022,10,9,11,,,,,,,,,,,
915,Indicator 915,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,20,19,21,,,,,,,,,,,
915,Indicator 915,,,E06000007,Warrington,UA,Persons,All ages,,,2022,30,29,31,,,,,,,,,,,
915,Indicator 915,,,E92000001,England,UA,Persons,All ages,,,2022,21,20,22,,,,,,,,,,,
916,Indicator 916,,,E06000049,Cheshire East,UA,Persons,All ages,,,2020,100,,,,,,,,,,,,,
916,Indicator 916,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2020,100,,,,,,,,,,,,,
916,Indicator 916,,,E06000007,Warrington,UA,Persons,All ages,,,2020,200,,,,,,,,,,,,,
917,Indicator 917,,,E06000049,Cheshire East,UA,Persons,All ages,,,2020,75,74.5,75.5,,,,,,,,,,,
917,Indicator 917,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2020,77,76.5,77.5,,,,,,,,,,,
917,Indicator 917,,,E06000007,Warrington,UA,Persons,All ages,,,2020,79,78.5,79.5,,,,,,,,,,,
917,Indicator 917,,,E47000099,Cheshire and Warrington CA,UA,Persons,All ages,,,2020,78,77.5,78.5,,,,,,,,,,,
917,Indicator 917,,,E12000002,North West,UA,Persons,All ages,,,2020,74,73.5,74.5,,,,,,,,,,,
917,Indicator 917,,,E92000001,England,UA,Persons,All ages,,,2020,76,75.5,76.5,,,,,,,,,,,
917,Indicator 917,,,E06000049,Cheshire East,UA,Persons,All ages,,,2021,70,69.5,70.5,,,,,,,,,,,
917,Indicator 917,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2021,72,71.5,72.5,,,,,,,,,,,
917,Indicator 917,,,E06000007,Warrington,UA,Persons,All ages,,,2021,74,73.5,74.5,,,,,,,,,,,
917,Indicator 917,,,E47000099,Cheshire and Warrington CA,UA,Persons,All ages,,,2021,73,72.5,73.5,,,,,,,,,,,
917,Indicator 917,,,E12000002,North West,UA,Persons,All ages,,,2021,69,68.5,69.5,,,,,,,,,,,
917,Indicator 917,,,E92000001,England,UA,Persons,All ages,,,2021,71,70.5,71.5,,,,,,,,,,,
917,Indicator 917,,,E06000049,Cheshire East,UA,Persons,All ages,,,2022,70,69.5,70.5,,,,,,,,,,,
917,Indicator 917,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,72,71.5,72.5,,,,,,,,,,,
917,Indicator 917,,,E06000007,Warrington,UA,Persons,All ages,,,2022,74,73.5,74.5,,,,,,,,,,,
917,Indicator 917,,,E47000099,Cheshire and Warrington CA,UA,Persons,All ages,,,2022,73,72.5,73.5,,,,,,,,,,,
917,Indicator 917,,,E12000002,North West,UA,Persons,All ages,,,2022,69,68.5,69.5,,,,,,,,,,,
917,Indicator 917,,,E92000001,England,UA,Persons,All ages,,,2022,71,70.5,71.5,,,,,,,,,,,
file two.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
911,Indicator 911,,,E06000049,Cheshire East,UA,Persons,All ages,,,2023,25.0,21.0,29.0,,,25,100,,,,,,,
911,Indicator 911,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2023,10.0,6.0,14.0,,,20,200,,,,,,,
911,Indicator 911,,,E06000007,Warrington,UA,Persons,All ages,,,2023,10.0,6.0,14.0,,,30,300,,,,,,,
911,Indicator 911,,,E92000001,England,UA,Persons,All ages,,,2023,15,14.9,15.1,,,15000,100000,,,,,,,
915,Indicator 915,,,E06000007,Warrington,UA,Persons,All ages,,,2022,31,30,32,,,,,,,,,,,
917,Indicator 917,,,E06000050,Cheshire West and Chester,UA,Persons,All ages,,,2022,,,,,,,,Value suppressed,,,,,,
file scripts/indicators/ours.lua
local function ours(id, key, unit, value_type, more)
  local spec = { id = id, name = id:sub(1, 1):upper() .. id:sub(2), unit = unit, polarity = 'low is good', source = 'A survey', theme = 'One',
                 value_type = value_type, data = { { key } } }
  for name, value in pairs(more or {}) do spec[name] = value end
  indicator(spec)
end
ours('counted', 'fingertips/911', '%', 'Proportion')
ours('partial', 'fingertips/912', '%', 'Proportion')
ours('rated', 'fingertips/913', 'per 1,000 people', 'Crude rate')
ours('weighed', 'fingertips/914', 'score', 'Score')
ours('populous', 'fingertips/915', 'score', 'Score')
ours('published', 'fingertips/917', 'years', 'Life expectancy', { breaks = { '2022' } })
ours('modelled', 'fingertips/911', '%', 'Proportion', { modelled = true })
file scripts/sets/ours.lua
set{ id = 'ours', name = 'Ours', indicators = { 'counted', 'partial', 'rated', 'weighed', 'populous', 'published', 'modelled' } }
file scripts/reviews/ours.lua
review{ id = 'ours', name = 'Our review', set = 'ours', areas = 'cheshire_and_warrington', region = 'E12000002', group_area = 'E47000099',
        population = 'fingertips/916', baseline = '2021' }
file judged.csv
review,wave,indicator,area,rating,rationale,decision,assessor,date
ours,2026-H1,published,,On track,Slow but steady,Continue,Ada Byron,2026-04-02
ours,2026-H1,counted,E06000049,Some concern,,Reprioritise,Cy Smith,2026-04-03
shell
export SOURCE_DATE_EPOCH=1775724672
words() { sed -e 's/<[^>]*>/\n/g' outputs/review-ours/index.html | grep -v '^ *$' | grep -A1 -iE "$1" | grep -v '^--' | uniq; }
hiap import one.csv --by ada > log
hiap review assess ours --from judged.csv --wave 2026-H1
hiap review ours > log
words 'draft|signed off'
words '^judgement$|^rationale$|^judged by$|rated on track|as recorded'
words '^assessments of'
grep -E 'counted.*E06000049.*2022,yes|published.*group,2022,yes' outputs/review-ours/data.csv | cut -d, -f2,10-15,44-
hiap review sign ours --as assurer --name 'Di Lee' --date 2026-04-05
hiap review sign ours --as approver --name 'Eve Hall' --date 2026-04-06
hiap review ours > log
words 'draft|signed off'
cp -R outputs/review-ours signed
hiap import two.csv --by ada > log
hiap review ours > log
words 'draft|signed off'
grep Since outputs/review-ours/changes.md
hiap review ours --since 2026-H1 | grep Since
hiap verify signed | tail -1
hiap review ours again 2>&1
true
gives
Our review, 2026-H1: 2 assessed
Kept 2 rows of the table 'review_assessments' as vintage 2
Draft - not assured: nobody has signed it off
Our review
Rationale
Assessor
rated On track, but most areas are worse than England
Cheshire and Warrington as a whole
Judgement
Some concern; Reprioritise
Judged by
Cy Smith, Cheshire East, 3 April 2026
Judgement
On track; Continue
Rationale
Slow but steady
Judged by
Ada Byron, Cheshire and Warrington, 2 April 2026
counted,E06000049,Cheshire East,area,2022,yes,10
published,E47000099,Cheshire and Warrington,group,2022,yes,73,Continue
Our review: signed by Di Lee as assurer, for the figures and assessments as of vintage 2
Kept 1 row of the table 'review_sign_offs' as vintage 3
Our review: signed by Eve Hall as approver, for the figures and assessments as of vintage 3
Kept 1 row of the table 'review_sign_offs' as vintage 4
Signed off as of vintage 2: assured by Di Lee on 2026-04-05, approved by Eve Hall on 2026-04-06
Our review
Draft - not assured: figures or assessments came after the sign-off by Di Lee as of vintage 2: vintage 5, two.csv
Our review
Since 9 April 2026 (vintage 1): new figures for 2 indicators; against England: 2 now worse and 1 no longer better; 1 figure revised; 1 figure lost.
Since 9 April 2026 (vintage 1): new figures for 2 indicators; against England: 2 now worse and 1 no longer better; 1 figure revised; 1 figure lost.
24 of 24 files are identical
hiap review: 'again' is one argument too many
    hint: hiap review ID, or hiap review assess|assessments|sign ID
end case

case counts that are published as figures of their own
file parts.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
918,Indicator 918,,,E06000006,Halton,UA,Persons,All ages,,,2021,10.0,,,,,,,,,,,,,
919,Indicator 919,,,E06000006,Halton,UA,Persons,All ages,,,2021,30,,,,,,,,,,,,,
920,Indicator 920,,,E06000006,Halton,UA,Persons,All ages,,,2021,300,,,,,,,,,,,,,
918,Indicator 918,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,12.5,,,,,,,,,,,,,
919,Indicator 919,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,,,,,,,,,,,,,,
920,Indicator 920,,,E08000011,Knowsley,UA,Persons,All ages,,,2021,400,,,,,,,,,,,,,
918,Indicator 918,,,E06000006,Halton,UA,Persons,All ages,,,2022,10.0,,,,,,,,,,,,,
919,Indicator 919,,,E06000006,Halton,UA,Persons,All ages,,,2022,30,,,,,,,,,,,,,
920,Indicator 920,,,E06000006,Halton,UA,Persons,All ages,,,2022,300,,,,,,,,,,,,,
918,Indicator 918,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,12.5,,,,,,,,,,,,,
919,Indicator 919,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,50,,,,,,,,,,,,,
920,Indicator 920,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,400,,,,,,,,,,,,,
file script.lua
indicator{ id = 'share', name = 'Share', unit = '%', polarity = 'high is good', source = 'A survey',
           data = { { 'fingertips/918', count = 'fingertips/919', denominator = 'fingertips/920' } } }
indicator{ id = 'plain', name = 'Plain', unit = '%', polarity = 'high is good', source = 'A survey',
           data = { { 'fingertips/918', count = 'fingertips/999', sex = 'Female' }, { 'fingertips/918' } } }
indicator{ id = 'other', name = 'Other', unit = '%', polarity = 'high is good', source = 'A survey', data = { { 'fingertips/918', age = '5 yrs' } } }
local names = { 'area_name', 'time_period', 'value', 'count', 'denominator' }
print(indicator('share'):values():sort('area_name', 'time_period'):select(names))
print(indicator('plain'):values{ area = 'E06000006' }:select(names))
print(indicator('other'):values())
shell
hiap import parts.csv > log
hiap run script.lua
gives
┌───────────┬─────────────┬───────┬───────┬─────────────┐
│ area_name │ time_period │ value │ count │ denominator │
├───────────┼─────────────┼───────┼───────┼─────────────┤
│ Halton    │ 2021        │  10.0 │    30 │         300 │
│ Halton    │ 2022        │  10.0 │    30 │         300 │
│ Knowsley  │ 2021        │  12.5 │     · │         400 │
│ Knowsley  │ 2022        │  12.5 │    50 │         400 │
└───────────┴─────────────┴───────┴───────┴─────────────┘
Missing: count 1 (1 not given)
┌───────────┬─────────────┬───────┬───────┬─────────────┐
│ area_name │ time_period │ value │ count │ denominator │
├───────────┼─────────────┼───────┼───────┼─────────────┤
│ Halton    │ 2021        │    10 │     · │           · │
│ Halton    │ 2022        │    10 │     · │           · │
└───────────┴─────────────┴───────┴───────┴─────────────┘
Missing: count 2 (2 not given); denominator 2 (2 not given)
nil	the figures imported as fingertips/918 are of other areas, sexes or ages
end case
