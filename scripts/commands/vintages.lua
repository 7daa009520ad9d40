-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap vintages`: every import, when, by whom, and what it made of the figures that were there before.
local vintages = use 'vintage_words'
local names = use 'vintage_names'

-- Those that hold any of the keys, oldest first.
local function holding(keys)
  local f = store:vintages(keys[1])
  for i = 2, #keys do
    local more = store:vintages(keys[i])
    f = f:append(more:join(f:select 'vintage', 'vintage', 'without'))
  end
  return vintages.dated(f:sort 'vintage')
end

local function finding(f)
  local revised = f.figures_revised:sum() or 0
  local count = #f == 1 and '1 vintage' or ('%d vintages'):format(#f)
  if revised == 0 then return count .. '; no figure was revised' end
  return ('%s; %s revised: hiap diff FROM TO shows which'):format(count, revised == 1 and '1 figure was' or fixed(revised, 0) .. ' figures were')
end

command{
  id = 'vintages', help = 'List every import: when, by whom, and how many figures it revised',
  usage = 'hiap vintages [--indicator KEY]',
  options = { { 'indicator', 'text', 'only vintages that hold it: a key such as fingertips/93203, or an id' },
              { 'json', 'switch', 'as JSON' },
              { 'csv', 'switch', 'as CSV' } },
  examples = { 'hiap vintages', 'hiap vintages --indicator fingertips/93203', 'hiap vintages --csv > vintages.csv' },
  run = function(args)
    local f = vintages.known 'vintages'
    if args.indicator then f = holding(names.keys_of('vintages', args.indicator, #f)) end
    f = f:rename{ file_name = 'file', rows_kept = 'rows', figures_new = 'new', figures_revised = 'revised', imported_by = 'who' }
      :select('vintage', 'date', 'file', 'layout', 'rows', 'indicators', 'new', 'revised', 'who')
    if args.json then return print(f:json():sub(1, -2)) end
    if args.csv then return print(f:csv():sub(1, -2)) end
    print(f:sort '-vintage') -- a terminal shows the first 40
    print(finding(f:rename{ revised = 'figures_revised' }))
  end,
}
