-- SPDX-License-Identifier: GPL-3.0-or-later
-- The title of the rug: the areas that are worse than the benchmark most often and least often.
local words = use 'review_words'
local findings = use 'review_findings'

-- { name, worse, compared } of every area that any figure is compared of.
local function tally(items)
  local list, by_code = {}, {}
  for _, r in ipairs(findings.rows(items, function(row) return row.value ~= nil and row.outcome ~= 'Not compared' end)) do
    local code = r.row.area_code
    if not by_code[code] then
      by_code[code] = { name = r.row.area_name, worse = 0, compared = 0 }
      list[#list + 1] = by_code[code]
    end
    by_code[code].compared = by_code[code].compared + 1
    by_code[code].worse = by_code[code].worse + (r.row.outcome == 'Worse' and 1 or 0)
  end
  return list
end

-- "Knowsley (7 of 9 figures)"; of more than two areas, how many there are.
local function those_with(list, worse)
  local names = {}
  for _, area in ipairs(list) do
    if area.worse == worse then names[#names + 1] = ('%s (%d of %d figures)'):format(area.name, worse, area.compared) end
  end
  if #names < 3 then return words.list(names) end
  return worse == 0 and ('%d areas'):format(#names) or ('%d areas (%d %s each)'):format(#names, worse, worse == 1 and 'figure' or 'figures')
end

return function(settings, items)
  local benchmark, list = findings.benchmark_name(items), tally(items)
  if #list == 0 then return ('%s: latest figures, none compared with %s'):format(settings.name, benchmark) end
  local most, fewest = 0, math.huge
  for _, area in ipairs(list) do most, fewest = math.max(most, area.worse), math.min(fewest, area.worse) end
  if most == 0 then return ('Latest figures: no area is worse than %s'):format(benchmark) end
  if most == fewest then return ('Worse than %s, latest figures: %s'):format(benchmark, those_with(list, most)) end
  return ('Worse than %s on most: %s; on %s: %s'):format(benchmark, those_with(list, most), fewest > 0 and 'fewest' or 'none',
    those_with(list, fewest))
end
