-- SPDX-License-Identifier: GPL-3.0-or-later
-- Assessments kept, without those that say again what was recorded.
local assessment = use 'assessment'
local tables = use 'assessment_table'

local function same(a, b)
  for _, column in ipairs{ 'rating', 'rationale', 'decision', 'assessor' } do
    if a[column] ~= b[column] then return false end
  end
  return not a.date or a.date == b.date
end

local function changed(known, rows)
  local given, new = assessment.of(known.settings.id, known.wave), {}
  for _, row in ipairs(rows) do
    local again = false
    for _, recorded in ipairs(given[row.indicator] or {}) do again = again or (recorded.area == row.area and same(row, recorded)) end
    if not again then new[#new + 1] = row end
  end
  return new
end

-- Keeps them and says how many; `blank`: rows of the form without an assessment.
return function(known, rows, blank)
  local new = changed(known, rows)
  if #new > 0 then tables.keep('review_assessments', new) end
  local parts = { ('%d assessed'):format(#new) }
  if #rows > #new then parts[#parts + 1] = ('%d as recorded before'):format(#rows - #new) end
  if blank > 0 then parts[#parts + 1] = ('%d not yet assessed'):format(blank) end
  print(('%s, %s: %s'):format(known.settings.name, known.wave, table.concat(parts, ', ')))
end
