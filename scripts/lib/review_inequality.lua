-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gaps: by deprivation where it is published, and between the areas of the review.
local words = use 'review_words'
local overview = use 'review_overview'
local frame_of = use 'review_frame'
local inequality = {}

local function interval(text, low, high)
  return low and ('%s (%s to %s)'):format(text, low, high) or text
end

function inequality.gap(d, indicator)
  local function shown(x) return x and fixed(x, indicator.decimals) end
  return interval(shown(d.gap), shown(d.gap_lower), shown(d.gap_upper))
end

function inequality.ratio(d)
  local function shown(x) return x and fixed(x, 2) end
  return d.ratio and interval(shown(d.ratio), shown(d.ratio_lower), shown(d.ratio_upper)) or nil
end

local headings = { 'Indicator', 'Place and period', 'Most deprived', 'Least deprived', 'Gap', 'Most divided by least' }

local function with_groups(items)
  local list = {}
  for _, item in ipairs(items) do
    if item.deprivation then list[#list + 1] = item end
  end
  return list
end

function inequality.frame(items)
  local function end_of(name)
    return function(item) return words.with_limits(item.deprivation[name], item.indicator.decimals) end
  end
  return frame_of(with_groups(items), {
    { 'indicator', function(item) return item.label end },
    { 'place', function(item) return ('%s, %s'):format(item.deprivation.area_name, words.period(item.deprivation.period)) end },
    { 'most', end_of 'most' }, { 'least', end_of 'least' },
    { 'gap', function(item) return inequality.gap(item.deprivation, item.indicator) end },
    { 'ratio', function(item) return inequality.ratio(item.deprivation) or '' end } }), headings
end

function inequality.section(p, items)
  p:section 'Gaps between groups and areas'
  local f = inequality.frame(items)
  if #f > 0 then
    p:table(f, { caption = 'By deprivation: most against least deprived group', headings = headings, row_header = true })
    p:note 'Which groups these are is said in the section of each indicator. Gap: most minus least deprived.'
  else
    p:paragraph 'By deprivation: none of the imported figures has a breakdown by deprivation.'
  end
  p:table(overview.gaps(items), { caption = 'Between the areas: highest and lowest', row_header = true, headings = overview.gap_headings })
  p:paragraph 'One value is divided by another only where both are above zero.'
end

return inequality
