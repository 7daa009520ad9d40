# SPDX-License-Identifier: GPL-3.0-or-later
# hiap gaps: between areas and by deprivation, absolute, relative, in events, over time.

case between areas, with counts: limits, events, change over time
shell
hiap import $HIAP_SHARE/datasets/synthetic > import.txt
hiap gaps unemployment --areas synthetic_region --benchmark SYN900001 --since 2019
gives
Unemployed, aged 16 and over in Synthetic region, 2024: 5.6% in Alderwick (synthetic) (worst), 2.6% in Inglestrand (synthetic) (best). Gap 3.1 percentage points (95% limits 1.9 to 4.3).
┌──────────────────────────┬──────────────────┬─────────┬─────────────────────┐
│ area                     │ value            │ outcome │ to_benchmark        │
├──────────────────────────┼──────────────────┼─────────┼─────────────────────┤
│ Alderwick (synthetic)    │ 5.6 (4.8 to 6.7) │ Worse   │ +1.9 (+1.0 to +2.9) │
│ Brackenhythe (synthetic) │ 4.8 (4.3 to 5.4) │ Worse   │ +1.0 (+0.5 to +1.6) │
│ Calderport (synthetic)   │ 4.1 (3.4 to 4.9) │ Similar │ +0.3 (-0.4 to +1.1) │
│ Dunmarrow (synthetic)    │ 4.1 (3.4 to 5.1) │ Similar │ +0.4 (-0.4 to +1.3) │
│ Eastermere (synthetic)   │ 4.4 (3.8 to 5.0) │ Similar │ +0.6 (0.0 to +1.3)  │
│ Fennimoor (synthetic)    │ 3.3 (2.7 to 3.9) │ Similar │ -0.5 (-1.1 to +0.2) │
│ Glaisford (synthetic)    │ 3.4 (2.8 to 4.1) │ Similar │ -0.4 (-1.0 to +0.3) │
│ Harrowmouth (synthetic)  │ 3.2 (2.7 to 3.8) │ Better  │ -0.6 (-1.1 to 0.0)  │
│ Inglestrand (synthetic)  │ 2.6 (1.9 to 3.4) │ Better  │ -1.2 (-1.9 to -0.4) │
└──────────────────────────┴──────────────────┴─────────┴─────────────────────┘
No events: no counts are published for these figures.
From 2019 to 2024 the gap did not clearly change: 0.0 (95% limits -1.8 to +1.8).
┌────────┬───────────────────────┬────────────────────────┬──────────────────┬─────────────────────┐
│ period │ worst                 │ best                   │ gap              │ ratio               │
├────────┼───────────────────────┼────────────────────────┼──────────────────┼─────────────────────┤
│ 2019   │ Alderwick (synthetic… │ Inglestrand (syntheti… │ 3.1 (1.8 to 4.3) │ 1.95 (1.45 to 2.62) │
│ 2020   │ Alderwick (synthetic… │ Inglestrand (syntheti… │ 2.7 (1.2 to 4.1) │ 1.58 (1.22 to 2.03) │
│ 2021   │ Alderwick (synthetic… │ Harrowmouth (syntheti… │ 2.8 (1.6 to 4.0) │ 1.73 (1.40 to 2.15) │
│ 2022   │ Alderwick (synthetic… │ Inglestrand (syntheti… │ 2.2 (1.0 to 3.4) │ 1.78 (1.30 to 2.45) │
│ 2023   │ Brackenhythe (synthe… │ Inglestrand (syntheti… │ 2.2 (1.2 to 3.1) │ 1.80 (1.35 to 2.41) │
│ 2024   │ Alderwick (synthetic… │ Inglestrand (syntheti… │ 3.1 (1.9 to 4.3) │ 2.18 (1.58 to 3.03) │
└────────┴───────────────────────┴────────────────────────┴──────────────────┴─────────────────────┘
Wrote 4 files to outputs/gaps-unemployment-synthetic_region
Open outputs/gaps-unemployment-synthetic_region/index.html
Next: hiap verify outputs/gaps-unemployment-synthetic_region
end case

case a life expectancy has no events; each sex by itself
shell
hiap import $HIAP_SHARE/datasets/synthetic > import.txt
hiap gaps life_expectancy --areas synthetic_region --benchmark SYN900001
gives
Life expectancy at birth, female in Synthetic region, 2022 - 24: 80.7 years in Alderwick (synthetic) (worst), 84.9 years in Inglestrand (synthetic) (best). Gap 4.2 years (95% limits 3.5 to 4.9).
┌──────────────────────────┬─────────────────────┬─────────┬─────────────────────┐
│ area                     │ value               │ outcome │ to_benchmark        │
├──────────────────────────┼─────────────────────┼─────────┼─────────────────────┤
│ Alderwick (synthetic)    │ 80.7 (80.2 to 81.2) │ Worse   │ -2.7 (-3.2 to -2.2) │
│ Brackenhythe (synthetic) │ 82.2 (81.9 to 82.5) │ Worse   │ -1.1 (-1.4 to -0.8) │
│ Calderport (synthetic)   │ 82.1 (81.7 to 82.5) │ Worse   │ -1.3 (-1.7 to -0.8) │
│ Dunmarrow (synthetic)    │ 82.8 (82.3 to 83.3) │ Worse   │ -0.5 (-1.0 to 0.0)  │
│ Eastermere (synthetic)   │ 83.6 (83.2 to 83.9) │ Similar │ +0.2 (-0.2 to +0.6) │
│ Fennimoor (synthetic)    │ 83.2 (82.8 to 83.6) │ Similar │ -0.2 (-0.5 to +0.2) │
│ Glaisford (synthetic)    │ 84.7 (84.3 to 85.1) │ Better  │ +1.3 (+0.9 to +1.7) │
│ Harrowmouth (synthetic)  │ 84.8 (84.5 to 85.2) │ Better  │ +1.5 (+1.1 to +1.8) │
│ Inglestrand (synthetic)  │ 84.9 (84.3 to 85.4) │ Better  │ +1.5 (+0.9 to +2.0) │
└──────────────────────────┴─────────────────────┴─────────┴─────────────────────┘
No events: no counts are published for these figures.
From 2013 - 15 to 2022 - 24 the gap did not clearly change: +0.9 (95% limits -0.1 to +1.9).
┌───────────┬──────────────────────┬──────────────────────┬──────────────────┬─────────────────────┐
│ period    │ worst                │ best                 │ gap              │ ratio               │
├───────────┼──────────────────────┼──────────────────────┼──────────────────┼─────────────────────┤
│ 2013 ‑ 15 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 3.3 (2.6 to 4.0) │ 1.04 (1.03 to 1.05) │
│ 2014 ‑ 16 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 3.4 (2.7 to 4.1) │ 1.04 (1.03 to 1.05) │
│ 2015 ‑ 17 │ Alderwick (syntheti… │ Glaisford (syntheti… │ 3.7 (3.0 to 4.3) │ 1.05 (1.04 to 1.05) │
│ 2016 ‑ 18 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 3.4 (2.7 to 4.1) │ 1.04 (1.03 to 1.05) │
│ 2017 ‑ 19 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 3.6 (2.9 to 4.3) │ 1.04 (1.04 to 1.05) │
│ 2018 ‑ 20 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 3.8 (3.1 to 4.5) │ 1.05 (1.04 to 1.06) │
│ 2019 ‑ 21 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 4.1 (3.4 to 4.8) │ 1.05 (1.04 to 1.06) │
│ 2020 ‑ 22 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 3.7 (3.0 to 4.4) │ 1.05 (1.04 to 1.06) │
│ 2021 ‑ 23 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 3.8 (3.1 to 4.5) │ 1.05 (1.04 to 1.06) │
│ 2022 ‑ 24 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 4.2 (3.5 to 4.9) │ 1.05 (1.04 to 1.06) │
└───────────┴──────────────────────┴──────────────────────┴──────────────────┴─────────────────────┘
Life expectancy at birth, male in Synthetic region, 2022 - 24: 76.4 years in Alderwick (synthetic) (worst), 83.0 years in Inglestrand (synthetic) (best). Gap 6.7 years (95% limits 5.9 to 7.4).
┌──────────────────────────┬─────────────────────┬─────────┬─────────────────────┐
│ area                     │ value               │ outcome │ to_benchmark        │
├──────────────────────────┼─────────────────────┼─────────┼─────────────────────┤
│ Alderwick (synthetic)    │ 76.4 (75.8 to 76.9) │ Worse   │ -3.3 (-3.8 to -2.8) │
│ Brackenhythe (synthetic) │ 77.6 (77.2 to 77.9) │ Worse   │ -2.1 (-2.4 to -1.8) │
│ Calderport (synthetic)   │ 78.0 (77.5 to 78.4) │ Worse   │ -1.7 (-2.2 to -1.2) │
│ Dunmarrow (synthetic)    │ 79.2 (78.7 to 79.7) │ Similar │ -0.5 (-1.0 to +0.1) │
│ Eastermere (synthetic)   │ 78.8 (78.4 to 79.2) │ Worse   │ -0.8 (-1.2 to -0.4) │
│ Fennimoor (synthetic)    │ 80.9 (80.5 to 81.3) │ Better  │ +1.2 (+0.8 to +1.7) │
│ Glaisford (synthetic)    │ 81.2 (80.8 to 81.7) │ Better  │ +1.6 (+1.1 to +2.0) │
│ Harrowmouth (synthetic)  │ 81.0 (80.7 to 81.4) │ Better  │ +1.4 (+1.0 to +1.8) │
│ Inglestrand (synthetic)  │ 83.0 (82.4 to 83.6) │ Better  │ +3.3 (+2.8 to +3.9) │
└──────────────────────────┴─────────────────────┴─────────┴─────────────────────┘
No events: no counts are published for these figures.
From 2013 - 15 to 2022 - 24 the gap did not clearly change: +0.8 (95% limits -0.3 to +1.9).
┌───────────┬──────────────────────┬──────────────────────┬──────────────────┬─────────────────────┐
│ period    │ worst                │ best                 │ gap              │ ratio               │
├───────────┼──────────────────────┼──────────────────────┼──────────────────┼─────────────────────┤
│ 2013 ‑ 15 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 5.9 (5.1 to 6.7) │ 1.08 (1.07 to 1.09) │
│ 2014 ‑ 16 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 5.8 (5.1 to 6.6) │ 1.08 (1.07 to 1.09) │
│ 2015 ‑ 17 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 5.6 (4.8 to 6.4) │ 1.07 (1.06 to 1.08) │
│ 2016 ‑ 18 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 5.8 (5.0 to 6.5) │ 1.08 (1.06 to 1.09) │
│ 2017 ‑ 19 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 6.5 (5.7 to 7.3) │ 1.08 (1.07 to 1.10) │
│ 2018 ‑ 20 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 6.2 (5.4 to 7.0) │ 1.08 (1.07 to 1.09) │
│ 2019 ‑ 21 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 6.7 (5.9 to 7.4) │ 1.09 (1.08 to 1.10) │
│ 2020 ‑ 22 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 7.0 (6.2 to 7.8) │ 1.09 (1.08 to 1.10) │
│ 2021 ‑ 23 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 7.0 (6.2 to 7.7) │ 1.09 (1.08 to 1.10) │
│ 2022 ‑ 24 │ Alderwick (syntheti… │ Inglestrand (synthe… │ 6.7 (5.9 to 7.4) │ 1.09 (1.08 to 1.10) │
└───────────┴──────────────────────┴──────────────────────┴──────────────────┴─────────────────────┘
Wrote 6 files to outputs/gaps-life_expectancy-synthetic_region
Open outputs/gaps-life_expectancy-synthetic_region/index.html
Next: hiap verify outputs/gaps-life_expectancy-synthetic_region
end case

case by deprivation
shell
hiap import $HIAP_SHARE/datasets/synthetic > import.txt
hiap gaps good_level_of_development --by deprivation --benchmark SYN900001 --since 2018
hiap gaps unemployment --by deprivation --benchmark SYN900001
gives
Good level of development at the end of Reception in Synthetic England, 2024/25: 65.7% in the most deprived group, 77.8% in the least: a gap of 12.1 (10.9 to 13.2), a ratio of 1.18 (1.16 to 1.20). At the rate of the least deprived group there would be 6,596 more.
┌──────────────────────────────────────────┬─────────────────────┬───────────────────────────┐
│ group                                    │ value               │ excess_events             │
├──────────────────────────────────────────┼─────────────────────┼───────────────────────────┤
│ Most deprived decile (synthetic)         │ 65.7 (64.8 to 66.6) │ -1,302 (-1,399 to -1,206) │
│ Second most deprived decile (synthetic)  │ 66.9 (66.0 to 67.8) │ -1,171 (-1,267 to -1,076) │
│ Third more deprived decile (synthetic)   │ 68.3 (67.5 to 69.2) │ -1,019 (-1,114 to -925)   │
│ Fourth more deprived decile (synthetic)  │ 69.2 (68.4 to 70.1) │ -922 (-1,017 to -829)     │
│ Fifth more deprived decile (synthetic)   │ 71.1 (70.2 to 71.9) │ -723 (-816 to -631)       │
│ Fifth less deprived decile (synthetic)   │ 72.4 (71.6 to 73.3) │ -579 (-671 to -489)       │
│ Fourth less deprived decile (synthetic)  │ 73.4 (72.5 to 74.2) │ -478 (-569 to -389)       │
│ Third less deprived decile (synthetic)   │ 74.8 (74.0 to 75.7) │ -317 (-406 to -230)       │
│ Second least deprived decile (synthetic) │ 77.0 (76.2 to 77.8) │ -85 (-172 to 0)           │
│ Least deprived decile (synthetic)        │ 77.8 (77.0 to 78.6) │ reference                 │
└──────────────────────────────────────────┴─────────────────────┴───────────────────────────┘
Slope index of inequality, least minus most deprived end: +13.6 (+12.7 to +14.6); relative index 1.21 (1.19 to 1.23). Since 2018/19 it changed by +0.9 (-0.4 to +2.2), p = 0.180.
Groups: Borough deprivation deciles (synthetic).
From 2018/19 to 2024/25 the gap did not clearly change: +0.8 (95% limits -0.9 to +2.5).
┌─────────┬─────────────────────┬─────────────────────┬─────────────────────┬─────────────────────┐
│ period  │ most                │ least               │ gap                 │ ratio               │
├─────────┼─────────────────────┼─────────────────────┼─────────────────────┼─────────────────────┤
│ 2018/19 │ 63.4 (62.5 to 64.3) │ 74.6 (73.8 to 75.5) │ 11.3 (10.1 to 12.5) │ 1.18 (1.16 to 1.20) │
│ 2021/22 │ 60.4 (59.4 to 61.3) │ 71.1 (70.2 to 71.9) │ 10.7 (9.5 to 12.0)  │ 1.18 (1.15 to 1.20) │
│ 2022/23 │ 64.7 (63.8 to 65.6) │ 76.0 (75.2 to 76.8) │ 11.3 (10.1 to 12.5) │ 1.17 (1.15 to 1.20) │
│ 2023/24 │ 64.4 (63.4 to 65.2) │ 77.2 (76.4 to 78.0) │ 12.8 (11.6 to 14.0) │ 1.20 (1.18 to 1.22) │
│ 2024/25 │ 65.7 (64.8 to 66.6) │ 77.8 (77.0 to 78.6) │ 12.1 (10.9 to 13.2) │ 1.18 (1.16 to 1.20) │
└─────────┴─────────────────────┴─────────────────────┴─────────────────────┴─────────────────────┘
Wrote 4 files to outputs/gaps-good_level_of_development-by-deprivation
Open outputs/gaps-good_level_of_development-by-deprivation/index.html
Next: hiap verify outputs/gaps-good_level_of_development-by-deprivation
Unemployed, aged 16 and over: no gap: no figures by deprivation have been imported
Wrote 2 files to outputs/gaps-unemployment-by-deprivation
Open outputs/gaps-unemployment-by-deprivation/index.html
Next: hiap verify outputs/gaps-unemployment-by-deprivation
end case

case a figure by hand: counts and rates that can be followed
file a.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal
low_weight,Low weight,E92000001,England,E06000006,Halton,UA,Persons,All ages,,,2023,8,6,10,,,80,1000,,,,,20230000,,
low_weight,Low weight,E92000001,England,E08000015,Wirral,UA,Persons,All ages,,,2023,4,3,5.5,,,80,2000,,,,,20230000,,
low_weight,Low weight,E92000001,England,E08000012,Liverpool,UA,Persons,All ages,,,2023,0,0,1,,,0,500,,,,,20230000,,
low_weight,Low weight,E92000001,England,E08000014,Sefton,UA,Persons,All ages,,,2023,,,,,,,,Value suppressed for disclosure control due to small count,,,,20230000,,
low_weight,Low weight,E92000001,England,E92000001,England,England,Persons,All ages,,,2023,5,4.9,5.1,,,5000,100000,,,,,20230000,,
file low_weight.lua
indicator{ id = 'low_weight', name = 'Low weight', unit = '%', polarity = 'low is good', source = 'Us' }
shell
mkdir -p scripts/indicators && mv low_weight.lua scripts/indicators
hiap import a.csv > import.txt
hiap gaps low_weight --areas liverpool_city_region
cut -d, -f5-8,13-18,22- outputs/gaps-low_weight-liverpool_city_region/gaps.csv
gives
Low weight in Liverpool City Region, 2023: 8.0% in Halton (worst), 0.0% in Liverpool (best). Gap 8.0 percentage points (95% limits 5.8 to 10.0).
┌────────────┬───────────────────┬─────────┬─────────────────────┬──────────────────┐
│ area       │ value             │ outcome │ to_benchmark        │ excess_events    │
├────────────┼───────────────────┼─────────┼─────────────────────┼──────────────────┤
│ Halton     │ 8.0 (6.0 to 10.0) │ Worse   │ +3.0 (+1.0 to +5.0) │ +30 (+10 to +50) │
│ Knowsley   │ ·                 │ ·       │ ·                   │ ·                │
│ Liverpool  │ 0.0 (0.0 to 1.0)  │ Better  │ -5.0 (-5.1 to -4.0) │ -25 (-25 to -20) │
│ Sefton     │ ·                 │ ·       │ ·                   │ ·                │
│ St. Helens │ ·                 │ ·       │ ·                   │ ·                │
│ Wirral     │ 4.0 (3.0 to 5.5)  │ Similar │ -1.0 (-2.0 to +0.5) │ -20 (-40 to +10) │
└────────────┴───────────────────┴─────────┴─────────────────────┴──────────────────┘
Missing: value 3 (3 not given); outcome 3 (3 not given); to_benchmark 3 (3 not given); excess_events 3 (3 not given)
30 fewer in Halton if it had the rate of England (95% limits 10 to 50).
No figure for Sefton: confidential or suppressed.
No figure for Knowsley and St. Helens: no figure published.
Wrote 3 files to outputs/gaps-low_weight-liverpool_city_region
Open outputs/gaps-low_weight-liverpool_city_region/index.html
Next: hiap verify outputs/gaps-low_weight-liverpool_city_region
time_period,gap,place,value,against,against_value,outcome,gap_absolute,gap_absolute_lower_ci_95,gap_absolute_upper_ci_95,excess_events,excess_events_lower_ci_95,excess_events_upper_ci_95,missing_because
2023,to benchmark,Halton,8,England,5,Worse,3,0.9975015605499213,5.002498439450079,30,10,50,
2023,to best,Halton,8,Liverpool,0,Worse,8,5.76393202250021,10,,,,
2023,to benchmark,Knowsley,,England,5,,,,,,,,no figure published
2023,to benchmark,Liverpool,0,England,5,Better,-5,-5.1,-3.995012437887911,-25,-25,-20,
2023,to benchmark,Sefton,,England,5,,,,,,,,confidential or suppressed
2023,to benchmark,St. Helens,,England,5,,,,,,,,no figure published
2023,to benchmark,Wirral,4,England,5,Similar,-1,-2.004987562112089,0.5033296378372907,-20,-40,10,
2023,to best,Wirral,4,Liverpool,0,Similar,4,2.585786437626905,5.5,,,,
2023,within region,Halton,8,Liverpool,0,Worse,8,5.76393202250021,10,,,,
end case

case JSON
file a.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal
low_weight,Low weight,E92000001,England,E06000006,Halton,UA,Persons,All ages,,,2023,8,6,10,,,80,1000,,,,,20230000,,
low_weight,Low weight,E92000001,England,E92000001,England,England,Persons,All ages,,,2023,5,4.9,5.1,,,5000,100000,,,,,20230000,,
file low_weight.lua
indicator{ id = 'low_weight', name = 'Low weight', unit = '%', polarity = 'low is good', source = 'Us' }
shell
mkdir -p scripts/indicators && mv low_weight.lua scripts/indicators
hiap import a.csv > import.txt
hiap gaps low_weight --areas liverpool_city_region --json | head -30
gives
[
  {
    "indicator_id": "low_weight",
    "sex": "Persons",
    "polarity": "low is good",
    "unit": "%",
    "time_period": "2023",
    "gap": "to benchmark",
    "place": "Halton",
    "value": 8,
    "lower_ci_95": 6,
    "upper_ci_95": 10,
    "count": 80,
    "denominator": 1000,
    "against": "England",
    "against_value": 5,
    "outcome": "Worse",
    "gap_absolute": 3,
    "gap_absolute_lower_ci_95": 0.9975015605499213,
    "gap_absolute_upper_ci_95": 5.002498439450079,
    "gap_relative": 1.6,
    "gap_relative_lower_ci_95": 1.238385802893694,
    "gap_relative_upper_ci_95": 2.0672071611432683,
    "excess_events": 30,
    "excess_events_lower_ci_95": 10,
    "excess_events_upper_ci_95": 50,
    "missing_because": null
  },
  {
    "indicator_id": "low_weight",
end case

case the page: the finding, charts, tables, method; the same bytes again
shell
hiap import $HIAP_SHARE/datasets/synthetic > import.txt
hiap gaps unemployment --areas synthetic_region --benchmark SYN900001 > out.txt
cd outputs/gaps-unemployment-synthetic_region
find . -path ./inputs -prune -o -type f -print | sort
grep -oE '<h[12][^>]*>[^<]*|<caption>.*</caption>|<figcaption>.*</figcaption>|Synthetic data[^<]*' index.html | sed 's/<[^>]*>//g'
cd ../.. && hiap verify outputs/gaps-unemployment-synthetic_region | tail -1
gives
./areas/unemployment.svg
./gaps.csv
./index.html
./manifest.json
./over-time/unemployment.svg
Synthetic data: every figure is invented to show how a review looks
Gaps: Unemployed, aged 16 and over, Synthetic region
Contents
Unemployed, aged 16 and over
Synthetic data: every figure is invented to show how a review looks
Synthetic data: every figure is invented to show how a review looks
Method
About this page
4 of 4 files are identical
end case

case no indicator named
shell
hiap gaps
fails 2
hiap gaps: no indicator or set is named
    hint: hiap gaps INDICATOR|SET --areas GROUP; sets: cheshire_and_merseyside_beacon, greater_manchester, local_statistics
end case

case an indicator that is not there
shell
hiap gaps unemploymnt --areas greater_manchester
fails 2
hiap gaps: there is no indicator or set 'unemploymnt'
    hint: did you mean 'unemployment'?
end case

case no areas named
shell
hiap gaps unemployment
fails 2
hiap gaps: no group of areas is named
    hint: --areas GROUP; there are: cheshire_and_merseyside, liverpool_city_region, cheshire_and_warrington, greater_manchester, regions, synthetic_region
end case

case an area group that is not there
shell
hiap gaps unemployment --areas greater_manchestr
fails 2
hiap gaps: there is no area group 'greater_manchestr'
    hint: did you mean 'greater_manchester'?
end case

case by something else
shell
hiap gaps unemployment --areas greater_manchester --by decile
fails 2
hiap gaps: gaps are not made by 'decile'
    hint: --by deprivation, or without --by between the areas
end case

case nothing imported
shell
hiap gaps unemployment --areas greater_manchester
fails 3
hiap gaps: nothing has been imported yet
    hint: hiap import FILE.csv
end case

case a benchmark without figures
shell
hiap import $HIAP_SHARE/datasets/synthetic > import.txt
hiap gaps unemployment --areas synthetic_region
fails 2
hiap gaps: no figures have been imported for the benchmark 'E92000001'
    hint: it is an area code: England is E92000001
end case

case no figures of the areas
shell
hiap import $HIAP_SHARE/datasets/synthetic > import.txt
hiap gaps unemployment --areas greater_manchester --benchmark SYN900001
fails 3
hiap gaps: no figures of Unemployed, aged 16 and over for the areas of Greater Manchester
    hint: none of the areas has a figure
end case

case no figures since
shell
hiap import $HIAP_SHARE/datasets/synthetic > import.txt
hiap gaps unemployment --areas synthetic_region --benchmark SYN900001 --since 2031
fails 3
hiap gaps: no figures of Unemployed, aged 16 and over for the areas of Synthetic region
    hint: none of the areas has a figure since 2031
end case
