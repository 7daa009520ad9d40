-- SPDX-License-Identifier: GPL-3.0-or-later
-- A gap over time: one of each period, and how it changed from the first to the latest.
local time = {}

local function half(x, y) return math.sqrt(x * x + y * y) end

-- Limits of the change, put together from those of the two gaps (MOVER); none where the periods share years.
local function change(first, last, months)
  local found = { from = first.period, to = last.period, change = last.gap - first.gap }
  local apart = (last.start - first.start) * 12 >= months
  if apart and first.gap_lower and last.gap_lower then
    found.lower = found.change - half(last.gap - last.gap_lower, first.gap_upper - first.gap)
    found.upper = found.change + half(last.gap_upper - last.gap, first.gap - first.gap_lower)
  elseif not apart then found.why = 'the periods share years'
  else found.why = 'no limits are published' end
  local clear = found.lower and (found.lower > 0 or found.upper < 0)
  local word = (first.gap < 0 or last.gap < 0) and 'changed' or found.change > 0 and 'wider' or 'narrower'
  found.word = found.lower and (clear and word or 'no clear change')
  return found
end

-- `of(period)` gives { gap, gap_lower, gap_upper, ratio, ... } or nil; labels of periods in order. The rows, and the change.
function time.over(labels, months, of)
  local rows = {}
  if #labels == 0 then return rows end
  local starts = periods(labels):year():list()
  for i, period in ipairs(labels) do
    local row = of(period)
    if row then
      row.period, row.start = period, starts[i]
      rows[#rows + 1] = row
    end
  end
  return rows, #rows > 1 and change(rows[1], rows[#rows], months) or nil
end

return time
