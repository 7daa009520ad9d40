-- SPDX-License-Identifier: GPL-3.0-or-later
-- The text mark of rows without a value: the shorthand and why, beginning where values do.
local status = use 'review_status'

return function(rows, as)
  local mark = { 'text', x = {}, y = {}, label = {}, align = 'left', colour = 'secondary' }
  local start = as == 'bars' and 0 or nil
  for _, row in ipairs(rows) do
    local low = row.low or row.value
    if low and (not start or low < start) then start = low end
  end
  for _, row in ipairs(rows) do
    if not row.value then
      local i = #mark.x + 1
      mark.x[i], mark.y[i], mark.label[i] = start or 0, row.y, ('\u{A0}%s %s'):format(status.of_missing(row.reason), row.reason)
    end
  end
  return mark
end
