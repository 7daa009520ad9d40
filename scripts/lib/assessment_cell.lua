-- SPDX-License-Identifier: GPL-3.0-or-later
-- What one cell of a form, or one answer, means.
local cell = {}

local day, uk_day = re [[^(\d{4})-(\d\d)-(\d\d)$]], re [[^(\d{1,2})/(\d{1,2})/(\d{4})$]]

-- The word among `known` that a cell means: capitals do not count.
function cell.word(known, text)
  for _, one in ipairs(known) do
    if one:lower() == text:lower() then return one end
  end
end

-- '2025-11-23', also from '23/11/2025'.
function cell.date(text)
  local uk = uk_day:match(text)
  text = uk and ('%s-%02d-%02d'):format(uk[4], tonumber(uk[3]), tonumber(uk[2])) or text
  local found = day:match(text)
  local fine = found and tonumber(found[3]) >= 1 and tonumber(found[3]) <= 12 and tonumber(found[4]) >= 1 and tonumber(found[4]) <= 31
  return fine and text or nil
end

return cell
