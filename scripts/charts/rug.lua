-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tartan rug: one row an indicator, one column an area; each cell says the value, the outcome by
-- colour and letter, and the recent trend by an arrow. Needs indicator, area, value_text, outcome, recent_trend.
local letters = { Better = 'B', Similar = 'S', Worse = 'W', Higher = 'H', Lower = 'L' }
local order = { 'Better', 'Similar', 'Worse', 'Higher', 'Lower', 'Not compared' }

local function arrow(trend)
  if not trend then return '' end
  if string.starts(trend, 'Increasing') then return ' ↑' end
  if string.starts(trend, 'Decreasing') then return ' ↓' end
  return trend == 'No significant change' and ' →' or ''
end

local function positions(names)
  local at = {}
  for i, name in ipairs(names) do at[name] = i - 1 end
  return at
end

chart{
  id = 'rug', name = 'Tartan rug', help = 'outcome of every indicator in every area; options: title, alt, source',
  draw = function(f, options)
    local rows, columns = f.indicator:unique(), f.area:unique()
    local row_at, column_at = positions(rows), positions(columns)
    local x, y, fill, label, seen = {}, {}, {}, {}, {}
    for row in f:rows() do
      local i = #x + 1
      x[i], y[i] = column_at[row.area], row_at[row.indicator]
      fill[i] = row.value_text and row.outcome or '#F3F2F1'
      label[i] = row.value_text and (letters[row.outcome] and letters[row.outcome] .. ' ' or '') .. row.value_text .. arrow(row.recent_trend) or 'x'
      if row.value_text then seen[row.outcome] = true end
    end
    local key = {}
    for _, word in ipairs(order) do
      if seen[word] then key[#key + 1] = { label = word, colour = word, symbol = letters[word] } end
    end
    return plot{
      title = options.title, alt = options.alt, source = options.source, standalone = options.standalone, key = key,
      x = { kind = 'category', labels = columns, opposite = true }, y = { kind = 'category', labels = rows },
      marks = { { 'cells', x = x, y = y, fill = fill, label = label } } }
  end,
}
