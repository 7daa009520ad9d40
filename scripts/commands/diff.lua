-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap diff`: which figures one vintage has otherwise than another, the largest revisions first.
local vintages = use 'vintage_words'
local names = use 'vintage_names'

local shown = 20
local kinds = { 'revised', 'withdrawn', 'value appeared', 'new' }

-- The change against the larger of the two values, which compares across units and from nought.
local function by_size(f)
  f = f:with{ size = f.change:abs() / f.from_value:abs():larger(f.to_value:abs()) }
  return f:sort '-size':without 'size'
end

-- One row an indicator, one column a kind that there is.
local function summary(f)
  local keys, found = f.indicator_id:unique(), {}
  local columns = { { 'indicator_id', keys } }
  for row in f:by({ 'indicator_id', 'kind' }, { n = count() }):rows() do found[row.indicator_id .. row.kind] = row.n end
  for _, kind in ipairs(kinds) do
    local counts = {}
    for i, key in ipairs(keys) do counts[i] = found[key .. kind] or 0 end
    if column(counts):sum() > 0 then columns[#columns + 1] = { kind, counts } end
  end
  return frame(columns)
end

-- These are left out where every row has the same.
local may_go = { indicator_id = true, sex = true, age = true, category_type = true, category = true }
local function narrow(f)
  local columns = {}
  for _, name in ipairs{ 'indicator_id', 'area_name', 'time_period', 'sex', 'age', 'category_type', 'category',
                         'from_value', 'to_value', 'change', 'kind', 'changed' } do
    if not may_go[name] or f:col(name):distinct() > 1 then columns[#columns + 1] = name end
  end
  return f:select(columns)
end

local function label(known, number)
  return ('vintage %d (%s, %s)'):format(number, known.file_name:at(number), known.date:at(number))
end

local function finding(f)
  local parts = {}
  for _, kind in ipairs(kinds) do
    local count = #f:where{ kind = kind }
    if count > 0 then parts[#parts + 1] = ('%s %s'):format(fixed(count, 0), kind) end
  end
  return table.concat(parts, ', ')
end

local function show(f, args, between)
  if #f == 0 then return print('Nothing changed ' .. between) end
  local listed = by_size(args.all and f or f:where(f.kind:ne 'new'))
  print(summary(f))
  if #listed > 0 then print(narrow(args.all and listed or listed:head(shown))) end
  if #listed > shown and not args.all then print(('The %d largest of %s; --all shows every one'):format(shown, fixed(#listed, 0))) end
  print(('Figures %s: %s'):format(between, finding(f)))
end

command{
  id = 'diff', help = 'Show which figures were revised between two vintages, the largest revisions first',
  usage = 'hiap diff FROM [TO] [--indicator ID] [--area CODE] [--all]', arguments = { 'from', 'to?' },
  options = { { 'indicator', 'text', 'one indicator only: its id, or its key' },
              { 'area', 'text', 'one area only, by its code' },
              { 'all', 'switch', 'every figure, also those that are new' },
              { 'json', 'switch', 'every figure as JSON' },
              { 'csv', 'switch', 'every figure as CSV' } },
  examples = { 'hiap diff 3 4', 'hiap diff 2026-01-01 --area E08000012', 'hiap diff 3 4 --indicator fingertips/93203 --csv' },
  run = function(args)
    local known = vintages.known 'diff'
    local from = vintages.number_of('diff', known, args.from)
    local to = vintages.number_of('diff', known, args.to or tostring(#known))
    if from > to then fail(('vintage %d is later than %d'):format(from, to), { at = 'hiap diff', rc = 'argument', hint = ('hiap diff %d %d'):format(to, from) }) end
    local keys = names.keys_of('diff', args.indicator, to)
    local f = store:diff{ from = from, to = to, indicator = keys, area = names.area_of('diff', args.area) }
    if args.json then return print(f:json():sub(1, -2)) end
    if args.csv then return print(f:csv():sub(1, -2)) end
    show(f, args, ('between %s and %s'):format(label(known, from), label(known, to)))
  end,
}
