-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where the extremes of an item lie.
local words = use 'review_words'

-- The first area with the highest value (sign 1) or the lowest (-1), and the names of all that have it.
local function extreme(rows, sign)
  local found
  for _, row in ipairs(rows) do
    if row.value and (not found or sign * row.value > sign * found.value) then
      found = { value = row.value, area_code = row.area_code, names = {} }
    end
    if found and row.value == found.value then table.insert(found.names, row.area_name) end
  end
  return found
end

-- The areas with the highest and the lowest value: { value, area_code, area_name }, where areas of one value share
-- the name; nil when no two values differ.
return function(item)
  local high, low = extreme(item.rows, 1), extreme(item.rows, -1)
  if not high or high.value == low.value then return nil end
  high.area_name, low.area_name = words.list(high.names), words.list(low.names)
  return high, low
end
