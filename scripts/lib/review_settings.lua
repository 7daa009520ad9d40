-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a review is about: its declaration, with what the command line says instead, checked before any work.
local function check_id(noun, id, place)
  local ids = ids_of(noun)
  for _, known in ipairs(ids) do
    if known == id then return end
  end
  fail(("there is no %s '%s'"):format(noun, id), { at = place, token = id, near = ids, rc = 'argument', hint = 'there are: ' .. table.concat(ids,
    ', ') })
end

local function check_members(id)
  for _, member in ipairs(set(id).indicators) do check_id('indicator', member, declared_at('set', id)) end
end

local function check_group(group)
  local groups = dataset('area_groups').group:unique()
  for _, known in ipairs(groups) do
    if known == group then return end
  end
  fail(("there is no area group '%s'"):format(group), { at = 'hiap review', near = groups, token = group, rc = 'argument', hint = 'there are: ' ..
    table.concat(groups, ', ') })
end

-- The group by its name, and by the code of its own area where it has one.
local function name_group(settings)
  settings.group_name = dataset('area_groups'):where{ group = settings.areas }.group_name:at(1)
  settings.group_code = settings.group_area or settings.areas
end

local function check_benchmark(code)
  if #store:areas():where{ area_code = code } > 0 then return end
  fail(("no figures have been imported for the benchmark '%s'"):format(code),
    { at = 'hiap review', rc = 'argument', hint = 'it is an area code: England is E92000001' })
end

local copied = { 'id', 'name', 'synthetic', 'set', 'areas', 'benchmark', 'region', 'group_area', 'population', 'baseline' }
local options = { 'set', 'areas', 'benchmark', 'baseline' }

return function(args)
  local id = args.review or project_settings().review
  if not id then
    fail('no review is named', { at = 'hiap review', rc = 'argument', hint = 'hiap review ID; there are: ' .. table.concat(ids_of 'review', ', ') })
  end
  check_id('review', id, 'hiap review')
  local declared, settings = review(id), {}
  for _, name in ipairs(copied) do settings[name] = declared[name] end
  settings.folder = 'review-' .. id
  for _, name in ipairs(options) do
    if args[name] then -- another question: another folder
      settings[name] = args[name]
      settings.folder = settings.folder .. '-' .. name .. '-' .. args[name]
    end
  end
  check_id('set', settings.set, 'hiap review')
  check_members(settings.set)
  check_group(settings.areas)
  if args.areas then settings.group_area = nil end -- the area of the group that the review names
  name_group(settings)
  if not store:is_empty() then check_benchmark(settings.benchmark) end
  return settings
end
