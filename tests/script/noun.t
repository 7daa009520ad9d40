Nouns: declared once, checked at once, got back by id.

case an indicator, and its defaults
run
indicator{ id = 'example', name = 'Example', unit = '%', polarity = 'low is good', source = 'Ours' }
print(indicator('example').name, indicator('example').status, indicator('example').decimals)
end

case an unknown field
run
indicator{
  id = 'example', name = 'Example', unit = '%',
  polraity = 'low is good', source = 'Ours' }
end

case a required field that is missing
run
indicator{ id = 'example', name = 'Example', unit = '%', source = 'Ours' }
end

case a word that is none of the words
run
indicator{ id = 'example', name = 'Example', unit = '%', polarity = 'high is goood', source = 'Ours' }
end

case a field of the wrong type
run
indicator{ id = 'example', name = 'Example', unit = '%', polarity = 'low is good', source = 'Ours', decimals = 'two' }
end

case declared twice
run
set{ id = 'mine', name = 'Mine', indicators = { 'unemployment' } }
set{ id = 'mine', name = 'Mine again', indicators = { 'unemployment' } }
end

case getting one that is not there
run
print(indicator('unemploiment').name)
end

case reading a field that the noun does not have
run
print(indicator('unemployment').nmae)
end

case a project's own piece stands before the shipped one
file scripts/indicators/unemployment.lua
indicator{ id = 'unemployment', name = 'Ours', unit = '%', polarity = 'low is good', source = 'Ours' }
run
print(indicator('unemployment').name)
end

case the 22 beacon indicators
run
local count = {}
for _, id in ipairs(set('cheshire_and_merseyside_beacon').indicators) do
  local status = indicator(id).status
  count[status] = (count[status] or 0) + 1
end
print(count)
end

case a chart kind of one's own
run
chart{ id = 'dots', name = 'Dots', draw = function(f)
  return plot{ title = 'Values by year', x = { kind = 'year' }, marks = { { 'points', x = f.year, y = f.value } } }
end }
print(draw('dots', frame{ { 'year', { 2020, 2021 } }, { 'value', { 1, 2 } } }):title())
end

case an unknown mark
run
plot{ title = 'x', marks = { { 'lien', x = { 1 }, y = { 2 } } } }
end
