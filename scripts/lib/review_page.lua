-- SPDX-License-Identifier: GPL-3.0-or-later
-- The page of a review: summary, rug, one section an indicator, gaps in the data, how it was made.
local headline = use 'review_headline'
local findings = use 'review_findings'
local overview = use 'review_overview'
local notes = use 'review_notes'
local method = use 'review_method'
local indicator_section = use 'review_indicator'
local gaps_section = use 'review_gaps'

local function subtitle(settings, items)
  return ('Indicator set: %s. Compared with %s. Baseline: %s. Data as of %s.'):format(set(settings.set).name, findings.benchmark_name(items),
    settings.baseline, method.as_of(items))
end

local function rug(settings, items, alone)
  return draw('rug', overview.rug(items), { standalone = alone,
    title = ('%s: outcome against %s, latest figures'):format(settings.name, findings.benchmark_name(items)),
    source = settings.synthetic and notes.synthetic or 'Source: see each indicator' })
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
  p:table(overview.gaps(items), { caption = 'Highest and lowest area for each indicator', row_header = true, headings = overview.gap_headings })
end

-- Items of one indicator stand together.
local function by_indicator(items)
  local groups = {}
  for _, item in ipairs(items) do
    local last = groups[#groups]
    if last and last[1].indicator.id == item.indicator.id then last[#last + 1] = item else groups[#groups + 1] = { item } end
  end
  return groups
end

return function(settings, items, gaps)
  local p = page{ title = settings.name, subtitle = subtitle(settings, items), status = project_settings().status,
                  banner = settings.synthetic and notes.synthetic or nil }
  p:lead(headline.lead(items)):cards(headline.cards(items)):paragraph(headline.compared(items))
  glance(p, settings, items)
  local theme
  for _, group in ipairs(by_indicator(items)) do
    if group[1].indicator.theme ~= theme then
      theme = group[1].indicator.theme
      p:section(theme or 'Other indicators')
    end
    indicator_section(p, settings, group)
  end
  gaps_section(p, items, gaps)
  p:section('Method'):list(method.rules(settings))
  method.colophon(p, settings, items)
  p:save 'index.html'
end
