-- SPDX-License-Identifier: GPL-3.0-or-later
-- What changed between two states of a review: new figures, outcomes and trends that turned, revised and lost figures.
local words = use 'review_words'
local add_revised = use 'review_revised'
local changes = {}

local function by_key(items)
  local found = {}
  for _, item in ipairs(items) do found[item.file] = item end
  return found
end

-- Rows of an item by area: its areas, the group, the region, the benchmark.
local function rows_of(item)
  local rows, by_code = {}, {}
  for _, row in ipairs(item.rows) do rows[#rows + 1] = row end
  for _, name in ipairs{ 'group_row', 'region_row', 'benchmark_row' } do rows[#rows + 1] = item[name] or nil end
  for _, row in ipairs(rows) do by_code[row.area_code] = row end
  return rows, by_code
end

local function new_figures(found, item, before)
  local period = words.period(item.period)
  if not before then return found.new:add{ item.label, 'none', period, 'first figures' } end
  local then_ = words.period(before.period)
  if before.key ~= item.key then
    return found.new:add{ item.label, then_, period, ('now from %s, before from %s'):format(item.key, before.key) }
  end
  if before.period ~= item.period then return found.new:add{ item.label, then_, period } end
  local _, old = rows_of(before)
  local names = {}
  for _, row in ipairs(item.rows) do
    if row.value and not (old[row.area_code] or {}).value then names[#names + 1] = row.area_name end
  end
  if #names > 0 then found.new:add{ item.label, period, period, 'first figure of ' .. words.list(names) } end
end

local function turned(found, item, before, settings)
  local _, old = rows_of(before)
  for _, row in ipairs((rows_of(item))) do
    local was = old[row.area_code]
    if was and was.value and row.value then
      for _, pair in ipairs{ { 'outcome', settings.benchmark_name }, { 'outcome_region', settings.region_name } } do
        if row[pair[1]] and was[pair[1]] and row[pair[1]] ~= was[pair[1]] then
          found.outcomes:add{ item.label, row.area_name, pair[2], was[pair[1]], row[pair[1]] }
        end
      end
      if row.recent_trend ~= was.recent_trend then found.trends:add{ item.label, row.area_name, was.recent_trend, row.recent_trend } end
    end
  end
end

local tables = {
  { 'new', 'New figures', { 'Indicator', 'Latest period then', 'Latest period now', 'Note' } },
  { 'outcomes', 'Outcomes that changed', { 'Indicator', 'Area', 'Against', 'Then', 'Now' } },
  { 'trends', 'Recent trends that changed', { 'Indicator', 'Area', 'Then', 'Now' } },
  { 'revised', 'Figures that were revised', { 'Indicator', 'Area', 'Period', 'Then', 'Now' } },
  { 'lost', 'Figures that were lost', { 'Indicator', 'Area', 'Period', 'Reason' } },
}

local function new_table(spec)
  local rows = {}
  return { id = spec[1], title = spec[2], headings = spec[3], rows = rows, add = function(_, row) rows[#rows + 1] = row end }
end

-- What became worse first, then what is no longer worse, then the rest; the benchmark before the region.
local function in_order(rows, settings)
  for i, row in ipairs(rows) do
    row.place = (row[5] == 'Worse' and 0 or row[4] == 'Worse' and 2 or 4) + (row[3] == settings.benchmark_name and 0 or 1) + i / (#rows + 1)
  end
  sort(rows, function(a, b) return a.place < b.place end)
end

-- A list of tables { id, title, headings, rows }, in the order above. `settings.benchmark_name`, `settings.region_name`.
function changes.between(settings, before, now)
  local found, list = {}, {}
  for i, spec in ipairs(tables) do
    list[i] = new_table(spec)
    found[spec[1]] = list[i]
  end
  local earlier, later = by_key(before), by_key(now)
  for _, item in ipairs(now) do
    local was = earlier[item.file]
    new_figures(found, item, was)
    if was then
      turned(found, item, was, settings)
      add_revised(found, item, was)
    end
  end
  in_order(found.outcomes.rows, settings)
  for _, item in ipairs(before) do
    if not later[item.file] then found.lost:add{ item.label, 'all', words.period(item.period), 'no figure of any area is left' } end
  end
  return list
end

return changes
