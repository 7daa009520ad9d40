-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every area over time: the highest and the lowest with their limits, the others in grey, and the
-- benchmark dashed. Needs area_code, area_name, time_period, value, lower_ci_95, upper_ci_95.

-- At most six of the periods, the newest among them, with the labels they were published under; single days, such
-- as a survey's each April, with their year.
local function ticks(f)
  local periods_ = f:sort('time_period').time_period
  local days = #periods_ > 0 and periods_:length():max() < 0.1 and periods_:year():distinct() == periods_:distinct()
  local labels = (days and periods_:year() or periods_):text():unique()
  local places = periods_:middle():unique()
  local step = math.max(1, math.ceil(#labels / 6))
  local at, shown = {}, {}
  for i = #labels, 1, -step do
    table.insert(at, 1, places[i])
    table.insert(shown, 1, labels[i])
  end
  return { kind = 'year', at = at, labels = shown }
end

-- Which areas stand out, as series 1 and 2: those named, or the highest and the lowest.
local function pick(areas, options)
  local picked = {}
  for i, area in ipairs(areas) do
    if options.highest then
      picked[i] = area.code == options.highest and 1 or area.code == options.lowest and 2 or nil
    else
      picked[i] = i == 1 and 1 or i == #areas and 2 or nil
    end
  end
  return picked
end

chart{
  id = 'trend', name = 'Trend over time',
  help = 'lines of all areas, the highest and lowest picked out with 95% limits; options: title, alt, unit, benchmark, highest and lowest (area codes), source, decimals',
  draw = function(f, options)
    local areas, benchmark = {}, nil
    for _, part in ipairs(f:sort('time_period'):split 'area_code') do
      if part.area_code:at(1) == options.benchmark then benchmark = part
      elseif part.value:count() > 0 then areas[#areas + 1] = { f = part, code = part.area_code:at(1), name = part.area_name:at(1), last = part.value:last() } end
    end
    sort(areas, function(a, b) return a.last > b.last end)
    local picked = pick(areas, options)
    local marks = {}
    local function add(mark) marks[#marks + 1] = mark end
    for i, area in ipairs(areas) do
      if not picked[i] then add{ 'line', x = area.f.time_period, y = area.f.value, colour = '#B1B4B6', shape = 'none', thickness = 1 } end
    end
    for i, area in ipairs(areas) do
      if picked[i] and area.f.lower_ci_95:count() > 0 then
        add{ 'band', x = area.f.time_period, low = area.f.lower_ci_95, high = area.f.upper_ci_95, series = picked[i] }
      end
    end
    for i, area in ipairs(areas) do
      if picked[i] then add{ 'line', x = area.f.time_period, y = area.f.value, series = picked[i], name = area.name } end
    end
    if benchmark then
      add{ 'line', x = benchmark.time_period, y = benchmark.value, colour = '#0B0C0C', dash = 'dashed', shape = 'none',
           name = options.benchmark_name or benchmark.area_name:at(1) }
    end
    return plot{
      title = options.title or 'Values over time', alt = options.alt, source = options.source,
      x = ticks(f), y = { label = options.unit, decimals = options.decimals }, marks = marks, width = 720, height = 380, standalone = options.standalone }
  end,
}
