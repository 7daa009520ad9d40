-- SPDX-License-Identifier: GPL-3.0-or-later
-- The items of a review, one an indicator and sex.
local item_of = use 'review_item'

-- The areas of the review under the names of its area group, whatever a file calls them.
local function named(f, areas)
  local names, list = {}, f.area_name:list()
  for area in areas:rows() do names[area.area_code] = area.area_name end
  for i, code in ipairs(f.area_code:list()) do list[i] = names[code] or list[i] end
  return f:with{ area_name = list }
end

-- Every item of a review, as known at a vintage (now unless given), and what has no figures: { { indicator, reason } }.
return function(settings, as_of)
  local the_set, areas = set(settings.set), area_group(settings.areas)
  local codes = areas.area_code:list()
  for _, name in ipairs{ 'benchmark', 'region', 'group_area' } do codes[#codes + 1] = settings[name] end
  local items, gaps = {}, {}
  for _, id in ipairs(the_set.indicators) do
    local chosen = indicator(id)
    local f, reason = chosen:values{ area = codes, as_of = as_of }
    local parts = f and #f > 0 and named(f, areas):split{ 'sex' } or {}
    for _, part in ipairs(parts) do
      local item, why = item_of(settings, chosen, the_set:polarity_of(id), areas, part, #parts > 1)
      items[#items + 1] = item
      reason = why
    end
    if reason then gaps[#gaps + 1] = { indicator = chosen, reason = reason } end
  end
  return items, gaps, areas
end
