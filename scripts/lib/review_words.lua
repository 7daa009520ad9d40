-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a review says its figures in words.
local words = {}

function words.number(x, decimals)
  return x and fixed(x, decimals) or nil
end

-- "62.1 (58.9 to 65.3)"
function words.with_limits(row, decimals)
  if not row.value then return nil end
  local value = words.number(row.value, decimals)
  if not row.lower_ci_95 then return value end
  return ('%s (%s to %s)'):format(value, words.number(row.lower_ci_95, decimals), words.number(row.upper_ci_95, decimals))
end

-- "62.1%", "£596 a week", "43.4 per 100,000"; a score says nothing by its unit.
function words.value(x, indicator)
  local number, unit = fixed(x, indicator.decimals), indicator.unit
  if unit == '%' then return number .. '%' end
  if string.starts(unit, '£') then return '£' .. number .. unit:sub(#'£' + 1) end
  return string.starts(unit, 'score') and number or number .. ' ' .. unit
end

-- A difference of two values: percentages differ by percentage points.
function words.difference(x, indicator)
  return indicator.unit == '%' and fixed(x, indicator.decimals) .. ' percentage points' or words.value(x, indicator)
end

-- What every row has in common for a field, or nil.
function words.common(rows, name)
  local value
  for _, row in ipairs(rows) do
    if row[name] ~= nil and value ~= nil and row[name] ~= value then return nil end
    value = value or row[name]
  end
  return value
end

-- "Halton, Sefton and Wirral"
function words.list(names)
  if #names < 2 then return names[1] or '' end
  return table.concat(names, ', ', 1, #names - 1) .. ' and ' .. names[#names]
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
  local indicator = item.indicator
  if not high then return ('%s, %s'):format(item.label, item.period) end
  local text = ('%s, %s: from %s in %s to %s in %s'):format(item.label, item.period,
    words.value(low.value, indicator), low.area_name, words.value(high.value, indicator), high.area_name)
  if item.benchmark and item.benchmark.value then
    text = text .. ('; %s %s'):format(item.benchmark.area_name, words.value(item.benchmark.value, indicator))
  end
  return text
end

-- Worse than the benchmark and getting worse: what a board looks for first.
function words.is_red_red(row)
  return row.outcome == 'Worse' and row.recent_trend ~= nil and string.ends(row.recent_trend, 'getting worse')
end

return words
