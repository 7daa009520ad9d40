-- SPDX-License-Identifier: GPL-3.0-or-later
-- A mark of a plot from rows: `of(row)` gives the values of one item, { x =, y =, label = }, or nil to leave the row out.
return function(rows, mark, of)
  mark.x, mark.y = {}, {}
  for _, row in ipairs(rows) do
    local item = of(row)
    local i = #mark.y + 1
    for name, value in pairs(item or {}) do
      mark[name] = mark[name] or {}
      mark[name][i] = value
    end
  end
  if #mark.x == 0 then mark.x = nil end
  return mark
end
