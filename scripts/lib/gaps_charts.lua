-- SPDX-License-Identifier: GPL-3.0-or-later
-- The charts of gaps. Each is drawn twice: for the page and as a file of its own.
local frame_of = use 'review_frame'
local words = use 'review_words'
local notes = use 'review_notes'
local charts = {}

local function field(name)
  return { name, function(row) return row[name] end }
end

-- "Alcohol-related mortality, 2023: from 35.0 per 100,000 in Sefton to 59.9 per 100,000 in Liverpool; England 40.7 per 100,000"
local function title_of(item, m)
  local function value(row) return words.value(row.value, item.indicator) end
  local ends = m.high and (': from %s in %s to %s in %s'):format(value(m.low), m.low.area_name, value(m.high), m.high.area_name) or ''
  local benchmark = m.benchmark and ('; %s %s'):format(m.benchmark.area_name, value(m.benchmark)) or ''
  return ('%s, %s%s%s'):format(item.label, words.period(m.period), ends, benchmark)
end

function charts.areas(_, found)
  local item, m = found.item, found.latest
  local f = frame_of(m.rows, { field 'area_name', field 'value', field 'lower_ci_95', field 'upper_ci_95', field 'outcome',
    { 'value_text', function(row) return words.number(row.value, item.indicator.decimals) end } })
  return 'compare_areas', f, { title = title_of(item, m), unit = item.indicator.unit, decimals = item.indicator.decimals,
    benchmark = m.benchmark and m.benchmark.value, benchmark_name = m.benchmark and m.benchmark.area_name }
end

-- "Healthy life expectancy at birth, female: the gap between highest and lowest, 2011 - 13 to 2022 - 24"
local function span(rows, label, what)
  return ('%s: %s, %s to %s'):format(label, what, words.period(rows[1].period), words.period(rows[#rows].period))
end

local function gaps_of(rows)
  return frame_of(rows, { { 'time_period', function(row) return row.period end }, field 'gap', field 'gap_lower', field 'gap_upper' })
end

local function over_time(item, rows, title, name)
  local f = gaps_of(rows)
  return 'gap_over_time', f:with{ time_period = periods(f.time_period) }, { title = title, name = name,
    unit = item.indicator.unit == '%' and 'percentage points' or item.indicator.unit, decimals = item.indicator.decimals }
end

function charts.over_time(settings, found)
  return over_time(found.item, found.over, span(found.over, found.item.label, 'the gap between the highest and the lowest area of '
    .. settings.group_name), 'Gap')
end

function charts.deprivation(_, found)
  local item, d = found.item, found.deprivation
  local f = d.latest.frame:append(d.first ~= d.latest and d.first.frame or d.latest.frame:head(0))
  return 'inequalities', f:select('category', 'time_period', 'value', 'lower_ci_95', 'upper_ci_95'), {
    title = ('%s by deprivation in %s, %s: %s in the most deprived group, %s in the least'):format(item.label, d.area_name,
      words.period(d.latest.period), words.value(d.latest.most.value, item.indicator), words.value(d.latest.least.value, item.indicator)),
    unit = item.indicator.unit, decimals = item.indicator.decimals, category_type = d.edition }
end

function charts.deprivation_over_time(_, found)
  local item, d = found.item, found.deprivation
  return over_time(item, d.rows, span(d.rows, item.label, 'the gap between the most and the least deprived group, ' .. d.area_name), 'Gap')
end

-- A chart for the page, its frame, and the link to the same chart as the file KIND/ITEM.svg.
function charts.make(kind, settings, found)
  local id, f, options = charts[kind](settings, found)
  local file = ('%s/%s.svg'):format(kind:replace('_', '-'), found.item.file)
  options.source, options.standalone = notes.source(settings, found.item.indicator), true
  draw(id, f, options):save(file)
  options.source, options.standalone = nil, nil
  return draw(id, f, options), f, { 'Chart (SVG)', file }
end

return charts
