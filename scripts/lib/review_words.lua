-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a review says its figures, periods and places in words.
local words = {}

-- Without the last digits, which are noise of the arithmetic: 66 - 66.9 is -0.9.
function words.clean(x)
  return x and tonumber(('%.12g'):format(x))
end

function words.number(x, decimals)
  return x and fixed(x, decimals) or nil
end

-- "62.1 (58.9 to 65.3)"
function words.with_limits(row, decimals)
  if not row.value then return nil end
  local value = words.number(row.value, decimals)
  if not row.lower_ci_95 then return value end
  return ('%s (%s to %s)'):format(value, words.number(row.lower_ci_95, decimals), words.number(row.upper_ci_95, decimals))
end

-- "+1.2"
function words.signed(x, decimals)
  return x and (x > 0 and '+' or '') .. words.number(x, decimals) or nil
end

-- "+1.2 (-0.3 to +2.7)"
function words.change(row, decimals)
  if not row.change then return nil end
  local function signed(x) return words.signed(x, decimals) end
  if not row.change_lower_ci_95 then return signed(row.change) end
  return ('%s (%s to %s)'):format(signed(row.change), signed(row.change_lower_ci_95), signed(row.change_upper_ci_95))
end

-- "62.1%", "£596 a week", "43.4 per 100,000"; a score says nothing by its unit.
function words.value(x, indicator)
  local number, unit = fixed(x, indicator.decimals), indicator.unit
  if string.starts(unit, '%') then return number .. unit end
  if string.starts(unit, '£') then return '£' .. number .. unit:sub(#'£' + 1) end
  return string.starts(unit, 'score') and number or number .. ' ' .. unit
end

-- A difference of two values: percentages differ by percentage points.
function words.difference(x, indicator)
  return indicator.unit == '%' and fixed(x, indicator.decimals) .. ' percentage points' or words.value(x, indicator)
end

local months = { 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December' }
local date = re [[^(\d{4})-(\d\d)-(\d\d)]]

-- "2026-04-09" (and what follows it) is "9 April 2026", which does not break across lines.
function words.day(text)
  local found = date:match(text)
  return found and ('%d\u{A0}%s\u{A0}%s'):format(tonumber(found[4]), months[tonumber(found[3])], found[2]) or text
end

-- A period as it stands in a sentence: it does not break across lines.
function words.period(label)
  return (words.day(label):replace(' - ', '\u{A0}\u{2011}\u{A0}'))
end

-- The same text with the spaces and dashes of a keyboard.
function words.plain(text)
  return (text:replace('\u{A0}', ' '):replace('\u{2011}', '-'))
end

-- "Halton, Sefton and Wirral"
function words.list(names)
  if #names < 2 then return names[1] or '' end
  return table.concat(names, ', ', 1, #names - 1) .. ' and ' .. names[#names]
end

local long = { LA = 'local authority', LSOA = 'neighbourhood (LSOA)', IMD = 'deprivation (IMD)' }

-- Codes of places and groups as a reader says them: "LA" is "local authority".
function words.spelt(code)
  return long[code] or code:replace('FSM', 'free school meal')
end

return words
