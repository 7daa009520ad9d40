-- SPDX-License-Identifier: GPL-3.0-or-later
-- The indicators of a review page: one subsection a theme, below it one an indicator.
local indicator_section = use 'review_indicator'

-- Items of one indicator stand together.
local function by_indicator(items)
  local groups = {}
  for _, item in ipairs(items) do
    local last = groups[#groups]
    if last and last[1].indicator.id == item.indicator.id then last[#last + 1] = item else groups[#groups + 1] = { item } end
  end
  return groups
end

return function(p, settings, items, judged)
  local theme = false
  p:section 'Indicators by theme'
  for _, group in ipairs(by_indicator(items)) do
    if group[1].indicator.theme ~= theme then
      theme = group[1].indicator.theme
      p:subsection(theme or 'Other indicators')
    end
    indicator_section(p, settings, group, judged)
  end
end
