-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every gap as one tidy frame, numbers in cells of their own: for gaps.csv and --json.
local frame_of = use 'review_frame'

local names = { 'indicator_id', 'sex', 'polarity', 'unit', 'time_period', 'gap', 'place', 'value', 'lower_ci_95', 'upper_ci_95', 'count',
  'denominator', 'against', 'against_value', 'outcome', 'gap_absolute', 'gap_absolute_lower_ci_95', 'gap_absolute_upper_ci_95', 'gap_relative',
  'gap_relative_lower_ci_95', 'gap_relative_upper_ci_95', 'excess_events', 'excess_events_lower_ci_95',
  'excess_events_upper_ci_95', 'missing_because' }
local of_gap = { gap_absolute = 'gap', gap_absolute_lower_ci_95 = 'gap_lower', gap_absolute_upper_ci_95 = 'gap_upper', gap_relative = 'ratio',
  gap_relative_lower_ci_95 = 'ratio_lower', gap_relative_upper_ci_95 = 'ratio_upper' }
local figures = { 'value', 'lower_ci_95', 'upper_ci_95', 'count', 'denominator', 'outcome' }

-- One row: the kind of gap, the figure, what it is set against, the gap and the events.
local function row_of(item, period, kind, row, against, gap, events)
  local indicator = item.indicator
  local out = { indicator_id = indicator.id, sex = item.sex, polarity = item.polarity, unit = indicator.unit, time_period = period, gap = kind,
    place = row.category or row.area_name, against = against and (against.category or against.area_name), against_value = against and against.value }
  if row.category == '' then out.place = row.area_name end
  if against and against.category == '' then out.against = against.area_name end
  for _, name in ipairs(figures) do out[name] = row[name] end
  for column, name in pairs(of_gap) do out[column] = gap and gap[name] end
  if events then
    out.excess_events, out.excess_events_lower_ci_95, out.excess_events_upper_ci_95 = events.events, events.events_lower, events.events_upper
  end
  out.missing_because = row.missing_because
  return out
end

local function add_areas(rows, item, m)
  for _, row in ipairs(m.rows) do
    rows[#rows + 1] = row_of(item, m.period, 'to benchmark', row, m.benchmark, row.to_benchmark, row.events)
    if row.to_best then rows[#rows + 1] = row_of(item, m.period, 'to best', row, m.best, row.to_best) end
  end
end

local function add_item(rows, found)
  local item, d = found.item, found.deprivation
  if found.latest then add_areas(rows, item, found.latest) end
  for _, t in ipairs(found.over or {}) do rows[#rows + 1] = row_of(item, t.period, 'within region', t.high, t.low, t) end
  for _, t in ipairs(d and d.rows or {}) do rows[#rows + 1] = row_of(item, t.period, 'by deprivation', t.most, t.least, t) end
  for _, row in ipairs(d and d.latest.groups or {}) do
    if row.events then rows[#rows + 1] = row_of(item, d.latest.period, 'to least deprived', row, d.latest.least, nil, row.events) end
  end
end

return function(gaps)
  local rows, columns = {}, {}
  for _, found in ipairs(gaps) do add_item(rows, found) end
  for i, name in ipairs(names) do columns[i] = { name, function(row) return row[name] end } end
  return frame_of(rows, columns)
end
