-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of one item then and now: its new figures, and the outcomes and recent trends that turned.
local words = use 'review_words'
local turned = {}

-- Rows of an item by area: its areas, the group, the region, the benchmark.
local function rows_of(item)
  local rows, by_code = {}, {}
  for _, row in ipairs(item.rows) do rows[#rows + 1] = row end
  for _, name in ipairs{ 'group_row', 'region_row', 'benchmark_row' } do rows[#rows + 1] = item[name] or nil end
  for _, row in ipairs(rows) do by_code[row.area_code] = row end
  return rows, by_code
end

function turned.new_figures(found, item, before)
  local period = words.period(item.period)
  if not before then return found.new:add{ item.label, 'none', period, 'first figures' } end
  local then_ = words.period(before.period)
  if before.key ~= item.key then
    return found.new:add{ item.label, then_, period, ('now from %s, before from %s'):format(item.key, before.key) }
  end
  if before.period ~= item.period then return found.new:add{ item.label, then_, period } end
  local _, old = rows_of(before)
  local names = {}
  for _, row in ipairs(item.rows) do
    if row.value and not (old[row.area_code] or {}).value then names[#names + 1] = row.area_name end
  end
  if #names > 0 then found.new:add{ item.label, period, period, 'first figure of ' .. words.list(names) } end
end

function turned.outcomes(found, item, before, settings)
  local _, old = rows_of(before)
  for _, row in ipairs((rows_of(item))) do
    local was = old[row.area_code]
    if was and was.value and row.value then
      for _, pair in ipairs{ { 'outcome', settings.benchmark_name }, { 'outcome_region', settings.region_name } } do
        if row[pair[1]] and was[pair[1]] and row[pair[1]] ~= was[pair[1]] then
          found.outcomes:add{ item.label, row.area_name, pair[2], was[pair[1]], row[pair[1]] }
        end
      end
      if row.recent_trend ~= was.recent_trend then found.trends:add{ item.label, row.area_name, was.recent_trend, row.recent_trend } end
    end
  end
end

return turned
