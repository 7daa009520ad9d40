# SPDX-License-Identifier: GPL-3.0-or-later
# Explore Education Statistics: a wide file, and the .meta.csv that says what its columns mean. All figures are invented.

case columns are described by the file beside it; a total beside its parts
file ready_2025.meta.csv
col_name,col_type,label,indicator_grouping,indicator_unit,filter_hint,filter_grouping_column
characteristic,Filter,Characteristic,,,,characteristic_group
children,Indicator,Number of children,,,,
ready_percent,Indicator,Percentage ready for school,,%,,
file ready_2025.csv
time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,characteristic_group,characteristic,children,ready_percent
202425,Academic year,National,E92000001,England, , , , , ,Total,Total,600000,70.5
202425,Academic year,Local authority,E92000001,England,E12000002,North West,876,E06000006,Halton,Total,Total,1500,62.1
202425,Academic year,Local authority,E92000001,England,E12000002,North West,876,E06000006,Halton,Gender,Gender Female,730,c
202425,Academic year,Local authority,E92000001,England,E12000002,North West,876,E06000006,Halton,FSM status,FSM status Eligible,400,48
202425,Academic year,Local authority,E92000001,England,E12000002,North West,876,E06000006,Halton,Total,Total,1100,67.3
202425,Academic year,School,E92000001,England, , , , , ,Total,Total,30,60
run
local f = store:series{ indicator = 'dfe/ready_percent', sex = '*', category = '*' }
print(f:select('indicator_name', 'area_name', 'time_period', 'sex', 'category_type', 'category', 'value'))
shell
hiap import ready_2025.csv ready_2025.meta.csv
hiap run script.lua
gives
ready_2025.csv: DfE Explore Education Statistics
  6 rows read, 8 figures kept: 2 indicators, 2 areas, 1 time period
┌──────┬─────────────────────────────────────────────────┬─────────────┐
│ rows │ what became of them                             │ first lines │
├──────┼─────────────────────────────────────────────────┼─────────────┤
│    7 │ kept                                            │             │
│    1 │ kept, value missing: confidential or suppressed │ 4           │
│    2 │ left out: another value for the same figure     │ 6           │
│    1 │ left out: no area code                          │ 7           │
└──────┴─────────────────────────────────────────────────┴─────────────┘
  note: read with ready_2025.meta.csv: each row gives 2 figures
  note: rows of the geographic level 'School' are left out: it is not one of areas
  note: 1 row has no area code and cannot be kept; fill it in where there is an area (line 7)
  note: 2 figures are given again with another value, and no column tells them apart: the first was
        kept (line 3); left out are those of 1 row (line 6): older figures, or parts of the total
        that lost their labels?

ready_2025.meta.csv: DfE descriptions of columns
  note: not imported by itself: it is read with ready_2025.csv

Imported 1 file (8 rows) into hiap.sqlite as vintage 1.
Next: hiap status
┌───────────┬─────────────┬─────────┬───────────────┬──────────┬───────┐
│ area_name │ time_period │ sex     │ category_type │ category │ value │
├───────────┼─────────────┼─────────┼───────────────┼──────────┼───────┤
│ Halton    │ 2024/25     │ Female  │               │          │   [c] │
│ Halton    │ 2024/25     │ Persons │               │          │  62.1 │
│ Halton    │ 2024/25     │ Persons │ FSM status    │ Eligible │  48.0 │
│ England   │ 2024/25     │ Persons │               │          │  70.5 │
└───────────┴─────────────┴─────────┴───────────────┴──────────┴───────┘
In every row: indicator_name = Percentage ready for school
Missing: value 1 (1 confidential or suppressed [c])
end case

case without the description
file ready_2025.csv
time_period,time_identifier,geographic_level,country_code,country_name,characteristic,ready_percent
202425,Academic year,National,E92000001,England,Total,70.5
shell
hiap import ready_2025.csv
fails 3
ready_2025.csv:1: the columns are those of dfe (DfE Explore Education Statistics), but the file that says what its columns mean, named .meta.csv, is not beside it
    hint: put the .meta.csv of the download into the same folder, or write a mapping: hiap import --guess
end case
