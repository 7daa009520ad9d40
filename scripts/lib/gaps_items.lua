-- SPDX-License-Identifier: GPL-3.0-or-later
-- The figures that gaps are made of: one item an indicator and sex, with the series of the areas and of the benchmark, all
-- of one length of period.
local function of_one_length(f)
  local length = f:sort('time_period'):tail(1).time_period:length():at(1)
  return f:where(f.time_period:length():eq(length))
end

local function present(f) return f:where(~f.value:is_missing()) end

-- Rows by area; one without a value says why.
local function by_code(f)
  local rows = {}
  for i = 1, #f do
    local row = f:row(i)
    if not row.value then row.missing_because = f.value:reason(i) end
    rows[row.area_code] = row
  end
  return rows
end

-- The rows of one period: of the areas, in the order of the group, those without a value too; and of the benchmark.
local function at_period(item, period)
  local found, rows = by_code(item.series:where{ time_period = period }), {}
  for area in item.areas:rows() do
    local row = found[area.area_code] or { missing_because = 'no figure published' }
    row.area_code, row.area_name = area.area_code, area.area_name
    rows[#rows + 1] = row
  end
  local benchmark = found[item.benchmark]
  return rows, benchmark and benchmark.value and benchmark or nil
end

local function item_of(settings, chosen, areas, f, several)
  if settings.since then f = f:where(f.time_period:ge(settings.since)) end
  local own = present(f:where{ area_code = #areas > 0 and areas.area_code:list() or settings.benchmark })
  if #own == 0 then return nil, settings.since and 'none of the areas has a figure since ' .. settings.since
    or 'none of the areas has a figure' end
  local sex = f.sex:at(1)
  local by_sex = several and (sex == 'Female' or sex == 'Male')
  own = of_one_length(own)
  local length = own.time_period:length():at(1)
  local item = { indicator = chosen, areas = areas, benchmark = settings.benchmark, sex = sex, months = length, at_period = at_period,
    polarity = settings.set and settings.set:polarity_of(chosen.id) or chosen.polarity,
    label = chosen.name .. (by_sex and ', ' .. sex:lower() or ''), file = chosen.id .. (by_sex and '_' .. sex:lower() or ''),
    series = f:where(f.time_period:length():eq(length)), key = own.indicator_id:at(1), period = own.time_period:max() }
  item.periods = own:sort('time_period').time_period:unique()
  return item
end

-- Every item, and what has no figures: { { indicator, reason } }.
return function(settings)
  local items, absent = {}, {}
  local areas = settings.areas and area_group(settings.areas) or frame{ { 'area_code', {} }, { 'area_name', {} } }
  local codes = areas.area_code:list()
  codes[#codes + 1] = settings.benchmark
  for _, id in ipairs(settings.indicators) do
    local chosen = indicator(id)
    local f, reason = chosen:values{ area = codes }
    local parts = f and f:split{ 'sex' } or {}
    for _, part in ipairs(parts) do
      items[#items + 1], reason = item_of(settings, chosen, areas, part, #parts > 1)
    end
    if reason then absent[#absent + 1] = { indicator = chosen, reason = reason } end
  end
  return items, absent
end
