# SPDX-License-Identifier: GPL-3.0-or-later
# Files that are read by dataset{} scripts of datasets/published. All figures are invented.

case several figures a row, under a title, with the period in the name of the file
file datasets/published/synthetic_homes.lua
dataset{
  id = 'synthetic_homes', name = 'Cold homes (synthetic)', source = 'invented', licence = 'OGL v3.0',
  file = 'homes_*.csv', header = 3, area_code = 'Area code', area_name = { 'District', 'Region' },
  period = { file = 1 }, period_months = 3, markers = { ['..'] = 'not available' },
  where = { { 'Area code', none_of = { 'E92000001' } } },
  values = { { 'synthetic/cold-homes', name = 'Cold homes', unit = '%', decimals = 1, value = 'Cold homes (%)', count = 'Cold homes',
               denominator = 'All homes' },
             { 'synthetic/damp-homes', name = 'Damp homes', unit = 'homes', decimals = 0, value = 'Damp*' } },
}
file homes_202503.csv
Synthetic table 1: cold and damp homes,,,,,,
,,,,,,
Area code,Region,District,All homes,Cold homes,Cold homes (%),Damp homes [note 1]
E92000001,England,,1000,120,12,44
E12000002,North West,,400,60,15,..
E08000015,,Wirral,100,10,10,7
Notes,,,,,,
run
local f = store:series{ indicator = { 'synthetic/cold-homes', 'synthetic/damp-homes' } }
print(f:select('indicator_id', 'area_name', 'time_period', 'value', 'count', 'denominator'))
shell
hiap import homes_202503.csv
hiap run script.lua
gives
homes_202503.csv: Cold homes (synthetic)
  4 rows read, 4 figures kept: 2 indicators, 2 areas, 1 time period
┌──────┬────────────────────────────────────────┬─────────────┐
│ rows │ what became of them                    │ first lines │
├──────┼────────────────────────────────────────┼─────────────┤
│    3 │ kept                                   │             │
│    1 │ kept, value missing: not available     │ 5           │
│    1 │ left out: below the table              │ 7           │
│    1 │ left out: not asked for by the dataset │ 4           │
└──────┴────────────────────────────────────────┴─────────────┘

Imported 1 file (4 rows) into hiap.sqlite as vintage 1.
Next: hiap status
┌──────────────────────┬────────────┬─────────────┬───────┬───────┬─────────────┐
│ indicator_id         │ area_name  │ time_period │ value │ count │ denominator │
├──────────────────────┼────────────┼─────────────┼───────┼───────┼─────────────┤
│ synthetic/cold-homes │ Wirral     │ 2024/25 Q4  │    10 │    10 │         100 │
│ synthetic/cold-homes │ North West │ 2024/25 Q4  │    15 │    60 │         400 │
│ synthetic/damp-homes │ Wirral     │ 2024/25 Q4  │     7 │     · │           · │
│ synthetic/damp-homes │ North West │ 2024/25 Q4  │   [x] │     · │           · │
└──────────────────────┴────────────┴─────────────┴───────┴───────┴─────────────┘
Missing: value 1 (1 not available [x]); count 2 (2 not given); denominator 2 (2 not given)
end case

case one figure a row, and a kept table
file datasets/published/synthetic.lua
dataset{
  id = 'synthetic_council', name = 'Extract (synthetic)', source = 'invented', licence = 'OGL v3.0',
  area_code = 'code', period = 'year', sex = 'who', category_type = { fixed = 'Quintile' }, category = 'quintile',
  indicator = { key = 'synthetic/*', column = 'measure', unit = 'unit', decimals = 1 }, value = 'figure',
}
dataset{ id = 'synthetic_sites', name = 'Sites (synthetic)', source = 'invented', licence = 'OGL v3.0', file = 'sites.csv', keep = 'table' }
file extract.csv
code,year,measure,unit,who,quintile,figure
E08000015,2023/24,Sunny days,days,Persons,,120
E08000015,2023/24,Sunny days,days,Persons,Most deprived,110
E08000012,2023/24,Sunny days,days,Persons,,c
file sites.csv
site,places
North,12
South,7
run
print(store:series{ indicator = 'synthetic/sunny-days' }:select('area_code', 'time_period', 'value'))
print(store:table 'synthetic_sites')
shell
hiap import extract.csv sites.csv
hiap run script.lua
gives
extract.csv: Extract (synthetic)
  3 rows read, 3 kept: 1 indicator, 2 areas, 1 time period
┌──────┬─────────────────────────────────────────────────┬─────────────┐
│ rows │ what became of them                             │ first lines │
├──────┼─────────────────────────────────────────────────┼─────────────┤
│    2 │ kept                                            │             │
│    1 │ kept, value missing: confidential or suppressed │ 4           │
└──────┴─────────────────────────────────────────────────┴─────────────┘

sites.csv: Sites (synthetic)
  2 rows read, 2 kept as they are: store:table 'synthetic_sites'

Imported 2 files (5 rows) into hiap.sqlite as vintages 1 to 2.
Next: hiap status
┌───────────┬─────────────┬───────┐
│ area_code │ time_period │ value │
├───────────┼─────────────┼───────┤
│ E08000012 │ 2023/24     │   [c] │
│ E08000015 │ 2023/24     │   120 │
└───────────┴─────────────┴───────┘
Missing: value 1 (1 confidential or suppressed [c])
┌───────┬────────┐
│ site  │ places │
├───────┼────────┤
│ North │     12 │
│ South │      7 │
└───────┴────────┘
end case

case a heading that was renamed
file datasets/published/synthetic_homes.lua
dataset{
  id = 'synthetic_homes', name = 'Cold homes (synthetic)', source = 'invented', licence = 'OGL v3.0', file = 'homes.csv',
  area_code = 'Area code', period = 'Year', values = { { 'synthetic/cold-homes', name = 'Cold homes', value = 'Cold homes (%)' } },
}
file homes.csv
Area code,Year,Homes that are cold (%)
E08000015,2023,10
shell
hiap import homes.csv
fails 3
homes.csv:1: the mapping 'synthetic_homes' no longer fits: there is no heading 'Cold homes (%)'; the nearest is 'Homes that are cold (%)'
    hint: if the publisher renamed it, change datasets/published/synthetic_homes.lua:1
end case

case a file that nothing reads, among others
file downloads/a.csv
name,value
x,1
file downloads/b.csv
code,score
E08000015,4
shell
hiap import downloads
fails 3
downloads/a.csv:1: these columns are no layout that hiap knows; the nearest is fingertips (OHID Fingertips download): missing 'Indicator ID', 'Indicator Name', 'Area Code', 'Area Name', 'Area Type', 'Sex', 'Age', 'Category Type' and 7 more; unknown 'name'
    hint: rename the columns of the file, download it again from the publisher, or describe it with a dataset: hiap import --guess
downloads/b.csv:1: these columns are no layout that hiap knows; the nearest is fingertips (OHID Fingertips download): missing 'Indicator ID', 'Indicator Name', 'Area Code', 'Area Name', 'Area Type', 'Sex', 'Age', 'Category Type' and 8 more; unknown 'code', 'score'
    hint: rename the columns of the file, download it again from the publisher, or describe it with a dataset: hiap import --guess
hiap: 2 of 2 files could not be imported, so nothing was changed
    hint: mend them, or leave them out
end case

case a dry run keeps nothing
file datasets/published/synthetic_homes.lua
dataset{
  id = 'synthetic_homes', name = 'Cold homes (synthetic)', source = 'invented', licence = 'OGL v3.0', file = 'homes.csv',
  area_code = 'Area code', period = 'Year', values = { { 'synthetic/cold-homes', name = 'Cold homes', value = 'Cold homes (%)' } },
}
file homes.csv
Area code,Year,Cold homes (%)
E08000015,2023,10
E08000012,2023,-
shell
hiap import homes.csv --dry-run
ls
gives
homes.csv: Cold homes (synthetic)
  2 rows read, 2 kept: 1 indicator, 2 areas, 1 time period
┌──────┬─────────────────────────────────────────────────┬─────────────┐
│ rows │ what became of them                             │ first lines │
├──────┼─────────────────────────────────────────────────┼─────────────┤
│    1 │ kept                                            │             │
│    1 │ kept, value missing: confidential or suppressed │ 3           │
└──────┴─────────────────────────────────────────────────┴─────────────┘

Would import 1 file (2 rows) into hiap.sqlite; nothing was changed.
Next: the same without --dry-run
datasets
homes.csv
project.lua
scripts
end case

case a folder of many files: a line each, and what is unusual
file datasets/published/synthetic.lua
local function yearly(id)
  dataset{ id = 'synthetic_' .. id, name = id .. ' (synthetic)', source = 'invented', licence = 'OGL v3.0', file = id .. '_*.csv',
           area_code = 'code', period = 'year', values = { { 'synthetic/' .. id, name = id, value = 'value' } } }
end
yearly 'cold' yearly 'damp'
file downloads/2023/cold_1.csv
code,year,value
E08000015,2021,10
E08000012,2021,..
file downloads/2023/damp_1.csv
code,year,value
E08000015,2021,3
,2021,4
file downloads/2024/cold_2.csv
code,year,value
E08000015,2022,11
file downloads/2024/damp_2.csv
code,year,value
E08000015,2022,3
file downloads/2024/cold_3.csv
code,year,value
E08000015,2023,11
file downloads/2024/damp_3.csv
code,year,value
E08000015,2023,3
E08000015,2023,3
file downloads/readme.txt
not a table
shell
COLUMNS=120 hiap import downloads --dry-run
hiap import downloads
hiap import downloads --quiet
hiap import downloads
gives
┌────────────┬──────┬──────┬─────────┬──────────┬────────────┬───────┬─────────┐
│ file       │ rows │ kept │ missing │ left out │ indicators │ areas │ periods │
├────────────┼──────┼──────┼─────────┼──────────┼────────────┼───────┼─────────┤
│ cold_1.csv │    2 │    2 │       1 │        0 │          1 │     2 │       1 │
│ damp_1.csv │    2 │    1 │       0 │        1 │          1 │     1 │       1 │
│ cold_2.csv │    1 │    1 │       0 │        0 │          1 │     1 │       1 │
│ cold_3.csv │    1 │    1 │       0 │        0 │          1 │     1 │       1 │
│ damp_2.csv │    1 │    1 │       0 │        0 │          1 │     1 │       1 │
│ damp_3.csv │    2 │    1 │       0 │        1 │          1 │     1 │       1 │
└────────────┴──────┴──────┴─────────┴──────────┴────────────┴───────┴─────────┘

Missing, left out, or worth a look
  cold_1.csv
      1  kept, value missing: not available (line 3)
  damp_1.csv
      1  left out: below the table (line 3)
  damp_3.csv
      1  left out: the same figures again (line 3)

Would import 6 files (7 rows) into hiap.sqlite; nothing was changed.
Next: the same without --dry-run
cold_1.csv
  2 rows: 2 kept, 1 missing; 1 indicator, 2 areas, 1 period
damp_1.csv
  2 rows: 1 kept, 1 left out; 1 indicator, 1 area, 1 period
cold_2.csv
  1 row: 1 kept; 1 indicator, 1 area, 1 period
cold_3.csv
  1 row: 1 kept; 1 indicator, 1 area, 1 period
damp_2.csv
  1 row: 1 kept; 1 indicator, 1 area, 1 period
damp_3.csv
  2 rows: 1 kept, 1 left out; 1 indicator, 1 area, 1 period

Missing, left out, or worth a look
  cold_1.csv
      1  kept, value missing: not available (line 3)
  damp_1.csv
      1  left out: below the table (line 3)
  damp_3.csv
      1  left out: the same figures again (line 3)

Imported 6 files (7 rows) into hiap.sqlite as vintages 1 to 6.
Next: hiap status

6 files were imported before: nothing to do

Nothing new: hiap.sqlite already holds all of this.
end case

case a proposed script, which imports its file as it is
file neighbourhood_2024.csv
region_name,region_code,la_code,la_name,Number of homes,Number of cold homes,Cold homes (%),Lower CI,Upper CI,Kind
England,E92000001,,,1000,120,12.0,10.1,14.2,Country
North West,E12000002,,,400,60,15.0,11.7,18.9,Region
North West,E12000002,E08000015,Wirral,100,10,10.0,5.5,17.4,LA
North West,E12000002,E08000012,Liverpool,200,c,c,c,c,LA
shell
hiap import --guess neighbourhood_2024.csv
mkdir -p datasets/published
hiap import --guess neighbourhood_2024.csv --quiet > datasets/published/neighbourhood.lua
hiap import neighbourhood_2024.csv --dry-run
gives
-- Proposed by `hiap import --guess` from what the file holds. Look at every line marked CHECK.
dataset{
  id = 'neighbourhood', name = 'neighbourhood_2024.csv',
  source = 'unknown', licence = 'OGL v3.0', -- CHECK: the publisher and publication; the licence it states
  file = 'neighbourhood_*.csv',
  period = { file = 1 }, -- the * of the file name: 2024
  -- areas: metropolitan boroughs (E08) 2
  -- and areas that hold others, never to be added to them: England (E92) 1, regions (E12) 1
  area_code = { 'la_code', 'region_code' },
  area_name = { 'la_name', 'region_name' },
  -- markers: 'c' in 4 cells: confidential or suppressed
  -- if its notes say otherwise: markers = { ['..'] = 'not available' },
  values = { -- CHECK: keep the ones you need; for 'publisher' put the publisher's short name
    { 'publisher/cold-homes',
      name = 'Cold homes (%)', unit = '%',
      value = 'Cold homes (%)', count = 'Number of cold homes', denominator = 'Number of homes', lower_ci_95 = 'Lower CI', upper_ci_95 = 'Upper CI' },
  },
  -- columns that were left out: 'Kind'
}
neighbourhood_2024.csv: neighbourhood_2024.csv
  4 rows read, 4 kept: 1 indicator, 4 areas, 1 time period
┌──────┬─────────────────────────────────────────────────┬─────────────┐
│ rows │ what became of them                             │ first lines │
├──────┼─────────────────────────────────────────────────┼─────────────┤
│    3 │ kept                                            │             │
│    1 │ kept, value missing: confidential or suppressed │ 5           │
└──────┴─────────────────────────────────────────────────┴─────────────┘

Would import 1 file (4 rows) into hiap.sqlite; nothing was changed.
Next: the same without --dry-run
end case

case a proposed script: periods in names, and numbers with a mark
file walking_2025.csv
"Table 2: Children walking to school, January to March 2025"
Area code,Area name,Per cent walking,Number of pupils in 2025
E08000015,Wirral,12.5 [p],300
E08000012,Liverpool,13.5*,400
shell
hiap import --guess walking_2025.csv --quiet
gives
-- Proposed by `hiap import --guess` from what the file holds. Look at every line marked CHECK.
dataset{
  id = 'walking', name = 'Table 2: Children walking to school',
  source = 'unknown', licence = 'OGL v3.0', -- CHECK: the publisher and publication; the licence it states
  file = 'walking_*.csv',
  period = { file = 1 }, -- the * of the file name: 2025
  header = 2,
  -- areas: metropolitan boroughs (E08) 2
  area_code = 'Area code',
  area_name = 'Area name',
  values = { -- CHECK: keep the ones you need; for 'publisher' put the publisher's short name
    { 'publisher/per-cent-walking',
      name = 'Per cent walking', unit = '%',
      value = 'Per cent walking' },
    -- CHECK: '12.5 [p]' in row 3 is read as a value with the note 'provisional'
    -- CHECK: '13.5*' in row 4 is no number: take the mark out of the cell before the import
    { 'publisher/number-of-pupils',
      name = 'Number of pupils', unit = 'count',
      value = 'Number of pupils in 2025' },
  },
}
end case

case a proposed script: one figure a row, with filters
file extract.csv
area_code,area_name,time_period,time_identifier,indicator,unit,gender,breakdown,school type,value
E08000015,Wirral,202324,Academic year,Ready for school,%,Male,Total,Total,61
E08000015,Wirral,202324,Academic year,Ready for school,%,Female,Total,Total,72
E08000015,Wirral,202324,Academic year,Ready for school,%,Female,FSM,Total,55
E08000015,Wirral,202324,Academic year,Ready for school,%,Female,Not FSM,Total,75
E08000015,Wirral,202324,Academic year,Ready for school,%,Female,FSM,Academy,50
shell
hiap import --guess extract.csv
gives
-- Proposed by `hiap import --guess` from what the file holds. Look at every line marked CHECK.
dataset{
  id = 'extract', name = 'extract.csv',
  source = 'unknown', licence = 'OGL v3.0', -- CHECK: the publisher and publication; the licence it states
  file = 'extract.csv',
  period = 'time_period',
  period_kind = 'Academic year',
  -- areas: metropolitan boroughs (E08) 1
  area_code = 'area_code',
  area_name = 'area_name',
  sex = 'gender',
  category_type = { fixed = 'breakdown' },
  category = 'breakdown', -- CHECK: 3 different texts; the total is Total
  where = { -- CHECK: only these rows are read
    { 'school type', one_of = { 'Total' } }, -- of 2 texts
  },
  indicator = { key = 'publisher/*', column = 'indicator', unit = 'unit' }, -- CHECK: for 'publisher' put the publisher's short name
  value = 'value',
}
end case

case a file without areas is proposed as a table
file sites.csv
Sites (synthetic)
site,places
North,12
shell
hiap import --guess sites.csv
hiap import --guess .
hiap import --guess sites.csv --json
hiap import --guess sites.csv --sheet One
gives
-- Proposed by `hiap import --guess` from what the file holds. Look at every line marked CHECK.
dataset{
  id = 'sites', name = 'Sites (synthetic)',
  source = 'unknown', licence = 'OGL v3.0', -- CHECK: the publisher and publication; the licence it states
  file = 'sites.csv',
  header = 2,
  keep = 'table', -- CHECK: no figures of areas were found, so the rows are kept as they are
}
fails 2
Keep it as datasets/published/sites.lua, look at each line marked CHECK, and try it
Next: hiap import sites.csv --dry-run
hiap: --guess looks at one file, and . is a folder
    hint: name the file that nothing reads yet
hiap: --guess prints a script, so there is no JSON
hiap: a CSV file has no sheets, so there is no 'One'
end case

case a field that a published file does not have
file datasets/published/synthetic_homes.lua
dataset{
  id = 'synthetic_homes', name = 'Cold homes (synthetic)', source = 'invented', licence = 'OGL v3.0',
  area_cod = 'Area code', period = 'Year', values = {} }
file homes.csv
Area code,Year,Cold homes (%)
E08000015,2023,10
shell
hiap import homes.csv
fails
datasets/published/synthetic_homes.lua:3: dataset 'synthetic_homes': unknown field 'area_cod'
    3 |   area_cod = 'Area code', period = 'Year', values = {} }
      |   ^^^^^^^^
    hint: did you mean 'area_code'?
end case

case no figures and no table
run
dataset{ id = 'x', name = 'X', source = 'invented', licence = 'OGL v3.0', area_code = 'A', period = 'Year' }
fails
script.lua:1: dataset 'x': it says neither which figures the file holds nor that it is kept as a table
    1 | dataset{ id = 'x', name = 'X', source = 'invented', licence = 'OGL v3.0', area_code = 'A', period = 'Year' }
    hint: give values = { ... }, or indicator = { ... } with value = ..., or keep = 'table'
end case

case what stands for a column
run
dataset{ id = 'x', name = 'X', source = 'invented', licence = 'OGL v3.0', area_code = 'A', period = { fixd = '2023' }, values = {} }
fails
script.lua:1: dataset 'x': period: unknown field 'fixd'
    1 |  v3.0', area_code = 'A', period = { fixd = '2023' }, values = {} }
      |                                     ^^^^
    hint: did you mean 'fixed'?
end case

case figures two ways
run
dataset{ id = 'x', name = 'X', source = 'invented', licence = 'OGL v3.0', area_code = 'A', period = 'Year', value = 'V',
         indicator = { key = 'x/*', column = 'I' }, keep = 'table' }
fails
script.lua:2: dataset 'x': indicator and keep exclude each other
    2 |          indicator = { key = 'x/*', column = 'I' }, keep = 'table' }
      |                                                     ^^^^
    hint: values reads several figures a row, indicator one, keep none
end case

case a reason that is none
run
dataset{ id = 'x', name = 'X', source = 'invented', licence = 'OGL v3.0', keep = 'table', markers = { ['..'] = 'missing' } }
fails
script.lua:1: dataset 'x': markers of '..' is 'missing', which is none of its words
    1 | ep = 'table', markers = { ['..'] = 'missing' } }
      |                                     ^^^^^^^
    hint: use one of: 'not given', 'not available', 'confidential or suppressed', 'not applicable', 'of low reliability', 'rounds to zero but is not zero', 'none recorded in the survey'
end case

case no time period
run
dataset{ id = 'x', name = 'X', source = 'invented', licence = 'OGL v3.0', area_code = 'A', values = { { 'x/y', name = 'Y', value = 'V' } } }
fails
script.lua:1: dataset 'x': values: the field 'period' is missing
    1 | dataset{ id = 'x', name = 'X', source = 'invented', licence = 'OGL v3.0', area_code = 'A', values = { { 'x/y',
    hint: here, or once for all: period = ...
end case

case a published file is not a frame
run
dataset{ id = 'x', name = 'X', source = 'invented', licence = 'OGL v3.0', file = 'x.csv', keep = 'table' }
print(dataset 'x')
fails
script.lua:2: dataset 'x' is a published file, not a table
    2 | print(dataset 'x')
      |                ^
    hint: its rows are in the store once it is imported: store:table 'x'
end case

case a script of the project stands before the shipped one of its id
file datasets/published/mine.lua
dataset{ id = 'its_sicily', name = 'Ours (synthetic)', source = 'invented', licence = 'OGL v3.0', file = 'its_sicily.csv',
         area_code = 'code', period = 'year', values = { { 'synthetic/events', name = 'Events', value = 'aces' } } }
file its_sicily.csv
code,year,aces
E08000015,2021,10
shell
hiap import its_sicily.csv --dry-run
gives
its_sicily.csv: Ours (synthetic)
  1 row read, 1 kept: 1 indicator, 1 area, 1 time period

Would import 1 file (1 row) into hiap.sqlite; nothing was changed.
Next: the same without --dry-run
end case
