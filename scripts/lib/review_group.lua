-- SPDX-License-Identifier: GPL-3.0-or-later
-- All areas of a review together, one row a period: rebuilt from the counts of every area; or as published for the
-- group's own area; or, where nothing else exists, the mean of the areas weighted by population.
local counts = use 'review_counts'
local with_weight = use 'review_weights'

local function published(settings, item)
  local own = item.series:where{ area_code = settings.group_area or '' }
  own = own:where(~own.value:is_missing())
  if #own:where{ time_period = item.period } == 0 then return nil end
  return own, ('as published for %s (%s)'):format(own.area_name:at(1), settings.group_area)
end

local function weighted(settings, item, areas, parts)
  local kind = item.indicator.value_type
  if kind == 'Slope index of inequality' then return nil, 'gaps within areas cannot be averaged' end
  local has = parts:where(~parts.value:is_missing())
  local missing_areas = counts.absent(item, areas, has)
  if missing_areas then return nil, 'no figure for ' .. missing_areas end
  if kind == 'Count' then return counts.of_all(has, #areas, { value = sum 'value' }), ('sum of all %d areas, no interval'):format(#areas) end
  local f, weight = with_weight(settings, item, has)
  if not f then return nil, ('no population to weigh the areas by (it looks for %s)'):format(settings.population) end
  return counts.of_all(f, #areas, { value = mean('value', { weight = 'weight' }) }), 'population-weighted, no interval: weights are ' .. weight
end

local plain = { 'lower_ci_95', 'upper_ci_95', 'count', 'denominator', 'value_note', 'compared_to_england', 'source_line' }

-- { series, method }, or { reason } where no figure can be given.
return function(settings, item, areas)
  local parts = item.series:where{ area_code = areas.area_code:list() }
  local f, method = counts.rebuilt(item, areas, parts)
  local reason, is_published = not f and method or nil, false
  if not f then
    f, method = published(settings, item)
    is_published = f ~= nil
  end
  if not f then
    f, method = weighted(settings, item, areas, parts)
    if not f then return { reason = 'not computed: ' .. (reason or method) } end
  end
  local more = { area_code = settings.group_code, area_name = settings.group_name, sex = item.sex }
  for _, name in ipairs(plain) do
    if not f:has(name) then more[name] = missing end
  end
  return { series = f:with(more):sort 'time_period', method = method, reason = reason, published = is_published }
end
