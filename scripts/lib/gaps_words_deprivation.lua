-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a gap by deprivation says, in sentences.
local words = use 'review_words'
local numbers = use 'gaps_numbers'
local say = {}

function say.finding(item, d)
  local g = d.latest
  local text = ('%s in %s, %s: %s in the most deprived group, %s in the least: a gap of %s%s.'):format(item.label, d.area_name, words.period(
    g.period), words.value(g.most.value, item.indicator), words.value(g.least.value, item.indicator), numbers.gap(g, item.indicator.decimals),
    g.ratio and (', a ratio of %s'):format(numbers.ratio(g)) or '')
  return g.events and text .. (' At the rate of the least deprived group there would be %s.'):format(numbers.at_that_rate(g.events)) or text
end

-- "Slope index of inequality, least minus most deprived end: -22.5 (-25.1 to -19.9); relative index 0.58 (0.55 to 0.62)."
function say.slope(d, decimals)
  if not d.slope then return nil end
  local text = ('Slope index of inequality, least minus most deprived end: %s; relative index %s.'):format(
    numbers.estimate(d.slope.sii, decimals, words.signed), numbers.estimate(d.slope.rii, 2, fixed))
  local c = d.slope.change
  if not c or not c.p then return text end
  return text .. (' Since %s it changed by %s, p = %s.'):format(words.period(c.first_period), numbers.estimate(c, decimals, words.signed),
    fixed(c.p, 3))
end

-- "Beyond the most deprived group: Liverpool 59.9 and Wirral 53.5." Nil when no area is, or none is asked for.
function say.beside(found)
  local d, names = found.deprivation, {}
  local sign = d.latest.most.value > d.latest.least.value and 1 or -1
  for _, row in ipairs((found.item:at_period(d.latest.period))) do
    if row.value and sign * (row.value - d.latest.most.value) > 0 then
      names[#names + 1] = ('%s %s'):format(row.area_name, words.number(row.value, found.item.indicator.decimals))
    end
  end
  return #names > 0 and ('Beyond the most deprived group: %s.'):format(words.list(names)) or nil
end

return say
