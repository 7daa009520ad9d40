-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every figure of a review as one tidy frame: a row for each indicator, sex, area and period; what is said of the
-- latest figure only (baseline, change, trend) stands in its row alone.
local frame_of = use 'review_frame'
local columns_of = use 'review_columns'

-- Values of an area by period label.
local function values_of(item, code)
  local f, values = item.series:where{ area_code = code or '' }, {}
  local labels = f.time_period:text():list()
  for i, label in ipairs(labels) do values[label] = f.value:at(i) end
  return values
end

-- Outcomes of all rows of a frame against the values of their periods; nothing where there is no value to compare.
local function outcomes(item, f, labels, values)
  local against = {}
  for i, label in ipairs(labels) do against[i] = values[label] or missing end
  return #f > 0 and compare(f, column(against), item.polarity):list() or {}
end

local function add_series(rows, item, f, known, more)
  local labels, england, region = f.time_period:text():list(), more.england, more.region
  local to_england, to_region = outcomes(item, f, labels, england), outcomes(item, f, labels, region)
  local i = 0
  for row in f:rows() do
    i = i + 1
    local latest = known[row.area_code]
    if latest and row.time_period == item.period then row = latest
    else
      row.benchmark, row.region_value, row.published_outcome = england[labels[i]], region[labels[i]], row.compared_to_england
      row.outcome, row.outcome_region = row.benchmark and to_england[i], row.region_value and to_region[i]
      row.recent_trend = nil -- the published word: ours stands beside the latest figure
      if not row.value then row.missing_because = f.value:reason(i) end
    end
    local role = more.role(row.area_code)
    if role == 'benchmark' then row.outcome = nil end
    if role == 'benchmark' or role == 'region' then row.outcome_region = nil end
    rows[#rows + 1] = { item = item, row = row, role = role, latest = row == latest, method = more.method }
  end
end

local function roles(settings)
  local special = { [settings.benchmark] = 'benchmark', [settings.region or ''] = 'region', [settings.group_area or ''] = 'group as published' }
  return function(code) return special[code] or 'area' end
end

-- Latest rows by area code, and those of areas without any figure, which no series holds.
local function latest_of(item)
  local known = {}
  for _, row in ipairs(item.rows) do known[row.area_code] = row end
  if item.region_row then known[item.region_row.area_code] = item.region_row end
  if item.benchmark_row then known[item.benchmark_row.area_code] = item.benchmark_row end
  return known
end

local function add_absent(rows, item)
  local held = {}
  for _, code in ipairs(item.series:where{ time_period = item.period }.area_code:unique()) do held[code] = true end
  for _, row in ipairs(item.rows) do
    if not held[row.area_code] then rows[#rows + 1] = { item = item, row = row, role = 'area', latest = true } end
  end
  if not item.group.series then rows[#rows + 1] = { item = item, row = item.group_row, role = 'group', latest = true } end
end

return function(settings, items, given)
  local rows = {}
  for _, item in ipairs(items) do
    local more = { england = values_of(item, settings.benchmark), region = values_of(item, settings.region), role = roles(settings) }
    local own, published = item.series:sort('area_code', 'time_period'), item.group.published
    if published then own = own:where(own.area_code:ne(settings.group_area)) end -- it stands below as the group
    add_series(rows, item, own, latest_of(item), more)
    if item.group.series then
      more.role, more.method = function() return 'group' end, item.group.method
      add_series(rows, item, item.group.series, { [settings.group_code] = item.group_row }, more)
    end
    add_absent(rows, item)
  end
  return frame_of(rows, columns_of(settings, given))
end
