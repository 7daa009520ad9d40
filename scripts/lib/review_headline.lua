-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first lines of a review page: what stands out.
local words = use 'review_words'
local findings = use 'review_findings'
local age = use 'review_age'

local function count(items, holds)
  return #findings.rows(items, holds)
end

local function has(outcome)
  return function(row) return row.outcome == outcome and row.value ~= nil end
end

-- "Level 2 qualification by age 19 in Halton and Wirral"; nil when nothing is worse and getting worse.
local function worse_and_worse(items)
  local list = {}
  for _, item in ipairs(items) do
    local names = {}
    for i, r in ipairs(findings.rows({ item }, findings.is_red_red)) do names[i] = r.row.area_name end
    if #names > 0 then list[#list + 1] = ('%s in %s'):format(item.dated, words.list(names)) end
  end
  return #list > 0 and table.concat(list, '; ') or nil
end

-- The indicators with the most areas worse than the benchmark.
local function most_worse(items)
  local most, names, areas = 0, {}, 0
  for _, item in ipairs(items) do
    local worse = count({ item }, has 'Worse')
    if worse > most then most, names, areas = worse, {}, #item.rows end
    if worse == most and worse > 0 then names[#names + 1] = item.dated end
  end
  return most, names, areas
end

local function sentences(items)
  local benchmark = findings.benchmark_name(items)
  local most, names, areas = most_worse(items)
  if most == 0 then
    local compared = count(items, function(row) return row.outcome ~= 'Not compared' end)
    if compared == 0 then return ('No figure could be compared with %s: see the note below each table.'):format(benchmark) end
    return ('No area is worse than %s on the indicators that could be compared and have a polarity.'):format(benchmark)
  end
  local text = ('%d of %d %s %s worse than %s on %s.'):format(most, areas, areas == 1 and 'area' or 'areas', most == 1 and 'is' or 'are',
    benchmark, table.concat(names, '; '))
  local red = worse_and_worse(items)
  return red and ('%s Worse and getting worse: %s.'):format(text, red) or text
end

-- "2017/18 and 2020 - 22", the oldest first.
local function periods(items)
  local seen, list = {}, {}
  for _, item in ipairs(items) do
    if not seen[item.period] then list[#list + 1] = item end
    seen[item.period] = true
  end
  sort(list, function(a, b) return a.age > b.age end)
  for i, item in ipairs(list) do list[i] = words.period(item.period) end
  return words.list(list)
end

-- Current figures lead; old ones are told apart.
return function(items)
  local current, older = age.split(items)
  local text = #current > 0 and sentences(current) or 'No indicator has a figure of the last 3 years.'
  return #older == 0 and text or ('%s Older figures (last published %s): %s'):format(text, periods(older), sentences(older))
end
