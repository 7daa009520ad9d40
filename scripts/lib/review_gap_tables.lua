-- SPDX-License-Identifier: GPL-3.0-or-later
-- The gaps of a review with numbers in cells of their own: by deprivation, and between its areas.
local words = use 'review_words'
local extremes_of = use 'review_extremes'
local tables = use 'review_tables'
local gaps = {}

local function gap_columns(one, other, ratio)
  return { tables.indicator, tables.unit, tables.field('period', 'Period'), tables.field('place', one .. ' group or area'),
    tables.field('high', one), tables.field('other_place', other .. ' group or area'), tables.field('low', other), tables.field('gap', 'Gap'),
    tables.field('gap_lower', 'Gap, lower 95% limit'), tables.field('gap_upper', 'Gap, upper 95% limit'), tables.field('ratio', ratio) }
end

function gaps.deprivation(items)
  local rows = {}
  for _, item in ipairs(items) do
    local d = item.deprivation
    if d then
      rows[#rows + 1] = { item = item, row = { period = d.period, place = d.most.category, high = d.most.value, other_place = d.least.category,
        low = d.least.value,
        gap = d.gap, gap_lower = d.gap_lower, gap_upper = d.gap_upper, ratio = d.ratio } }
    end
  end
  return tables.make(rows, gap_columns('Most deprived', 'Least deprived', 'Most divided by least'))
end

function gaps.between(items)
  local rows = {}
  for _, item in ipairs(items) do
    local high, low = extremes_of(item)
    if high then
      rows[#rows + 1] = { item = item, row = { period = item.period, place = high.area_name, high = high.value, other_place = low.area_name,
        low = low.value,
        gap = words.clean(high.value - low.value), ratio = low.value > 0 and high.value / low.value or nil } }
    end
  end
  return tables.make(rows, gap_columns('Highest', 'Lowest', 'Highest divided by lowest'))
end

return gaps
