-- SPDX-License-Identifier: GPL-3.0-or-later
-- The spine chart of one area: each indicator against the benchmark and the range of the comparison areas; right is better.
-- One row an indicator and comparison area, without the region itself and without England: indicator, area_code, value, value_text,
-- outcome, recent_trend, polarity, and benchmark_value and region_value, the same in all rows of an indicator.
local outcome = use 'chart_outcome'
local spine = use 'chart_spine'
local mark_of = use 'chart_mark'
-- Where texts stand beside the spine, which is from -1 to 1, and their headings.
local at = { from = -3.05, value = -2.63, benchmark = -1.72, worst = -1.11, best = 1.11, to = 1.72 }
local heads = { at.value, at.benchmark - 0.17, at.worst - 0.19, at.best + 0.19 }
local outer, inner = '#B1B4B6', '#F3F2F1'

local function shown(x, row) return fixed(x, row.decimals) end

local function best_text(row)
  return shown(row.bar.best, row) .. (row.bar.first_quartile and '' or (' (%d %s)'):format(row.areas, row.areas == 1 and 'area' or 'areas'))
end

-- Values in their outcome's colour, the benchmark's value, and the ends of the bar.
local function texts(rows)
  return {
    mark_of(rows, { 'cells', thickness = 0.74 }, function(row)
      return { x = at.value, y = row.y, fill = row.value and (row.outcome or 'Not compared') or 'surface',
               label = row.value and outcome.cell(row.outcome, row.value_text or shown(row.value, row), row.recent_trend) or '[x]' }
    end),
    mark_of(rows, { 'text', align = 'right' }, function(row)
      return { x = at.benchmark, y = row.y, label = row.benchmark and shown(row.benchmark, row) or '[x]' }
    end),
    mark_of(rows, { 'text', align = 'right' }, function(row) return row.bar and { x = at.worst, y = row.y, label = shown(row.bar.worst, row) } end),
    mark_of(rows, { 'text', align = 'left' }, function(row) return row.bar and { x = at.best, y = row.y, label = best_text(row) } end) }
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
    { 'line', x = { 0, 0 }, y = { -0.5, #rows - 0.5 }, colour = 'text', thickness = 2, dash = 'solid', shape = 'none', name = options.benchmark_name or 'Benchmark' },
    mark_of(rows, { 'points', shape = 'diamond', colour = 'secondary', name = options.region_name or 'Region' }, function(row)
      return row.region_at and { x = row.region_at, y = row.y }
    end),
    mark_of(rows, { 'points', shape = 'circle' }, function(row)
      return row.at and { x = row.at, y = row.y, fill = row.outcome or 'Not compared' }
    end) }
end

local function in_words(rows, options)
  local parts, few = {}, spine.without_quartiles(rows)
  for i, row in ipairs(rows) do
    local value = row.value and (row.value_text or shown(row.value, row)) .. (row.outcome and ' ' .. row.outcome:lower() or '') or 'no value'
    local against = row.benchmark and (', %s %s'):format(options.benchmark_name or 'benchmark', shown(row.benchmark, row)) or ''
    parts[i] = ('%s %s%s%s'):format(row.indicator, value, against, row.bar and (', areas %s to %s'):format(shown(row.bar.worst, row), best_text(row)) or '')
  end
  local counts = outcome.counts(rows)
  return ('Spine chart of %s: %s. %s.%s'):format(options.area_name or options.area, counts ~= '' and counts or 'no figures', table.concat(parts, '; '),
    #few > 0 and (' Fewer than 5 areas have a value, so quartiles are not drawn: %s.'):format(table.concat(few, ', ')) or '')
end

chart{
  id = 'spine', name = 'Spine chart',
  help = 'every indicator of one area on one scale, right is better; options: title, alt, area (code), area_name, benchmark_name, region_name, source, standalone',
  draw = function(f, options)
    if not options.area then fail('the spine chart needs the area it is about', { hint = "draw('spine', frame, { area = 'E06000006' })" }) end
    local rows, labels, seen, marks = spine.rows(f, options.area), {}, {}, {}
    for i, row in ipairs(rows) do
      labels[i] = row.indicator
      if row.value then seen[row.outcome or 'Not compared'] = true end
    end
    for _, layer in ipairs{ bars(rows), signs(rows, options), texts(rows) } do
      for _, mark in ipairs(layer) do if mark.x then marks[#marks + 1] = mark end end
    end
    local worst, best = spine.ends(rows)
    return plot{
      title = options.title or ('How %s compares'):format(options.area_name or options.area), alt = options.alt or in_words(rows, options),
      source = options.source, standalone = options.standalone, key = outcome.key(seen), width = 980, marks = marks,
      x = { from = at.from, to = at.to, opposite = true, at = heads,
            labels = { options.area_label or 'Value', (options.benchmark_name or 'Benchmark'):replace(' ', '\n'), worst, best } },
      y = { kind = 'category', labels = labels } }
  end,
}
