-- SPDX-License-Identifier: GPL-3.0-or-later
-- The charts kept in this folder, and a page that shows them, from the synthetic region: hiap run plots/gallery/gallery.lua
local label = 'Synthetic data: every figure is invented'
local england, region, own = 'SYN900001', 'SYN100001', 'SYN000007'
local boroughs = {}
for i = 1, 9 do boroughs[i] = 'SYN00000' .. i end

-- The latest figures of an indicator: the boroughs against England, and the values of England and the region.
local function latest(id, sex)
  local f = indicator(id):values{ area = { england, region, table.unpack(boroughs) }, sex = sex }
  local last = f:where(f.time_period:eq(f.time_period:max()))
  local function value(area) return last:where{ area_code = area }.value:first() end
  local areas = last:where{ area_code = boroughs }
  return areas:with{ outcome = compare(areas, value(england), indicator(id).polarity) }, value(england), value(region)
end

local function compare_areas(alone)
  local f, benchmark, of_region = latest('life_expectancy', 'Female')
  local high, low = f:sort('-value'):row(1), f:sort('value'):row(1)
  return draw('compare_areas', f, {
    title = ('Female life expectancy ranges from %s years in %s to %s in %s')
      :format(fixed(low.value), low.area_name, fixed(high.value), high.area_name),
    unit = 'years', benchmark = benchmark, benchmark_name = 'Synthetic England', region = of_region, region_name = 'Synthetic region',
    source = label, standalone = alone })
end

local ids = { 'life_expectancy', 'good_level_of_development', 'attainment_8', 'progress_8', 'unemployment', 'self_harm_admissions', 'fuel_poverty' }
local needed = { 'indicator', 'area_code', 'value', 'value_text', 'outcome', 'recent_trend', 'polarity', 'benchmark_value', 'region_value' }

local function spine(alone)
  local parts, better = {}, 0
  for i, id in ipairs(ids) do
    local about = indicator(id)
    local f, benchmark, of_region = latest(id, id == 'life_expectancy' and 'Female' or nil)
    local texts = {}
    for k, value in ipairs(f.value:list()) do texts[k] = fixed(value, about.decimals) end
    parts[i] = f:with{ indicator = about.name, value_text = texts, polarity = about.polarity, benchmark_value = benchmark,
                       region_value = of_region or missing }:select(needed)
    better = better + #f:where{ area_code = own, outcome = 'Better' }
  end
  return draw('spine', parts[1]:append(table.unpack(parts, 2)), {
    title = ('Glaisford is better than Synthetic England on %d of %d indicators'):format(better, #parts),
    area = own, area_name = 'Glaisford',
    benchmark_name = 'Synthetic England', region_name = 'Synthetic region', source = label, standalone = alone })
end

local function inequalities(alone)
  local f = indicator('life_expectancy'):values{ area = england, sex = 'Female', category_type = '*', category = '*' }
  local deciles = f:where(~f.category:eq '' & ~f.category:is_missing())
  local _, benchmark = latest('life_expectancy', 'Female')
  return draw('inequalities', deciles, {
    title = 'Female life expectancy is shorter in each more deprived tenth of boroughs', unit = 'years', overall = benchmark,
    overall_name = 'All Synthetic England',
    category_type = 'deprivation decile', source = label, standalone = alone })
end

local p = page{ title = 'Charts of the gallery', subtitle = 'Each kind once, and the blocks of a page', banner = label, status = 'Example' }
p:lead 'What the kinds of charts look like.'
local kinds = { { 'compare_areas', 'Areas compared', compare_areas }, { 'spine', 'Spine chart', spine },
                { 'inequalities', 'Inequalities', inequalities } }
local data = latest('life_expectancy', 'Female'):select('area_name', 'time_period', 'value', 'outcome')
local links = {}
for i, kind in ipairs(kinds) do
  local file = kind[1] .. '.svg'
  kind[3](true):save(file)
  links[i] = { kind[2] .. ' (SVG)', file }
  p:section(kind[2]):subsection('As a picture'):figure(kind[3](), { data = data, row_header = true })
end
links[#links + 1] = { 'This page', 'index.html' }
p:details('Definition and caveats', function(inside)
  inside:definitions{ { 'Unit', 'Years' }, { 'Source', label } }:paragraph 'Folded away on a screen, open on paper.'
end)
p:links(links)
p:save 'index.html'
