-- SPDX-License-Identifier: GPL-3.0-or-later
-- The group of areas as a whole: its value for each indicator, how it was made, against England and the region.
local words = use 'review_words'
local findings = use 'review_findings'
local frame_of = use 'review_frame'
local status = use 'review_status'
local whole = {}

local function value_of(row, item)
  local text = row and words.with_limits(row, item.indicator.decimals)
  local mark = row and status.of(item, row)
  return text and text .. (mark and ' ' .. mark or '') or mark
end

local function changed(item) return words.change(item.group_row, item.indicator.decimals) or '' end

-- What was not compared stays blank: the list below the table says which values have no interval.
local function judged(outcome)
  return outcome ~= 'Not compared' and outcome or ''
end

-- Columns: name, heading, cell. A column of the region only where one is named and has figures.
local function columns(settings, items)
  local benchmark, region = findings.benchmark_name(items), findings.region_name(items)
  local list = {
    { 'indicator', 'Indicator', function(item) return ('%s, %s'):format(item.label, words.period(item.period)) end },
    { 'value', settings.group_name, function(item) return value_of(item.group_row, item) end },
    { 'england', benchmark, function(item) return item.benchmark and words.number(item.benchmark.value, item.indicator.decimals) or '' end },
    { 'outcome', 'Against ' .. benchmark, function(item) return judged(item.group_row.outcome) end } }
  if region then
    list[#list + 1] = { 'outcome_region', 'Against ' .. region, function(item) return judged(item.group_row.outcome_region) end }
  end
  if not findings.baseline_without_figures(items) then
    list[#list + 1] = { 'change', 'Change since ' .. settings.baseline, changed }
  end
  list[#list + 1] = { 'trend', 'Recent trend', function(item) return item.group_row.trend_chi_square and item.group_row.recent_trend or '' end }
  return list
end

local function with_value(items)
  local list = {}
  for _, item in ipairs(items) do list[#list + 1] = item.group_row.value and item or nil end
  return list
end

function whole.frame(settings, items)
  local cells, headings = {}, {}
  for k, column in ipairs(columns(settings, items)) do cells[k], headings[k] = { column[1], column[3] }, column[2] end
  return frame_of(with_value(items), cells), headings
end

-- How each item was made, or why it has no value, as by_text reads it.
local function by_method(items)
  local list = {}
  for i, item in ipairs(items) do
    list[i] = { area_name = item.label, method = item.group_row.value and item.group.method or item.group_row.missing_because }
  end
  return list
end

function whole.section(p, settings, items)
  p:section(settings.group_name .. ' as a whole')
  local f, headings = whole.frame(settings, items)
  if #f > 0 then p:table(f, { caption = settings.group_name .. ', latest figures (95% limits)', headings = headings, row_header = true }) end
  local list = {}
  for _, group in ipairs(findings.by_text(by_method(items), 'method')) do
    list[#list + 1] = ('%s: %s.'):format(group[1]:sub(1, 1):upper() .. group[1]:sub(2), table.concat(group[2], '; '))
  end
  p:list(list)
end

-- The same in one line for the notes of an item.
function whole.note(settings, item)
  if not item.group_row.value then return ('%s as a whole: %s.'):format(settings.group_name, item.group_row.missing_because) end
  local because = item.group.reason and (' (not from counts: %s)'):format(item.group.reason) or ''
  return ('%s as a whole: %s%s.'):format(settings.group_name, item.group.method, because)
end

return whole
