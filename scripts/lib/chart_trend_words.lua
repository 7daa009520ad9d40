-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a trend chart shows, in words: the areas picked out, the benchmark and the region from first to last, the others by range.

-- "Halton: 61.0 in 2015/16, 62.1 in 2022/23".
local function course(area, decimals)
  local present = area.f:where(~area.f.value:is_missing())
  if #present == 0 then return area.name .. ': no values' end
  local labels, values = present.time_period:text(), present.value
  local text = ('%s: %s in %s'):format(area.name, fixed(values:at(1), decimals), labels:at(1))
  return #present == 1 and text or ('%s, %s in %s'):format(text, fixed(values:at(-1), decimals), labels:at(-1))
end

return function(areas, apart, options)
  local decimals, parts, others = options.decimals or 1, {}, {}
  for _, area in ipairs(areas) do
    if area.series then parts[#parts + 1] = course(area, decimals) else others[#others + 1] = area.last end
  end
  for _, name in ipairs{ 'region', 'benchmark' } do
    if apart[name] then parts[#parts + 1] = course(apart[name], decimals) end
  end
  if #others > 0 then
    parts[#parts + 1] = ('%d other %s in grey, latest values from %s to %s'):format(#others, #others == 1 and 'area' or 'areas',
      fixed(others[#others], decimals), fixed(others[1], decimals))
  end
  return ('Line chart%s. %s.'):format(options.unit and ', ' .. options.unit or '', table.concat(parts, '. '))
end
