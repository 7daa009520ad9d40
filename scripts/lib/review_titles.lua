-- SPDX-License-Identifier: GPL-3.0-or-later
-- The titles of the charts of an item: each says its finding.
local words = use 'review_words'
local extremes_of = use 'review_extremes'
local titles = {}

-- From the lowest to the highest area, and the benchmark.
function titles.areas(item)
  local high, low = extremes_of(item)
  local indicator = item.indicator
  local text = ('%s, %s'):format(item.label, words.period(item.period))
  if not high then return text end
  text = ('%s: from %s in %s to %s in %s'):format(text, words.value(low.value, indicator), low.area_name,
    words.value(high.value, indicator), high.area_name)
  if item.benchmark and item.benchmark.value then
    text = text .. ('; %s %s'):format(item.benchmark.area_name, words.value(item.benchmark.value, indicator))
  end
  return text
end

local order = { 'getting worse', 'getting better', 'increasing', 'decreasing', 'no significant change' }

-- "2 areas getting worse, 1 with no significant change", or nil where no trend was tested.
local function trends_of(item)
  local counts, parts = {}, {}
  for _, row in ipairs(item.rows) do
    local trend = row.trend_chi_square and row.recent_trend:lower() or ''
    for _, ending in ipairs(order) do
      if string.ends(trend, ending) then counts[ending] = (counts[ending] or 0) + 1 end
    end
  end
  for i, ending in ipairs(order) do
    local n = counts[ending]
    if n then parts[#parts + 1] = ('%d %s%s%s'):format(n, #parts == 0 and (n == 1 and 'area ' or 'areas ') or '', i == #order and 'with ' or '',
      ending) end
  end
  return #parts > 0 and table.concat(parts, ', ') or nil
end

function titles.trend(item)
  local labels = item.series:sort('time_period').time_period:text():unique()
  local span = #labels > 1 and ('%s to %s'):format(words.period(labels[1]), words.period(labels[#labels])) or words.period(labels[1])
  local trends = trends_of(item)
  return ('%s, %s%s'):format(item.label, span, trends and ': ' .. trends or '')
end

function titles.deprivation(item)
  local d = item.deprivation
  return ('%s by deprivation, %s, %s: %s in the most deprived group, %s in the least'):format(item.label, d.area_name, words.period(d.period),
    words.value(d.most.value, item.indicator), words.value(d.least.value, item.indicator))
end

return titles
