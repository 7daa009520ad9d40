-- SPDX-License-Identifier: GPL-3.0-or-later
-- Labels of deprivation deciles and quintiles, most deprived first: 'Most deprived decile (IMD2019)', 'Third less deprived
-- decile', '1 - most deprived', 'Decile 10 (least deprived)'. Other categories keep their order.
local number = re [[\b(\d{1,2})\b]]
local worded = re([[\b(second|third|fourth|fifth)\b]], 'i')
local towards_most, towards_least = re([[\b(most|more)\b]], 'i'), re([[\b(least|less)\b]], 'i')
local word_value = { second = 2, third = 3, fourth = 4, fifth = 5 }
local last = 100 -- beyond any group

local function number_in(label)
  local found = number:match(label)
  return found and tonumber(found[1])
end

-- A group that is named neither way lies in the middle.
local function rank_by_words(label)
  local found = worded:match(label)
  local place = found and word_value[found[1]:lower()] or 1
  if towards_most:match(label) then return place end
  return towards_least:match(label) and last - place or last / 2
end

-- The English indices count from the most deprived; a publication that counts the other way says so.
local function rank_by_numbers(labels)
  local least, most = math.huge, -math.huge
  local said
  for _, label in ipairs(labels) do
    local n = number_in(label)
    least, most = math.min(least, n), math.max(most, n)
    if towards_most:match(label) then said = n end
  end
  local sign = said == most and most > least and -1 or 1
  return function(label) return sign * number_in(label) end
end

local function every(labels, holds)
  for _, label in ipairs(labels) do
    if not holds(label) then return false end
  end
  return true
end

local function any(labels, pattern)
  for _, label in ipairs(labels) do
    if pattern:match(label) then return true end
  end
  return false
end

-- The labels in order.
return function(labels, category_type)
  local about = re('depriv', 'i')
  if not any(labels, about) and not (category_type and about:match(category_type)) then return labels end
  local rank = every(labels, number_in) and rank_by_numbers(labels) or rank_by_words
  local ordered = table.move(labels, 1, #labels, 1, {})
  sort(ordered, function(a, b) return rank(a) < rank(b) end)
  return ordered
end
