-- SPDX-License-Identifier: GPL-3.0-or-later
-- The spine chart of one area: each indicator against the benchmark and the range of the comparison areas; right is better.
-- One row an indicator and comparison area, without the region itself and without England: indicator, area_code, value, value_text,
-- outcome, recent_trend, polarity, and benchmark_value and region_value, the same in all rows of an indicator.
local outcome = use 'chart_outcome'
local spine = use 'chart_spine'
local drawing = use 'chart_spine_marks'

local function in_words(rows, options)
  local parts, few = {}, spine.without_quartiles(rows)
  for i, row in ipairs(rows) do
    local value = row.value and (row.value_text or drawing.shown(row.value, row)) .. (row.outcome and ' ' .. row.outcome:lower() or '') or 'no value'
    local against = row.benchmark and (', %s %s'):format(options.benchmark_name or 'benchmark', drawing.shown(row.benchmark, row)) or ''
    local range = row.bar and (', areas %s to %s'):format(drawing.shown(row.bar.worst, row), drawing.best_text(row)) or ''
    parts[i] = ('%s %s%s%s'):format(row.indicator, value, against, range)
  end
  local counts = outcome.counts(rows)
  return ('Spine chart of %s: %s. %s.%s'):format(options.area_name or options.area, counts == '' and 'no figures' or counts,
    table.concat(parts, '; '), #few > 0 and (' Fewer than 5 areas have a value, so quartiles are not drawn: %s.'):format(table.concat(few, ', ')) or '')
end

chart{
  id = 'spine', name = 'Spine chart',
  help = 'every indicator of one area on one scale, right is better; options: title, alt, area (code), area_name, '
    .. 'benchmark_name, region_name, source, standalone',
  draw = function(f, options)
    if not options.area then fail('the spine chart needs the area it is about', { hint = "draw('spine', frame, { area = 'E06000006' })" }) end
    local rows, labels, seen = spine.rows(f, options.area), {}, {}
    for i, row in ipairs(rows) do
      labels[i] = row.indicator
      if row.value then seen[row.outcome or 'Not compared'] = true end
    end
    local worst, best = spine.ends(rows)
    return plot{
      title = options.title or ('How %s compares'):format(options.area_name or options.area), alt = options.alt or in_words(rows, options),
      source = options.source, standalone = options.standalone, key = outcome.key(seen), width = 980, marks = drawing.marks(rows, options),
      x = { from = drawing.from, to = drawing.to, opposite = true, at = drawing.heads,
            labels = { 'Value', (options.benchmark_name or 'Benchmark'):replace(' ', '\n'), worst, best } },
      y = { kind = 'category', labels = labels } }
  end,
}
