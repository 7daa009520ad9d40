-- SPDX-License-Identifier: GPL-3.0-or-later
-- The sum of all areas of an item, one row a period that all areas have a figure for; shares and rates from the summed
-- counts, with the limits of such a figure.
local words = use 'review_words'
local counts = {}

local interval = { ['Proportion'] = { proportion, 'Wilson' }, ['Crude rate'] = { rate, "Byar's" } }
local per = re [[^per ([\d,]+)]]

local function multiplier_of(unit)
  if string.starts(unit, '%') then return 100 end
  local found = per:match(unit)
  return found and tonumber((found[2]:replace(',', '')))
end

-- Names of the areas that `f` has no row of in the period of the item; nil when it has all.
function counts.absent(item, areas, f)
  local has, names = {}, {}
  for _, code in ipairs(f:where{ time_period = item.period }.area_code:list()) do has[code] = true end
  for area in areas:rows() do
    if not has[area.area_code] then names[#names + 1] = area.area_name end
  end
  return #names > 0 and words.list(names) or nil
end

-- The sums by period of the rows of all `n` areas.
function counts.of_all(f, n, sums)
  sums.areas, sums.vintage = count 'area_code', max 'vintage'
  local whole = f:by('time_period', sums)
  return whole:where(whole.areas:eq(n))
end

-- Counts that do not give the published value are not what was divided.
local function contradicted(has, kind, multiplier)
  local off = (has.count / has.denominator * multiplier - has.value):abs():gt((has.value:abs() * 0.02):larger(0.06))
  if kind == 'Proportion' then off = off | has.count:gt(has.denominator) end
  return has:where(off).area_name:unique()
end

function counts.rebuilt(item, areas, parts)
  local kind, multiplier = item.indicator.value_type, multiplier_of(item.indicator.unit)
  if not interval[kind] or not multiplier then return nil end
  local has = parts:where(~parts.count:is_missing() & parts.denominator:gt(0))
  if #has:where{ time_period = item.period } == 0 then return nil end
  local missing_areas, off = counts.absent(item, areas, has), contradicted(has, kind, multiplier)
  if missing_areas then return nil, 'no count for ' .. missing_areas end
  if #off > 0 then return nil, 'the counts do not give the published value of ' .. words.list(off) end
  local whole = counts.of_all(has, #areas, { count = sum 'count', denominator = sum 'denominator' })
  local f = interval[kind][1](whole.count, whole.denominator, { multiplier = multiplier })
  if item.indicator.modelled then
    return whole:with{ value = f.value }, ('rebuilt from the counts of all %d areas; modelled, so without limits'):format(#areas)
  end
  return whole:with{ value = f.value, lower_ci_95 = f.lower_ci_95, upper_ci_95 = f.upper_ci_95 },
    ('rebuilt from the counts of all %d areas, %s limits'):format(#areas, interval[kind][2])
end

return counts
