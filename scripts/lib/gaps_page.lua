-- SPDX-License-Identifier: GPL-3.0-or-later
-- The page of `hiap gaps`.
local words = use 'review_words'
local say = use 'gaps_words'
local tables = use 'gaps_tables'
local charts = use 'gaps_charts'
local method = use 'gaps_method'

local function figure(p, kind, settings, found, data)
  local chart, _, link = charts.make(kind, settings, found)
  p:figure(chart, { data = data, links = { link }, source = 'Source: ' .. found.item.indicator.source })
end

local function table_of(p, caption, f, headings)
  p:table(f, { caption = caption, headings = headings, row_header = true })
end

local function add_areas(p, settings, found)
  local item, m = found.item, found.latest
  p:paragraph(say.region(settings, item, m))
  local events = say.most_events(m)
  if events then p:paragraph(events) end
  figure(p, 'areas', settings, found)
  table_of(p, ('%s: gaps of each area, %s'):format(item.label, words.period(m.period)), tables.areas(item, m))
  local notes = method.of_item(settings, found)
  if #notes > 0 then p:list(notes) end
  if #found.over < 2 then return end
  p:paragraph(say.change(found.change, item.indicator.decimals))
  figure(p, 'over_time', settings, found)
  table_of(p, ('%s: the gap within %s over time'):format(item.label, settings.group_name), tables.over_time(item, found.over))
end

local function add_deprivation(p, settings, found)
  local item, d = found.item, found.deprivation
  p:paragraph(say.deprivation(item, d))
  local slope = say.slope(d, item.indicator.decimals)
  if slope then p:paragraph(slope) end
  figure(p, 'deprivation', settings, found)
  table_of(p, ('%s by deprivation, %s'):format(item.label, d.area_name), tables.deprivation(item, d))
  p:list(method.of_deprivation(found))
  if #d.rows < 2 then return end
  p:paragraph(say.change(d.change, item.indicator.decimals))
  figure(p, 'deprivation_over_time', settings, found)
  table_of(p, ('%s: the gap by deprivation over time'):format(item.label), tables.deprivation_over_time(item, d))
end

-- `gaps`: a list of what gaps_of gives; `absent`: { { indicator, reason } }.
return function(settings, gaps, absent)
  local p = page{ title = ('Gaps: %s, %s'):format(settings.title, settings.group_name),
    subtitle = settings.by and 'By deprivation' or 'Between the areas and to the benchmark', status = project_settings().status }
  p:lead(say.lead(settings, gaps)):links{ { 'All gaps (CSV)', 'gaps.csv' } }
  for _, found in ipairs(gaps) do
    p:section(found.item.label)
    if found.latest then add_areas(p, settings, found)
    elseif found.deprivation then add_deprivation(p, settings, found)
    else p:paragraph('No gap: ' .. found.why .. '.') end
  end
  if #absent > 0 then p:section('Without figures'):list(method.absent(absent)) end
  p:section('Method'):list(method.rules(settings))
  method.colophon(p, gaps)
  p:save 'index.html'
end
