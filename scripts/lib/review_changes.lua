-- SPDX-License-Identifier: GPL-3.0-or-later
-- What changed between two states of a review: new figures, outcomes and trends that turned, revised and lost figures.
local words = use 'review_words'
local turned = use 'review_turned'
local add_revised = use 'review_revised'
local changes = {}

local function by_key(items)
  local found = {}
  for _, item in ipairs(items) do found[item.file] = item end
  return found
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

-- A list of tables { id, title, headings, rows }, in the order above; `labels` of it are those of the items now.
-- `settings.benchmark_name`, `settings.region_name`.
function changes.between(settings, before, now)
  local found, list = {}, {}
  for i, spec in ipairs(tables) do
    list[i] = new_table(spec)
    found[spec[1]] = list[i]
  end
  local earlier, later = by_key(before), by_key(now)
  list.labels = {}
  for i, item in ipairs(now) do list.labels[i] = item.label end
  for _, item in ipairs(now) do
    local was = earlier[item.file]
    turned.new_figures(found, item, was)
    if was then
      turned.outcomes(found, item, was, settings)
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
