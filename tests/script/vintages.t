# SPDX-License-Identifier: GPL-3.0-or-later
# Vintages: what an import revised, hiap vintages, hiap diff, store:diff, series as of a vintage, codes that were changed.

case an import says what it revised
file one.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,7,8,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8,7.5,8.5,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,9,8,10,,,,,,,,,,,
1,Loneliness,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,10,9,11,,,,,,,,,,,
1,Loneliness,,,E08000014,Sefton,UA,Persons,All ages,,,2022,[c],,,,,,,,,,,,,
file two.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,7,8,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8.4,7.5,8.5,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,9,8,10.5,,,,,,,,,,,
1,Loneliness,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,[x],,,,,,,,,,,,,
1,Loneliness,,,E08000014,Sefton,UA,Persons,All ages,,,2022,11,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,8.1,7.5,9,,,,,Value estimated,,,,,,
file three.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
2,Happiness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7,,,,,,,,,,,,,
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import one.csv --by ada > log
hiap import two.csv --by ada
hiap import two.csv one.csv --by ada --json | grep -E '"(vintage|already|figures_)|revised'
gives
two.csv: OHID Fingertips download
  6 rows read, 6 kept: 1 indicator, 4 areas, 3 time periods
┌──────┬────────────────────────────────────┬─────────────┐
│ rows │ what became of them                │ first lines │
├──────┼────────────────────────────────────┼─────────────┤
│    5 │ kept                               │             │
│    1 │ kept, value missing: not available │ 5           │
└──────┴────────────────────────────────────┴─────────────┘
  note: 1 figure new, 4 revised since vintage 1, 1 the same; the largest revision: Loneliness,
        Wirral, 2022, from 8.0 to 8.4

Imported 1 file (6 rows) into hiap.sqlite as vintage 2.
Next: hiap diff 1 2
      "vintage": null,
      "already": 2,
      "figures_new": 0,
      "figures_revised": 0,
      "figures_same": 0,
      "vintage": 3,
      "already": null,
      "figures_new": 0,
      "figures_revised": 4,
      "figures_same": 1,
        "0 figures new, 4 revised since vintage 2, 1 the same; the largest revision: Loneliness, Wirral, 2022, from 8.4 to 8.0",
end case

case hiap vintages
file one.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,7,8,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8,7.5,8.5,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,9,8,10,,,,,,,,,,,
1,Loneliness,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,10,9,11,,,,,,,,,,,
1,Loneliness,,,E08000014,Sefton,UA,Persons,All ages,,,2022,[c],,,,,,,,,,,,,
file two.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,7,8,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8.4,7.5,8.5,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,9,8,10.5,,,,,,,,,,,
1,Loneliness,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,[x],,,,,,,,,,,,,
1,Loneliness,,,E08000014,Sefton,UA,Persons,All ages,,,2022,11,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,8.1,7.5,9,,,,,Value estimated,,,,,,
file three.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
2,Happiness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7,,,,,,,,,,,,,
shell
SOURCE_DATE_EPOCH=1767225600 hiap import one.csv --by ada --quiet
SOURCE_DATE_EPOCH=1775724672 hiap import two.csv --by bea --quiet
SOURCE_DATE_EPOCH=1785724672 hiap import three.csv --by ada --quiet
hiap vintages
hiap vintages --indicator fingertips/2
hiap vintages --indicator fingertips/1 --csv
hiap vintages --as-of 2 --json
hiap vintages --indicator fingertips/2 --as-of 2 2>&1; echo "exit $?"
hiap vintages --indicator loneliness 2>&1; echo "exit $?"
gives
┌─────────┬────────────┬───────────┬────────────┬──────┬────────────┬─────┬─────────┬─────┐
│ vintage │ date       │ file      │ layout     │ rows │ indicators │ new │ revised │ who │
├─────────┼────────────┼───────────┼────────────┼──────┼────────────┼─────┼─────────┼─────┤
│       3 │ 2026-08-03 │ three.csv │ fingertips │    1 │          1 │   1 │       0 │ ada │
│       2 │ 2026-04-09 │ two.csv   │ fingertips │    6 │          1 │   1 │       4 │ bea │
│       1 │ 2026-01-01 │ one.csv   │ fingertips │    5 │          1 │   5 │       0 │ ada │
└─────────┴────────────┴───────────┴────────────┴──────┴────────────┴─────┴─────────┴─────┘
3 vintages; 4 figures were revised: hiap diff FROM TO shows which
┌─────────┬────────────┬───────────┬────────────┬──────┬────────────┬─────┬─────────┬─────┐
│ vintage │ date       │ file      │ layout     │ rows │ indicators │ new │ revised │ who │
├─────────┼────────────┼───────────┼────────────┼──────┼────────────┼─────┼─────────┼─────┤
│       3 │ 2026-08-03 │ three.csv │ fingertips │    1 │          1 │   1 │       0 │ ada │
└─────────┴────────────┴───────────┴────────────┴──────┴────────────┴─────┴─────────┴─────┘
1 vintage; no figure was revised
vintage,date,file,layout,rows,indicators,new,revised,who
1,2026-01-01,one.csv,fingertips,5,1,5,0,ada
2,2026-04-09,two.csv,fingertips,6,1,1,4,bea
[
  {
    "vintage": 1,
    "date": "2026-01-01",
    "file": "one.csv",
    "layout": "fingertips",
    "rows": 5,
    "indicators": 1,
    "new": 5,
    "revised": 0,
    "who": "ada"
  },
  {
    "vintage": 2,
    "date": "2026-04-09",
    "file": "two.csv",
    "layout": "fingertips",
    "rows": 6,
    "indicators": 1,
    "new": 1,
    "revised": 4,
    "who": "bea"
  }
]
hiap vintages: there is no indicator 'fingertips/2' as of vintage 2: it was first seen in vintage 3 (three.csv, 2026-08-03)
exit 3
hiap vintages: no figures of the indicator 'loneliness' had been imported by vintage 3
    hint: hiap vintages
exit 3
end case

case hiap diff, the largest revisions first
file one.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,7,8,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8,7.5,8.5,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,9,8,10,,,,,,,,,,,
1,Loneliness,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,10,9,11,,,,,,,,,,,
1,Loneliness,,,E08000014,Sefton,UA,Persons,All ages,,,2022,[c],,,,,,,,,,,,,
file two.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,7,8,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8.4,7.5,8.5,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,9,8,10.5,,,,,,,,,,,
1,Loneliness,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,[x],,,,,,,,,,,,,
1,Loneliness,,,E08000014,Sefton,UA,Persons,All ages,,,2022,11,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,8.1,7.5,9,,,,,Value estimated,,,,,,
file three.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
2,Happiness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7,,,,,,,,,,,,,
shell
SOURCE_DATE_EPOCH=1767225600 hiap import one.csv --by ada --quiet
SOURCE_DATE_EPOCH=1775724672 hiap import two.csv --by bea --quiet
SOURCE_DATE_EPOCH=1785724672 hiap import three.csv --by ada --quiet
hiap diff 1 2
hiap diff 1 --all
hiap diff 1 2 --area E08000015 --csv
hiap diff 1 2 --indicator fingertips/1 --area E08000011 --json
hiap diff 2026-01-31 2026-04-30 --area E08000012
hiap diff 2 3 --indicator fingertips/1
hiap diff 2 2
gives
┌──────────────┬─────────┬───────────┬────────────────┬─────┐
│ indicator_id │ revised │ withdrawn │ value appeared │ new │
├──────────────┼─────────┼───────────┼────────────────┼─────┤
│ fingertips/1 │       2 │         1 │              1 │   1 │
└──────────────┴─────────┴───────────┴────────────────┴─────┘
┌───────────┬─────────────┬────────────┬──────────┬────────┬────────────────┬──────────────────────┐
│ area_name │ time_period │ from_value │ to_value │ change │ kind           │ changed              │
├───────────┼─────────────┼────────────┼──────────┼────────┼────────────────┼──────────────────────┤
│ Wirral    │ 2022        │          8 │      8.4 │    0.4 │ revised        │ value                │
│ Liverpool │ 2022        │          9 │      9.0 │    0.0 │ revised        │ upper_ci_95          │
│ Knowsley  │ 2022        │         10 │      [x] │      · │ withdrawn      │ value, lower_ci_95,… │
│ Sefton    │ 2022        │        [c] │     11.0 │      · │ value appeared │ value                │
└───────────┴─────────────┴────────────┴──────────┴────────┴────────────────┴──────────────────────┘
Missing: from_value 1 (1 confidential or suppressed [c]); to_value 1 (1 not available [x]); change 2 (2 not given)
Figures between vintage 1 (one.csv, 2026-01-01) and vintage 2 (two.csv, 2026-04-09): 2 revised, 1 withdrawn, 1 value appeared, 1 new
┌──────────────┬─────────┬───────────┬────────────────┬─────┐
│ indicator_id │ revised │ withdrawn │ value appeared │ new │
├──────────────┼─────────┼───────────┼────────────────┼─────┤
│ fingertips/1 │       2 │         1 │              1 │   1 │
│ fingertips/2 │       0 │         0 │              0 │   1 │
└──────────────┴─────────┴───────────┴────────────────┴─────┘
┌────────────┬───────────┬────────────┬────────────┬──────────┬────────┬─────────────┬─────────────┐
│ indicator… │ area_name │ time_peri… │ from_value │ to_value │ change │ kind        │ changed     │
├────────────┼───────────┼────────────┼────────────┼──────────┼────────┼─────────────┼─────────────┤
│ fingertip… │ Wirral    │ 2022       │          8 │      8.4 │    0.4 │ revised     │ value       │
│ fingertip… │ Liverpool │ 2022       │          9 │      9.0 │    0.0 │ revised     │ upper_ci_95 │
│ fingertip… │ Knowsley  │ 2022       │         10 │      [x] │      · │ withdrawn   │ value, low… │
│ fingertip… │ Sefton    │ 2022       │        [c] │     11.0 │      · │ value appe… │ value       │
│ fingertip… │ Wirral    │ 2023       │          · │      8.1 │      · │ new         │ ·           │
│ fingertip… │ Wirral    │ 2023       │          · │      7.0 │      · │ new         │ ·           │
└────────────┴───────────┴────────────┴────────────┴──────────┴────────┴─────────────┴─────────────┘
Missing: from_value 3 (2 not given, 1 confidential or suppressed [c]); to_value 1 (1 not available [x]); change 4 (4 not given); changed 2 (2 not given)
Figures between vintage 1 (one.csv, 2026-01-01) and vintage 3 (three.csv, 2026-08-03): 2 revised, 1 withdrawn, 1 value appeared, 2 new
indicator_id,indicator_name,area_code,area_name,time_period,sex,age,category_type,category,from_value,to_value,change,kind,changed
fingertips/1,Loneliness,E08000015,Wirral,2022,Persons,All ages,,,8,8.4,0.4,revised,value
fingertips/1,Loneliness,E08000015,Wirral,2023,Persons,All ages,,,,8.1,,new,
[
  {
    "indicator_id": "fingertips/1",
    "indicator_name": "Loneliness",
    "area_code": "E08000011",
    "area_name": "Knowsley",
    "time_period": "2022",
    "sex": "Persons",
    "age": "All ages",
    "category_type": "",
    "category": "",
    "from_value": 10,
    "to_value": null,
    "change": null,
    "kind": "withdrawn",
    "changed": "value, lower_ci_95, upper_ci_95"
  }
]
┌──────────────┬─────────┐
│ indicator_id │ revised │
├──────────────┼─────────┤
│ fingertips/1 │       1 │
└──────────────┴─────────┘
┌───────────┬─────────────┬────────────┬──────────┬────────┬─────────┬─────────────┐
│ area_name │ time_period │ from_value │ to_value │ change │ kind    │ changed     │
├───────────┼─────────────┼────────────┼──────────┼────────┼─────────┼─────────────┤
│ Liverpool │ 2022        │          9 │        9 │      0 │ revised │ upper_ci_95 │
└───────────┴─────────────┴────────────┴──────────┴────────┴─────────┴─────────────┘
Figures between vintage 1 (one.csv, 2026-01-01) and vintage 2 (two.csv, 2026-04-09): 1 revised
Nothing changed between vintage 2 (two.csv, 2026-04-09) and vintage 3 (three.csv, 2026-08-03)
Nothing changed between vintage 2 (two.csv, 2026-04-09) and vintage 2 (two.csv, 2026-04-09)
end case

case hiap diff of what is not there
file one.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,7,8,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8,7.5,8.5,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,9,8,10,,,,,,,,,,,
1,Loneliness,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,10,9,11,,,,,,,,,,,
1,Loneliness,,,E08000014,Sefton,UA,Persons,All ages,,,2022,[c],,,,,,,,,,,,,
file two.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,7,8,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8.4,7.5,8.5,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,9,8,10.5,,,,,,,,,,,
1,Loneliness,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,[x],,,,,,,,,,,,,
1,Loneliness,,,E08000014,Sefton,UA,Persons,All ages,,,2022,11,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,8.1,7.5,9,,,,,Value estimated,,,,,,
file three.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
2,Happiness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7,,,,,,,,,,,,,
shell
hiap diff 1 2 2>&1; echo "exit $?"
hiap vintages 2>&1; echo "exit $?"
SOURCE_DATE_EPOCH=1767225600 hiap import one.csv --by ada --quiet
SOURCE_DATE_EPOCH=1775724672 hiap import two.csv --by bea --quiet
SOURCE_DATE_EPOCH=1785724672 hiap import three.csv --by ada --quiet
for words in "" "9" "1 9" "0" "x" "2025-12-31" "2 1" "1 3 --as-of 2" "1 2 --area E9" "1 2 --indicator fingertips/9"; do
  hiap diff $words 2>&1; echo "exit $?"
done
gives
hiap diff: nothing has been imported yet
    hint: hiap import FILE.csv
exit 3
hiap vintages: nothing has been imported yet
    hint: hiap import FILE.csv
exit 3
hiap diff: FROM is missing
    hint: hiap diff FROM [TO] [--indicator ID] [--area CODE] [--all]
exit 2
hiap diff: there is no vintage 9
    hint: the vintages are 1 to 3: hiap vintages
exit 3
hiap diff: there is no vintage 9
    hint: the vintages are 1 to 3: hiap vintages
exit 3
hiap diff: there is no vintage 0
    hint: the vintages are 1 to 3: hiap vintages
exit 3
hiap diff: 'x' is neither the number of a vintage nor a day
    hint: for example 3, or 2026-04-09
exit 2
hiap diff: nothing had been imported by 2025-12-31
    hint: the first vintage is of 2026-01-01: hiap vintages
exit 3
hiap diff: vintage 2 is later than 1
    hint: hiap diff 1 2
exit 2
hiap diff: there is no vintage 3
    hint: the vintages are 1 to 2: hiap vintages
exit 3
hiap diff: there is no area 'E9' in the store
exit 3
hiap diff: there is no indicator 'fingertips/9' in the store
    hint: did you mean 'fingertips/1'?
exit 3
end case

case one indicator by its id, under each of its keys
file one.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,7,8,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8,7.5,8.5,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,9,8,10,,,,,,,,,,,
1,Loneliness,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,10,9,11,,,,,,,,,,,
1,Loneliness,,,E08000014,Sefton,UA,Persons,All ages,,,2022,[c],,,,,,,,,,,,,
file two.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,7,8,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8.4,7.5,8.5,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,9,8,10.5,,,,,,,,,,,
1,Loneliness,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,[x],,,,,,,,,,,,,
1,Loneliness,,,E08000014,Sefton,UA,Persons,All ages,,,2022,11,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,8.1,7.5,9,,,,,Value estimated,,,,,,
file three.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
2,Happiness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7,,,,,,,,,,,,,
file scripts/indicators/lonely.lua
indicator{ id = 'lonely', name = 'Lonely', unit = '%', polarity = 'low is good', source = 'Ours',
           data = { { 'fingertips/1' }, { 'fingertips/2' }, { 'fingertips/3' } } }
shell
SOURCE_DATE_EPOCH=1767225600 hiap import one.csv --by ada --quiet
SOURCE_DATE_EPOCH=1775724672 hiap import two.csv --by bea --quiet
SOURCE_DATE_EPOCH=1785724672 hiap import three.csv --by ada --quiet
hiap diff 1 2 --indicator lonely
hiap vintages --indicator lonely --csv
hiap diff 1 2 --indicator lonly 2>&1; echo "exit $?"
gives
┌──────────────┬─────────┬───────────┬────────────────┬─────┐
│ indicator_id │ revised │ withdrawn │ value appeared │ new │
├──────────────┼─────────┼───────────┼────────────────┼─────┤
│ fingertips/1 │       2 │         1 │              1 │   1 │
└──────────────┴─────────┴───────────┴────────────────┴─────┘
┌───────────┬─────────────┬────────────┬──────────┬────────┬────────────────┬──────────────────────┐
│ area_name │ time_period │ from_value │ to_value │ change │ kind           │ changed              │
├───────────┼─────────────┼────────────┼──────────┼────────┼────────────────┼──────────────────────┤
│ Wirral    │ 2022        │          8 │      8.4 │    0.4 │ revised        │ value                │
│ Liverpool │ 2022        │          9 │      9.0 │    0.0 │ revised        │ upper_ci_95          │
│ Knowsley  │ 2022        │         10 │      [x] │      · │ withdrawn      │ value, lower_ci_95,… │
│ Sefton    │ 2022        │        [c] │     11.0 │      · │ value appeared │ value                │
└───────────┴─────────────┴────────────┴──────────┴────────┴────────────────┴──────────────────────┘
Missing: from_value 1 (1 confidential or suppressed [c]); to_value 1 (1 not available [x]); change 2 (2 not given)
Figures between vintage 1 (one.csv, 2026-01-01) and vintage 2 (two.csv, 2026-04-09): 2 revised, 1 withdrawn, 1 value appeared, 1 new
vintage,date,file,layout,rows,indicators,new,revised,who
1,2026-01-01,one.csv,fingertips,5,1,5,0,ada
2,2026-04-09,two.csv,fingertips,6,1,1,4,bea
3,2026-08-03,three.csv,fingertips,1,1,1,0,ada
hiap diff: there is no indicator 'lonly'
    hint: did you mean 'lonely'?
exit 3
end case

case a script: diff, what was revised, as of a vintage or a day
file one.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,7,8,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8,7.5,8.5,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,9,8,10,,,,,,,,,,,
1,Loneliness,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,10,9,11,,,,,,,,,,,
1,Loneliness,,,E08000014,Sefton,UA,Persons,All ages,,,2022,[c],,,,,,,,,,,,,
file two.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,7,8,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8.4,7.5,8.5,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,9,8,10.5,,,,,,,,,,,
1,Loneliness,,,E08000011,Knowsley,UA,Persons,All ages,,,2022,[x],,,,,,,,,,,,,
1,Loneliness,,,E08000014,Sefton,UA,Persons,All ages,,,2022,11,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,8.1,7.5,9,,,,,Value estimated,,,,,,
file three.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
2,Happiness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7,,,,,,,,,,,,,
shell
SOURCE_DATE_EPOCH=1767225600 hiap import one.csv --by ada --quiet
SOURCE_DATE_EPOCH=1775724672 hiap import two.csv --by bea --quiet
SOURCE_DATE_EPOCH=1785724672 hiap import three.csv --by ada --quiet
cat > s.lua <<'LUA'
print(store:diff{ from = 1, to = 2 }:select('area_name', 'time_period', 'from_value', 'to_value', 'change', 'kind', 'changed'))
print(#store:diff{ from = '2026-01-31' }, #store:diff{ from = 1, indicator = 'fingertips/2' }, #store:diff{ from = 1, area = { 'E08000015' } })
print(store:series{ indicator = 'fingertips/1' }:select('area_name', 'time_period', 'value', 'revised_from', 'status'))
for _, as_of in ipairs{ 1, '2026-02-01', 2, '2030-01-01' } do
  print(as_of, table.concat(store:series{ indicator = 'fingertips/1', area = 'E08000015', as_of = as_of }.value:list(), ' '))
end
print(#store:vintages(), #store:vintages 'fingertips/1')
LUA
hiap run s.lua
hiap run s.lua --as-of 1 2>&1; echo "exit $?"
for q in "series{ indicator = 'fingertips/2', as_of = 2 }" "series{ indicator = 'fingertips/1', as_of = 'spring' }" "series{ indicator = 'fingertips/1', as_of = '2025-01-01' }" \
    "diff{ from = 3, to = 1 }" "diff{ from = 1.5 }" "diff{ to = 1 }" "diff{ from = 1, aera = 'x' }" "diff{ from = 4 }" "vintages 'fingertips/7'"; do
  echo "print(#store:$q)" > q.lua; hiap run q.lua 2>&1; echo "exit $?"
done
hiap run s.lua --as-of 2025-12-31 2>&1; echo "exit $?"
gives
┌───────────┬─────────────┬────────────┬──────────┬────────┬────────────────┬──────────────────────┐
│ area_name │ time_period │ from_value │ to_value │ change │ kind           │ changed              │
├───────────┼─────────────┼────────────┼──────────┼────────┼────────────────┼──────────────────────┤
│ Knowsley  │ 2022        │         10 │      [x] │      · │ withdrawn      │ value, lower_ci_95,… │
│ Liverpool │ 2022        │          9 │      9.0 │    0.0 │ revised        │ upper_ci_95          │
│ Sefton    │ 2022        │        [c] │     11.0 │      · │ value appeared │ value                │
│ Wirral    │ 2022        │          8 │      8.4 │    0.4 │ revised        │ value                │
│ Wirral    │ 2023        │          · │      8.1 │      · │ new            │ ·                    │
└───────────┴─────────────┴────────────┴──────────┴────────┴────────────────┴──────────────────────┘
Missing: from_value 2 (1 not given, 1 confidential or suppressed [c]); to_value 1 (1 not available [x]); change 3 (3 not given); changed 1 (1 not given)
6	1	3
┌───────────┬─────────────┬───────┬──────────────┬────────┐
│ area_name │ time_period │ value │ revised_from │ status │
├───────────┼─────────────┼───────┼──────────────┼────────┤
│ Knowsley  │ 2022        │   [x] │           10 │ [x]    │
│ Liverpool │ 2022        │   9.0 │            · │        │
│ Sefton    │ 2022        │  11.0 │            · │        │
│ Wirral    │ 2021        │   7.5 │            · │        │
│ Wirral    │ 2022        │   8.4 │            8 │ [r]    │
│ Wirral    │ 2023        │   8.1 │            · │ [e]    │
└───────────┴─────────────┴───────┴──────────────┴────────┘
Missing: value 1 (1 not available [x]); revised_from 4 (4 not given)
1	7.5 8
2026-02-01	7.5 8
2	7.5 8.4 8.1
2030-01-01	7.5 8.4 8.1
3	2
s.lua:1: vintage 2 is later than the one this run is as of, 1
    1 | print(store:diff{ from = 1, to = 2 }:select('area_name', 'time_period', 'from_value', 'to_value', 'change', 'k
      |                                  ^
    hint: run it without --as-of, or with --as-of 2
exit 3
q.lua:1: there is no indicator 'fingertips/2' as of vintage 2: it was first seen in vintage 3 (three.csv, 2026-08-03)
    1 | print(#store:series{ indicator = 'fingertips/2', as_of = 2 })
    hint: ask as of vintage 3 or a later one
exit 3
q.lua:1: as_of must be the number of a vintage, or a day
    1 | print(#store:series{ indicator = 'fingertips/1', as_of = 'spring' })
      |                                                  ^^^^^
    hint: for example 3, or '2026-04-09'
exit 1
q.lua:1: nothing had been imported by 2025-01-01
    1 | print(#store:series{ indicator = 'fingertips/1', as_of = '2025-01-01' })
      |                                                           ^^^^^^^^^^
    hint: the first vintage is of 2026-01-01; 'hiap vintages' lists them
exit 3
q.lua:1: a diff goes from an earlier vintage to a later one, not from 3 to 1
    1 | print(#store:diff{ from = 3, to = 1 })
    hint: from 1 to 3
exit 2
q.lua:1: from must be the number of a vintage, or a day
    1 | print(#store:diff{ from = 1.5 })
      |                    ^^^^
    hint: for example 3, or '2026-04-09'
exit 1
q.lua:1: diff: field 'from' is missing
    1 | print(#store:diff{ to = 1 })
exit 1
q.lua:1: diff: unknown field 'aera'
    1 | print(#store:diff{ from = 1, aera = 'x' })
      |                              ^^^^
    hint: did you mean 'area'?
exit 1
q.lua:1: there is no vintage 4
    1 | print(#store:diff{ from = 4 })
      |                           ^
    hint: the vintages are 1 to 3: hiap vintages
exit 3
q.lua:1: there is no indicator 'fingertips/7' in the store
    1 | print(#store:vintages 'fingertips/7')
    hint: did you mean 'fingertips/1'?
exit 3
hiap: nothing had been imported by 2025-12-31
    hint: the first vintage is of 2026-01-01; 'hiap vintages' lists them
exit 3
end case

case a place whose code was changed is one series
file codes.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000016,Barnsley,UA,Persons,All ages,,,2022,6,,,,,,,,,,,,,
1,Loneliness,,,E08000016,Barnsley,UA,Persons,All ages,,,2023,7,,,,,,,Value estimated,,,,,,
1,Loneliness,,,E08000038,Barnsley,UA,Persons,All ages,,,2023,7.25,,,,,,,,,,,,,
1,Loneliness,,,E08000038,Barnsley,UA,Persons,All ages,,,2024,8,,,,,,,,,,,,,
1,Loneliness,,,E07000026,Allerdale,UA,Persons,All ages,,,2022,4,,,,,,,,,,,,,
1,Loneliness,,,E06000063,Cumberland,UA,Persons,All ages,,,2023,5,,,,,,,,,,,,,
file scripts/indicators/lonely.lua
indicator{ id = 'lonely', name = 'Lonely', unit = '%', polarity = 'low is good', source = 'Ours', data = { { 'fingertips/1' } } }
shell
hiap import codes.csv > log
cat > s.lua <<'LUA'
local shown = { 'area_code', 'area_name', 'time_period', 'value', 'value_note' }
for _, code in ipairs{ 'E08000016', 'E08000038' } do
  print(store:series{ indicator = 'fingertips/1', area = code }:select(shown))
  print(indicator('lonely'):values{ area = code }.value:list())
end
print(store:series{ indicator = 'fingertips/1' }:select(shown))
print(store:series{ indicator = 'fingertips/1', codes = 'as published' }:select(shown))
print(#indicator('lonely'):values{ area = 'E08000016', codes = 'as published' })
for row in code_changes{ 'E08000038', 'E07000026', 'E10000006', 'E10000027' }:rows() do print(row.bridged, row.note) end
print(#code_changes(), #code_changes 'E08000019')
print(#store:series{ indicator = 'fingertips/1', codes = 'new' })
LUA
hiap run s.lua 2>&1; echo "exit $?"
gives
┌───────────┬───────────┬─────────────┬───────┬───────────────────────────┐
│ area_code │ area_name │ time_period │ value │ value_note                │
├───────────┼───────────┼─────────────┼───────┼───────────────────────────┤
│ E08000038 │ Barnsley  │ 2022        │  6.00 │ published under E08000016 │
│ E08000038 │ Barnsley  │ 2023        │  7.25 │ ·                         │
│ E08000038 │ Barnsley  │ 2024        │  8.00 │ ·                         │
└───────────┴───────────┴─────────────┴───────┴───────────────────────────┘
Missing: value_note 2 (2 not given)
{ 6, 7.25, 8 }
┌───────────┬───────────┬─────────────┬───────┬───────────────────────────┐
│ area_code │ area_name │ time_period │ value │ value_note                │
├───────────┼───────────┼─────────────┼───────┼───────────────────────────┤
│ E08000038 │ Barnsley  │ 2022        │  6.00 │ published under E08000016 │
│ E08000038 │ Barnsley  │ 2023        │  7.25 │ ·                         │
│ E08000038 │ Barnsley  │ 2024        │  8.00 │ ·                         │
└───────────┴───────────┴─────────────┴───────┴───────────────────────────┘
Missing: value_note 2 (2 not given)
{ 6, 7.25, 8 }
┌───────────┬────────────┬─────────────┬───────┬───────────────────────────┐
│ area_code │ area_name  │ time_period │ value │ value_note                │
├───────────┼────────────┼─────────────┼───────┼───────────────────────────┤
│ E06000063 │ Cumberland │ 2023        │  5.00 │ ·                         │
│ E07000026 │ Allerdale  │ 2022        │  4.00 │ ·                         │
│ E08000038 │ Barnsley   │ 2022        │  6.00 │ published under E08000016 │
│ E08000038 │ Barnsley   │ 2023        │  7.25 │ ·                         │
│ E08000038 │ Barnsley   │ 2024        │  8.00 │ ·                         │
└───────────┴────────────┴─────────────┴───────┴───────────────────────────┘
Missing: value_note 4 (4 not given)
┌───────────┬────────────┬─────────────┬───────┬─────────────────┐
│ area_code │ area_name  │ time_period │ value │ value_note      │
├───────────┼────────────┼─────────────┼───────┼─────────────────┤
│ E06000063 │ Cumberland │ 2023        │  5.00 │ ·               │
│ E07000026 │ Allerdale  │ 2022        │  4.00 │ ·               │
│ E08000016 │ Barnsley   │ 2022        │  6.00 │ ·               │
│ E08000016 │ Barnsley   │ 2023        │  7.00 │ Value estimated │
│ E08000038 │ Barnsley   │ 2023        │  7.25 │ ·               │
│ E08000038 │ Barnsley   │ 2024        │  8.00 │ ·               │
└───────────┴────────────┴─────────────┴───────┴─────────────────┘
Missing: value_note 5 (5 not given)
2
false	Allerdale (E07000026) became part of E06000063 on 2023-04-01: earlier figures are not joined on
false	Cumbria (E10000006) was split, and E06000063 is one part of it since 2023-04-01: earlier figures are not joined on
false	Cumbria (E10000006) was split, and E06000064 is one part of it since 2023-04-01: earlier figures are not joined on
true	Somerset (E10000027) has had the code E06000066 since 2023-04-01: figures under both are one series
true	Barnsley (E08000016) has had the code E08000038 since 2025-04-01: figures under both are one series
60	1
s.lua:11: series: field 'codes' cannot be 'new'
   11 | print(#store:series{ indicator = 'fingertips/1', codes = 'new' })
      |                                                           ^^^
exit 1
end case
