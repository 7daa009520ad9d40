-- SPDX-License-Identifier: GPL-3.0-or-later
-- Makes two files of invented figures of an invented region, in the layout of a Fingertips download:
-- synthetic_region.csv, and synthetic_region_2024.csv of a year later, with the newest year and the
-- figures that were revised. Everything in them is made up; the same seed gives the same bytes.

local SEED = 20240401
local FIRST, LAST, FIRST_DECILES = 2015, 2024, 2018
local Z95, Z99_8 = 1.9599639845400545, 3.090232306167813

-- Boroughs: name, deprivation (Synthetic England is 0, more is worse), size.
local boroughs = {
  { 'Alderwick', 1.3, 0.9 }, { 'Brackenhythe', 1.0, 2.4 }, { 'Calderport', 0.7, 1.1 },
  { 'Dunmarrow', 0.4, 0.8 }, { 'Eastermere', 0.2, 1.5 }, { 'Fennimoor', -0.1, 1.3 },
  { 'Glaisford', -0.4, 1.2 }, { 'Harrowmouth', -0.8, 1.6 }, { 'Inglestrand', -1.2, 0.7 },
}
local nowhere = { code = '', name = '' }
local england = { code = 'SYN900001', name = 'Synthetic England', type = 'Country (synthetic)',
                  parent = nowhere, size = 45 }
local north = { code = 'SYN200001', name = 'Synthetic North', type = 'Region (synthetic)',
                parent = england, size = 16, deprivation = 0.35 }
local region = { code = 'SYN100001', name = 'Synthetic region',
                 type = 'Combined authority (synthetic)', parent = north }
local DECILES = 'Borough deprivation deciles (synthetic)'
local deciles = { 'Most', 'Second most', 'Third more', 'Fourth more', 'Fifth more',
                  'Fifth less', 'Fourth less', 'Third less', 'Second least', 'Least' }

-- Measures: id, name, kind, form of the periods (2015, split 2015/16, pooled 2013 - 15). Then the
-- level in England in 2015, its change a year, the gradient (for one unit of deprivation), the
-- shock of the pandemic, and how many people are counted or asked in a borough of size 1. Kinds:
-- count (a share, from counts), modelled (the same without limits), rate (events per `per`), survey
-- (a share of people asked), mean (of people with this sd), people (how many there are). bare: no
-- denominator is published, and no figure of the combined authority; low: low is good; skip: years
-- not published; revised: the last year but one was provisional at first.
local measures = {
  { 'life_expectancy', 'Life expectancy at birth', 'mean', 'pooled',
    level = 83, change = 0.04, gradient = -1.6, shock = -1, n = 330000, sd = 130,
    sex = 'Female', age = 'All ages', deciles = true },
  { 'life_expectancy', 'Life expectancy at birth', 'mean', 'pooled',
    level = 79.3, change = 0.04, gradient = -2.1, shock = -1.3, n = 320000, sd = 140,
    sex = 'Male', age = 'All ages', deciles = true },
  { 'healthy_life_expectancy', 'Healthy life expectancy at birth', 'mean', 'pooled',
    level = 64, change = -0.2, gradient = -4.2, shock = -0.8, n = 330000, sd = 760,
    sex = 'Female', age = 'All ages' },
  { 'healthy_life_expectancy', 'Healthy life expectancy at birth', 'mean', 'pooled',
    level = 63.3, change = -0.15, gradient = -4, shock = -0.8, n = 320000, sd = 740,
    sex = 'Male', age = 'All ages' },
  { 'development_at_2', 'Good level of development at 2 to 2½ years', 'count', 'split',
    level = 82, change = 0.1, gradient = -2.4, shock = -3, n = 1800,
    age = '2-2.5 yrs' },
  { 'good_level_of_development', 'Good level of development in Reception', 'count', 'split',
    level = 67, change = 0.5, gradient = -3.6, shock = -6, n = 2400,
    age = '5 yrs', deciles = true, skip = { [2019] = true, [2020] = true } },
  { 'progress_8', 'Average Progress 8 score', 'mean', 'split',
    level = -0.02, change = 0, gradient = -0.18, shock = 0, n = 2100, sd = 1.25,
    age = '15-16 yrs', skip = { [2019] = true, [2020] = true, [2024] = true } },
  { 'attainment_8', 'Average Attainment 8 score', 'mean', 'split',
    level = 46.6, change = -0.05, gradient = -2.6, shock = 3.5, n = 2100, sd = 20,
    age = '15-16 yrs' },
  { 'self_harm_admissions', 'Hospital admissions for self-harm', 'rate', 'split',
    level = 620, change = 8, gradient = 95, shock = -60, n = 11000, per = 100000,
    age = '15-19 yrs', low = true },
  { 'neet', 'Not in education employment or training', 'count', 'calendar',
    level = 5.8, change = -0.05, gradient = 1.3, shock = 0.4, n = 4300,
    age = '16-17 yrs', low = true },
  { 'level_2_at_19', 'Level 2 qualification by age 19', 'count', 'split',
    level = 85, change = -0.5, gradient = -2.6, shock = 1, n = 2200,
    age = '19 yrs' },
  { 'unemployment', 'Unemployed', 'survey', 'calendar',
    level = 5.2, change = -0.16, gradient = 0.9, shock = 1.2, n = 2600,
    age = '16+ yrs', bare = true, low = true, revised = true },
  { 'non_permanent_employment', 'Employees in non-permanent jobs', 'survey', 'calendar',
    level = 5.6, change = -0.05, gradient = 0.5, shock = 0.5, n = 900,
    age = '16+ yrs', bare = true, low = true },
  { 'below_real_living_wage', 'Employees paid below the real living wage', 'survey', 'calendar',
    level = 23, change = -0.9, gradient = 2.9, shock = -0.5, n = 700,
    age = '18+ yrs', bare = true, low = true },
  { 'workless_households', 'Children in workless households', 'survey', 'calendar',
    level = 11.5, change = -0.25, gradient = 4, shock = 1, n = 420,
    age = '0-15 yrs', bare = true, low = true },
  { 'fuel_poverty', 'Households in fuel poverty', 'modelled', 'calendar',
    level = 14.5, change = -0.25, gradient = 2.2, shock = 0.2, n = 90000,
    sex = 'Not applicable', age = 'Not applicable', low = true },
  { 'temporary_accommodation', 'Households in temporary accommodation', 'rate', 'split',
    level = 2.6, change = 0.16, gradient = 0.7, shock = 0.5, n = 90000, per = 1000,
    sex = 'Not applicable', age = 'Not applicable', low = true },
  { 'activity_levels', 'Physically inactive adults', 'survey', 'split',
    level = 22.5, change = -0.1, gradient = 2.7, shock = 2.2, n = 500,
    age = '19+ yrs', low = true },
  { 'loneliness', 'Adults who feel lonely often or always or some of the time', 'survey', 'split',
    level = 22, change = 0.2, gradient = 1.8, shock = 3, n = 500,
    age = '16+ yrs', low = true },
  { 'cycling_and_walking', 'Cycling for travel on three or more days a week', 'survey', 'split',
    level = 3.1, change = -0.08, gradient = -0.4, shock = -0.6, n = 500,
    age = '16+ yrs' },
  { 'resident_population', 'Resident population', 'people', 'calendar',
    level = 0, change = 0, gradient = 0, shock = 0, n = 210000, age = 'All ages' },
}

-- Figures held back: two boroughs at once, so that the region does not give one away.
local NOTE = 'Value suppressed for disclosure control (synthetic)'
local suppressed = {
  self_harm_admissions = { [2018] = { 4, 9 } },
  temporary_accommodation = { [2016] = { 1, 9 }, [2021] = { 4, 9 } },
  workless_households = { [2023] = { 4, 9 } },
}

local function is_suppressed(m, year, place)
  local pair = suppressed[m[1]] and suppressed[m[1]][year]
  return pair ~= nil and (pair[1] == place or pair[2] == place)
end

-- A normal number for each set of keys: SplitMix64 over the keys, then the sum of four uniforms.
local function normal(...)
  local state = SEED
  for i = 1, select('#', ...) do
    state = state + select(i, ...) * 0x9E3779B97F4A7C15
    state = (state ~ (state >> 30)) * 0xBF58476D1CE4E5B9
    state = (state ~ (state >> 27)) * 0x94D049BB133111EB
    state = state ~ (state >> 31)
  end
  local sum = 0
  for shift = 0, 48, 16 do sum = sum + ((state >> shift) & 0xFFFF) / 65536 end
  return (sum - 2) * math.sqrt(3)
end

local function pandemic(year) return year == 2020 and 1 or year == 2021 and 0.6 or 0 end

local function expected(m, deprivation, year)
  local shock, passed = pandemic(year), year - FIRST
  if m[4] == 'pooled' then shock = (shock + pandemic(year - 1) + pandemic(year - 2)) / 3 end
  return m.level + m.change * passed + m.shock * shock
         + m.gradient * deprivation * (1 + 0.015 * passed) -- gaps grow slowly
end

local function wilson(x, n, z)
  local middle, half = 2 * x + z * z, z * math.sqrt(z * z + 4 * x * (1 - x / n))
  return (middle - half) / (2 * (n + z * z)), (middle + half) / (2 * (n + z * z))
end

local function byar(x, z)
  local low = 1 - 1 / (9 * x) - z / (3 * math.sqrt(x))
  local high = 1 - 1 / (9 * (x + 1)) + z / (3 * math.sqrt(x + 1))
  return x * low * low * low, (x + 1) * high * high * high
end

local function limits(m, f, z)
  if m[3] == 'modelled' or m[3] == 'people' then return nil, nil end
  if m[3] == 'mean' then
    local half = z * m.sd / math.sqrt(f.n)
    return f.value - half, f.value + half
  end
  local low, high
  if m[3] == 'rate' then low, high = byar(f.x, z) else low, high = wilson(f.x, f.n, z) end
  local scale = m[3] == 'rate' and m.per / f.n or 100
  return low * scale, high * scale
end

-- The figure for x of n, or for the mean x of n.
local function figure(m, x, n)
  local f = { x = x, n = n, value = m[3] == 'mean' and x or x / n * (m.per or 100) }
  f.low_95, f.high_95 = limits(m, f, Z95)
  f.low_99_8, f.high_99_8 = limits(m, f, Z99_8)
  return f
end

-- What a place shows in a year: what is expected of it, its lasting oddity, and chance.
local provisional = 0 -- added to the keys of chance while the first file is made

local function draw_figure(m, number, place, deprivation, size, year)
  local n = math.floor(m.n * size + 0.5)
  if m[3] == 'people' then return { x = n, n = n, value = n } end
  local oddity = place > 0 and normal(number, place, 1) * m.gradient * 0.25 or 0
  local mean, chance = expected(m, deprivation, year) + oddity, normal(number, place, year + (m.revised and year == LAST - 1 and provisional or 0))
  if m[3] == 'mean' then return figure(m, mean + chance * m.sd / math.sqrt(n), n) end
  local share = math.max(mean, 0.1) / (m.per or 100)
  local x = n * share + chance * math.sqrt(n * share * (1 - share))
  return figure(m, m[3] == 'survey' and x or math.floor(x + 0.5), n)
end

local function total(m, parts)
  local x, n, mean = 0, 0, m[3] == 'mean'
  for _, f in ipairs(parts) do x, n = x + (mean and f.x * f.n or f.x), n + f.n end
  if m[3] == 'people' then return { x = n, n = n, value = n } end
  return figure(m, mean and x / n or x, n)
end

local function outcome(m, f, benchmark)
  if not benchmark or not f.low_95 then return 'Not compared' end
  if benchmark >= f.low_95 and benchmark <= f.high_95 then return 'Similar' end
  return (f.value < benchmark) == (m.low == true) and 'Better' or 'Worse'
end

-- Label, first year and length of the period that is published for a year.
local function period(form, year)
  if form == 'pooled' then return ('%d - %02d'):format(year - 2, year % 100), year - 2, '3y' end
  if form == 'split' then return ('%d/%02d'):format(year, (year + 1) % 100), year, '1y' end
  return ('%d'):format(year), year, '1y'
end

local heading =
  'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,' ..
  'Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,' ..
  'Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,' ..
  'Compared to England value or percentiles,Compared to Region value or percentiles,' ..
  'Time period Sortable,New data,Compared to goal,Time period range'
local rows

-- at: { area =, category =, england =, region =, suppressed = }
local function add_row(m, year, f, at)
  local label, start, range = period(m[4], year)
  local counted = m[3] == 'count' or m[3] == 'rate' or m[3] == 'modelled'
  local function shown(format, x) return x and not at.suppressed and format:format(x) or '' end
  local function judged(benchmark)
    return at.suppressed and 'Not compared' or outcome(m, f, benchmark)
  end
  local area = at.area
  rows[#rows + 1] = table.concat({
    m[1], m[2] .. ' (synthetic)', area.parent.code, area.parent.name,
    area.code, area.name, area.type, m.sex or 'Persons', m.age,
    at.category and DECILES or '', at.category or '', label,
    shown('%.7g', f.value), shown('%.7g', f.low_95), shown('%.7g', f.high_95),
    shown('%.7g', f.low_99_8), shown('%.7g', f.high_99_8),
    shown('%d', counted and f.x), shown('%d', not m.bare and f.n), at.suppressed and NOTE or '', '',
    judged(at.england), judged(at.region), ('%d0000'):format(start), '', '', range }, ',')
end

local function add_deciles(m, number, year, benchmark)
  for i, name in ipairs(deciles) do
    local f = draw_figure(m, number, -i, (5.5 - i) / 3, england.size / 10, year)
    add_row(m, year, f, { area = england, category = name .. ' deprived decile (synthetic)',
                          england = benchmark })
  end
end

local function add_year(m, number, year)
  local whole = draw_figure(m, number, 0, 0, england.size, year)
  add_row(m, year, whole, { area = england })
  if m.deciles and year >= FIRST_DECILES then add_deciles(m, number, year, whole.value) end
  local around = draw_figure(m, number, -20, north.deprivation, north.size, year)
  add_row(m, year, around, { area = north, england = whole.value })
  local parts = {}
  for i, b in ipairs(boroughs) do parts[i] = draw_figure(m, number, i, b[2], b[3], year) end
  if not m.bare then
    add_row(m, year, total(m, parts), { area = region, england = whole.value, region = around.value })
  end
  for i, b in ipairs(boroughs) do
    local area = { code = ('SYN%06d'):format(i), name = b[1] .. ' (synthetic)',
                   type = 'Borough (synthetic)', parent = region }
    add_row(m, year, parts[i], { area = area, england = whole.value, region = around.value,
                                 suppressed = is_suppressed(m, year, i) })
  end
end

-- The years of each measure for which `holds` is true, as a file.
local function publish_file(name, holds)
  rows = { heading }
  for number, m in ipairs(measures) do
    for year = FIRST, LAST do
      if not (m.skip and m.skip[year]) and holds(m, year) then add_year(m, number, year) end
    end
  end
  publish(name, table.concat(rows, '\n') .. '\n')
end

provisional = 1000
publish_file('synthetic_region.csv', function(_, year) return year < LAST end)
provisional = 0
publish_file('synthetic_region_2024.csv', function(m, year) return year == LAST or m.revised and year == LAST - 1 end)
