-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap review`: the indicator review as a page with charts, a table of figures and a manifest.
local rows_of = use 'review_rows'
local table_of = use 'review_table'
local write_page = use 'review_page'

local function chosen(args)
  local id = args.review or project_settings().review
  if not id then error('name a review: hiap review ID (there are: ' .. table.concat(ids_of 'review', ', ') .. ')') end
  local declared = review(id)
  local settings = {}
  for _, name in ipairs{ 'id', 'name', 'set', 'areas', 'benchmark', 'baseline', 'synthetic' } do settings[name] = declared[name] end
  for _, name in ipairs{ 'set', 'areas', 'benchmark', 'baseline' } do settings[name] = args[name] or settings[name] end
  return settings
end

local function summary(items)
  local lines = {}
  for _, item in ipairs(items) do
    local count = { Better = 0, Similar = 0, Worse = 0, Higher = 0, Lower = 0, ['Not compared'] = 0 }
    for _, row in ipairs(item.rows) do count[row.outcome] = count[row.outcome] + 1 end
    lines[#lines + 1] = { item.label, item.period, count.Better + count.Higher, count.Similar, count.Worse + count.Lower, count['Not compared'] }
  end
  local function column_of(k)
    local values = {}
    for i, line in ipairs(lines) do values[i] = line[k] end
    return values
  end
  return frame{ { 'indicator', column_of(1) }, { 'time_period', column_of(2) }, { 'better', column_of(3) },
                { 'similar', column_of(4) }, { 'worse', column_of(5) }, { 'not_compared', column_of(6) } }
end

command{
  id = 'review', help = 'Review an indicator set for a group of areas: page, charts, figures, manifest',
  usage = 'hiap review [REVIEW] [--set SET] [--areas GROUP] [--benchmark CODE] [--baseline YEAR]',
  arguments = { 'review?' },
  options = { { 'set', 'text', 'indicator set instead of the one of the review' },
              { 'areas', 'text', 'area group instead of the one of the review' },
              { 'benchmark', 'text', 'area code to compare with (England is E92000001)' },
              { 'baseline', 'integer', 'year that change is counted from' } },
  examples = { 'hiap review cheshire_and_merseyside', 'hiap review greater_manchester --baseline 2019' },
  run = function(args)
    local settings = chosen(args)
    output_folder('review-' .. settings.id)
    local items, gaps, areas = rows_of(settings)
    if #items == 0 then
      error(("no indicator of the set '%s' has figures for the areas of '%s': import some first (hiap import FILE.csv)"):format(settings.set, settings.areas))
    end
    table_of(settings, items):save 'data.csv'
    write_page(settings, items, gaps, areas)
    print(summary(items))
    print(('%d indicators of the set have no figures'):format(#gaps))
  end,
}
