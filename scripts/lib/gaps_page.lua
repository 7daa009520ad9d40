-- SPDX-License-Identifier: GPL-3.0-or-later
-- The page of `hiap gaps`.
local words = use 'review_words'
local notes = use 'review_notes'
local say = use 'gaps_words'
local deprived = use 'gaps_words_deprivation'
local tables = use 'gaps_tables'
local groups = use 'gaps_tables_deprivation'
local summary = use 'gaps_summary'
local charts = use 'gaps_charts'
local method = use 'gaps_method'
local rules_of = use 'gaps_rules'

local function figure(p, kind, settings, found, data)
  local chart, _, link = charts.make(kind, settings, found)
  p:figure(chart, { data = data, links = { link }, source = notes.source(settings, found.item.indicator) })
end

local function table_of(p, caption, f, headings)
  p:table(f, { caption = caption, headings = headings, row_header = true })
end

-- The lead of a page of one indicator says its finding already.
local function add_areas(p, settings, found, only)
  local item, m = found.item, found.latest
  if not only then p:paragraph(say.region(settings, item, m)) end
  local events = say.most_events(m)
  if events then p:paragraph(events) end
  figure(p, 'areas', settings, found)
  table_of(p, ('%s: gaps of each area, %s'):format(item.label, words.period(m.period)), tables.areas(item, m))
  local missing_words = method.of_item(settings, found)
  if #missing_words > 0 then p:list(missing_words) end
  if #found.over < 2 then return end
  p:paragraph(say.change(found.change, item.indicator.decimals))
  figure(p, 'over_time', settings, found)
  table_of(p, ('%s: the gap within %s over time'):format(item.label, settings.group_name), tables.over_time(item, found.over))
end

local function add_deprivation(p, settings, found, only)
  local item, d = found.item, found.deprivation
  if not only then p:paragraph(deprived.finding(item, d)) end
  local slope = deprived.slope(d, item.indicator.decimals)
  if slope then p:paragraph(slope) end
  local beside = deprived.beside(found)
  if beside then p:paragraph(beside) end
  figure(p, 'deprivation', settings, found)
  table_of(p, ('%s by deprivation, %s'):format(item.label, d.area_name), groups.groups(item, d))
  p:list(method.of_deprivation(found))
  if #d.rows < 2 then return end
  p:paragraph(say.change(d.change, item.indicator.decimals))
  figure(p, 'deprivation_over_time', settings, found)
  table_of(p, ('%s: the gap by deprivation over time'):format(item.label), groups.over_time(item, d))
end

-- `gaps`: a list of what gaps_of gives; `absent`: { { indicator, reason } }.
return function(settings, gaps, absent)
  local p = page{ title = ('Gaps: %s, %s'):format(settings.title, settings.by and 'by deprivation' or settings.group_name),
    subtitle = not settings.by and 'Between the areas, to the benchmark and over time' or settings.group_name
      and ('Groups within the benchmark, and the areas of %s beside them'):format(settings.group_name) or 'Groups within the benchmark',
    status = project_settings().status, banner = settings.synthetic and notes.synthetic or nil }
  p:lead(say.lead(settings, gaps)):links{ { 'All gaps (CSV)', 'gaps.csv' } }
  if #gaps > 1 then
    p:section 'All gaps'
    table_of(p, 'Gaps, widest by ratio first', summary.table(settings, gaps))
  end
  for _, found in ipairs(gaps) do
    p:section(found.item.label)
    if found.latest then add_areas(p, settings, found, #gaps == 1)
    elseif found.deprivation then add_deprivation(p, settings, found, #gaps == 1)
    else p:paragraph('No gap: ' .. found.why .. '.') end
  end
  if #absent > 0 then p:section('Without figures'):list(method.absent(absent)) end
  p:section('Method'):list(rules_of(settings))
  method.colophon(p, gaps)
  p:save 'index.html'
end
