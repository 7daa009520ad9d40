-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the figures of one indicator say over the areas of a review, for someone who is to judge it.
local review_words = use 'review_words'

local outcomes = { 'Better', 'Similar', 'Worse', 'Higher', 'Lower', 'Not compared' }
local trends = { 'getting better', 'getting worse', 'no significant change', 'increasing', 'decreasing' }

local function trend_of(row)
  local words = (row.recent_trend or ''):lower()
  for _, trend in ipairs(trends) do
    if words:contains(trend) then return trend end
  end
end

local function count(rows)
  local n = { areas = 0, red_red = 0 }
  local function add(word) n[word] = (n[word] or 0) + 1 end
  for _, row in ipairs(rows) do
    if row.value then
      local trend = trend_of(row)
      n.areas = n.areas + 1
      add(row.outcome)
      if trend then add(trend) end
      if row.outcome == 'Worse' and trend == 'getting worse' then n.red_red = n.red_red + 1 end
    end
  end
  return n
end

-- "2 better, 1 worse"
local function listed(n, words)
  local parts = {}
  for _, word in ipairs(words) do
    if n[word] then parts[#parts + 1] = ('%d %s'):format(n[word], word:lower()) end
  end
  return table.concat(parts, ', ')
end

-- "2022: 8.0 to 18.0 per 100,000 (England 10.0)"
local function latest(item)
  local low, high
  for _, row in ipairs(item.rows) do
    if row.value and (not low or row.value < low) then low = row.value end
    if row.value and (not high or row.value > high) then high = row.value end
  end
  local range = review_words.value(high, item.indicator)
  if low ~= high then range = ('%s to %s'):format(fixed(low, item.indicator.decimals), range) end
  local against = item.benchmark and item.benchmark.value
  return ('%s: %s%s'):format(item.period, range,
    against and (' (%s %s)'):format(item.benchmark.area_name, fixed(against, item.indicator.decimals)) or '')
end

local statistics = { count = count }

-- The counts in a sentence: "3 areas: 1 better, 2 worse; 1 getting worse"
function statistics.words(n)
  local trend = listed(n, trends)
  local outcome = listed(n, outcomes)
  return ('%d %s%s%s'):format(n.areas, n.areas == 1 and 'area' or 'areas', outcome ~= '' and ': ' .. outcome or '',
    trend ~= '' and '; ' .. trend or '')
end

-- { latest =, outcome =, recent_trend = }; where an indicator has figures by sex, they stand beside each other.
function statistics.of(items)
  local all = { latest = {}, outcome = {}, recent_trend = {} }
  for _, item in ipairs(items) do
    local n, who = count(item.rows), #items > 1 and item.sex .. ': ' or ''
    local said = { latest = latest(item), outcome = listed(n, outcomes), recent_trend = listed(n, trends) }
    for name, text in pairs(said) do
      if text ~= '' then table.insert(all[name], who .. text) end
    end
  end
  for name, parts in pairs(all) do all[name] = table.concat(parts, '; ') end
  return all
end

return statistics
