-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of a review page, as frames.
local words = use 'review_words'
local tables = {}

-- A frame from a list of rows and { name, function(row) } columns; nil becomes missing.
local function frame_of(rows, columns)
  local out = {}
  for k, column in ipairs(columns) do
    local values = {}
    for i, row in ipairs(rows) do
      local value = column[2](row)
      values[i] = value == nil and missing or value
    end
    out[k] = { column[1], values }
  end
  return frame(out)
end

local function field(name)
  return function(row) return row[name] end
end

local function every_row(items)
  local rows = {}
  for _, item in ipairs(items) do
    for _, row in ipairs(item.rows) do rows[#rows + 1] = { item = item, row = row } end
  end
  return rows
end

local function change_text(row, decimals)
  if not row.change then return nil end
  local function signed(x) return (x > 0 and '+' or '') .. words.number(x, decimals) end
  if not row.change_lower_ci_95 then return signed(row.change) end
  return ('%s (%s to %s)'):format(signed(row.change), signed(row.change_lower_ci_95), signed(row.change_upper_ci_95))
end

function tables.areas(item)
  local decimals, common = item.indicator.decimals, words.common(item.rows, 'baseline_period')
  return frame_of(item.rows, {
    { 'area', field 'area_name' },
    { 'value', function(row) return words.with_limits(row, decimals) or row.missing_because end },
    { 'outcome', field 'outcome' },
    { 'baseline', function(row) return row.baseline_value and words.number(row.baseline_value, decimals) .. (common and '' or ' (' .. row.baseline_period .. ')') end },
    { 'change', function(row) return change_text(row, decimals) end },
    { 'trend', function(row) return row.recent_trend end } })
end

function tables.area_headings(item)
  local baseline, limits = words.common(item.rows, 'baseline_period'), false
  for _, row in ipairs(item.rows) do limits = limits or row.lower_ci_95 ~= nil end
  local against = item.benchmark and item.benchmark.area_name or 'the benchmark'
  return { 'Area', item.period .. ', ' .. item.indicator.unit .. (limits and ' (95% limits)' or ''), 'Against ' .. against,
           'Baseline' .. (baseline and ', ' .. baseline or ''), 'Change', 'Recent trend' }
end

function tables.series(item)
  return item.series:select('area_name', 'time_period', 'value', 'lower_ci_95', 'upper_ci_95'):sort('area_name', 'time_period')
end

local function cell(name, of)
  return { name, function(r) return of(r.item, r.row) end }
end

function tables.rug(items)
  return frame_of(every_row(items), {
    cell('indicator', function(item) return item.label end), cell('area', function(_, row) return row.area_name end),
    cell('value_text', function(item, row) return words.number(row.value, item.indicator.decimals) end),
    cell('outcome', function(_, row) return row.outcome end), cell('recent_trend', function(_, row) return row.recent_trend end) })
end

local figure_columns = {
  cell('indicator', function(item) return item.label end), cell('area', function(_, row) return row.area_name end),
  cell('period', function(item) return item.period end),
  cell('value', function(item, row) return words.with_limits(row, item.indicator.decimals) end),
  cell('outcome', function(_, row) return row.outcome end), cell('recent_trend', function(_, row) return row.recent_trend end),
}

function tables.rug_table(items)
  return frame_of(every_row(items), figure_columns)
end

function tables.red_red(items)
  local rows = {}
  for _, r in ipairs(every_row(items)) do
    if words.is_red_red(r.row) then rows[#rows + 1] = r end
  end
  return frame_of(rows, figure_columns)
end

function tables.gaps(items)
  local rows = {}
  for _, item in ipairs(items) do
    local high, low = words.extremes(item)
    if high then rows[#rows + 1] = { item = item, high = high, low = low } end
  end
  local function number(r, x) return words.number(x, r.item.indicator.decimals) end
  return frame_of(rows, {
    { 'indicator', function(r) return r.item.label end },
    { 'highest', function(r) return r.high.area_name .. ' ' .. number(r, r.high.value) end },
    { 'lowest', function(r) return r.low.area_name .. ' ' .. number(r, r.low.value) end },
    { 'gap_absolute', function(r) return words.difference(r.high.value - r.low.value, r.item.indicator) end },
    { 'gap_relative', function(r) return r.low.value > 0 and fixed(r.high.value / r.low.value, 2) or nil end } })
end

return tables
