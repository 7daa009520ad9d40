-- SPDX-License-Identifier: GPL-3.0-or-later
-- The page of a review: summary, what changed, the rug, the group, gaps, one section a theme, one an area, gaps in the
-- data, how it was made.
local headline = use 'review_headline'
local opening = use 'review_opening'
local cards = use 'review_cards'
local findings = use 'review_findings'
local overview = use 'review_overview'
local rug_title = use 'review_rug_title'
local notes = use 'review_notes'
local method = use 'review_method'
local age = use 'review_age'
local changes_text = use 'review_changes_text'
local whole = use 'review_whole'
local inequality = use 'review_inequality'
local themes = use 'review_themes'
local judgement = use 'review_judgement'
local places = use 'review_places'
local gaps_section = use 'review_gaps'

local function subtitle(settings, items)
  local region = findings.region_name(items)
  return ('Indicator set: %s. Compared with %s%s. Baseline: %s. Data as of %s.'):format(set(settings.set).name, findings.benchmark_name(items),
    region and ' and ' .. region or '', settings.baseline, method.as_of(items))
end

local function rug(settings, items, alone)
  return draw('rug', overview.rug(items), { standalone = alone,
    title = rug_title(settings, items),
    source = settings.synthetic and notes.synthetic or 'Source: see each indicator' })
end

local function glance(p, settings, items)
  p:section 'All indicators at a glance'
  rug(settings, items, true):save 'rug.svg'
  p:figure(rug(settings, items)):links{ { 'Chart (SVG)', 'rug.svg' } }
  p:paragraph(method.reading)
  local red = overview.red_red(items)
  if #red > 0 then
    p:subsection 'Worse and getting worse'
    p:table(red, { caption = 'Figures worse than the benchmark whose recent trend is getting worse', row_header = true })
  end
end

-- `review`: what review_parts gives.
return function(settings, review)
  local items = review.items
  local p = page{ title = settings.name, subtitle = subtitle(settings, items), status = review.judged.status.text,
                  banner = settings.synthetic and notes.synthetic or nil }
  p:lead(headline(items)):cards(cards(items)):paragraph(opening(items)):links(review.files)
  changes_text.section(p, settings, review.since, review.changes)
  glance(p, settings, items)
  judgement.section(p, settings, review.judged)
  whole.section(p, settings, items)
  inequality.section(p, items)
  themes(p, settings, items, review.judged)
  places(p, settings, items)
  gaps_section(p, items, review.gaps)
  age.section(p, items)
  p:section('Method'):list(method.rules(settings))
  method.colophon(p, settings, items)
  p:save 'index.html'
end
