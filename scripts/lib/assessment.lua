-- SPDX-License-Identifier: GPL-3.0-or-later
-- Expert assessments: what was judged of each indicator of a review, by whom and when. They are kept in the store beside the
-- figures (table review_assessments): nothing is overwritten, and a later assessment of the same indicator and area wins.
local tables = use 'assessment_table'

local assessment = {
  ratings = { 'On track', 'Some concern', 'Serious concern', 'Cannot say' },
  decisions = { 'Continue', 'Reprioritise', 'Stop' },
  disagreements = use 'assessment_disagreement',
  status = use 'assessment_status',
}

local function rows_of(review)
  local rows = {}
  for _, row in ipairs(tables.read 'review_assessments') do
    if row.review == review then rows[#rows + 1] = row end
  end
  return rows
end

-- The newest wave with an assessment: '2025-H2' comes after '2025-H1'.
function assessment.wave(review)
  local newest
  for _, row in ipairs(rows_of(review)) do
    if not newest or row.wave > newest then newest = row.wave end
  end
  return newest
end

-- Where an indicator's row of the same area stands in a list, or behind its end.
local function place(list, area)
  for i, row in ipairs(list) do
    if row.area == area then return i end
  end
  return #list + 1
end

-- { [indicator] = { row, ... } } for a wave (the newest one): the newest of each area; area nil is the whole region.
function assessment.of(review, wave)
  wave = wave or assessment.wave(review)
  local given = {}
  for _, row in ipairs(rows_of(review)) do
    if row.wave == wave then
      local list = given[row.indicator] or {}
      list[place(list, row.area)] = row
      given[row.indicator] = list
    end
  end
  for _, list in pairs(given) do
    sort(list, function(a, b) return (a.area or '') < (b.area or '') end)
  end
  return given
end

-- Every assessment of a wave in the order of the review's indicators.
function assessment.list(settings, wave)
  local rows, given = {}, assessment.of(settings.id, wave)
  for _, id in ipairs(set(settings.set).indicators) do
    for _, row in ipairs(given[id] or {}) do rows[#rows + 1] = row end
  end
  return rows
end

return assessment
