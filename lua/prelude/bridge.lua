-- SPDX-License-Identifier: GPL-3.0-or-later
-- Area codes that were replaced. Where one place became one place its figures are bridged: store:series gives them
-- under the current code. Mergers and splits are not: the rate of a part is not that of the whole.

local words, native = ...
local declare = native.modules.declare

local bridged_kinds = { 'boundary change', 'recoded', 'county to unitary' }

local pairs_of_codes -- { old, new, old, new, ... }
native.set_code_changes(function()
  if pairs_of_codes then return pairs_of_codes end
  local list = {}
  if not declare.find('dataset', 'area_changes') then native.load_script 'datasets/area_changes.lua' end
  if declare.find('dataset', 'area_changes') then -- there is a shipped library
    local f = dataset 'area_changes'
    local bridged = f:where(f.kind:one_of(bridged_kinds))
    for row in bridged:rows() do
      list[#list + 1] = row.old_code
      list[#list + 1] = row.new_code
    end
  end
  pairs_of_codes = list
  return list
end)

local same_place = '%s (%s) has had the code %s since %s: figures under both are one series'
local sentences = {
  ['boundary change'] = same_place, recoded = same_place, ['county to unitary'] = same_place,
  merger = '%s (%s) became part of %s on %s: earlier figures are not joined on',
  split = '%s (%s) was split, and %s is one part of it since %s: earlier figures are not joined on',
}

-- code_changes{ 'E08000038' }: the changes that these codes had a part in, old or new.
function words.code_changes(areas)
  local f = dataset 'area_changes'
  if areas ~= nil then
    local codes = type(areas) == 'string' and { areas } or type(areas) == 'column' and areas:list() or areas
    f = f:where(f.old_code:one_of(codes) | f.new_code:one_of(codes))
  end
  local notes = {}
  for i = 1, #f do
    local row = f:row(i)
    notes[i] = sentences[row.kind]:format(row.area_name, row.old_code, row.new_code, f.date:text():at(i))
  end
  return f:with{ bridged = f.kind:one_of(bridged_kinds), note = notes }
end
