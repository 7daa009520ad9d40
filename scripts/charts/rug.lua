-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tartan rug: one row an indicator, one column an area; each cell says the value, the outcome by
-- colour and letter, and the recent trend by an arrow. Needs indicator, area, value_text, outcome, recent_trend.
local outcome = use 'chart_outcome'

local function positions(names)
  local at = {}
  for i, name in ipairs(names) do at[name] = i - 1 end
  return at
end

-- How many areas have each outcome, indicator by indicator.
local function in_words(f, rows, columns)
  local parts = {}
  for i, name in ipairs(rows) do
    local cells = {}
    for row in f:where{ indicator = name }:rows() do cells[#cells + 1] = { value = row.value_text, outcome = row.outcome } end
    local counts = outcome.counts(cells)
    parts[i] = ('%s: %s'):format(name, counts == '' and 'no figures' or counts)
  end
  return ('Tartan rug, %d indicators by %d areas. %s.'):format(#rows, #columns, table.concat(parts, '; '))
end

chart{
  id = 'rug', name = 'Tartan rug', help = 'outcome of every indicator in every area; options: title, alt, source, standalone',
  draw = function(f, options)
    local rows, columns = f.indicator:unique(), f.area:unique()
    local row_at, column_at = positions(rows), positions(columns)
    local x, y, fill, label, seen = {}, {}, {}, {}, {}
    for row in f:rows() do
      local i = #x + 1
      x[i], y[i] = column_at[row.area], row_at[row.indicator]
      fill[i] = row.value_text and (row.outcome or 'Not compared') or 'surface'
      label[i] = row.value_text and outcome.cell(row.outcome, row.value_text, row.recent_trend) or '[x]'
      if row.value_text then seen[row.outcome or 'Not compared'] = true end
    end
    local key = outcome.key(seen)
    return plot{
      title = options.title, alt = options.alt or in_words(f, rows, columns), source = options.source, standalone = options.standalone, key = key,
      x = { kind = 'category', labels = columns, opposite = true }, y = { kind = 'category', labels = rows },
      marks = { { 'cells', x = x, y = y, fill = fill, label = label } } }
  end,
}
