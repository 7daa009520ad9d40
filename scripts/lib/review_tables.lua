-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of a review with numbers in cells of their own, for those who compute with them: { frame, headings }.
local findings = use 'review_findings'
local frame_of = use 'review_frame'
local status = use 'review_status'
local tables = {}

-- Columns of { item =, row = } as { name, heading, function }; a heading of nil leaves the column out.
function tables.make(rows, columns)
  local cells, headings = {}, {}
  for _, column in ipairs(columns) do
    if column[2] then
      cells[#cells + 1], headings[#headings + 1] = { column[1], function(r) return column[3](r.item, r.row) end }, column[2]
    end
  end
  return frame_of(rows, cells), headings
end

function tables.field(name, heading)
  return { name, heading, function(_, row) return row[name] end }
end

tables.indicator = { 'indicator', 'Indicator', function(item) return item.label end }
tables.unit = { 'unit', 'Unit', function(item) return item.indicator.unit end }

local function figure_columns(items)
  local region = findings.region_name(items)
  local benchmark = findings.benchmark_name(items)
  return { tables.indicator, tables.unit, tables.field('area_code', 'Area code'), tables.field('area_name', 'Area'),
    tables.field('time_period', 'Period'), tables.field('value', 'Value'), tables.field('lower_ci_95', 'Lower 95% limit'),
      tables.field('upper_ci_95', 'Upper 95% limit'),
    tables.field('count', 'Count'), tables.field('denominator', 'Denominator'), { 'status', 'Shorthand', function(item, row) return status.of(item,
      row) end },
    tables.field('benchmark', benchmark), tables.field('outcome', 'Against ' .. benchmark), tables.field('region_value', region),
    tables.field('outcome_region', region and 'Against ' .. region), tables.field('recent_trend', 'Recent trend'), tables.field('baseline_period',
      'Baseline period'),
    tables.field('baseline_value', 'Baseline'), tables.field('change', 'Change'), tables.field('change_lower_ci_95', 'Change, lower 95% limit'),
    tables.field('change_upper_ci_95', 'Change, upper 95% limit') }
end

function tables.figures(items) return tables.make(findings.rows(items), figure_columns(items)) end

function tables.red_red(items) return tables.make(findings.rows(items, findings.is_red_red), figure_columns(items)) end

-- The group of areas, with how its value was made.
function tables.whole(items)
  local rows, columns = {}, figure_columns(items)
  for _, item in ipairs(items) do rows[#rows + 1] = { item = item, row = item.group_row } end
  columns[#columns + 1] = { 'method', 'How it was made', function(item, row) return row.value and item.group.method or row.missing_because end }
  return tables.make(rows, columns)
end

return tables
