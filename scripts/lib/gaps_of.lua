-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everything that is said of one item: { item, latest, over, change, deprivation, why }.
local measure = use 'gaps_measure'
local time = use 'gaps_time'
local by_deprivation = use 'gaps_deprivation'

local function count_values(m)
  local n = 0
  for _, row in ipairs(m.rows) do n = n + (row.value and 1 or 0) end
  return n
end

-- The region in one period, if as many areas have a figure as have one in the latest.
local function region_in(item, wanted)
  return function(period)
    local m = measure.at(item, period)
    if not m.region or count_values(m) < wanted then return nil end
    local row = m.region
    row.high, row.low, row.worst, row.best = m.high, m.low, m.worst, m.best
    return row
  end
end

return function(settings, item)
  local found = { item = item }
  if settings.by == 'deprivation' then
    found.deprivation, found.why = by_deprivation(settings, item)
    return found
  end
  found.latest = measure.at(item, item.period)
  found.over, found.change = time.over(item.periods, item.months, region_in(item, count_values(found.latest)))
  return found
end
