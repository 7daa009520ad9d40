-- SPDX-License-Identifier: GPL-3.0-or-later
-- The figures of one area for one indicator and sex: the latest value, the baseline and the change since, the outcome
-- against the benchmark and the region, and the recent trend.
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

local function outcome_of(item, own, against)
  if not against or not against.value then return 'Not compared' end
  return compare(own:where{ time_period = item.period }, against.value, item.polarity):at(1) or 'Not compared'
end

local copied = { 'value', 'lower_ci_95', 'upper_ci_95', 'count', 'denominator', 'value_note', 'vintage', 'source_line', 'revised_from', 'status' }

local function latest_row(item, area, own, latest)
  local found = own:where{ time_period = item.period }
  local row = { area_code = area.area_code, area_name = area.area_name, time_period = item.period, published_outcome = latest.compared_to_england }
  for _, name in ipairs(copied) do row[name] = latest[name] end
  if not latest.value then row.missing_because = area.reason or #found > 0 and found.value:reason(1) or 'no figure published' end
  return row
end

-- `area`: { area_code =, area_name =, reason = why there is no value, where that is known }; `own`: its series.
local function area_row(item, area, own)
  local latest = at_period(own, item.period) or {}
  local row = latest_row(item, area, own, latest)
  row.benchmark, row.region_value = item.benchmark and item.benchmark.value, item.region and item.region.value
  row.outcome = latest.value and outcome_of(item, own, item.benchmark) or 'Not compared'
  row.outcome_region = item.region and (latest.value and outcome_of(item, own, item.region) or 'Not compared') or nil
  if #own > 0 then
    for name, value in pairs(baseline_figure(own, latest, item.baseline, item.break_at)) do row[name] = value end
  end
  local since_break = item.break_at and own:where(own.time_period:ge(item.break_at)) or own
  local trend = #own > 0 and trend_of(since_break, item.indicator, item.polarity) or {}
  row.recent_trend, row.trend_chi_square = trend.trend, trend.chi_square
  row.trend_reason, row.trend_note = trend.reason, trend.note
  return row
end

return { row = area_row, at_period = at_period }
