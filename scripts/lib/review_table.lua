-- SPDX-License-Identifier: GPL-3.0-or-later
-- The figures of a review as one tidy frame: a row for each indicator, sex and area.
local fields = {
  'area_code', 'area_name', 'time_period', 'value', 'lower_ci_95', 'upper_ci_95', 'count', 'denominator', 'benchmark',
  'outcome', 'published_outcome', 'recent_trend', 'trend_chi_square', 'trend_reason', 'trend_note', 'baseline_period',
  'baseline_value', 'change', 'change_lower_ci_95', 'change_upper_ci_95', 'baseline_note', 'missing_because', 'value_note',
  'vintage', 'source_line',
}
local of_indicator = {
  { 'theme', function(item) return item.indicator.theme end },
  { 'indicator_id', function(item) return item.indicator.id end },
  { 'indicator_name', function(item) return item.indicator.name end },
  { 'sex', function(item) return item.sex end },
  { 'unit', function(item) return item.indicator.unit end },
  { 'polarity', function(item) return item.polarity end },
}

return function(settings, items)
  local columns = { { 'review', {} } }
  for _, field in ipairs(of_indicator) do columns[#columns + 1] = { field[1], {} } end
  for _, name in ipairs(fields) do columns[#columns + 1] = { name, {} } end
  for _, item in ipairs(items) do
    for _, row in ipairs(item.rows) do
      local k = 1
      local function put(value)
        local list = columns[k][2]
        list[#list + 1] = value == nil and missing or value
        k = k + 1
      end
      put(settings.id)
      for _, field in ipairs(of_indicator) do put(field[2](item)) end
      for _, name in ipairs(fields) do put(row[name]) end
    end
  end
  return frame(columns)
end
