-- SPDX-License-Identifier: GPL-3.0-or-later
-- The section of one indicator on a review page: definition; for each sex a chart, a table of areas and notes; metadata.
local words = use 'review_words'
local findings = use 'review_findings'
local frame_of = use 'review_frame'
local notes = use 'review_notes'

local function field(name)
  return function(row) return row[name] end
end

local function any(rows, name)
  for _, row in ipairs(rows) do
    if row[name] ~= nil then return true end
  end
  return false
end

-- Columns that no row fills are left out: the notes say why.
local function columns_of(item)
  local decimals, common = item.indicator.decimals, findings.common(item.rows, 'baseline_period')
  local columns, headings = {}, {}
  local function add(heading, name, of)
    columns[#columns + 1], headings[#headings + 1] = { name, of }, heading
  end
  local function baseline(row)
    if not row.baseline_value then return nil end
    return words.number(row.baseline_value, decimals) .. (common and '' or (' (%s)'):format(words.period(row.baseline_period)))
  end
  add('Area', 'area', field 'area_name')
  add(('%s, %s%s'):format(words.period(item.period), item.indicator.unit, item.has_limits and ' (95% limits)' or ''), 'value',
    function(row) return words.with_limits(row, decimals) or row.missing_because end)
  if item.has_limits then add('Against ' .. findings.benchmark_name{ item }, 'outcome', field 'outcome') end
  if any(item.rows, 'change') then
    add('Baseline' .. (common and ', ' .. words.period(common) or ''), 'baseline', baseline)
    add('Change', 'change', function(row) return words.change(row, decimals) end)
  end
  if any(item.rows, 'trend_chi_square') then add('Recent trend', 'trend', field 'recent_trend') end
  return columns, headings
end

-- The areas, and the benchmark below them.
local function area_table(item)
  local columns, headings = columns_of(item)
  local rows = {}
  for i, row in ipairs(item.rows) do rows[i] = row end
  rows[#rows + 1] = item.benchmark_row
  return frame_of(rows, columns), headings
end

local function chart_of(settings, item, alone)
  local high, low = findings.extremes(item)
  return draw('trend', item.series, {
    title = findings.title(item), unit = item.indicator.unit, benchmark = settings.benchmark, standalone = alone,
    benchmark_name = item.benchmark and item.benchmark.area_name, highest = high and high.area_code, lowest = low and low.area_code,
    source = notes.source(settings, item.indicator) })
end

local function add_item(p, settings, item)
  local file, source = 'trends/' .. item.file .. '.svg', notes.source(settings, item.indicator)
  chart_of(settings, item, true):save(file)
  local data = item.series:select('area_name', 'time_period', 'value', 'lower_ci_95', 'upper_ci_95'):sort('area_name', 'time_period')
  p:figure(chart_of(settings, item), { data = data, links = { { 'Chart (SVG)', file } },
    source = source .. '. Grey lines: the other areas' .. (item.has_limits and '; bands: 95% confidence limits' or '') })
  local areas, headings = area_table(item)
  p:table(areas, { caption = ('%s, %s'):format(item.label, words.period(item.period)), row_header = true, headings = headings, source = source })
  for _, text in ipairs(notes.of_item(item)) do p:note(text) end
end

-- `items` are those of one indicator, one a sex.
return function(p, settings, items)
  local indicator = items[1].indicator
  p:subsection(indicator.name)
  if indicator.definition then p:paragraph(indicator.definition) end
  for _, item in ipairs(items) do add_item(p, settings, item) end
  p:definitions(notes.definition(settings, items[1]))
end
