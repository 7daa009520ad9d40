-- SPDX-License-Identifier: GPL-3.0-or-later
-- Figures of one source whose value is another one now, and those that are gone.
local words = use 'review_words'

-- Every figure of an item: { name, period, value or nil, reason }, in order, and by area and period.
local function figures_of(item)
  local f, list, by_key = item.series, {}, {}
  local codes, names, labels = f.area_code:list(), f.area_name:list(), f.time_period:text():list()
  for i, code in ipairs(codes) do
    local value = f.value:at(i)
    list[i] = { key = code .. ' ' .. labels[i], name = names[i], period = labels[i], value = value, reason = not value and f.value:reason(i) or nil }
    by_key[list[i].key] = list[i]
  end
  return list, by_key
end

-- Two values in the decimals of the indicator, or in more where these do not tell them apart.
local function shown(a, b, decimals)
  local one, other = words.number(a, decimals), words.number(b, decimals)
  if one ~= other then return one, other end
  return ('%.6g'):format(a), ('%.6g'):format(b)
end

-- Adds to the tables `found.revised` and `found.lost`.
return function(found, item, before)
  if before.key ~= item.key then return end
  local _, now = figures_of(item)
  for _, was in ipairs((figures_of(before))) do
    local is = now[was.key]
    if was.value and (not is or not is.value) then
      found.lost:add{ item.label, was.name, words.period(was.period), is and is.reason or 'no longer there' }
    elseif was.value and was.value ~= is.value then
      local from, to = shown(was.value, is.value, item.indicator.decimals)
      found.revised:add{ item.label, was.name, words.period(was.period), from, to .. ' [r]', numbers = { [4] = was.value, [5] = is.value } }
    end
  end
end
