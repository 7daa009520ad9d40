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
