-- SPDX-License-Identifier: GPL-3.0-or-later
-- A table of gaps and its headings.
local frame_of = use 'review_frame'

local blank = { ['Not compared'] = true, best = true, highest = true, lowest = true, reference = true }

-- Columns of { name, heading, function }; those that no row fills are left out, and with `brief` those marked wide.
return function(rows, columns, brief)
  local cells, headings = {}, {}
  for _, column in ipairs(columns) do
    local any = false
    for _, row in ipairs(rows) do
      local cell = column[3](row)
      any = any or cell ~= nil and not blank[cell]
    end
    if any and not (brief and column.wide) then cells[#cells + 1], headings[#headings + 1] = { column[1], column[3] }, column[2] end
  end
  return frame_of(rows, cells), headings
end
