-- SPDX-License-Identifier: GPL-3.0-or-later
-- A filled-in form, checked cell by cell: nothing is kept unless all of it can be.
local assessment = use 'assessment'
local cell_of = use 'assessment_cell'

local function wrong(problems, what, details)
  details.what = what
  problems[#problems + 1] = details
end

local function choice(problems, row, column, known)
  local cell = row[column]
  local found = cell and cell_of.word(known, cell)
  if cell and not found then
    wrong(problems, ("there is no %s '%s'"):format(column, cell),
      { column = column, token = cell, near = known, hint = 'one of: ' .. table.concat(known, ', ') })
  end
  row[column] = found
end

local function check_area(problems, row, areas)
  local cell = row.area
  row.area = cell and areas.code[cell:lower()]
  if cell and not row.area then
    wrong(problems, ("'%s' is not an area of the review"):format(cell), { column = 'area', token = cell, near = areas.names,
      hint = 'blank is the whole region; or one of: ' .. table.concat(areas.names, ', ') })
  end
end

local function check_date(problems, row)
  local cell = row.date
  row.date = cell and cell_of.date(cell)
  if cell and not row.date then
    wrong(problems, ("'%s' is not a date"):format(cell), { column = 'date', hint = 'such as 2025-11-23; or leave it blank' })
  end
end

local function check_judgement(problems, row)
  local said = row.rationale or row.decision
  if not row.rating and said then
    wrong(problems, ("%s has a %s but no rating"):format(row.indicator or 'the row', row.rationale and 'rationale' or 'decision'),
      { column = 'rating', hint = 'rate it, or clear the row: ' .. table.concat(assessment.ratings, ', ') })
  elseif row.rating and not row.assessor then
    wrong(problems, ("nobody is named who rated '%s'"):format(row.indicator or ''),
      { column = 'assessor', hint = "name the assessor in the row, or all at once: --assessor 'Ada Byron'" })
  end
end


-- Problems of one row, whose cells are made what they mean; `known` is { settings, wave, areas, indicators }.
return function(row, known)
  local problems = {}
  if row.review and row.review ~= known.settings.id then
    wrong(problems, ("the row is of the review '%s', not of '%s'"):format(row.review, known.settings.id),
      { column = 'review', hint = 'give the form of this review' })
  end
  if row.wave and row.wave ~= known.wave then
    wrong(problems, ("the row is of the wave '%s', not of '%s'"):format(row.wave, known.wave),
      { column = 'wave', hint = ('give --wave %s, or mend the cell'):format(row.wave) })
  end
  if not row.indicator then wrong(problems, 'no indicator is named', { column = 'indicator', hint = 'copy the row of the form again' })
  else choice(problems, row, 'indicator', known.indicators) end
  choice(problems, row, 'rating', assessment.ratings)
  choice(problems, row, 'decision', assessment.decisions)
  check_area(problems, row, known.areas)
  check_date(problems, row)
  if #problems == 0 then check_judgement(problems, row) end
  return problems
end
