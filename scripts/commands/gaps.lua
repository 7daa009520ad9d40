-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap gaps`: how far areas, or groups by deprivation, lie apart: in the unit, as a ratio, in events, over time.
local settings_of = use 'gaps_settings'
local items_of = use 'gaps_items'
local gaps_of = use 'gaps_of'
local data_of = use 'gaps_data'
local write_page = use 'gaps_page'
local show = use 'gaps_show'

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
