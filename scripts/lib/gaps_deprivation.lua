-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gaps by deprivation within the benchmark: the newest edition of the groups, the two ends of each period, events beyond
-- those at the rate of the least deprived, and the slope index where the groups have populations.
local edition = use 'review_edition'
local gap_of = use 'review_gap'
local measure = use 'gaps_measure'
local time = use 'gaps_time'
local slope_of = use 'gaps_slope'

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

-- Events of all groups beyond those at the rate of the least deprived; nil where one has none.
local function add_events(item, groups, least)
  local total = 0
  for _, row in ipairs(groups) do
    if row ~= least then
      row.events = measure.events(item, row, least)
      total = total and row.events and total + row.events.events
    end
  end
  return total
end

-- The gap is above 0 where the most deprived are worse off, whatever the polarity.
local function at(item, f, period)
  local own = f:where{ time_period = period }
  local groups = rows_of(own)
  if #groups < 3 then return nil end
  local most, least = groups[1], groups[#groups]
  local found = item.polarity == 'high is good' and gap_of(least, most) or gap_of(most, least)
  found.groups, found.frame, found.most, found.least, found.events = groups, own, most, least, add_events(item, groups, least)
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
