-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the labels of deprivation groups say: which edition is the newest, which place a group has.
local edition = {}

local deprived = re([[depriv]], 'i')
local index, geography, before = re [[IMD\s?(\d{4})]], re [[(\d+)/(\d\d)]], re [[\bpre \d]]

local places = { Most = 1, ['Second most'] = 2, ['Third more'] = 3, ['Third most'] = 3, ['Fourth more'] = 4, ['Fifth more'] = 5, Middle = 5.5,
  ['Fifth less'] = 6, ['Fourth less'] = 7, ['Third less'] = 8, ['Second least'] = 9, Least = 10 }
local opening = re [[^(?:(?:Second|Third|Fourth|Fifth) )?\w+]]
local levels = { 'County', 'District', 'LSOA' }

-- 1 (most deprived) to 10 (least) by the label; nil for a label that says neither.
function edition.place_of(category)
  local found = opening:match(category)
  return found and places[found[1]]
end

-- Later index, later geography, smaller areas: larger number.
local function rank_of(label)
  local imd, when, level = index:match(label), geography:match(label), 0
  for i, name in ipairs(levels) do
    if string.starts(label, name) then level = i end
  end
  local month = when and tonumber(when[3]) * 12 + tonumber(when[2]) - (before:match(label) and 1 or 0) or 0
  return (imd and tonumber(imd[2]) or 0) * 1e6 + month * 10 + level
end

function edition.newest(types)
  local found
  for _, label in ipairs(types) do
    if deprived:match(label) and (not found or rank_of(label) > rank_of(found)) then found = label end
  end
  return found
end

function edition.is_deprivation(label) return deprived:match(label) ~= nil end

return edition
