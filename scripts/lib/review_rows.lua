-- SPDX-License-Identifier: GPL-3.0-or-later
-- The figures of a review: for each indicator, sex and area the latest value, the baseline and the
-- change since, the outcome against the benchmark and the recent trend.
local area_figures = use 'review_area'

-- Only periods as long as the newest of `present`: one-year and three-year figures are never mixed.
local function of_one_length(f, present)
  local newest = present:sort('time_period'):tail(1)
  return f:where(f.time_period:length():eq(newest.time_period:length():at(1)))
end

-- One indicator and sex: { indicator, label, sex, period, rows, series, benchmark }.
local function item_of(review, indicator, polarity, areas, f)
  local in_areas = f:where{ area_code = areas.area_code:list() }
  local present = in_areas:where(~in_areas.value:is_missing())
  if #present == 0 then return nil, 'no area of the review has a figure' end
  local series = of_one_length(f, present)
  present = of_one_length(present, present)
  local sex = f.sex:at(1)
  local by_sex = sex == 'Female' or sex == 'Male'
  local item = {
    indicator = indicator, polarity = polarity, baseline = review.baseline, series = series,
    sex = sex, label = indicator.name .. (by_sex and ', ' .. sex:lower() or ''),
    years = series.time_period:length():max() / 12, points = series.time_period:distinct(),
    has_limits = present.lower_ci_95:count() > 0, period = present.time_period:max(), rows = {},
    file = indicator.id .. (by_sex and '_' .. sex:lower() or ''),
  }
  local benchmark = area_figures.at_period(series:where{ area_code = review.benchmark }, item.period)
  item.benchmark = benchmark
  item.compare = function(own, against)
    if not against or not against.value then return 'Not compared' end
    return compare(own:where{ time_period = item.period }, against.value, polarity):at(1)
  end
  for area in areas:rows() do
    item.rows[#item.rows + 1] = area_figures.row(item, area, series:where{ area_code = area.area_code }, benchmark)
  end
  if benchmark then
    item.benchmark_row = area_figures.row(item, benchmark, series:where{ area_code = review.benchmark }, benchmark)
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
