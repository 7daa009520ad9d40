-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap review`: the indicator review as a page with charts, a table of figures and a manifest.
local settings_of = use 'review_settings'
local rows_of = use 'review_rows'
local table_of = use 'review_table'
local write_page = use 'review_page'

local outcomes = { 'Better', 'Similar', 'Worse', 'Higher', 'Lower', 'Not compared', 'No figure' }

local function outcome_of(row)
  return row.value and row.outcome or 'No figure'
end

-- How many areas each indicator has of each outcome; outcomes that no area has are left out.
local function summary(items)
  local columns = { { 'indicator', {} }, { 'time_period', {} } }
  local seen = {}
  for i, item in ipairs(items) do
    columns[1][2][i], columns[2][2][i] = item.label, item.period
    for _, row in ipairs(item.rows) do seen[outcome_of(row)] = true end
  end
  for _, outcome in ipairs(outcomes) do
    local counts = {}
    for i, item in ipairs(items) do
      counts[i] = 0
      for _, row in ipairs(item.rows) do counts[i] = counts[i] + (outcome_of(row) == outcome and 1 or 0) end
    end
    if seen[outcome] then columns[#columns + 1] = { outcome:lower(), counts } end
  end
  return frame(columns)
end

local function check_baseline(settings, items)
  for _, item in ipairs(items) do
    for _, row in ipairs(item.rows) do
      if row.baseline_period then return end
    end
  end
  fail(('no figure of any indicator covers the baseline %s'):format(settings.baseline), { at = 'hiap review', rc = 'argument', hint = '--baseline 2022' })
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
    local settings = settings_of(args)
    output_folder(settings.folder)
    local items, gaps = rows_of(settings)
    if #items == 0 then
      fail(("no indicator of the set '%s' has figures for the areas of '%s'"):format(settings.set, settings.areas),
        { at = 'hiap review', rc = 'not found', hint = 'import some first: hiap import FILE.csv (hiap status shows what is there)' })
    end
    check_baseline(settings, items)
    table_of(settings, items):save 'data.csv'
    write_page(settings, items, gaps)
    print(summary(items))
    if #gaps > 0 then print(('%d %s of the set without figures: see Gaps in the data'):format(#gaps, #gaps == 1 and 'indicator' or 'indicators')) end
  end,
}
