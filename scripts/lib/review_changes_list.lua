-- SPDX-License-Identifier: GPL-3.0-or-later
-- What changed in sentences: by what happened, then by indicator.
local words = use 'review_words'
local turns = use 'review_changes_turns'

-- "Life expectancy, male in Halton and Wirral; Unemployed in Sefton": each indicator with what `say` makes of its rows.
local function by_indicator(rows, say)
  local at, labels = turns.by_indicator(rows)
  local parts = {}
  for i, label in ipairs(labels) do parts[i] = label .. say(at[label]) end
  return table.concat(parts, '; ')
end

local function places(rows)
  local names = {}
  for i, row in ipairs(rows) do names[i] = row[2] end
  return ' in ' .. words.list(names)
end

-- "Children in poverty (12 figures)"
local function counted(rows)
  return (' (%d %s)'):format(#rows, #rows == 1 and 'figure' or 'figures')
end

local function newest(rows)
  return (', %s%s'):format(rows[1][3], rows[1][4] and (' (%s)'):format(rows[1][4]) or '')
end

-- `tables` of review_changes.
return function(settings, tables)
  local list, found = {}, {}
  for _, t in ipairs(tables) do found[t.id] = t.rows end
  local function add(title, rows, say)
    if #rows > 0 then list[#list + 1] = ('%s: %s.'):format(title, by_indicator(rows, say)) end
  end
  for _, turn in ipairs(turns.by_direction(settings, tables)) do
    add(turn.is_trend and turn.heading or ('%s than %s'):format(turn.heading, settings.benchmark_name), turn.rows, places)
  end
  add('New figures', found.new, newest)
  add('Revised', found.revised, counted)
  add('Lost', found.lost, counted)
  return list
end
