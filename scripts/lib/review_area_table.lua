-- SPDX-License-Identifier: GPL-3.0-or-later
-- The table of one item: its areas, then the group, the region and the benchmark.
local words = use 'review_words'
local findings = use 'review_findings'
local frame_of = use 'review_frame'
local status = use 'review_status'

local function any(rows, name)
  for _, row in ipairs(rows) do
    if row[name] ~= nil then return true end
  end
  return false
end

-- The areas and those below them, each with its marks; a reference is not compared with itself.
local function rows_of(settings, item)
  local rows = {}
  for i, row in ipairs(item.rows) do rows[i] = { row = row } end
  rows[#rows + 1] = { row = item.group_row }
  if item.region_row then rows[#rows + 1] = { row = item.region_row, region = true } end
  if item.benchmark_row then rows[#rows + 1] = { row = item.benchmark_row, benchmark = true } end
  return settings.region == settings.benchmark and { table.unpack(rows, 1, #rows - 1) } or rows
end

local function value_cell(item, r)
  local mark = status.of(item, r.row)
  local text = words.with_limits(r.row, item.indicator.decimals) or r.row.missing_because
  return mark and ('%s %s'):format(text, mark) or text
end

local function baseline_cell(item, common)
  return function(r)
    if not r.row.baseline_value then return nil end
    local value = words.number(r.row.baseline_value, item.indicator.decimals)
    return common and value or ('%s (%s)'):format(value, words.period(r.row.baseline_period))
  end
end

-- Columns that no area fills are left out: the notes say why.
return function(settings, item)
  local rows, common = item.rows, findings.common(item.rows, 'baseline_period')
  local columns, headings = {}, {}
  local function add(heading, name, of)
    columns[#columns + 1], headings[#headings + 1] = { name, of }, heading
  end
  add('Area', 'area', function(r) return r.row.area_name end)
  add(('%s, %s%s'):format(words.period(item.period), item.indicator.unit, item.has_limits and ' (95% limits)' or ''), 'value',
    function(r) return value_cell(item, r) end)
  if item.has_limits and item.benchmark then
    add('Against ' .. item.benchmark.area_name, 'outcome', function(r) return r.benchmark and 'Benchmark' or r.row.value and r.row.outcome or nil end)
  end
  if item.has_limits and item.region then
    add('Against ' .. item.region.area_name, 'outcome_region', function(r) return r.benchmark and '' or r.region and 'Region' or r.row.value
      and r.row.outcome_region or nil end)
  end
  if any(rows, 'change') then
    add('Baseline' .. (common and ', ' .. words.period(common) or ''), 'baseline', baseline_cell(item, common))
    add('Change', 'change', function(r) return words.change(r.row, item.indicator.decimals) end)
  end
  if any(rows, 'trend_chi_square') then add('Recent trend', 'trend', function(r) return r.row.value and r.row.recent_trend or nil end) end
  return frame_of(rows_of(settings, item), columns), headings
end
