-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of gaps by deprivation: { frame, headings }.
local words = use 'review_words'
local numbers = use 'gaps_numbers'
local make = use 'gaps_make'
local tables = {}

function tables.groups(item, d)
  local decimals = item.indicator.decimals
  return make(d.latest.groups, {
    { 'group', 'Group', function(row) return row.category end },
    { 'value', ('%s, %s'):format(words.period(d.latest.period), item.indicator.unit), function(row) return words.with_limits(row, decimals) end },
    { 'excess_events', 'Events beyond the rate of the least deprived',
      function(row) return row == d.latest.least and 'reference' or numbers.excess(row.events) end } })
end

function tables.over_time(item, d)
  local function value(name)
    return function(row) return words.with_limits(row[name], item.indicator.decimals) end
  end
  return make(d.rows, {
    { 'period', 'Period', function(row) return words.period(row.period) end },
    { 'most', 'Most deprived', value 'most' }, { 'least', 'Least deprived', value 'least' },
    { 'gap', 'Gap', function(row) return numbers.gap(row, item.indicator.decimals) end },
    { 'ratio', item.polarity == 'high is good' and 'Least divided by most' or 'Most divided by least', numbers.ratio } })
end

return tables
