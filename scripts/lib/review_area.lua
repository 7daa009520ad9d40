-- SPDX-License-Identifier: GPL-3.0-or-later
-- The figures of one area for one indicator and sex: the latest value, the baseline and the change since, the outcome
-- against the benchmark and the recent trend.
local baseline_figure = use 'review_baseline'

-- The row of a frame for one period, or nil.
local function at_period(f, period)
  local found = f:where{ time_period = period }
  return #found > 0 and found:row(1) or nil
end

-- By the limits wherever they are published: that is how the published words are made.
local function trend_of(f, indicator, polarity)
  local trend = recent_trend(f:sort 'time_period',
    { value_type = indicator.value_type, polarity = polarity, by_interval = f.lower_ci_95:count() > 0 })
  if trend.chi_square and trend.chi_square > 9.54953570608324 and not trend.same_sign then
    trend.note = 'the slope turns around when one of the five points is left out'
  end
  return trend
end

local function area_row(item, area, own, benchmark)
  local latest = at_period(own, item.period) or {}
  local missing = own:where{ time_period = item.period }
  local row = {
    area_code = area.area_code, area_name = area.area_name, time_period = item.period,
    value = latest.value, lower_ci_95 = latest.lower_ci_95, upper_ci_95 = latest.upper_ci_95,
    count = latest.count, denominator = latest.denominator, value_note = latest.value_note,
    vintage = latest.vintage, source_line = latest.source_line, benchmark = benchmark and benchmark.value,
    published_outcome = latest.compared_to_england,
    missing_because = not latest.value and (#missing > 0 and missing.value:reason(1) or 'no figure published') or nil,
  }
  row.outcome = latest.value and item.compare(own, benchmark) or 'Not compared'
  for name, value in pairs(baseline_figure(own, latest, item.baseline)) do row[name] = value end
  local trend = #own > 0 and trend_of(own, item.indicator, item.polarity) or {}
  row.recent_trend, row.trend_chi_square = trend.trend, trend.chi_square
  row.trend_reason, row.trend_note = trend.reason, trend.note
  return row
end

return { row = area_row, at_period = at_period }
