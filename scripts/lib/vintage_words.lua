-- SPDX-License-Identifier: GPL-3.0-or-later
-- Vintages as commands name and show them: by number or by a day.
local words = {}

function words.dated(f)
  return f:with{ date = f.imported_at:extract(re '^[0-9]{4}-[0-9]{2}-[0-9]{2}') }
end

-- Every vintage the run can see, oldest first.
function words.known(command)
  if store:is_empty() then
    fail('nothing has been imported yet', { at = 'hiap ' .. command, rc = 'not found', hint = 'hiap import FILE.csv' })
  end
  return words.dated(store:vintages())
end

-- The number of the vintage that was typed: itself, or the newest one on a day.
function words.number_of(command, known, typed)
  local at, number = 'hiap ' .. command, math.tointeger(tonumber(typed))
  if number and number >= 1 and number <= #known then return number end
  local newest = ('the vintages are 1 to %d: hiap vintages'):format(#known)
  if number then fail(('there is no vintage %s'):format(typed), { at = at, rc = 'not found', hint = newest }) end
  if not re('^[0-9]{4}-[0-9]{2}-[0-9]{2}$'):match(typed) then
    fail(("'%s' is neither the number of a vintage nor a day"):format(typed), { at = at, rc = 'argument', hint = 'for example 3, or 2026-04-09' })
  end
  for i = #known, 1, -1 do
    if known.date:at(i) <= typed then return i end
  end
  fail(('nothing had been imported by %s'):format(typed),
    { at = at, rc = 'not found', hint = ('the first vintage is of %s: hiap vintages'):format(known.date:at(1)) })
end

return words
