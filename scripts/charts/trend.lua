-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every area over time: the highest and the lowest with their limits, the others in grey, the benchmark dashed and the region
-- dotted. Needs area_code, area_name, time_period, value, lower_ci_95, upper_ci_95.
local in_words = use 'chart_trend_words'
local ticks = use 'chart_ticks'
local crowd = 12 -- grey lines, beyond which they become fainter

-- The areas, highest last value first; the benchmark and the region apart.
local function read(f, options)
  local areas, apart = {}, {}
  for _, part in ipairs(f:sort('time_period'):split 'area_code') do
    local code = part.area_code:at(1)
    local area = { f = part, code = code, name = part.area_name:at(1), last = part.value:last() }
    if code == options.benchmark then apart.benchmark = area
    elseif code == options.region then apart.region = area
    elseif area.last then areas[#areas + 1] = area end
  end
  sort(areas, function(a, b) return a.last > b.last end)
  return areas, apart
end

-- Which areas stand out, as series 1 and 2: those named, or the highest and the lowest.
local function pick(areas, options)
  local picked = {}
  for i, area in ipairs(areas) do
    local first, second = i == 1, i == #areas
    if options.highest then first, second = area.code == options.highest, area.code == options.lowest end
    area.series = first and 1 or second and 2 or nil
    if area.series then picked[#picked + 1] = area end
  end
  return picked
end

local function line(area, style)
  if not area then return nil end
  local mark = { 'line', x = area.f.time_period, y = area.f.value }
  for name, value in pairs(style) do mark[name] = value end
  return mark
end

chart{
  id = 'trend', name = 'Trend over time',
  help = 'lines of all areas, the highest and lowest picked out with 95% limits; options: title, alt, unit, benchmark and region '
    .. '(area codes), benchmark_name, highest and lowest (area codes), source, decimals, standalone',
  draw = function(f, options)
    local areas, apart = read(f, options)
    local picked, marks = pick(areas, options), {}
    local faint = #areas > crowd
    for _, area in ipairs(areas) do
      local style = { colour = faint and '#D5D8DA' or 'rule', shape = 'none', thickness = faint and 0.75 or 1 }
      if not area.series then marks[#marks + 1] = line(area, style) end
    end
    for _, area in ipairs(picked) do
      if area.f.lower_ci_95:count() > 0 then
        marks[#marks + 1] = { 'band', x = area.f.time_period, low = area.f.lower_ci_95, high = area.f.upper_ci_95, series = area.series }
      end
    end
    for _, area in ipairs(picked) do marks[#marks + 1] = line(area, { series = area.series, name = area.name }) end
    marks[#marks + 1] = line(apart.region, { colour = 'secondary', dash = 'dotted', shape = 'none', name = apart.region and apart.region.name })
    marks[#marks + 1] = line(apart.benchmark, { colour = 'text', dash = 'dashed', shape = 'none',
      name = apart.benchmark and (options.benchmark_name or apart.benchmark.name) })
    return plot{
      title = options.title or 'Values over time', alt = options.alt or in_words(areas, apart, options), source = options.source,
      x = ticks(f), y = { label = options.unit, decimals = options.decimals }, marks = marks, width = 720, height = 380,
      standalone = options.standalone }
  end,
}
