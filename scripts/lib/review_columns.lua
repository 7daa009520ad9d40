-- SPDX-License-Identifier: GPL-3.0-or-later
-- The columns of the tidy figures of a review: { name, function({ item =, row =, role =, latest =, method = }) }.
local status = use 'review_status'

local fields = {
  'area_code', 'area_name', 'area_role', 'time_period', 'latest', 'value', 'lower_ci_95', 'upper_ci_95', 'count', 'denominator', 'method', 'status',
  'benchmark', 'outcome', 'region_value', 'outcome_region', 'published_outcome', 'recent_trend', 'trend_chi_square', 'trend_reason', 'trend_note',
  'baseline_period', 'baseline_value', 'change', 'change_lower_ci_95', 'change_upper_ci_95', 'baseline_note', 'missing_because', 'value_note',
  'revised_from', 'vintage', 'source_line', 'rating', 'decision',
}
local of_indicator = { 'theme', 'unit', 'value_type' }

-- What was judged of the latest figure of an area; what was judged of the whole region stands with the group.
local function judged(given, name)
  return function(r)
    for _, row in ipairs(r.latest and given[r.item.indicator.id] or {}) do
      if row.area == r.row.area_code or not row.area and r.role == 'group' then return row[name] end
    end
  end
end

return function(settings, given)
  local list = { { 'review', function() return settings.id end }, { 'indicator_id', function(r) return r.item.indicator.id end },
    { 'indicator_name', function(r) return r.item.indicator.name end }, { 'source_key', function(r) return r.item.key end },
    { 'sex', function(r) return r.item.sex end }, { 'polarity', function(r) return r.item.polarity end } }
  for k, name in ipairs(of_indicator) do table.insert(list, 3 + k, { name, function(r) return r.item.indicator[name] end }) end
  local special = { area_role = function(r) return r.role end, latest = function(r) return r.latest and 'yes' or 'no' end,
    method = function(r) return r.row.value and (r.method or r.item.indicator.value and 'computed from counts' or 'published') or nil end,
      status = function(r) return status.of(r.item, r.row) end }
  for _, name in ipairs{ 'rating', 'decision' } do special[name] = judged(given, name) end
  for _, name in ipairs(fields) do list[#list + 1] = { name, special[name] or function(r) return r.row[name] end } end
  return list
end
