-- SPDX-License-Identifier: GPL-3.0-or-later
-- What turned between two states of a review, by direction: { heading, rows of { indicator, area, ... }, is_trend, is_bad },
-- those with rows only.
-- `tables` of review_changes; of the places the areas of the review and their group, not what they are compared with.
local turns = {}

local function outcome(holds)
  return { 'outcomes', function(row, benchmark) return row[3] == benchmark and holds(row[4], row[5]) end }
end

local function trend(ending)
  return { 'trends', function(row) return string.ends(row[4], ending) end }
end

-- No outcome that changed stands under two of them.
local kinds = {
  { 'Now worse', outcome(function(_, now) return now == 'Worse' end), is_bad = true },
  { 'No longer worse', outcome(function(was, now) return was == 'Worse' and now ~= 'Worse' end) },
  { 'Now better', outcome(function(was, now) return was ~= 'Worse' and now == 'Better' end) },
  { 'No longer better', outcome(function(was, now) return was == 'Better' and now ~= 'Worse' end) },
  { 'Now getting worse', trend 'getting worse', is_trend = true, is_bad = true },
  { 'Now getting better', trend 'getting better', is_trend = true },
}

function turns.by_direction(settings, tables)
  local list, found = {}, {}
  for _, t in ipairs(tables) do found[t.id] = t.rows end
  for _, kind in ipairs(kinds) do
    local rows, source, holds = {}, kind[2][1], kind[2][2]
    for _, row in ipairs(found[source]) do
      local reference = row[2] == settings.benchmark_name or row[2] == settings.region_name
      if not reference and holds(row, settings.benchmark_name) then rows[#rows + 1] = row end
    end
    if #rows > 0 then list[#list + 1] = { heading = kind[1], rows = rows, is_trend = kind.is_trend, is_bad = kind.is_bad } end
  end
  return list
end

-- Rows by indicator: { [label] = { row, ... } }, and the labels in order of appearance.
function turns.by_indicator(rows)
  local at, labels = {}, {}
  for _, row in ipairs(rows) do
    if not at[row[1]] then
      at[row[1]] = {}
      labels[#labels + 1] = row[1]
    end
    table.insert(at[row[1]], row)
  end
  return at, labels
end

return turns
