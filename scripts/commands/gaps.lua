-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap gaps`: how far areas, or groups by deprivation, lie apart: in the unit, as a ratio, in events, over time.
local words = use 'review_words'
local settings_of = use 'gaps_settings'
local items_of = use 'gaps_items'
local gaps_of = use 'gaps_of'
local data_of = use 'gaps_data'
local tables = use 'gaps_tables'
local groups = use 'gaps_tables_deprivation'
local summary = use 'gaps_summary'
local say = use 'gaps_words'
local deprived = use 'gaps_words_deprivation'
local method = use 'gaps_method'
local write_page = use 'gaps_page'

-- Sentences with the spaces and dashes of a keyboard; nil is none.
local function tell(text)
  if text then print(words.plain(text)) end
end

local function show_areas(settings, found)
  local item = found.item
  tell(say.region(settings, item, found.latest))
  print((tables.areas(item, found.latest, true)))
  tell(say.most_events(found.latest))
  for _, note in ipairs(method.of_item(settings, found)) do tell(note) end
  tell(say.change(found.change, item.indicator.decimals))
  if found.change then print((tables.over_time(item, found.over))) end
end

local function show_deprivation(found)
  local item, d = found.item, found.deprivation
  tell(deprived.finding(item, d))
  print((groups.groups(item, d)))
  tell(deprived.slope(d, item.indicator.decimals))
  tell(deprived.beside(found))
  for _, note in ipairs(method.of_deprivation(found)) do tell(note) end
  tell(say.change(d.change, item.indicator.decimals))
  if d.change then print((groups.over_time(item, d))) end
end

-- Of a set only the summary: the page has the rest.
local function show(settings, gaps, absent)
  if settings.set then
    tell(say.lead(settings, gaps))
    print((summary.table(settings, gaps)))
  end
  for _, found in ipairs(settings.set and {} or gaps) do
    if found.latest then show_areas(settings, found)
    elseif found.deprivation then show_deprivation(found)
    else print(('%s: no gap: %s'):format(found.item.label, found.why)) end
  end
  for _, line in ipairs(method.absent(absent)) do print(line) end
end

local function check(settings, items, absent)
  if #items > 0 then return end
  local where = settings.group_name and ' for the areas of ' .. settings.group_name or ''
  fail(('no figures of %s%s'):format(settings.title, where), { at = 'hiap gaps', rc = 'not found',
    hint = absent[1] and absent[1].reason or 'hiap status shows what has been imported' })
end

command{
  id = 'gaps', help = 'Show gaps between areas or by deprivation: absolute, relative, in events, over time',
  usage = 'hiap gaps INDICATOR|SET [--areas GROUP] [--by deprivation] [--since PERIOD] [--benchmark CODE] [--json]',
  arguments = { 'what?' },
  options = { { 'areas', 'text', 'an area group; left out: that of the review of the project' },
              { 'by', 'text', 'deprivation: between the groups of the index instead of between areas' },
              { 'since', 'text', 'periods from this one on, such as 2015' },
              { 'benchmark', 'text', 'area code to compare with (England is E92000001)' },
              { 'json', 'switch', 'every gap as JSON' } },
  examples = { 'hiap gaps healthy_life_expectancy --areas greater_manchester',
               'hiap gaps alcohol_related_mortality --areas cheshire_and_merseyside --by deprivation --since 2018' },
  run = function(args)
    local settings = settings_of(args)
    local items, absent = items_of(settings)
    check(settings, items, absent)
    local gaps = {}
    for i, item in ipairs(items) do gaps[i] = gaps_of(settings, item) end
    output_folder(settings.folder)
    local f = data_of(gaps)
    f:save 'gaps.csv'
    write_page(settings, gaps, absent)
    if args.json then print(f:json()) else show(settings, gaps, absent) end
  end,
}
