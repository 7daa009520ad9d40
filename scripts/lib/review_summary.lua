-- SPDX-License-Identifier: GPL-3.0-or-later
-- What `hiap review` prints: how many areas each indicator has of each outcome.
local outcomes = { 'Better', 'Similar', 'Worse', 'Higher', 'Lower', 'Not compared', 'No figure' }

local function outcome_of(row)
  return row.value and row.outcome or 'No figure'
end

-- Outcomes that no area has are left out.
return function(items)
  local columns = { { 'indicator', {} }, { 'time_period', {} } }
  local seen = {}
  for i, item in ipairs(items) do
    columns[1][2][i], columns[2][2][i] = item.label, item.period
    for _, row in ipairs(item.rows) do seen[outcome_of(row)] = true end
  end
  for _, outcome in ipairs(outcomes) do
    local counts = {}
    for i, item in ipairs(items) do
      counts[i] = 0
      for _, row in ipairs(item.rows) do counts[i] = counts[i] + (outcome_of(row) == outcome and 1 or 0) end
    end
    if seen[outcome] then columns[#columns + 1] = { outcome:lower(), counts } end
  end
  return frame(columns)
end
