# SPDX-License-Identifier: GPL-3.0-or-later
# hiap import and hiap status.

case a file becomes a vintage, and every row is accounted for
file loneliness.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,7.5,,,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7.9,,,,,,,,,,,,,
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import loneliness.csv --by ada
hiap import loneliness.csv --by ada
mkdir empty && HIAP_SHARE=empty hiap status
gives
loneliness.csv: OHID Fingertips download
  3 rows read, 3 kept: 1 indicator, 2 areas, 2 time periods
┌──────┬────────────────────────────────┬─────────────┐
│ rows │ what became of them            │ first lines │
├──────┼────────────────────────────────┼─────────────┤
│    2 │ kept                           │             │
│    1 │ kept, value missing: not given │ 3           │
└──────┴────────────────────────────────┴─────────────┘

Imported 1 file (3 rows) into hiap.sqlite as vintage 1.
Next: hiap status
loneliness.csv: OHID Fingertips download
  already imported, as vintage 1: nothing to do

Nothing new: hiap.sqlite already holds this file.
Case
Store: hiap.sqlite, 1 import, 1 indicator, as of vintage 1

Imports
┌─────────┬────────────────┬──────────────────────┬─────────────┬────────────┬───────────┐
│ vintage │ file_name      │ imported_at          │ imported_by │ indicators │ rows_kept │
├─────────┼────────────────┼──────────────────────┼─────────────┼────────────┼───────────┤
│       1 │ loneliness.csv │ 2026-04-09T08:51:12Z │ ada         │          1 │         3 │
└─────────┴────────────────┴──────────────────────┴─────────────┴────────────┴───────────┘

Indicators
┌──────────────┬────────────────┬───────┬─────────┬───────────────┬─────────┐
│ indicator_id │ indicator_name │ areas │ periods │ newest_period │ vintage │
├──────────────┼────────────────┼───────┼─────────┼───────────────┼─────────┤
│ fingertips/1 │ Loneliness     │     2 │       2 │ 2023          │       1 │
└──────────────┴────────────────┴───────┴─────────┴───────────────┴─────────┘

0 of 0 live indicators have figures
Next: hiap help
end case

case a dry run changes nothing
file loneliness.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,7.5,,,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7.9,,,,,,,,,,,,,
shell
hiap import loneliness.csv --dry-run
ls
gives
loneliness.csv: OHID Fingertips download
  3 rows read, 3 kept: 1 indicator, 2 areas, 2 time periods
┌──────┬────────────────────────────────┬─────────────┐
│ rows │ what became of them            │ first lines │
├──────┼────────────────────────────────┼─────────────┤
│    2 │ kept                           │             │
│    1 │ kept, value missing: not given │ 3           │
└──────┴────────────────────────────────┴─────────────┘

Would import 1 file (3 rows) into hiap.sqlite; nothing was changed.
Next: the same without --dry-run
loneliness.csv
project.lua
scripts
end case

case all of the files or none, and every fault is told of
file downloads/a.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,7.5,,,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7.9,,,,,,,,,,,,,
file downloads/b.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,many,,,,,,,,,,,,,
file downloads/c.csv
name,value
x,1
shell
hiap import downloads
fails 3
downloads/b.csv:2: 'many' in column 'Value' is not a number, and no marker for a missing value
    hint: correct the cell; leave it empty if there is no value
downloads/c.csv:1: these columns are no layout that hiap knows; the nearest is fingertips (OHID Fingertips download): missing 'Indicator ID', 'Indicator Name', 'Area Code', 'Area Name', 'Area Type', 'Sex', 'Age', 'Category Type' and 7 more; unknown 'name'
    hint: rename the columns of the file, download it again from the publisher, or describe it with a dataset: hiap import --guess
hiap: 2 of 3 files could not be imported, so nothing was changed
    hint: mend them, or leave them out
end case

case and nothing is left behind
file downloads/a.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,7.5,,,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7.9,,,,,,,,,,,,,
file downloads/b.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,many,,,,,,,,,,,,,
shell
hiap import downloads/a.csv downloads/b.csv 2> /dev/null
ls
gives
downloads
project.lua
scripts
end case

case a folder, by name; as JSON
file downloads/a.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,7.5,,,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7.9,,,,,,,,,,,,,
file downloads/b.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,8.1,,,,,,,,,,,,,
shell
SOURCE_DATE_EPOCH=1775724672 hiap import downloads --by ada --json
gives
{
  "store": "hiap.sqlite",
  "dry_run": false,
  "files": [
    {
      "path": "downloads/a.csv",
      "layout": "fingertips",
      "sha256": "b9d16e912948794e2cb64bd028ecb33806467e4c8b3bc1a608d82468593f2af8",
      "vintage": 1,
      "already": null,
      "rows_read": 3,
      "rows_kept": 3,
      "indicators": 1,
      "areas": 2,
      "periods": 2,
      "figures_new": 3,
      "figures_revised": 0,
      "figures_same": 0,
      "classes": [
        {
          "class": "kept",
          "kept": true,
          "rows": 2,
          "first_lines": [
            2,
            4
          ]
        },
        {
          "class": "kept, value missing: not given",
          "kept": true,
          "rows": 1,
          "first_lines": [
            3
          ]
        }
      ],
      "notes": []
    },
    {
      "path": "downloads/b.csv",
      "layout": "fingertips",
      "sha256": "d73529752ac8858960944218ef71276a7e987e7e1a902518e384b4e4732c8c25",
      "vintage": 2,
      "already": null,
      "rows_read": 1,
      "rows_kept": 1,
      "indicators": 1,
      "areas": 1,
      "periods": 1,
      "figures_new": 0,
      "figures_revised": 1,
      "figures_same": 0,
      "classes": [
        {
          "class": "kept",
          "kept": true,
          "rows": 1,
          "first_lines": [
            2
          ]
        }
      ],
      "notes": [
        "0 figures new, 1 revised since vintage 1, 0 the same; the largest revision: Loneliness, Wirral, 2023, from 7.9 to 8.1"
      ]
    }
  ]
}
end case

case one file that is wrong
file b.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,many,,,,,,,,,,,,,
shell
hiap import b.csv
fails 3
b.csv:2: 'many' in column 'Value' is not a number, and no marker for a missing value
    hint: correct the cell; leave it empty if there is no value
end case

case files and folders that are not there
shell
mkdir empty
hiap import nope.csv 2>&1; echo "exit $?"
hiap import empty 2>&1; echo "exit $?"
SOURCE_DATE_EPOCH=monday hiap import empty 2>&1; echo "exit $?"
gives
hiap: cannot import nope.csv: No such file or directory
    hint: check the spelling and the folder
exit 3
hiap: there is no .csv or .xlsx file in the folder empty
    hint: name the files, or the folder that holds them
exit 3
hiap: SOURCE_DATE_EPOCH is 'monday', not a number of seconds since 1970
exit 2
end case

case the answer as of an earlier vintage
file a.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,7.5,,,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7.9,,,,,,,,,,,,,
file b.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,8.1,,,,,,,,,,,,,
file x.lua
print(store:series{ indicator = 'fingertips/1', area = 'E08000015' }:select('time_period', 'value', 'vintage'))
shell
SOURCE_DATE_EPOCH=1775724672 hiap import a.csv -q --by ada
SOURCE_DATE_EPOCH=1786265472 hiap import b.csv -q --by ada
hiap run x.lua
hiap run x.lua --as-of 1
hiap run x.lua --as-of 2026-05-01
hiap status --as-of 1 | head -2
hiap run x.lua --as-of 3 2>&1; echo "exit $?"
hiap run x.lua --as-of 2020-01-01 2>&1; echo "exit $?"
gives
┌─────────────┬───────┬─────────┐
│ time_period │ value │ vintage │
├─────────────┼───────┼─────────┤
│ 2022        │   7.5 │       1 │
│ 2023        │   8.1 │       2 │
└─────────────┴───────┴─────────┘
┌─────────────┬───────┬─────────┐
│ time_period │ value │ vintage │
├─────────────┼───────┼─────────┤
│ 2022        │   7.5 │       1 │
│ 2023        │   7.9 │       1 │
└─────────────┴───────┴─────────┘
┌─────────────┬───────┬─────────┐
│ time_period │ value │ vintage │
├─────────────┼───────┼─────────┤
│ 2022        │   7.5 │       1 │
│ 2023        │   7.9 │       1 │
└─────────────┴───────┴─────────┘
Case
Store: hiap.sqlite, 1 import, 1 indicator, as of vintage 1
hiap: there is no vintage 3
    hint: the newest is 2; hiap status lists them
exit 3
hiap: nothing had been imported by 2020-01-01
    hint: the first vintage is of 2026-04-09; 'hiap vintages' lists them
exit 3
end case

case a vintage before anything was imported
shell
echo "print(1)" > x.lua
hiap run x.lua --as-of 1
fails 3
hiap: there is no vintage 1
    hint: nothing has been imported yet: hiap import FILE.csv
end case

case a run is verified as of the vintage it saw
file a.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,7.5,,,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7.9,,,,,,,,,,,,,
file b.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,8.1,,,,,,,,,,,,,
file x.lua
store:series{ indicator = 'fingertips/1' }:select('area_code', 'time_period', 'value'):save 'data.csv'
shell
SOURCE_DATE_EPOCH=1775724672 hiap import a.csv -q --by ada
hiap run x.lua
cat outputs/x/data.csv
SOURCE_DATE_EPOCH=1786265472 hiap import b.csv -q --by ada
hiap verify outputs/x
rm hiap.sqlite && SOURCE_DATE_EPOCH=1775724672 hiap import b.csv -q --by ada
hiap verify outputs/x 2>&1; echo "exit $?"
gives
Wrote 1 file to outputs/x
Next: hiap verify outputs/x
area_code,time_period,value
E08000012,2022,
E08000015,2022,7.5
E08000015,2023,7.9
1 of 1 file is identical
different  data.csv (the run makes something else now)
What the run is made from has changed:
  vintage 1 (a.csv): another file in this store
0 of 1 file is identical
hiap: outputs/x: 1 of 1 files are not what the run makes
exit 4
end case

case what is missing, of the project's review
file a.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,7.5,,,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2023,7.9,,,,,,,,,,,,,
file scripts/indicators/i.lua
indicator{ id = 'lonely', name = 'Loneliness', unit = '%', polarity = 'low is good', source = 'Survey', data = { { 'fingertips/1' } } }
indicator{ id = 'pay', name = 'Pay', unit = '£', polarity = 'high is good', source = 'Survey', data = { { 'ons/pay' } } }
indicator{ id = 'gone', name = 'Gone', unit = '%', polarity = 'low is good', source = 'Survey', status = 'withdrawn' }
indicator{ id = 'mine', name = 'Mine', unit = '%', polarity = 'low is good', source = 'Own' }
file scripts/sets/s.lua
set{ id = 'all', name = 'All', indicators = { 'pay', 'lonely', 'gone', 'mine' } }
file scripts/reviews/r.lua
review{ id = 'wirral', name = 'Wirral', set = 'all', areas = 'wirral' }
shell
mkdir empty && export HIAP_SHARE=empty
hiap status
hiap import a.csv -q
echo "project{ id = 'case', name = 'Case', review = 'wirral' }" > project.lua
hiap status | tail -4
hiap status --json | grep -v imported_
gives
Case
Store: hiap.sqlite, nothing imported yet

0 of 3 live indicators have figures
Next: hiap import FILE.csv
1 of 3 live indicators of the review 'wirral' has figures
Without figures:
  pay mine
Next: hiap review wirral
{
  "name": "Case",
  "store": "hiap.sqlite",
  "as_of": 1,
  "vintages": [
    {
      "vintage": 1,
      "file_name": "a.csv",
      "layout": "fingertips",
      "indicators": 1,
      "rows_read": 3,
      "rows_kept": 3,
      "figures_new": 3,
      "figures_revised": 0,
      "figures_same": 0,
      "sha256": "b9d16e912948794e2cb64bd028ecb33806467e4c8b3bc1a608d82468593f2af8"
    }
  ],
  "indicators": [
    {
      "indicator_id": "fingertips/1",
      "indicator_name": "Loneliness",
      "unit": "",
      "source": "OHID Fingertips",
      "decimals": null,
      "caveats": "",
      "rows": 3,
      "areas": 2,
      "periods": 2,
      "first_period": "2022",
      "newest_period": "2023",
      "vintage": 1
    }
  ],
  "tables": [],
  "review": "wirral",
  "live_indicators": 3,
  "without_figures": [
    "pay",
    "mine"
  ],
  "next": "hiap review wirral"
}
end case

case a slip in a script does not keep the store back
file scripts/indicators/i.lua
indicator{ id = 'lonely' }
shell
mkdir empty && HIAP_SHARE=empty hiap status
gives
Case
Store: hiap.sqlite, nothing imported yet
fails
scripts/indicators/i.lua:1: indicator 'lonely': the field 'name' is missing
    1 | indicator{ id = 'lonely' }
    hint: name = ... (name shown in tables and charts)
end case
