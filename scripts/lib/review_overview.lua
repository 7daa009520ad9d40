-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables over all indicators of a review: every figure, the rug, what gets worse, the widest gaps.
local words = use 'review_words'
local findings = use 'review_findings'
local extremes_of = use 'review_extremes'
local frame_of = use 'review_frame'
local overview = {}

local function cell(name, of)
  return { name, function(r) return of(r.item, r.row) end }
end

local columns = {
  indicator = cell('indicator', function(item) return item.label end),
  dated = cell('indicator', function(item) return item.dated end),
  area = cell('area', function(_, row) return row.area_name end),
  period = cell('period', function(item) return words.period(item.period) end),
  value = cell('value', function(item, row) return words.with_limits(row, item.indicator.decimals) end),
  value_text = cell('value_text', function(item, row) return words.number(row.value, item.indicator.decimals) end),
  outcome = cell('outcome', function(_, row) return row.outcome end),
  recent_trend = cell('recent_trend', function(_, row) return row.recent_trend end),
}

local function pick(rows, names)
  local picked = {}
  for i, name in ipairs(names) do picked[i] = columns[name] end
  return frame_of(rows, picked)
end

local figure = { 'indicator', 'area', 'period', 'value', 'outcome', 'recent_trend' }

function overview.figures(items)
  return pick(findings.rows(items), figure)
end

-- The areas together, where that could be computed for any indicator, then every area.
function overview.rug(items)
  local rows, any = {}, false
  for i, item in ipairs(items) do
    rows[i] = { item = item, row = item.group_row }
    any = any or item.group_row.value ~= nil
  end
  rows = any and rows or {}
  for _, r in ipairs(findings.rows(items)) do rows[#rows + 1] = r end
  return pick(rows, { 'dated', 'area', 'value_text', 'outcome', 'recent_trend' })
end

function overview.red_red(items)
  return pick(findings.rows(items, findings.is_red_red), figure)
end

overview.gap_headings = { 'Indicator', 'Period', 'Highest', 'Lowest', 'Gap', 'Highest divided by lowest' }

function overview.gaps(items)
  local rows = {}
  for _, item in ipairs(items) do
    local high, low = extremes_of(item)
    if high then rows[#rows + 1] = { item = item, high = high, low = low } end
  end
  local function named(row, indicator) return row.area_name .. ' ' .. words.number(row.value, indicator.decimals) end
  return frame_of(rows, {
    columns.indicator, columns.period,
    { 'highest', function(r) return named(r.high, r.item.indicator) end },
    { 'lowest', function(r) return named(r.low, r.item.indicator) end },
    { 'gap', function(r) return words.difference(r.high.value - r.low.value, r.item.indicator) end },
    { 'ratio', function(r) return r.low.value > 0 and fixed(r.high.value / r.low.value, 2) or '' end } })
end

return overview
