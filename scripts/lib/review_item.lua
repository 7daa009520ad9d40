-- SPDX-License-Identifier: GPL-3.0-or-later
-- One item of a review, an indicator and sex: for each area, and for the group, the region and the benchmark, the latest
-- value, the baseline and the change since, the outcomes and the recent trend.
local area_figures = use 'review_area'
local group_of = use 'review_group'

-- Only periods as long as the newest of `present`: one-year and three-year figures are never mixed.
local function of_one_length(f, present)
  local newest = present:sort('time_period'):tail(1)
  return f:where(f.time_period:length():eq(newest.time_period:length():at(1)))
end

-- The last break of the series up to the latest period, or nil.
local function last_break(indicator, series)
  local found
  for _, label in ipairs(indicator.breaks) do
    local since, before = series:where(series.time_period:ge(label)), series:where(series.time_period:lt(label))
    if #since > 0 and #before > 0 then found = label end
  end
  return found
end

-- What an item is about, before any figure of an area.
local function new_item(settings, indicator, polarity, series, present, several)
  local sex = series.sex:at(1)
  local by_sex = several and (sex == 'Female' or sex == 'Male')
  return {
    indicator = indicator, polarity = polarity, baseline = settings.baseline, series = series, key = present.indicator_id:at(1),
    sex = sex, label = indicator.name .. (by_sex and ', ' .. sex:lower() or ''),
    years = series.time_period:length():max() / 12, points = series.time_period:distinct(),
    has_limits = present.lower_ci_95:count() > 0, period = present.time_period:max(), rows = {},
    file = indicator.id .. (by_sex and '_' .. sex:lower() or ''), break_at = last_break(indicator, series),
  }
end

-- The row of one further area: the region, the benchmark.
local function row_of(item, code)
  local own = item.series:where{ area_code = code or '' }
  local found = area_figures.at_period(own, item.period)
  return found and found.value and area_figures.row(item, found, own)
end

-- From the figures of one sex; nil and the reason where no area has any.
return function(settings, indicator, polarity, areas, f, several)
  local in_areas = f:where{ area_code = areas.area_code:list() }
  local present = in_areas:where(~in_areas.value:is_missing())
  if #present == 0 then return nil, 'no area of the review has a figure' end
  local item = new_item(settings, indicator, polarity, of_one_length(f, present), of_one_length(present, present), several)
  local function figure_of(code) return area_figures.at_period(item.series:where{ area_code = code or '' }, item.period) end
  item.benchmark, item.region = figure_of(settings.benchmark), figure_of(settings.region)
  for area in areas:rows() do
    item.rows[#item.rows + 1] = area_figures.row(item, area, item.series:where{ area_code = area.area_code })
  end
  item.group = group_of(settings, item, areas)
  local group = { area_code = settings.group_code, area_name = settings.group_name, reason = item.group.reason }
  item.group_row = area_figures.row(item, group, item.group.series or item.series:head(0))
  item.group_row.method = item.group.method
  item.region_row, item.benchmark_row = row_of(item, settings.region), row_of(item, settings.benchmark)
  return item
end
