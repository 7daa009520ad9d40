-- SPDX-License-Identifier: GPL-3.0-or-later
-- What turned as one table: a row an indicator, a column a direction, the areas by name.
local frame_of = use 'review_frame'
local turns = use 'review_changes_turns'

local function names_of(rows)
  local names = {}
  for i, row in ipairs(rows) do names[i] = row[2] end
  return table.concat(names, ', ')
end

local function counted(rows)
  return ('%d %s'):format(#rows, #rows == 1 and 'figure' or 'figures')
end

-- Columns { heading, { [label] = text } }, and how many areas of each label got worse.
local function columns_of(settings, tables)
  local columns, trend, bad = {}, { 'Recent trend', {} }, {}
  for _, turn in ipairs(turns.by_direction(settings, tables)) do
    local texts = turn.is_trend and trend[2] or {}
    for label, rows in pairs(turns.by_indicator(turn.rows)) do
      local names = turn.is_trend and ('%s: %s'):format(turn.heading, names_of(rows)) or names_of(rows)
      texts[label] = texts[label] and ('%s. %s'):format(texts[label], names) or names
      if turn.is_bad then bad[label] = (bad[label] or 0) + #rows end
    end
    if not turn.is_trend then columns[#columns + 1] = { turn.heading, texts } end
  end
  columns[#columns + 1] = trend
  for _, t in ipairs(tables) do
    local texts = {}
    for label, rows in pairs(t.id == 'revised' and turns.by_indicator(t.rows) or {}) do texts[label] = counted(rows) end
    if t.id == 'revised' then columns[#columns + 1] = { 'Revised', texts } end
  end
  return columns, bad
end

-- Labels that stand in any column: those with most areas that got worse first, then in the order of the review.
local function labels_of(labels, columns, bad)
  local list = {}
  for i, label in ipairs(labels) do
    local any = false
    for _, column in ipairs(columns) do any = any or column[2][label] ~= nil end
    if any then list[#list + 1] = { label = label, place = i, bad = bad[label] or 0 } end
  end
  sort(list, function(a, b)
    if a.bad ~= b.bad then return a.bad > b.bad end
    return a.place < b.place
  end)
  return list
end

-- { frame, headings }, without the columns that none of the rows fills.
local function filled(rows, columns)
  local cells, headings = { { 'indicator', function(row) return row.label end } }, { 'Indicator' }
  for _, column in ipairs(columns) do
    local any = false
    for _, row in ipairs(rows) do any = any or column[2][row.label] ~= nil end
    if any then
      cells[#cells + 1], headings[#headings + 1] = { column[1], function(row) return column[2][row.label] or '' end }, column[1]
    end
  end
  return { frame_of(rows, cells), headings }
end

-- Of the first `most` indicators, and of the others; nil where there are none.
return function(settings, tables, most)
  local columns, bad = columns_of(settings, tables)
  local rows = labels_of(tables.labels or {}, columns, bad)
  local first, rest = table.move(rows, 1, math.min(most, #rows), 1, {}), table.move(rows, most + 1, #rows, 1, {})
  return #first > 0 and filled(first, columns) or nil, #rest > 0 and filled(rest, columns) or nil
end
