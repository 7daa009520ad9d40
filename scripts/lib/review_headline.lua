-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first lines of a review page: what stands out, how many figures are better or worse, what was compared.
local words = use 'review_words'
local findings = use 'review_findings'
local headline = {}

local function count(items, holds)
  return #findings.rows(items, holds)
end

local function has(outcome)
  return function(row) return row.outcome == outcome and row.value ~= nil end
end

local words_in_order = { 'Better', 'Similar', 'Worse', 'Higher', 'Lower', 'Not compared' }

-- "88 of 144 figures are compared with England; 56 are not, as the notes below the tables say."
function headline.compared(items)
  local all, absent = count(items), count(items, function(row) return row.value == nil end)
  local not_compared = count(items, has 'Not compared')
  local text = ('%d of %d %s compared with %s'):format(all - absent - not_compared, all, all == 1 and 'figure is' or 'figures are',
    findings.benchmark_name(items))
  if not_compared > 0 then text = text .. ('; %d not, as the notes below the tables say'):format(not_compared) end
  if absent > 0 then text = text .. ('; %d without a value, listed under Gaps in the data'):format(absent) end
  return text .. '.'
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

-- "Cheshire and Merseyside as a whole against England: better on 1, similar on 3, worse on 6."; nil where none is compared.
function headline.whole(items)
  local counts, parts = {}, {}
  for _, item in ipairs(items) do
    local outcome = item.group_row.value and item.group_row.outcome
    if outcome then counts[outcome] = (counts[outcome] or 0) + 1 end
  end
  for _, word in ipairs(words_in_order) do
    if counts[word] then parts[#parts + 1] = ('%s on %d'):format(word:lower(), counts[word]) end
  end
  if #parts == 0 then return nil end
  return ('%s as a whole against %s: %s.'):format(items[1].group_row.area_name, findings.benchmark_name(items), table.concat(parts, ', '))
end

function headline.lead(items)
  local benchmark = findings.benchmark_name(items)
  local most, names, areas = most_worse(items)
  if most == 0 then
    local compared = count(items, function(row) return row.outcome ~= 'Not compared' end)
    if compared == 0 then return ('No figure could be compared with %s: see the note below each table.'):format(benchmark) end
    return ('No area is worse than %s on the indicators that could be compared and have a polarity.'):format(benchmark)
  end
  local text = ('%s: %d of %d %s %s worse than %s.'):format(table.concat(names, '; '), most, areas, areas == 1 and 'area' or 'areas',
    most == 1 and 'is' or 'are', benchmark)
  local red = worse_and_worse(items)
  return red and ('%s Worse and getting worse: %s.'):format(text, red) or text
end

return headline
