-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first part of a review page: headline figures, the sentence that stands out, rug, gaps.
local words = use 'review_words'
local frame_of = use 'review_frame'
local overview = {}

local function every_row(items)
  local rows = {}
  for _, item in ipairs(items) do
    for _, row in ipairs(item.rows) do rows[#rows + 1] = { item = item, row = row } end
  end
  return rows
end

local function count(items, holds)
  local n = 0
  for _, r in ipairs(every_row(items)) do n = n + (holds(r.row) and 1 or 0) end
  return n
end

function overview.cards(items)
  local list = {}
  for _, word in ipairs{ 'Better', 'Similar', 'Worse', 'Higher', 'Lower', 'Not compared' } do
    local n = count(items, function(row) return row.outcome == word and row.value ~= nil end)
    if n > 0 then list[#list + 1] = { value = tostring(n), label = 'figures, against the benchmark', word = word } end
  end
  local tested = count(items, function(row) return row.trend_chi_square ~= nil end)
  list[#list + 1] = { value = tostring(count(items, words.is_red_red)), label = 'worse and getting worse', note = ('of %d with a recent trend'):format(tested) }
  return list
end

-- The indicators with the most areas worse than the benchmark; what to say when nothing could be compared.
function overview.lead(items)
  local most, names, areas = 0, {}, 0
  for _, item in ipairs(items) do
    local worse = count({ item }, function(row) return row.outcome == 'Worse' end)
    if worse > most then most, names, areas = worse, {}, #item.rows end
    if worse == most and worse > 0 then names[#names + 1] = item.label end
  end
  if #names > 0 then
    return ('%s: %d of %d areas are worse than the benchmark.'):format(words.list(names), most, areas)
  end
  if count(items, function(row) return row.outcome ~= 'Not compared' end) == 0 then
    return 'No figure could be compared with the benchmark: see the note below each table.'
  end
  return 'No area is worse than the benchmark on the indicators that could be compared and have a polarity.'
end

local function cell(name, of)
  return { name, function(r) return of(r.item, r.row) end }
end

local figure_columns = {
  cell('indicator', function(item) return item.label end), cell('area', function(_, row) return row.area_name end),
  cell('period', function(item) return item.period end),
  cell('value', function(item, row) return words.with_limits(row, item.indicator.decimals) end),
  cell('outcome', function(_, row) return row.outcome end), cell('recent_trend', function(_, row) return row.recent_trend end),
}

function overview.figures(items)
  return frame_of(every_row(items), figure_columns)
end

function overview.rug(items)
  return frame_of(every_row(items), { figure_columns[1], figure_columns[2], figure_columns[5], figure_columns[6],
    cell('value_text', function(item, row) return words.number(row.value, item.indicator.decimals) end) })
end

function overview.red_red(items)
  local rows = {}
  for _, r in ipairs(every_row(items)) do
    if words.is_red_red(r.row) then rows[#rows + 1] = r end
  end
  return frame_of(rows, figure_columns)
end

function overview.gaps(items)
  local rows = {}
  for _, item in ipairs(items) do
    local high, low = words.extremes(item)
    if high then rows[#rows + 1] = { item = item, high = high, low = low } end
  end
  local function named(row, indicator) return row.area_name .. ' ' .. words.number(row.value, indicator.decimals) end
  return frame_of(rows, {
    { 'indicator', function(r) return r.item.label end },
    { 'highest', function(r) return named(r.high, r.item.indicator) end },
    { 'lowest', function(r) return named(r.low, r.item.indicator) end },
    { 'gap_absolute', function(r) return words.difference(r.high.value - r.low.value, r.item.indicator) end },
    { 'gap_relative', function(r) return r.low.value > 0 and fixed(r.high.value / r.low.value, 2) or nil end } })
end

return overview
