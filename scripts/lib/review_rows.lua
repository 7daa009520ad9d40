-- SPDX-License-Identifier: GPL-3.0-or-later
-- The figures of a review: for each indicator, sex and area the latest value, the baseline and the
-- change since, the outcome against the benchmark and the recent trend.

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

-- Only periods as long as the newest: one-year and three-year figures are never mixed.
local function of_one_length(f)
  local newest = f:sort('time_period'):tail(1)
  return f:where(f.time_period:length():eq(newest.time_period:length():at(1)))
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

-- One indicator and sex: { indicator, label, sex, period, rows, series, benchmark }.
local function item_of(review, indicator, polarity, areas, f)
  local in_areas = f:where{ area_code = areas.area_code:list() }
  local present = in_areas:where(~in_areas.value:is_missing())
  if #present == 0 then return nil, 'no area of the review has a figure' end
  local series = of_one_length(f)
  present = of_one_length(present)
  local sex = f.sex:at(1)
  local by_sex = sex == 'Female' or sex == 'Male'
  local item = {
    indicator = indicator, polarity = polarity, baseline = review.baseline, series = series,
    sex = sex, label = indicator.name .. (by_sex and ', ' .. sex:lower() or ''),
    years = series.time_period:length():max() / 12, points = series.time_period:distinct(),
    has_limits = present.lower_ci_95:count() > 0, period = present:sort('time_period').time_period:at(-1), rows = {},
    file = indicator.id .. (by_sex and '_' .. sex:lower() or ''),
  }
  local benchmark = at_period(series:where{ area_code = review.benchmark }, item.period)
  item.benchmark = benchmark
  item.compare = function(own, against)
    if not against or not against.value then return 'Not compared' end
    return compare(own:where{ time_period = item.period }, against.value, polarity):at(1)
  end
  for area in areas:rows() do
    item.rows[#item.rows + 1] = area_row(item, area, series:where{ area_code = area.area_code }, benchmark)
  end
  if benchmark then
    item.benchmark_row = area_row(item, benchmark, series:where{ area_code = review.benchmark }, benchmark)
    item.benchmark_row.outcome = 'Benchmark'
  end
  return item
end

-- Every item of a review, and what has no figures: { { indicator, reason } }.
return function(review)
  local the_set, areas = set(review.set), area_group(review.areas)
  local codes = areas.area_code:list()
  codes[#codes + 1] = review.benchmark
  local items, gaps = {}, {}
  for _, id in ipairs(the_set.indicators) do
    local chosen = indicator(id)
    local f, reason = chosen:values{ area = codes }
    for _, part in ipairs(f and f:split{ 'sex' } or {}) do
      local item, why = item_of(review, chosen, the_set:polarity_of(id), areas, part)
      items[#items + 1] = item
      reason = why
    end
    if reason then gaps[#gaps + 1] = { indicator = chosen, reason = reason } end
  end
  return items, gaps, areas
end
