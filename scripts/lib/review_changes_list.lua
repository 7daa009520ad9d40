-- SPDX-License-Identifier: GPL-3.0-or-later
-- What changed in sentences a board reads in a minute: by what happened, then by indicator.
local words = use 'review_words'

local most = 6 -- indicators that a sentence names

local function joined(parts)
  local rest = #parts - most
  if rest <= 0 then return table.concat(parts, '; ') end
  return table.concat(parts, '; ', 1, most) .. ('; and %d more, listed below'):format(rest)
end

-- "Life expectancy, male in Halton and Wirral; Unemployed in Sefton": rows by indicator, in order.
local function by_indicator(rows)
  local parts, at = {}, {}
  for _, row in ipairs(rows) do
    if not at[row[1]] then
      parts[#parts + 1] = { row[1], {} }
      at[row[1]] = parts[#parts]
    end
    table.insert(at[row[1]][2], row[2])
  end
  for i, part in ipairs(parts) do parts[i] = ('%s in %s'):format(part[1], words.list(part[2])) end
  return joined(parts)
end

local function pick(rows, holds)
  local list = {}
  for _, row in ipairs(rows) do
    if holds(row) then list[#list + 1] = row end
  end
  return list
end

-- "Children in poverty (12 figures)"
local function counted(rows)
  local parts, at = {}, {}
  for _, row in ipairs(rows) do
    if not at[row[1]] then
      parts[#parts + 1] = row[1]
      at[row[1]] = 0
    end
    at[row[1]] = at[row[1]] + 1
  end
  for i, name in ipairs(parts) do parts[i] = ('%s (%d %s)'):format(name, at[name], at[name] == 1 and 'figure' or 'figures') end
  return joined(parts)
end

local function newest(rows)
  local parts = {}
  for i, row in ipairs(rows) do parts[i] = ('%s, %s%s'):format(row[1], row[3], row[4] and (' (%s)'):format(row[4]) or '') end
  return joined(parts)
end

-- `tables` of review_changes by id; the benchmark by name.
return function(tables, benchmark)
  local list, found = {}, {}
  for _, t in ipairs(tables) do found[t.id] = t.rows end
  local function add(title, rows, say)
    if #rows > 0 then list[#list + 1] = ('%s: %s.'):format(title, say(rows)) end
  end
  local function turned(holds)
    return pick(found.outcomes, function(row) return row[3] == benchmark and holds(row[4], row[5]) end)
  end
  local function trend(ending)
    return pick(found.trends, function(row) return string.ends(row[4], ending) end)
  end
  add('Now worse than ' .. benchmark, turned(function(_, now) return now == 'Worse' end), by_indicator)
  add('No longer worse than ' .. benchmark, turned(function(was, now) return was == 'Worse' and now ~= 'Worse' end), by_indicator)
  add('Now better than ' .. benchmark, turned(function(was, now) return was ~= 'Worse' and now == 'Better' end), by_indicator)
  add('No longer better than ' .. benchmark, turned(function(was, now) return was == 'Better' and now ~= 'Worse' end), by_indicator)
  add('Now getting worse', trend 'getting worse', by_indicator)
  add('Now getting better', trend 'getting better', by_indicator)
  add('New figures', found.new, newest)
  add('Revised', found.revised, counted)
  add('Lost', found.lost, counted)
  return list
end
