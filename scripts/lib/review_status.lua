-- SPDX-License-Identifier: GPL-3.0-or-later
-- Shorthand in square brackets beside a figure, as government statistics use it.
local status = {}

status.meaning = { { '[b]', 'break in the series' }, { '[c]', 'confidential or suppressed' }, { '[e]', 'estimated' }, { '[r]',
  'revised since it was first published' },
  { '[u]', 'of low reliability' }, { '[x]', 'not available' }, { '[z]', 'not applicable' } }

local absent = { { 'suppressed', '[c]' }, { 'confidential', '[c]' }, { 'not applicable', '[z]' }, { 'low reliability', '[u]' } }

-- Why there is no value, as a mark.
function status.of_missing(reason)
  for _, pair in ipairs(absent) do
    if string.contains(reason, pair[1]) then return pair[2] end
  end
  return '[x]'
end

local function is_estimate(note)
  note = (note or ''):lower()
  return string.contains(note, 'estimate') or string.contains(note, 'modelled')
end

-- The marks of a row, such as '[r][e]'; nil when it needs none. `given`: those that came with the figure.
function status.of(item, row)
  if not row.value then return status.of_missing(row.missing_because or '') end
  local text = row.status or ''
  local function mark(holds, letter)
    if holds and not string.contains(text, letter) then text = text .. letter end
  end
  mark(row.revised_from ~= nil, '[r]')
  mark(is_estimate(row.value_note) or string.starts(row.method or '', 'population-weighted'), '[e]')
  mark(item.break_at == row.time_period, '[b]')
  return text ~= '' and text or nil
end

return status
