-- SPDX-License-Identifier: GPL-3.0-or-later
-- Expert judgement beside the figures, and where the two disagree.
local assessment = use 'assessment'
local words = use 'review_words'
local frame_of = use 'review_frame'
local judgement = {}

local function field(name)
  return { name, function(row) return row[name] end }
end

local shown = { field 'rating', field 'decision', field 'rationale', field 'assessor', { 'date', function(row) return row.date
  and words.day(row.date) end } }
local headings = { 'Rating', 'Decision', 'Rationale', 'Assessor', 'Date' }

-- { wave, given = { [indicator] = rows }, disagreements, status }.
function judgement.of(settings, items)
  local wave = assessment.wave(settings.id)
  local given = wave and assessment.of(settings.id, wave) or {}
  return { wave = wave, given = given, disagreements = assessment.disagreements(items, given), status = assessment.status(settings) }
end

local function first(columns, heads, more, more_heads)
  local all, names = {}, {}
  for i, column in ipairs(more) do all[i], names[i] = column, more_heads[i] end
  for i, column in ipairs(columns) do all[#all + 1], names[#names + 1] = column, heads[i] end
  return all, names
end

-- Every assessment of the wave, in the order of the set.
function judgement.frame(settings, judged)
  local rows = {}
  for _, id in ipairs(set(settings.set).indicators) do
    for _, row in ipairs(judged.given[id] or {}) do rows[#rows + 1] = row end
  end
  local columns, names = first(shown, headings, { { 'indicator', function(row) return indicator(row.indicator).name end },
    { 'area', function(row) return row.area_name or settings.group_name end } }, { 'Indicator', 'Area' })
  return frame_of(rows, columns), names
end

local disagreement_headings = { 'Indicator', 'Area', 'The figures say', 'The judgement says', 'Where they disagree' }

function judgement.disagreements(settings, judged)
  return frame_of(judged.disagreements, { field 'label', { 'area', function(row) return row.area_name or settings.group_name end },
    field 'statistics',
    { 'judgement', function(row) return row.rating and row.decision and row.rating .. '; ' .. row.decision or row.rating or row.decision end },
      field 'text' }),
    disagreement_headings
end

function judgement.section(p, settings, judged)
  p:section 'Expert judgement'
  if not judged.wave then
    return p:paragraph('No expert has judged these figures yet. This writes the form to fill in (WAVE is a half-year such as 2026-H1):')
      :code(('hiap review assess %s --wave WAVE --form form.xlsx'):format(settings.id))
  end
  local f, names = judgement.frame(settings, judged)
  p:table(f, { caption = 'Assessments of ' .. judged.wave, headings = names, row_header = true })
  p:subsection 'Where figures and judgement disagree'
  local disagreements, heads = judgement.disagreements(settings, judged)
  if #disagreements == 0 then return p:paragraph 'Nowhere: no assessment contradicts the figures.' end
  p:table(disagreements, { caption = 'Neither is wrong, but a reader should be told why', headings = heads, row_header = true })
end

-- Beside the figures of one indicator; nothing where it has not been judged.
function judgement.beside(p, settings, judged, id)
  for _, row in ipairs(judged.given[id] or {}) do
    local pairs_of = { { 'Judgement', ('%s%s'):format(row.rating or 'no rating', row.decision and '; ' .. row.decision or '') } }
    if row.rationale then pairs_of[2] = { 'Rationale', row.rationale } end
    pairs_of[#pairs_of + 1] = { 'Judged by', ('%s, %s, %s'):format(row.assessor or 'not named', row.area_name or settings.group_name,
      words.day(row.date)) }
    p:definitions(pairs_of)
  end
end

return judgement
