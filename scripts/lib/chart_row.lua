-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows of a frame as chart_rows draws them, and what is said of them.
local row = {}

-- "Halton 62.1 (60.0 to 64.2), worse".
function row.in_words(r, decimals)
  if not r.value then return ('%s no value (%s)'):format(r.label, r.reason) end
  local limits = r.low and r.high and (' (%s to %s)'):format(fixed(r.low, decimals), fixed(r.high, decimals)) or ''
  return ('%s %s%s%s'):format(r.label, r.text, limits, r.outcome and ', ' .. string.lower(r.outcome) or '')
end

-- The rows of a frame: `label` is the column of their names.
function row.read(f, label, decimals)
  local rows = {}
  for i = 1, #f do
    local r = f:row(i)
    rows[i] = { label = r[label], value = r.value, low = r.lower_ci_95, high = r.upper_ci_95, outcome = r.outcome,
                text = r.value and (r.value_text or fixed(r.value, decimals)), reason = r.missing_because or f.value:reason(i) }
  end
  return rows
end

-- A line across all rows, named with its value.
function row.reference(value, name, decimals, dash)
  return { 'rule', x = { value }, name = ('%s %s'):format(name, fixed(value, decimals)), dash = dash, colour = dash == 'solid' and 'text' or nil }
end

return row
