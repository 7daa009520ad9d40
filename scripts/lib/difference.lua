-- SPDX-License-Identifier: GPL-3.0-or-later
-- The difference a - b of two independent figures: { value, lower, upper }, the limits put together from those of the
-- figures (MOVER: Newcombe 1998, method 10; Zou and Donner 2008), which need not lie evenly; none where a figure has none.
local words = use 'review_words'

local function half(x, y) return math.sqrt(x * x + y * y) end

return function(a, b)
  local value = words.clean(a.value - b.value)
  if not (a.lower_ci_95 and a.upper_ci_95 and b.lower_ci_95 and b.upper_ci_95) then return { value = value } end
  return { value = value, lower = value - half(a.value - a.lower_ci_95, b.upper_ci_95 - b.value),
           upper = value + half(a.upper_ci_95 - a.value, b.value - b.lower_ci_95) }
end
