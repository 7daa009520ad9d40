-- SPDX-License-Identifier: GPL-3.0-or-later
-- The baseline figure of a series and the change since. The baseline is the earliest period that holds the
-- last day of the baseline year, so 2022, 2022/23 and 2020 - 22 all stand for 2022.
local words = use 'review_words'
local difference = use 'difference'

local function covering(f, year)
  local middle, half = f.time_period:middle(), f.time_period:length() / 24
  local day = year + 364.5 / 365
  local found = f:where((middle - half):le(day) & (middle + half):ge(day)):sort('time_period')
  if #found == 0 then found = f:where(f.time_period:year():eq(year)):sort('-time_period') end
  return #found > 0 and found:row(1) or nil
end

local function overlap(f, one, other)
  local a = f:where{ time_period = one.time_period }.time_period
  local b = f:where{ time_period = other.time_period }.time_period
  return math.abs(a:middle():at(1) - b:middle():at(1)) < a:length():at(1) / 12 - 0.01
end

-- `break_at`: the first period of the series as it is made today, if it was made otherwise before.
return function(f, latest, year, break_at)
  local base = covering(f, tonumber(year))
  if not base or not base.value then return { baseline_note = 'no figure for ' .. year } end
  local out = { baseline_period = base.time_period, baseline_value = base.value }
  if not latest.value then return out end
  if base.time_period == latest.time_period then
    out.baseline_note = 'the latest figure is the baseline'
    return out
  end
  if break_at and #f:where(f.time_period:ge(break_at)):where{ time_period = base.time_period } == 0 then
    out.baseline_note = ('the series breaks at %s, so no change is counted from before'):format(break_at)
    return out
  end
  local change = difference(latest, base)
  out.change = change.value
  if not change.lower then return out end
  if overlap(f, latest, base) then
    out.baseline_note = 'the two periods share years, so the change has no interval'
    return out
  end
  out.change_lower_ci_95, out.change_upper_ci_95 = words.clean(change.lower), words.clean(change.upper)
  return out
end
