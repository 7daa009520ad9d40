-- SPDX-License-Identifier: GPL-3.0-or-later
-- A frame from a list of things and { name, function(thing) } columns; nil becomes missing.
return function(rows, columns)
  local out = {}
  for k, column in ipairs(columns) do
    local values = {}
    for i, row in ipairs(rows) do
      local value = column[2](row)
      values[i] = value == nil and missing or value
    end
    out[k] = { column[1], values }
  end
  return frame(out)
end
