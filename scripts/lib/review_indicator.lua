-- SPDX-License-Identifier: GPL-3.0-or-later
-- The section of one indicator on a review page: definition, chart, table of areas, notes, metadata.
local words = use 'review_words'
local frame_of = use 'review_frame'
local notes = use 'review_notes'

local function field(name)
  return function(row) return row[name] end
end

local function change_text(row, decimals)
  if not row.change then return nil end
  local function signed(x) return (x > 0 and '+' or '') .. words.number(x, decimals) end
  if not row.change_lower_ci_95 then return signed(row.change) end
  return ('%s (%s to %s)'):format(signed(row.change), signed(row.change_lower_ci_95), signed(row.change_upper_ci_95))
end

local function columns_of(item)
  local decimals, common = item.indicator.decimals, words.common(item.rows, 'baseline_period')
  local columns = {
    { 'area', field 'area_name' },
    { 'value', function(row) return words.with_limits(row, decimals) or row.missing_because end },
    { 'outcome', field 'outcome' } }
  local headings = { 'Area', item.period .. ', ' .. item.indicator.unit .. (item.has_limits and ' (95% limits)' or ''),
                     'Against ' .. (item.benchmark and item.benchmark.area_name or 'the benchmark') }
  local function add(name, of, heading)
    columns[#columns + 1], headings[#headings + 1] = { name, of }, heading
  end
  for _, row in ipairs(item.rows) do
    if row.change then -- left out when the latest figures are the baseline
      add('baseline', function(r) return r.baseline_value and words.number(r.baseline_value, decimals) .. (common and '' or ' (' .. r.baseline_period .. ')') end,
        'Baseline' .. (common and ', ' .. common or ''))
      add('change', function(r) return change_text(r, decimals) end, 'Change')
      break
    end
  end
  add('trend', field 'recent_trend', 'Recent trend')
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
  local high, low = words.extremes(item)
  return draw('trend', item.series, {
    title = words.finding(item), unit = item.indicator.unit, benchmark = settings.benchmark, standalone = alone,
    benchmark_name = item.benchmark and item.benchmark.area_name, highest = high and high.area_code, lowest = low and low.area_code,
    source = notes.source(settings, item.indicator) })
end

return function(p, settings, item)
  p:subsection(item.label)
  p:paragraph(item.indicator.definition or '')
  local file = 'trends/' .. item.file .. '.svg'
  chart_of(settings, item, true):save(file)
  local data = item.series:select('area_name', 'time_period', 'value', 'lower_ci_95', 'upper_ci_95'):sort('area_name', 'time_period')
  p:figure(chart_of(settings, item), { data = data, links = { { 'Chart (SVG)', file } },
    source = notes.source(settings, item.indicator) .. '. Grey lines: the other areas' .. (item.has_limits and '; bands: 95% confidence limits' or '') })
  local areas, headings = area_table(item)
  p:table(areas, { caption = item.label .. ', ' .. item.period, row_header = true, headings = headings, source = notes.source(settings, item.indicator) })
  for _, text in ipairs(notes.of_item(item)) do p:note(text) end
  p:definitions(notes.definition(settings, item))
end
