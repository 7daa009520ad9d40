-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a review says its figures in words.
local words = {}

function words.number(x, decimals)
  return x and fixed(x, decimals) or nil
end

-- A period label that a table does not break.
function words.period(label)
  return label and table.concat(string.split(label, ' '), '\u{00A0}')
end

-- "62.1 (58.9 to 65.3)"
function words.with_limits(row, decimals)
  if not row.value then return nil end
  local value = words.number(row.value, decimals)
  if not row.lower_ci_95 then return value end
  return ('%s (%s to %s)'):format(value, words.number(row.lower_ci_95, decimals), words.number(row.upper_ci_95, decimals))
end

function words.unit(indicator)
  return indicator.unit == '%' and '%' or ' ' .. indicator.unit
end

-- The areas with the highest and the lowest value, or nil when fewer than two have one.
function words.extremes(item)
  local high, low
  local n = 0
  for _, row in ipairs(item.rows) do
    if row.value then
      n = n + 1
      if not high or row.value > high.value then high = row end
      if not low or row.value < low.value then low = row end
    end
  end
  if n >= 2 then return high, low end
end

-- The finding of an item, as the title of its chart.
function words.finding(item)
  local high, low = words.extremes(item)
  local decimals, unit = item.indicator.decimals, words.unit(item.indicator)
  if not high then return ('%s, %s'):format(item.label, item.period) end
  local text = ('%s, %s: from %s%s in %s to %s%s in %s'):format(item.label, item.period,
    words.number(low.value, decimals), unit, low.area_name, words.number(high.value, decimals), unit, high.area_name)
  if item.benchmark and item.benchmark.value then
    text = text .. ('; %s %s%s'):format(item.benchmark.area_name, words.number(item.benchmark.value, decimals), unit)
  end
  return text
end

-- Worse than the benchmark and getting worse: what a board looks for first.
function words.is_red_red(row)
  return row.outcome == 'Worse' and row.recent_trend ~= nil and string.ends(row.recent_trend, 'getting worse')
end

return words
