-- SPDX-License-Identifier: GPL-3.0-or-later
-- The source of an indicator, what it measures and its caveats, as terms and texts.
local words = use 'review_words'

-- "%, low is good; published yearly by local authority; broken down by sex"
local function measure(item)
  local indicator, parts = item.indicator, {}
  parts[1] = ('%s, %s'):format(indicator.unit, item.polarity)
  local level = indicator.level and ' by ' .. words.spelt(indicator.level) or ''
  if indicator.frequency then parts[2] = ('published %s%s'):format(indicator.frequency, level) end
  if #indicator.disaggregation > 0 then
    local groups = {}
    for i, group in ipairs(indicator.disaggregation) do groups[i] = words.spelt(group) end
    parts[#parts + 1] = 'broken down by ' .. words.list(groups)
  end
  return table.concat(parts, '; ')
end

return function(settings, item)
  local indicator = item.indicator
  local list = { { 'Source', settings.synthetic and 'invented; the real indicator is from: ' .. indicator.source or indicator.source },
                 { 'Measure', measure(item) } }
  if #indicator.caveats > 0 then list[3] = { 'Caveats', table.concat(indicator.caveats, ' ') } end
  return list
end
