-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gaps as tables print them, each with its limits where it has some.
local words = use 'review_words'
local numbers = {}

local function with_limits(x, lower, upper, shown)
  if not x then return nil end
  return lower and ('%s (%s to %s)'):format(shown(x), shown(lower), shown(upper)) or shown(x)
end

-- "7.8 (5.1 to 10.4)"
function numbers.gap(g, decimals)
  return g and with_limits(g.gap, g.gap_lower, g.gap_upper, function(x) return words.number(x, decimals) end)
end

-- "+7.8 (+5.1 to +10.4)"
function numbers.signed_gap(g, decimals)
  return g and with_limits(g.gap, g.gap_lower, g.gap_upper, function(x) return words.signed(x, decimals) end)
end

-- "1.71 (1.38 to 2.12)"
function numbers.ratio(g)
  return g and with_limits(g.ratio, g.ratio_lower, g.ratio_upper, function(x) return fixed(x, 2) end)
end

-- Events beyond those at the rate of the benchmark: "+80 (+50 to +113)".
function numbers.excess(e)
  return e and with_limits(e.events, e.events_lower, e.events_upper, function(x) return words.signed(math.floor(x + 0.5), 0) end)
end

-- One row of a calculation: "-22.5 (-25.1 to -19.9)".
function numbers.estimate(row, decimals, shown)
  return with_limits(row.value, row.lower_ci_95, row.upper_ci_95, function(x) return shown(x, decimals) end)
end

-- 142 beyond is "142 fewer"; -12 is "12 more".
function numbers.at_that_rate(excess) return ('%s %s'):format(fixed(math.abs(excess), 0), excess < 0 and 'more' or 'fewer') end

return numbers
