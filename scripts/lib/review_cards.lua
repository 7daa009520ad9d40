-- SPDX-License-Identifier: GPL-3.0-or-later
-- The headline figures of a review: how many current figures are better or worse than the benchmark, old ones apart.
local findings = use 'review_findings'
local age = use 'review_age'

local function count(items, holds)
  return #findings.rows(items, holds)
end

local function has(outcome)
  return function(row) return row.outcome == outcome and row.value ~= nil end
end

local words_in_order = { 'Better', 'Similar', 'Worse', 'Higher', 'Lower' }
local phrases = { Better = 'better than', Similar = 'similar to', Worse = 'worse than', Higher = 'higher than', Lower = 'lower than' }

-- "2 older ones not counted"
local function left_out(n)
  return n > 0 and ('%d older %s not counted'):format(n, n == 1 and 'one' or 'ones') or nil
end

return function(items)
  local list, benchmark = {}, findings.benchmark_name(items)
  local current, older = age.split(items)
  for _, word in ipairs(words_in_order) do
    local n, apart = count(current, has(word)), count(older, has(word))
    if n + apart > 0 then
      list[#list + 1] = { value = tostring(n), label = ('%s %s %s'):format(n == 1 and 'figure' or 'figures', phrases[word], benchmark), word = word,
        note = left_out(apart) }
    end
  end
  local tested = ('of %d with a recent trend'):format(count(current, function(row) return row.trend_chi_square ~= nil end))
  local apart = left_out(count(older, findings.is_red_red))
  list[#list + 1] = { value = tostring(count(current, findings.is_red_red)), label = 'worse and getting worse',
    note = apart and tested .. '; ' .. apart or tested }
  return list
end
