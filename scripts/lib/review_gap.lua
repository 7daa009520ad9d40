-- SPDX-License-Identifier: GPL-3.0-or-later
-- The gap between two figures: { gap, ratio }, with limits where both have some. Those of the difference are put together
-- from the limits of the figures (MOVER), those of the ratio from their logarithms; a ratio needs values above zero.
local words = use 'review_words'

local function half(x, y) return math.sqrt(x * x + y * y) end

return function(a, b)
  local gap = words.clean(a.value - b.value)
  local out = { gap = gap, ratio = a.value > 0 and b.value > 0 and a.value / b.value or nil }
  if not (a.lower_ci_95 and b.lower_ci_95) then return out end
  out.gap_lower = gap - half(a.value - a.lower_ci_95, b.upper_ci_95 - b.value)
  out.gap_upper = gap + half(a.upper_ci_95 - a.value, b.value - b.lower_ci_95)
  if a.lower_ci_95 > 0 and b.lower_ci_95 > 0 then
    local wide = half(math.log(a.upper_ci_95 / a.lower_ci_95), math.log(b.upper_ci_95 / b.lower_ci_95)) / 2
    out.ratio_lower, out.ratio_upper = out.ratio * math.exp(-wide), out.ratio * math.exp(wide)
  end
  return out
end
