-- SPDX-License-Identifier: GPL-3.0-or-later
-- Indicators and areas as commands on vintages name them: by id, by key, by code.
local vintages = use 'vintage_words'
local names = {}

local function check_known(command, what, given, known, where)
  for _, name in ipairs(known) do
    if name == given then return given end
  end
  fail(("there is no %s '%s'%s"):format(what, given, where or ''), { at = 'hiap ' .. command, rc = 'not found', near = known, token = given })
end

-- What only a later vintage brought is not unknown.
local function refuse_later(command, key, last)
  local first = vintages.dated(store:vintages(key))
  fail(("there is no indicator '%s' as of vintage %d: it was first seen in vintage %d (%s, %s)"):format(
    key, last, first.vintage:at(1), first.file_name:at(1), first.date:at(1)),
    { at = 'hiap ' .. command, rc = 'not found', hint = ('name vintage %d or a later one'):format(first.vintage:at(1)) })
end

-- The same where the run itself looks back.
local function known_key(command, key, known)
  local found, why = pcall(function() return store:series{ indicator = key } end)
  if not found and string.contains(why, 'it was first seen in') then fail(why, { at = 'hiap ' .. command, rc = 'not found' }) end
  return check_known(command, 'indicator', key, known, ' in the store')
end

-- The keys of an indicator that is named by its key, or by its id in scripts/indicators: those that a vintage not
-- after `last` holds.
function names.keys_of(command, named, last)
  local keys, known, wanted = {}, store:indicators().indicator_id, {}
  if not named then return nil end
  if string.contains(named, '/') then
    wanted[1] = known:eq(named):sum() > 0 and named or known_key(command, named, known:list())
  else
    wanted[1] = 'local/' .. named
    check_known(command, 'indicator', named, ids_of 'indicator')
    for _, selector in ipairs(indicator(named).data) do wanted[#wanted + 1] = selector[1] end
  end
  local later
  for _, key in ipairs(wanted) do
    local first = known:eq(key):sum() > 0 and store:vintages(key).vintage:at(1)
    if first and first <= last then keys[#keys + 1] = key end
    if first and first > last then later = later or key end
  end
  if #keys > 0 then return keys end
  if later then refuse_later(command, later, last) end
  fail(("no figures of the indicator '%s' had been imported by vintage %d"):format(named, last),
    { at = 'hiap ' .. command, rc = 'not found', hint = 'hiap vintages' })
end

function names.area_of(command, code)
  return code and check_known(command, 'area', code, store:areas().area_code:list(), ' in the store')
end

return names
