-- SPDX-License-Identifier: GPL-3.0-or-later
-- The published percentage with Wilson limits from the number of people it is of, where no limits are published.
return function(d)
  local f = proportion((d.value * d.denominator / 100):round(), d.denominator, { multiplier = 100 })
  return { value = d.value, lower_ci_95 = d.lower_ci_95:or_else(f.lower_ci_95), upper_ci_95 = d.upper_ci_95:or_else(f.upper_ci_95) }
end
