-- SPDX-License-Identifier: GPL-3.0-or-later
-- The marks of a spine chart, from the rows of chart_spine: bars of the areas, signs on them, and columns of figures.
local outcome = use 'chart_outcome'
local mark_of = use 'chart_mark'
-- Where texts stand beside the spine, which is from -1 to 1, and their headings.
local at = { from = -3.05, value = -2.63, benchmark = -1.72, worst = -1.11, best = 1.11, to = 1.72 }
local spine = { from = at.from, to = at.to, heads = { at.value, at.benchmark - 0.17, at.worst - 0.19, at.best + 0.19 } }
local outer, inner = '#B1B4B6', '#F3F2F1'

function spine.shown(x, row) return fixed(x, row.decimals) end

function spine.best_text(row)
  return spine.shown(row.bar.best, row) .. (row.bar.first_quartile and '' or (' (%d %s)'):format(row.areas, row.areas == 1 and 'area' or 'areas'))
end

-- Values in their outcome's colour, the benchmark's value, and the ends of the bar.
local function texts(rows)
  return {
    mark_of(rows, { 'cells', thickness = 0.74 }, function(row)
      return { x = at.value, y = row.y, fill = row.value and (row.outcome or 'Not compared') or 'surface',
               label = row.value and outcome.cell(row.outcome, row.value_text or spine.shown(row.value, row), row.recent_trend) or '[x]' }
    end),
    mark_of(rows, { 'text', align = 'right' }, function(row)
      return { x = at.benchmark, y = row.y, label = row.benchmark and spine.shown(row.benchmark, row) or '[x]' }
    end),
    mark_of(rows, { 'text', align = 'right' }, function(row)
      return row.bar and { x = at.worst, y = row.y, label = spine.shown(row.bar.worst, row) }
    end),
    mark_of(rows, { 'text', align = 'left' }, function(row)
      return row.bar and { x = at.best, y = row.y, label = spine.best_text(row) }
    end) }
end

local function bars(rows)
  local function whole(row) return row.bar and { x = row.bar.high, low = row.bar.low, y = row.y } end
  return {
    mark_of(rows, { 'bars', colour = 'secondary', thickness = 0.6 }, whole), -- an edge, since the inner grey is pale
    mark_of(rows, { 'bars', colour = outer, thickness = 0.54, name = 'Range of the areas' }, whole),
    mark_of(rows, { 'bars', colour = inner, thickness = 0.54, name = 'Middle half of the areas' }, function(row)
      return row.bar and row.bar.first_quartile and { x = row.bar.third_quartile, low = row.bar.first_quartile, y = row.y }
    end) }
end

local function signs(rows, options)
  return {
    { 'line', x = { 0, 0 }, y = { -0.5, #rows - 0.5 }, colour = 'text', thickness = 2, dash = 'solid', shape = 'none',
      name = options.benchmark_name or 'Benchmark' },
    mark_of(rows, { 'points', shape = 'diamond', colour = 'secondary', name = options.region_name or 'Region' }, function(row)
      return row.region_at and { x = row.region_at, y = row.y }
    end),
    mark_of(rows, { 'points', shape = 'circle' }, function(row)
      return row.at and { x = row.at, y = row.y, fill = row.outcome or 'Not compared' }
    end) }
end

-- All of them, the lowest first; those that hold nothing are left out.
function spine.marks(rows, options)
  local marks = {}
  for _, layer in ipairs{ bars(rows), signs(rows, options), texts(rows) } do
    for _, mark in ipairs(layer) do
      if mark.x then marks[#marks + 1] = mark end
    end
  end
  return marks
end

return spine
