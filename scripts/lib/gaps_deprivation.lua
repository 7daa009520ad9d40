-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gaps by deprivation within the benchmark: the newest edition of the groups, the two ends of each period, events beyond
-- those at the rate of the least deprived, and the slope index where the groups have populations.
local edition = use 'review_edition'
local gap_of = use 'review_gap'
local measure = use 'gaps_measure'
local time = use 'gaps_time'

-- With the place of each group, 1 the most deprived; groups that have none and figures without a value are left out.
local function placed(f)
  local place = {}
  for i, label in ipairs(f.category:list()) do place[i] = edition.place_of(label) or missing end
  f = f:with{ place = column(place) }
  return f:where(~f.place:is_missing() & ~f.value:is_missing()):sort('time_period', 'place')
end

local function rows_of(f)
  local rows = {}
  for row in f:rows() do rows[#rows + 1] = row end
  return rows
end

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
local function slope_of(first, latest)
  if not is_complete(latest.frame) then return nil end
  local groups = ranked(latest.frame, latest.period)
  local found = { sii = calc.sii(groups):row(1), rii = calc.rii(groups):row(1) }
  if first ~= latest and is_complete(first.frame) then
    found.change = calc.sii_change(ranked(first.frame, first.period):append(groups)):row(1)
  end
  return found.sii.value and found or nil
end

local function at(item, f, period)
  local own = f:where{ time_period = period }
  local groups = rows_of(own)
  if #groups < 3 then return nil end
  local most, least, events = groups[1], groups[#groups], { events = 0 }
  local found = gap_of(most, least)
  for _, row in ipairs(groups) do
    row.events = row ~= least and measure.events(item, row, least) or nil
    events.events = events.events and row ~= least and (row.events and events.events + row.events.events) or row == least and events.events or nil
  end
  found.groups, found.frame, found.most, found.least, found.events = groups, own, most, least, events.events
  return found
end

-- { edition, area_name, rows (one a period), change, latest, slope }; nil and the reason where there are no groups.
return function(settings, item)
  local f = item.indicator:values{ area = settings.benchmark, category_type = '*', category = '*', sex = item.sex }
  if not f or f.indicator_id:at(1) ~= item.key then return nil, 'no figures by deprivation have been imported' end
  local newest = edition.newest(f.category_type:unique())
  if not newest then return nil, 'no figures by deprivation have been imported' end
  f = placed(f:where{ category_type = newest })
  if settings.since then f = f:where(f.time_period:ge(settings.since)) end
  local rows, change = time.over(f.time_period:unique(), item.months, function(period) return at(item, f, period) end)
  if #rows == 0 then return nil, 'fewer than 3 groups of deprivation have a figure' end
  local latest = rows[#rows]
  return { edition = newest, area_name = f.area_name:at(1), rows = rows, change = change, latest = latest, slope = slope_of(rows[1], latest),
    first = rows[1] }
end
