-- SPDX-License-Identifier: GPL-3.0-or-later
-- The gaps of one period of an item: within the region, to the benchmark, to the best area, and in events.
local gap_of = use 'review_gap'
local measure = {}

-- Which end is which, in words: { the end that a gap is to, the other }.
function measure.ends(polarity)
  if polarity == 'no judgement' then return 'highest', 'lowest' end
  return 'worst', 'best'
end

-- The rows with the highest and the lowest value; nil when fewer than two rows have one.
local function extremes(rows)
  local high, low, count = nil, nil, 0
  for _, row in ipairs(rows) do
    if row.value then
      count = count + 1
      if not high or row.value > high.value then high = row end
      if not low or row.value < low.value then low = row end
    end
  end
  if count > 1 then return high, low end
end

local per = re [[^per ([\d,]+)]]
local counted = { ['Proportion'] = true, ['Crude rate'] = true, ['Directly standardised rate'] = true }

-- Events that one unit of the value stands for.
local function events_a_unit(item, row)
  if not counted[item.indicator.value_type] or not row.count then return nil end
  if row.value > 0 then return row.count / row.value end
  local found = per:match(item.indicator.unit)
  local multiplier = found and tonumber((found[2]:replace(',', ''))) or string.starts(item.indicator.unit, '%') and 100
  return multiplier and row.denominator and row.denominator / multiplier
end

-- Events beyond those at the value of `against`; limits from those of the row, unless its counts are modelled.
function measure.events(item, row, against)
  local unit = row.value and against and events_a_unit(item, row)
  if not unit then return nil end
  local events = { events = unit * (row.value - against.value) }
  if row.lower_ci_95 and not item.indicator.modelled then
    events.events_lower, events.events_upper = unit * (row.lower_ci_95 - against.value), unit * (row.upper_ci_95 - against.value)
  end
  return events
end

local function outcomes(item, rows, benchmark)
  local found = item.series:where{ time_period = rows.period }
  local words = benchmark and compare(found, benchmark.value, item.polarity):list() or {}
  local by_code = {}
  for i, code in ipairs(found.area_code:list()) do by_code[code] = words[i] end
  return by_code
end

-- { rows, benchmark, high, low, region, worst, best }: each row has to_benchmark, to_best and events where they can be had.
function measure.at(item, period)
  local rows, benchmark = item:at_period(period)
  rows.period = period
  local outcome, high, low = outcomes(item, rows, benchmark), extremes(rows)
  local found = { period = period, rows = rows, benchmark = benchmark, high = high, low = low, region = high and gap_of(high, low) }
  found.worst, found.best = high, low
  if item.polarity == 'high is good' then found.worst, found.best = low, high end
  for _, row in ipairs(rows) do
    if row.value then
      row.outcome = outcome[row.area_code]
      row.to_benchmark = benchmark and gap_of(row, benchmark)
      row.to_best = found.best and row ~= found.best and gap_of(row, found.best) or nil
      row.events = measure.events(item, row, benchmark)
    end
  end
  return found
end

return measure
