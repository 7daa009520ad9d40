-- SPDX-License-Identifier: GPL-3.0-or-later
-- What `hiap gaps` is asked: the indicators, the areas, the benchmark, checked before any work.
local function one_of(list, name)
  for _, known in ipairs(list) do
    if known == name then return true end
  end
  return false
end

local function refuse(what, token, near, hint)
  fail(what, { at = 'hiap gaps', token = token, near = near, rc = 'argument', hint = hint })
end

-- The indicators of a set, or the one named; where the polarity comes from; a title.
local function subject(name)
  if not name then refuse('no indicator or set is named', nil, nil, 'hiap gaps INDICATOR|SET --areas GROUP; sets: '
    .. table.concat(ids_of 'set', ', ')) end
  if one_of(ids_of 'set', name) then return { indicators = set(name).indicators, set = set(name), title = set(name).name } end
  if one_of(ids_of 'indicator', name) then return { indicators = { name }, title = indicator(name).name } end
  local both = ids_of 'indicator'
  for _, id in ipairs(ids_of 'set') do both[#both + 1] = id end
  refuse(("there is no indicator or set '%s'"):format(name), name, both, "help 'indicator' says how to declare one; sets: "
    .. table.concat(ids_of 'set', ', '))
end

local function group_of(name, by)
  local groups = dataset('area_groups').group:unique()
  if not name and by then return nil end
  if not name then refuse('no group of areas is named', nil, nil, '--areas GROUP; there are: ' .. table.concat(groups, ', ')) end
  if not one_of(groups, name) then
    refuse(("there is no area group '%s'"):format(name), name, groups, 'there are: ' .. table.concat(groups, ', '))
  end
  return dataset('area_groups'):where{ group = name }.group_name:at(1)
end

-- The areas of the review of the project, where the command names none.
local function usual_areas()
  local id = project_settings().review
  return id and one_of(ids_of 'review', id) and review(id).areas or nil
end

-- Whether the figures are invented, as a review of the same areas or benchmark says.
local function is_synthetic(settings)
  for _, id in ipairs(ids_of 'review') do
    local known = review(id)
    if known.synthetic and (known.areas == settings.areas or known.benchmark == settings.benchmark) then return true end
  end
  return false
end

return function(args)
  local settings = subject(args.what)
  settings.id, settings.since, settings.areas = args.what, args.since, args.areas or usual_areas()
    settings.benchmark = args.benchmark or 'E92000001'
  if args.by and args.by ~= 'deprivation' then
    refuse(("gaps are not made by '%s'"):format(args.by), args.by, { 'deprivation' }, '--by deprivation, or without --by between the areas')
  end
  settings.by, settings.group_name = args.by, group_of(settings.areas, args.by)
  if store:is_empty() then
    fail('nothing has been imported yet', { at = 'hiap gaps', rc = 'not found', hint = 'hiap import FILE.csv' })
  end
  if #store:areas():where{ area_code = settings.benchmark } == 0 then
    refuse(("no figures have been imported for the benchmark '%s'"):format(settings.benchmark), settings.benchmark, nil,
      'it is an area code: England is E92000001')
  end
  settings.synthetic = is_synthetic(settings)
  settings.folder = table.concat({ 'gaps', settings.id, settings.areas }, '-') .. (settings.by and '-by-' .. settings.by or '')
  return settings
end
