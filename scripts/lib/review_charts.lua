-- SPDX-License-Identifier: GPL-3.0-or-later
-- The charts of an item: areas compared, trend, deprivation. Each is drawn twice: for the page and as a file of its own.
local extremes_of = use 'review_extremes'
local frame_of = use 'review_frame'
local titles = use 'review_titles'
local words = use 'review_words'
local notes = use 'review_notes'
local charts = {}

local function field(name)
  return { name, function(row) return row[name] end }
end

-- The aggregate that charts show beside the benchmark: the group, or the region where the group has no figure.
local function aggregate(item)
  return item.group_row.value and item.group_row or item.region
end

function charts.areas(settings, item)
  local decimals, whole = item.indicator.decimals, aggregate(item)
  local f = frame_of(item.rows, { field 'area_name', field 'value', field 'lower_ci_95', field 'upper_ci_95', field 'outcome', field 'missing_because',
    { 'value_text', function(row) return words.number(row.value, decimals) end } })
  return 'compare_areas', f, { title = titles.areas(item), unit = item.indicator.unit, decimals = decimals,
    benchmark = item.benchmark and item.benchmark.value, benchmark_name = item.benchmark and item.benchmark.area_name,
    region = whole and whole.value, region_name = whole and whole.area_name, source = notes.source(settings, item.indicator) }
end

local drawn = { 'area_code', 'area_name', 'time_period', 'value', 'lower_ci_95', 'upper_ci_95' }

-- Areas and benchmark; the region only where it stands for the group.
function charts.series(settings, item)
  local codes = { settings.benchmark }
  for _, row in ipairs(item.rows) do codes[#codes + 1] = row.area_code end
  local grouped = item.group_row.value ~= nil
  if not grouped and settings.region then codes[#codes + 1] = settings.region end
  local f = item.series:where{ area_code = codes }:select(drawn)
  return grouped and f:append(item.group.series:select(drawn)) or f
end

function charts.trend(settings, item)
  local high, low = extremes_of(item)
  local whole = aggregate(item)
  return 'trend', charts.series(settings, item), { title = titles.trend(item), unit = item.indicator.unit, decimals = item.indicator.decimals,
    benchmark = settings.benchmark, benchmark_name = item.benchmark and item.benchmark.area_name, region = whole and whole.area_code,
    highest = high and high.area_code, lowest = low and low.area_code, source = notes.source(settings, item.indicator) }
end

function charts.deprivation(settings, item)
  local d = item.deprivation
  return 'inequalities', d.groups:select('category', 'value', 'lower_ci_95', 'upper_ci_95'), { title = titles.deprivation(item),
    unit = item.indicator.unit,
    decimals = item.indicator.decimals, overall = item.benchmark and d.period == item.period and item.benchmark.value or nil,
    overall_name = 'All ' .. d.area_name, category_type = d.edition, source = notes.source(settings, item.indicator) }
end

-- A chart for the page, its frame, and the link to the same chart as the file FOLDER/ITEM.svg.
function charts.make(kind, settings, item, folder)
  local id, f, options = charts[kind](settings, item)
  local file = ('%s/%s.svg'):format(folder, item.file)
  options.standalone = true
  draw(id, f, options):save(file)
  options.standalone = nil
  return draw(id, f, options), f, { 'Chart (SVG)', file }
end

return charts
