-- SPDX-License-Identifier: GPL-3.0-or-later
-- Slope and relative index of inequality over groups in order, where each has a population and limits.
local needed = { 'denominator', 'value', 'lower_ci_95', 'upper_ci_95' }

local function is_complete(f)
  for _, name in ipairs(needed) do
    if f:col(name):missing_count() > 0 then return false end
  end
  return true
end

-- What the slope of the groups takes: each with its population.
local function ranked(f, period)
  return f:with{ order = f.place, population = f.denominator, period = period }
    :select('period', 'order', 'population', 'value', 'lower_ci_95', 'upper_ci_95')
end

-- Slope and relative index of the latest period, and the change of the slope since the first.
return function(first, latest)
  if not is_complete(latest.frame) then return nil end
  local groups = ranked(latest.frame, latest.period)
  local found = { sii = calc.sii(groups):row(1), rii = calc.rii(groups):row(1) }
  if first ~= latest and is_complete(first.frame) then
    found.change = calc.sii_change(ranked(first.frame, first.period):append(groups)):row(1)
  end
  return found.sii.value and found or nil
end
