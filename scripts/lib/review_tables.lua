-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of a review with numbers in cells of their own, for those who compute with them: { frame, headings }.
local findings = use 'review_findings'
local extremes_of = use 'review_extremes'
local frame_of = use 'review_frame'
local status = use 'review_status'
local tables = {}

-- Columns of { item =, row = } as { name, heading, function }; a heading of nil leaves the column out.
local function make(rows, columns)
  local cells, headings = {}, {}
  for _, column in ipairs(columns) do
    if column[2] then
      cells[#cells + 1], headings[#headings + 1] = { column[1], function(r) return column[3](r.item, r.row) end }, column[2]
    end
  end
  return frame_of(rows, cells), headings
end

local function field(name, heading)
  return { name, heading, function(_, row) return row[name] end }
end

local function label(item) return item.label end
local function unit(item) return item.indicator.unit end

local function figure_columns(items)
  local region = findings.region_name(items)
  local benchmark = findings.benchmark_name(items)
  return { { 'indicator', 'Indicator', label }, { 'unit', 'Unit', unit }, field('area_code', 'Area code'), field('area_name', 'Area'),
    field('time_period', 'Period'), field('value', 'Value'), field('lower_ci_95', 'Lower 95% limit'), field('upper_ci_95', 'Upper 95% limit'),
    field('count', 'Count'), field('denominator', 'Denominator'), { 'status', 'Shorthand', function(item, row) return status.of(item, row) end },
    field('benchmark', benchmark), field('outcome', 'Against ' .. benchmark), field('region_value', region),
    field('outcome_region', region and 'Against ' .. region), field('recent_trend', 'Recent trend'), field('baseline_period', 'Baseline period'),
    field('baseline_value', 'Baseline'), field('change', 'Change'), field('change_lower_ci_95', 'Change, lower 95% limit'),
    field('change_upper_ci_95', 'Change, upper 95% limit') }
end

function tables.figures(items) return make(findings.rows(items), figure_columns(items)) end

function tables.red_red(items) return make(findings.rows(items, findings.is_red_red), figure_columns(items)) end

-- The group of areas, with how its value was made.
function tables.whole(items)
  local rows, columns = {}, figure_columns(items)
  for _, item in ipairs(items) do rows[#rows + 1] = { item = item, row = item.group_row } end
  columns[#columns + 1] = { 'method', 'How it was made', function(item, row) return row.value and item.group.method or row.missing_because end }
  return make(rows, columns)
end

local function gap_columns(one, other, ratio)
  return { { 'indicator', 'Indicator', label }, { 'unit', 'Unit', unit }, field('period', 'Period'), field('place', one .. ' group or area'),
    field('high', one), field('other_place', other .. ' group or area'), field('low', other), field('gap', 'Gap'),
    field('gap_lower', 'Gap, lower 95% limit'), field('gap_upper', 'Gap, upper 95% limit'), field('ratio', ratio) }
end

function tables.deprivation(items)
  local rows = {}
  for _, item in ipairs(items) do
    local d = item.deprivation
    if d then
      rows[#rows + 1] = { item = item, row = { period = d.period, place = d.most.category, high = d.most.value, other_place = d.least.category,
        low = d.least.value,
        gap = d.gap, gap_lower = d.gap_lower, gap_upper = d.gap_upper, ratio = d.ratio } }
    end
  end
  return make(rows, gap_columns('Most deprived', 'Least deprived', 'Most divided by least'))
end

function tables.between(items)
  local rows = {}
  for _, item in ipairs(items) do
    local high, low = extremes_of(item)
    if high then
      rows[#rows + 1] = { item = item, row = { period = item.period, place = high.area_name, high = high.value, other_place = low.area_name,
        low = low.value,
        gap = high.value - low.value, ratio = low.value > 0 and high.value / low.value or nil } }
    end
  end
  return make(rows, gap_columns('Highest', 'Lowest', 'Highest divided by lowest'))
end

return tables
