# SPDX-License-Identifier: GPL-3.0-or-later
# Reading what has been imported: series, vintages, the values of an indicator.

case an empty store says what to do
run
print(store, store:is_empty())
print(store:series{ indicator = 'fingertips/1' })
gives
store (nothing imported yet)	true
fails 3
script.lua:2: the store is empty: nothing has been imported yet
    2 | print(store:series{ indicator = 'fingertips/1' })
    hint: hiap import FILE.csv
end case

case series, the newest vintage and an earlier one
file one.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8,,,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,,,,,,,,Suppressed,,,,,,
file two.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8.4,,,,,,,,,,,,,
shell
export SOURCE_DATE_EPOCH=1775724672
hiap import one.csv two.csv --by ada > log
cat > s.lua <<'LUA'
local f = store:series{ indicator = 'fingertips/1' }
print(f:select('area_name', 'time_period', 'value', 'vintage', 'source_line'))
print(store:series{ indicator = 'fingertips/1', area = 'E08000015', as_of = 1 }.value:list())
print(f:where{ area_name = 'Liverpool' }.value:reason(1))
print(store:indicators():select('indicator_id', 'rows', 'areas', 'newest_period'), store:areas())
print(store:vintages():select('vintage', 'file_name', 'imported_at', 'rows_kept'))
LUA
hiap run s.lua
gives
┌───────────┬─────────────┬───────┬─────────┬─────────────┐
│ area_name │ time_period │ value │ vintage │ source_line │
├───────────┼─────────────┼───────┼─────────┼─────────────┤
│ Liverpool │ 2022        │     · │       1 │           4 │
│ Wirral    │ 2021        │   7.5 │       1 │           2 │
│ Wirral    │ 2022        │   8.4 │       2 │           2 │
└───────────┴─────────────┴───────┴─────────┴─────────────┘
Missing: value 1 (1 not given)
{ 7.5, 8 }
not given
┌──────────────┬──────┬───────┬───────────────┐
│ indicator_id │ rows │ areas │ newest_period │
├──────────────┼──────┼───────┼───────────────┤
│ fingertips/1 │    3 │     2 │ 2022          │
└──────────────┴──────┴───────┴───────────────┘	┌───────────┬───────────┬───────────┬─────────────┐
│ area_code │ area_name │ area_type │ parent_code │
├───────────┼───────────┼───────────┼─────────────┤
│ E08000012 │ Liverpool │ UA        │             │
│ E08000015 │ Wirral    │ UA        │             │
└───────────┴───────────┴───────────┴─────────────┘
┌─────────┬───────────┬──────────────────────┬───────────┐
│ vintage │ file_name │ imported_at          │ rows_kept │
├─────────┼───────────┼──────────────────────┼───────────┤
│       1 │ one.csv   │ 2026-04-09T08:51:12Z │         3 │
│       2 │ two.csv   │ 2026-04-09T08:51:12Z │         1 │
└─────────┴───────────┴──────────────────────┴───────────┘
end case

case what the store has never seen
file one.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2021,7.5,,,,,,,,,,,,,
1,Loneliness,,,E08000015,Wirral,UA,Persons,All ages,,,2022,8,,,,,,,,,,,,,
1,Loneliness,,,E08000012,Liverpool,UA,Persons,All ages,,,2022,,,,,,,,Suppressed,,,,,,
shell
hiap import one.csv > log
for q in "indicator = 'fingertips/2'" "indicator = 'fingertips/1', area = 'E08000051'" "indicator = 'fingertips/1', sex = 'Femal'" "indicator = 'fingertips/1', aera = 'x'" "area = 'E08000015'" "indicator = 'fingertips/1', as_of = 9"; do
  echo "print(#store:series{ $q, unknown = 'error' })" > q.lua
  hiap run q.lua 2>&1 || echo "exit $?"
done
echo "print(#store:series{ indicator = 'fingertips/2', unknown = 'no rows' })" > q.lua
hiap run q.lua
gives
q.lua:1: there is no indicator 'fingertips/2' in the store
    1 | print(#store:series{ indicator = 'fingertips/2', unknown = 'error' })
    hint: did you mean 'fingertips/1'?
exit 3
q.lua:1: there is no area 'E08000051' in the store
    1 | print(#store:series{ indicator = 'fingertips/1', area = 'E08000051', unknown = 'error' })
    hint: did you mean 'E08000015'?
exit 3
q.lua:1: there is no sex 'Femal' in the store
    1 | print(#store:series{ indicator = 'fingertips/1', sex = 'Femal', unknown = 'error' })
exit 3
q.lua:1: series: unknown field 'aera'
    1 | print(#store:series{ indicator = 'fingertips/1', aera = 'x', unknown = 'error' })
      |                                                  ^^^^
    hint: did you mean 'area'?
exit 1
q.lua:1: series: field 'indicator' is missing
    1 | print(#store:series{ area = 'E08000015', unknown = 'error' })
exit 1
q.lua:1: there is no vintage 9
    1 | print(#store:series{ indicator = 'fingertips/1', as_of = 9, unknown = 'error' })
      |                                                          ^
    hint: the vintages are 1 to 1: hiap vintages
exit 3
0
end case

case an indicator finds its figures by its keys
file one.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
2,Loneliness,,,E08000015,Wirral,UA,Male,All ages,,,2022,60,,,,,,,,,,,,,
2,Loneliness,,,E08000015,Wirral,UA,Female,All ages,,,2022,62,,,,,,,,,,,,,
file scripts/indicators/wellbeing.lua
indicator{ id = 'wellbeing', name = 'Wellbeing', unit = '%', polarity = 'high is good', source = 'Ours',
           data = { { 'fingertips/9' }, { 'fingertips/2', sex = { 'Female', 'Male' } } } }
indicator{ id = 'half', name = 'Half', unit = '%', polarity = 'high is good', source = 'Ours',
           data = { { 'fingertips/2', sex = 'Male' } }, value = function(d) return d.value / 2 end }
indicator{ id = 'bad', name = 'Bad', unit = '%', polarity = 'high is good', source = 'Ours',
           data = { { 'fingertips/2', sex = 'Male' } }, value = function() return 5 end }
indicator{ id = 'none', name = 'None', unit = '%', polarity = 'high is good', source = 'Ours' }
indicator{ id = 'gone', name = 'Gone', unit = '%', polarity = 'high is good', source = 'Ours', status = 'withdrawn',
           status_reason = 'No longer collected' }
shell
hiap import one.csv > log
cat > v.lua <<'LUA'
print(indicator('wellbeing'):values():select('sex', 'value'))
print(indicator('wellbeing'):values{ sex = 'Male', area = { 'E08000015' } }:select('sex', 'value'))
print(indicator('half'):values():select('value', 'lower_ci_95'))
print(indicator('none'):values())
print(indicator('gone'):values())
LUA
hiap run v.lua
echo "indicator('bad'):values()" > b.lua; hiap run b.lua 2>&1; echo "exit $?"
echo "indicator('half'):values{ aera = 'x' }" > b.lua; hiap run b.lua 2>&1; echo "exit $?"
gives
┌────────┬───────┐
│ sex    │ value │
├────────┼───────┤
│ Female │    62 │
│ Male   │    60 │
└────────┴───────┘
┌──────┬───────┐
│ sex  │ value │
├──────┼───────┤
│ Male │    60 │
└──────┴───────┘
┌───────┬─────────────┐
│ value │ lower_ci_95 │
├───────┼─────────────┤
│    30 │           · │
└───────┴─────────────┘
Missing: lower_ci_95 1 (1 not given)
nil	no figures have been imported (it looks for local/none)
nil	No longer collected
scripts/indicators/wellbeing.lua:5: indicator 'bad': its value function gives number
    5 | indicator{ id = 'bad', name = 'Bad', unit = '%', polarity = 'high is good', source = 'Ours',
    hint: give a column, or a frame with value, lower_ci_95, upper_ci_95 such as proportion(d.count, d.denominator) makes
exit 2
b.lua:1: values: unknown field 'aera'
    1 | indicator('half'):values{ aera = 'x' }
      |                           ^^^^
    hint: did you mean 'area'?
exit 1
end case
