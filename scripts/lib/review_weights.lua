-- SPDX-License-Identifier: GPL-3.0-or-later
-- The weight of each area in a mean of the areas: the denominators of the figures where all have one, else the
-- resident population of the same sex and year, or of the nearest year that is there.
local read = {} -- key and sex -> area code -> { { year, population }, ... }

local function population_of(key, sex, codes)
  local name = key .. ' ' .. sex
  if not read[name] then
    local by_area = {}
    local f = store:series{ indicator = key, area = codes, sex = sex, unknown = 'no rows' }
    f = f:where(~f.value:is_missing()):sort 'time_period'
    local years = f.time_period:year():list()
    for i, code in ipairs(f.area_code:list()) do
      by_area[code] = by_area[code] or {}
      table.insert(by_area[code], { years[i], f.value:at(i) })
    end
    read[name] = by_area
  end
  return read[name]
end

-- The newest population up to a year, or the oldest there is.
local function at_year(populations, year)
  local found = populations[1]
  for _, one in ipairs(populations) do
    if one[1] <= year then found = one end
  end
  return found
end

-- Weights of the rows, and the year of those of the period of the item; nil where an area has no population.
local function by_population(settings, item, f, sex)
  local populations, weights, year = population_of(settings.population, sex, f.area_code:unique()), {}, nil
  local years, labels = f.time_period:middle():floor():list(), f.time_period:text():list()
  for i, code in ipairs(f.area_code:list()) do
    if not populations[code] then return nil end
    local found = at_year(populations[code], years[i])
    weights[i] = found[2]
    if labels[i] == item.period then year = found[1] end
  end
  return weights, year
end

-- The frame with a column `weight` and what the weight is, in words; nil where nothing can weigh all of its areas.
return function(settings, item, f)
  if f.denominator:missing_count() == 0 and f.denominator:min() > 0 then
    return f:with{ weight = f.denominator }, 'the denominators of the figures'
  end
  local sex = (item.sex == 'Female' or item.sex == 'Male') and item.sex or 'Persons'
  local weights, year = by_population(settings, item, f, sex)
  if not weights then return nil end
  return f:with{ weight = column(weights) }, ('the resident population%s of %d (%s)'):format(
    sex ~= 'Persons' and ' (' .. sex:lower() .. ')' or '', year, settings.population)
end
