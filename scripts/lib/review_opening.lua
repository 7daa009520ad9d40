-- SPDX-License-Identifier: GPL-3.0-or-later
-- What follows the headline figures of a review page: the areas together, what was compared, what is old.
local findings = use 'review_findings'
local age = use 'review_age'

local function count(items, holds)
  return #findings.rows(items, holds)
end

local function has(outcome)
  return function(row) return row.outcome == outcome and row.value ~= nil end
end

local words_in_order = { 'Better', 'Similar', 'Worse', 'Higher', 'Lower', 'Not compared' }

-- "Cheshire and Merseyside as a whole against England: better on 1, similar on 3, worse on 6."; nil where none is compared.
local function whole(items)
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

-- "88 of 144 figures are compared with England; 56 are not, as the notes below the tables say."
local function compared(items)
  local all, absent = count(items), count(items, function(row) return row.value == nil end)
  local not_compared = count(items, has 'Not compared')
  local text = ('%d of %d %s compared with %s'):format(all - absent - not_compared, all, all == 1 and 'figure is' or 'figures are',
    findings.benchmark_name(items))
  if not_compared > 0 then text = text .. ('; %d not, as the notes below the tables say'):format(not_compared) end
  if absent > 0 then text = text .. ('; %d without a value, listed under Gaps in the data'):format(absent) end
  return text .. '.'
end

return function(items)
  local parts = { whole(items) or false, compared(items), age.sentence(items) or false }
  for i = #parts, 1, -1 do
    if not parts[i] then table.remove(parts, i) end
  end
  return table.concat(parts, ' ')
end
