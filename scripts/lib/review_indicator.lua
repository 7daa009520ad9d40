-- SPDX-License-Identifier: GPL-3.0-or-later
-- The section of one indicator on a review page: definition; for each sex the areas today, their table and notes, the
-- trend and the deprivation groups; source, measure and caveats folded away.
local words = use 'review_words'
local charts = use 'review_charts'
local area_table = use 'review_area_table'
local inequality = use 'review_inequality'
local judgement = use 'review_judgement'
local notes = use 'review_notes'
local definition_of = use 'review_definition'

local function add_trend(p, settings, item, source)
  local trend, f, link = charts.make('trend', settings, item, 'trends')
  local data, headings = f:without('area_code'):sort('area_name', 'time_period'), { 'Area', 'Period', item.indicator.unit }
  if item.has_limits then headings[4], headings[5] = 'Lower 95% limit', 'Upper 95% limit'
  else data = data:without('lower_ci_95', 'upper_ci_95') end
  p:figure(trend, { data = data, headings = headings, links = { link },
    source = source .. '. Grey lines: the other areas' .. (item.has_limits and '; bands: 95% confidence limits' or '') })
end

local function add_deprivation(p, settings, item, source)
  local d = item.deprivation
  if d then
    local chart, f, link = charts.make('deprivation', settings, item, 'deprivation')
    p:figure(chart, { data = f, links = { link }, source = source })
    local ratio = inequality.ratio(d)
    p:paragraph(('Most deprived minus least deprived: %s%s. Groups: %s, the newest edition that the figures come in.'):format(
      inequality.gap(d, item.indicator), ratio and '; most divided by least: ' .. ratio or '', d.edition))
  end
  if #(item.other_groups or {}) > 0 then p:note('Also published by: ' .. words.list(item.other_groups) .. '.') end
end

local function add_item(p, settings, item)
  local source = notes.source(settings, item.indicator)
  local areas, _, link = charts.make('areas', settings, item, 'compare-areas')
  p:figure(areas, { source = source .. (item.has_limits and '. Whiskers: 95% confidence limits' or '') }):links{ link }
  local f, headings = area_table(settings, item)
  p:table(f, { caption = ('%s, %s'):format(item.label, words.period(item.period)), row_header = true, headings = headings, source = source })
  p:list(notes.of_item(settings, item))
  add_trend(p, settings, item, source)
  add_deprivation(p, settings, item, source)
end

-- `items` are those of one indicator, one a sex.
return function(p, settings, items, judged)
  local indicator = items[1].indicator
  p:subsubsection(indicator.name)
  if indicator.definition then p:paragraph(indicator.definition) end
  judgement.beside(p, settings, judged, indicator.id)
  for _, item in ipairs(items) do add_item(p, settings, item) end
  p:details('Source, measure and caveats', function(inside) inside:definitions(definition_of(settings, items[1])) end)
end
