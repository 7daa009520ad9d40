-- SPDX-License-Identifier: GPL-3.0-or-later
-- The figures of an item by deprivation: one edition of the groups (newest index, newest geography, smallest areas), in
-- order from the most to the least deprived, and the gap between the two ends.
local edition = use 'review_edition'
local gap_of = use 'review_gap'

-- Rows of one edition at its newest period, most deprived first; nil for less than three groups with a value.
local function in_order(f)
  f = f:where(~f.value:is_missing())
  if #f == 0 then return nil end
  f = f:where{ time_period = f.time_period:max() }
  local place = {}
  for i, label in ipairs(f.category:list()) do place[i] = edition.place_of(label) or missing end
  f = f:with{ place = column(place) }
  f = f:where(~f.place:is_missing()):sort 'place'
  return #f >= 3 and f or nil
end

local function of_area(f, sex)
  f = f:where{ sex = sex }
  local types = f.category_type:unique()
  local newest = edition.newest(types)
  local groups = newest and in_order(f:where{ category_type = newest })
  if not groups then return nil, types end
  local most, least = groups:row(1), groups:row(#groups)
  local found = { edition = newest, area_name = groups.area_name:at(1), period = most.time_period, groups = groups, most = most, least = least }
  for name, value in pairs(gap_of(most, least)) do found[name] = value end
  return found, types
end

local function others_of(types)
  local list = {}
  for _, label in ipairs(types) do
    if label ~= '' and not edition.is_deprivation(label) then list[#list + 1] = label end
  end
  return list
end

-- Fills item.deprivation, where there is one, and item.other_groups (types of category that are there as well).
return function(settings, items)
  local frames = {}
  for _, item in ipairs(items) do
    local id = item.indicator.id
    if frames[id] == nil then frames[id] = item.indicator:values{ area = settings.benchmark, category_type = '*', category = '*' } or false end
    if frames[id] and frames[id].indicator_id:at(1) == item.key then
      local found, types = of_area(frames[id], item.sex)
      item.deprivation, item.other_groups = found, others_of(types)
    end
  end
end
