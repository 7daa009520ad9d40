Nouns: declared once, checked at once, got back by id.

case an indicator, and its defaults
run
indicator{ id = 'example', name = 'Example', unit = '%', polarity = 'low is good', source = 'Ours' }
print(indicator('example').name, indicator('example').status, indicator('example').decimals)
gives
Example	live	1
end case

case an unknown field
run
indicator{
  id = 'example', name = 'Example', unit = '%',
  polraity = 'low is good', source = 'Ours' }
fails
script.lua:3: indicator 'example': unknown field 'polraity'
    3 |   polraity = 'low is good', source = 'Ours' }
      |   ^^^^^^^^
    hint: did you mean 'polarity'?
end case

case a required field that is missing
run
indicator{ id = 'example', name = 'Example', unit = '%', source = 'Ours' }
fails
script.lua:1: indicator 'example': the field 'polarity' is missing
    1 | indicator{ id = 'example', name = 'Example', unit = '%', source = 'Ours' }
    hint: polarity = ... (which direction is better)
end case

case a word that is none of the words
run
indicator{ id = 'example', name = 'Example', unit = '%', polarity = 'high is goood', source = 'Ours' }
fails
script.lua:1: indicator 'example': polarity is 'high is goood', which is none of its words
    1 | indicator{ id = 'example', name = 'Example', unit = '%', polarity = 'high is goood', source = 'Ours' }
      |                                                                      ^^^^^^^^^^^^^
    hint: did you mean 'high is good'?
end case

case a field of the wrong type
run
indicator{ id = 'example', name = 'Example', unit = '%', polarity = 'low is good', source = 'Ours', decimals = 'two' }
fails
script.lua:1: indicator 'example': decimals must be a whole number, not 'two'
    1 | y = 'low is good', source = 'Ours', decimals = 'two' }
      |                                     ^^^^^^^^
    hint: decimal places shown
end case

case declared twice
run
set{ id = 'mine', name = 'Mine', indicators = { 'unemployment' } }
set{ id = 'mine', name = 'Mine again', indicators = { 'unemployment' } }
fails
script.lua:2: set 'mine' is declared twice
    2 | set{ id = 'mine', name = 'Mine again', indicators = { 'unemployment' } }
      |            ^^^^
    hint: the other is at script.lua:1; give one of them another id
end case

case getting one that is not there
run
print(indicator('unemploiment').name)
fails 3
script.lua:1: there is no indicator 'unemploiment'
    1 | print(indicator('unemploiment').name)
      |                  ^^^^^^^^^^^^
    hint: did you mean 'unemployment'?
end case

case reading a field that the noun does not have
run
print(indicator('unemployment').nmae)
fails
script.lua:1: indicator has no field 'nmae'
    1 | print(indicator('unemployment').nmae)
      |                                 ^^^^
    hint: did you mean 'name'?
end case

case a project's own piece stands before the shipped one
file scripts/indicators/unemployment.lua
indicator{ id = 'unemployment', name = 'Ours', unit = '%', polarity = 'low is good', source = 'Ours' }
run
print(indicator('unemployment').name)
gives
Ours
end case

case the 22 beacon indicators
run
local count = {}
for _, id in ipairs(set('cheshire_and_merseyside_beacon').indicators) do
  local status = indicator(id).status
  count[status] = (count[status] or 0) + 1
end
print(count)
gives
{ live = 18, ['not live'] = 3, withdrawn = 1 }
end case

case a chart kind of one's own
run
chart{ id = 'dots', name = 'Dots', draw = function(f)
  return plot{ title = 'Values by year', x = { kind = 'year' }, marks = { { 'points', x = f.year, y = f.value } } }
end }
print(draw('dots', frame{ { 'year', { 2020, 2021 } }, { 'value', { 1, 2 } } }):title())
gives
Values by year
end case

case an unknown mark
run
plot{ title = 'x', marks = { { 'lien', x = { 1 }, y = { 2 } } } }
fails
script.lua:1: there is no mark 'lien'
    1 | plot{ title = 'x', marks = { { 'lien', x = { 1 }, y = { 2 } } } }
      |                                 ^^^^
    hint: did you mean 'line'?
end case

case an unknown key of a data selector
run
indicator{ id = 'example', name = 'Example', unit = '%', polarity = 'low is good', source = 'Ours',
           data = { { 'fingertips/1', sxe = 'Female' } } }
fails
script.lua:2: indicator 'example': data: unknown field 'sxe'
    2 |            data = { { 'fingertips/1', sxe = 'Female' } } }
      |                                       ^^^
    hint: did you mean 'sex'?
end case

case a data selector without its key
run
indicator{ id = 'example', name = 'Example', unit = '%', polarity = 'low is good', source = 'Ours', data = { { sex = 'Female' } } }
fails
script.lua:1: indicator 'example': data: the field 'key' is missing
    1 | indicator{ id = 'example', name = 'Example', unit = '%', polarity = 'low is good', source = 'Ours', data = { {
    hint: key (key of imported figures: fingertips/93203, ons/healthy-life-expectancy)
end case

case one pair of braces too few
run
indicator{ id = 'example', name = 'Example', unit = '%', polarity = 'low is good', source = 'Ours', data = { 'fingertips/1' } }
fails
script.lua:1: indicator 'example': item 1 of data must be a table, not 'fingertips/1'
    1 | y = 'low is good', source = 'Ours', data = { 'fingertips/1' } }
      |                                     ^^^^
    hint: data = { { key, sex, age, category_type, category, count, denominator } }
end case

case a selector whose sex is no text
run
indicator{ id = 'example', name = 'Example', unit = '%', polarity = 'low is good', source = 'Ours', data = { { 'x', sex = { 1 } } } }
fails
script.lua:1: indicator 'example': data: sex must be text or a list of texts, not a table
    1 | ', source = 'Ours', data = { { 'x', sex = { 1 } } } }
      |                                     ^^^
    hint: as published; a list gives a series for each; left out: the total
end case

case a polarity of a set that is none of the words
run
set{ id = 'mine', name = 'Mine', indicators = { 'unemployment' }, polarity = { unemployment = 'low is god' } }
fails
script.lua:1: set 'mine': polarity of 'unemployment' is 'low is god', which is none of its words
    1 | set{ id = 'mine', name = 'Mine', indicators = { 'unemployment' }, polarity = { unemployment = 'low is god' } }
      |                                                                                                ^^^^^^^^^^
    hint: did you mean 'low is good'?
end case

case a piece of another file name stands before the shipped one too
file scripts/indicators/ours.lua
indicator{ id = 'unemployment', name = 'Ours', unit = '%', polarity = 'low is good', source = 'Ours' }
run
print(indicator('unemployment').name, declared_at('indicator', 'unemployment'))
gives
Ours	scripts/indicators/ours.lua:1
end case

case a noun that is none
run
print(ids_of 'indicatr')
fails
script.lua:1: there is no noun 'indicatr'
    1 | print(ids_of 'indicatr')
      |               ^^^^^^^^
    hint: did you mean 'indicator'?
end case

case each declaration has tables of its own
run
set{ id = 'a', name = 'A', indicators = {} }
set{ id = 'b', name = 'B', indicators = {} }
set('a').polarity.x = 'high is good'
print(set('b').polarity)
gives
{}
end case

case the settings of the project
shell
printf "project{ id = 'case', name = 'Case', review = 'mine', status = 'Signed' }\n" > project.lua
echo "local p = project_settings() print(p.name, p.review, p.status, p.store)" > s.lua
hiap run s.lua
gives
Case	mine	Signed	hiap.sqlite
end case

case a dataset is what its description says
file datasets/d.csv
code,year,n
01,2021,5
02,2022,6
file datasets/d.lua
dataset{ id = 'd', name = 'D', source = 'Ours', licence = 'OGL', sha256 = SHA,
         columns = { { 'code', 'text', 'a code' }, { 'year', 'period', 'when' }, { 'n', 'number', 'how many' } } }
shell
sed -i "s/SHA/'$(sha256sum datasets/d.csv | cut -c1-64)'/" datasets/d.lua
echo "local d = dataset 'd' print(d, d.code:type(), d.year:type())" > d.lua
hiap run d.lua
sed -i 's/n,number/m/; s/^code,year,n/code,year,m/' datasets/d.csv
hiap run d.lua 2>&1 | head -1 | sed 's/[0-9a-f]\{64\}/SHA/'
sed -i "s/sha256 = '.*',/sha256 = '$(sha256sum datasets/d.csv | cut -c1-64)',/" datasets/d.lua
hiap run d.lua 2>&1; echo "exit $?"
gives
┌──────┬──────┬───┐
│ code │ year │ n │
├──────┼──────┼───┤
│ 01   │ 2021 │ 5 │
│ 02   │ 2022 │ 6 │
└──────┴──────┴───┘	text	period
datasets/d.csv: dataset 'd': its CSV file is not the one described (SHA-256 SHA)
datasets/d.csv:1: dataset 'd': column 3 is 'm', but its description says 'n'
    hint: mend the header, or the columns in datasets/d.lua
exit 3
end case

case a dataset whose column types are unknown
run
dataset{ id = 'd', name = 'D', source = 'Ours', licence = 'OGL', sha256 = 'x', columns = { { 'code', 'txet', 'a code' } } }
fails
script.lua:1: dataset 'd': columns: type is 'txet', which is none of its words
    1 | ha256 = 'x', columns = { { 'code', 'txet', 'a code' } } }
      |                                     ^^^^
    hint: did you mean 'text'?
end case

case scripts that use each other
file scripts/lib/a.lua
return { b = use 'b' }
file scripts/lib/b.lua
return { a = use 'a' }
run
use 'a'
fails
scripts/lib/b.lua:1: scripts/lib/a.lua uses itself
    1 | return { a = use 'a' }
      |          ^
    hint: move what both need into a third script
end case
