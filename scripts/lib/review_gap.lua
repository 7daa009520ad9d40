-- SPDX-License-Identifier: GPL-3.0-or-later
-- The gap between two figures: { gap, ratio }, with limits where both have some: of a difference, and of a ratio from
-- their logarithms; a ratio needs values above zero.
local difference = use 'difference'

return function(a, b)
  local d = difference(a, b)
  local out = { gap = d.value, gap_lower = d.lower, gap_upper = d.upper, ratio = a.value > 0 and b.value > 0 and a.value / b.value or nil }
  if d.lower and a.lower_ci_95 > 0 and b.lower_ci_95 > 0 then
    local above, below = math.log(a.upper_ci_95 / a.lower_ci_95), math.log(b.upper_ci_95 / b.lower_ci_95)
    local wide = math.sqrt(above * above + below * below) / 2
    out.ratio_lower, out.ratio_upper = out.ratio * math.exp(-wide), out.ratio * math.exp(wide)
  end
  return out
end
