-- SPDX-License-Identifier: GPL-3.0-or-later
-- A filled-in form (.csv or .xlsx) as assessments; an error names file:line or file!sheet!cell.
local check = use 'assessment_check'
local form_file = use 'assessment_open'

-- A cell of a CSV file may run over several lines.
local function lines_in(kept)
  local n = 0
  for _, cell in pairs(kept) do
    if type(cell) == 'string' then n = n + #cell:split('\n') - 1 end
  end
  return n
end

-- The cells as text, trimmed; blank ones are absent. Nothing for a row without any.
local function text_row(kept, line)
  local row, filled = { line = line }, false
  for name, cell in pairs(kept) do
    local text = tostring(cell):trim()
    if text ~= '' then row[name], filled = text, true end
  end
  return filled and row or nil
end

local function report(source, row, problems, more)
  local p = problems[1]
  local others = more > 0 and (' (%d more %s wrong)'):format(more, more == 1 and 'cell is' or 'cells are') or ''
  fail(p.what .. others, { at = form_file.place(source, row, p.column), token = p.token, near = p.near, hint = p.hint, rc = 'parse' })
end

-- A row that is checked; its problems, with that of an indicator and area rated before.
local function check_row(row, known, seen)
  row.assessor, row.date = row.assessor or known.assessor, row.date or known.date
  local problems, key = check(row, known), (row.indicator or '') .. ' ' .. (row.area or '')
  if row.rating and seen[key] then
    problems[#problems + 1] = { column = 'indicator', hint = 'leave one of the rows',
                                what = ("'%s' is rated twice, first in line %d"):format(row.indicator, seen[key]) }
  end
  if row.rating then seen[key], row.review, row.wave = row.line, known.settings.id, known.wave end
  return problems
end

-- The assessments of the file, as tables to be kept, and how many rows have none; `known` as in assessment_check, with an
-- assessor and a date for rows that name none.
return function(path, known)
  local f, source = form_file.open(path)
  local rows, seen, blank, first, wrong, line = {}, {}, 0, nil, 0, source.header + 1
  for kept in f:rows() do
    local row = text_row(kept, line)
    line = line + 1 + (source.sheet and 0 or lines_in(kept))
    local problems = row and check_row(row, known, seen) or {}
    if #problems > 0 then first, wrong = first or { row, problems }, wrong + #problems end
    if row and row.rating then rows[#rows + 1] = row elseif row then blank = blank + 1 end
  end
  if first then report(source, first[1], first[2], wrong - 1) end
  return rows, blank
end
