-- SPDX-License-Identifier: GPL-3.0-or-later
-- The page of a review: summary, rug, one section an indicator, gaps in the data, how it was made.
local overview = use 'review_overview'
local notes = use 'review_notes'
local method = use 'review_method'
local indicator_section = use 'review_indicator'

local function rug(settings, items, alone)
  return draw('rug', overview.rug(items), { standalone = alone, title = settings.name .. ': outcome against the benchmark, latest figures',
    source = settings.synthetic and notes.synthetic or 'Source: see each indicator' })
end

local function subtitle(settings, items)
  local benchmark = items[1].benchmark and items[1].benchmark.area_name or settings.benchmark
  return ('Indicator set: %s. Compared with %s. Baseline: %s.'):format(set(settings.set).name, benchmark, settings.baseline)
end

local function glance(p, settings, items)
  p:section 'All indicators at a glance'
  rug(settings, items, true):save 'rug.svg'
  p:figure(rug(settings, items), { data = overview.figures(items), links = { { 'All figures (CSV)', 'data.csv' }, { 'Chart (SVG)', 'rug.svg' } } })
  p:paragraph(method.reading)
  local red = overview.red_red(items)
  if #red > 0 then
    p:section 'Worse and getting worse'
    p:table(red, { caption = 'Figures worse than the benchmark whose recent trend is getting worse', row_header = true })
  end
  p:section 'Widest gaps within the region'
  p:table(overview.gaps(items), { caption = 'Highest and lowest area for each indicator', row_header = true })
end

return function(settings, items, gaps)
  local p = page{ title = settings.name, subtitle = subtitle(settings, items), status = project_settings().status,
                  banner = settings.synthetic and notes.synthetic or nil }
  p:lead(overview.lead(items))
  p:cards(overview.cards(items))
  glance(p, settings, items)
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
  p:list(method.rules(settings))
  method.colophon(p, settings, items)
  p:save 'index.html'
end
