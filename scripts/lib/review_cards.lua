-- SPDX-License-Identifier: GPL-3.0-or-later
-- The headline figures of a review: how many figures are better or worse than the benchmark.
local findings = use 'review_findings'

local function count(items, holds)
  return #findings.rows(items, holds)
end

local function has(outcome)
  return function(row) return row.outcome == outcome and row.value ~= nil end
end

local words_in_order = { 'Better', 'Similar', 'Worse', 'Higher', 'Lower' }
local phrases = { Better = 'better than', Similar = 'similar to', Worse = 'worse than', Higher = 'higher than', Lower = 'lower than' }

return function(items)
  local list, benchmark = {}, findings.benchmark_name(items)
  for _, word in ipairs(words_in_order) do
    local n = count(items, has(word))
    if n > 0 then
      list[#list + 1] = { value = tostring(n), label = ('%s %s %s'):format(n == 1 and 'figure' or 'figures', phrases[word], benchmark), word = word }
    end
  end
  local tested = count(items, function(row) return row.trend_chi_square ~= nil end)
  list[#list + 1] = { value = tostring(count(items, findings.is_red_red)), label = 'worse and getting worse',
    note = ('of %d with a recent trend'):format(tested) }
  return list
end
