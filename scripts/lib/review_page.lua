-- SPDX-License-Identifier: GPL-3.0-or-later
-- The page of a review: summary, rug, one section an indicator, gaps in the data, how it was made.
local words = use 'review_words'
local tables = use 'review_tables'
local notes = use 'review_notes'

local function count_outcomes(items)
  local count = {}
  for _, item in ipairs(items) do
    for _, row in ipairs(item.rows) do count[row.outcome] = (count[row.outcome] or 0) + 1 end
  end
  return count
end

local function cards(items)
  local count, list = count_outcomes(items), {}
  for _, word in ipairs{ 'Better', 'Similar', 'Worse' } do
    list[#list + 1] = { value = tostring(count[word] or 0), label = 'figures ' .. word:lower() .. ' against the benchmark', word = word }
  end
  local red = 0
  for _, item in ipairs(items) do
    for _, row in ipairs(item.rows) do red = red + (words.is_red_red(row) and 1 or 0) end
  end
  list[#list + 1] = { value = tostring(red), label = 'worse and getting worse' }
  return list
end

local function indicator_section(p, settings, item)
  local indicator = item.indicator
  p:subsection(item.label)
  p:paragraph(indicator.definition or '')
  local high, low = words.extremes(item)
  local chart = draw('trend', item.series, { highest = high and high.area_code, lowest = low and low.area_code, title = words.finding(item), unit = indicator.unit, benchmark = settings.benchmark,
    benchmark_name = item.benchmark and item.benchmark.area_name, source = notes.source(settings, indicator) })
  chart:save('trends/' .. item.file .. '.svg')
  p:figure(chart, { data = tables.series(item), links = { { 'Chart (SVG)', 'trends/' .. item.file .. '.svg' } } })
  p:table(tables.areas(item), { caption = item.label .. ', ' .. item.period, row_header = true, source = notes.source(settings, indicator),
    headings = tables.area_headings(item) })
  notes.trend_reasons(p, item)
  p:definitions(notes.definition(settings, item))
end

local function rug(settings, items)
  return draw('rug', tables.rug(items), { title = settings.name .. ': outcome against the benchmark, latest figures',
    source = settings.synthetic and notes.synthetic or 'Source: see each indicator' })
end

return function(settings, items, gaps)
  local p = page{
    title = settings.name, subtitle = notes.subtitle(settings, items), status = project_settings().status,
    banner = settings.synthetic and notes.synthetic or nil }
  p:lead(notes.lead(items))
  p:cards(cards(items))
  p:section 'All indicators at a glance'
  local overview = rug(settings, items)
  overview:save 'rug.svg'
  p:figure(overview, { data = tables.rug_table(items), links = { { 'All figures (CSV)', 'data.csv' }, { 'Chart (SVG)', 'rug.svg' } } })
  p:paragraph(notes.reading)
  local red = tables.red_red(items)
  if #red > 0 then
    p:section 'Worse and getting worse'
    p:table(red, { caption = 'Figures worse than the benchmark whose recent trend is getting worse', row_header = true })
  end
  p:section 'Widest gaps within the region'
  p:table(tables.gaps(items), { caption = 'Highest and lowest area for each indicator', row_header = true })
  local theme
  for _, item in ipairs(items) do
    if item.indicator.theme ~= theme then
      theme = item.indicator.theme
      p:section(theme or 'Other indicators')
    end
    indicator_section(p, settings, item)
  end
  p:section 'Gaps in the data'
  notes.data_gaps(p, items, gaps)
  p:section 'Method'
  p:list(notes.method(settings))
  notes.colophon(p)
  p:save 'index.html'
end
