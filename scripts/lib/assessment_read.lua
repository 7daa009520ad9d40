-- SPDX-License-Identifier: GPL-3.0-or-later
-- A filled-in form (.csv or .xlsx) as assessments; an error names file:line or file!sheet!cell.
local check = use 'assessment_check'

local sheet, needed = 'assessments', { 'indicator', 'rating' }

local function has_needed(f)
  for _, name in ipairs(needed) do
    if not f:has(name) then return false, name end
  end
  return true
end

-- The row of the headings is looked for: a workbook has a title above them.
local function open_workbook(path)
  local last
  for header = 1, 20 do
    local read, f = pcall(read_workbook, path, { sheet = sheet, header = header })
    if read and has_needed(f) then return f, header end
    if read then last = f end
  end
  return last or read_workbook(path, { sheet = sheet }), 1
end

-- A file that is not there is no mistake of this script.
local function check_there(read, path)
  local there, why = pcall(read, path)
  if there or not (string.starts(why, 'there is no file') or why:contains 'is not a path inside') then return end
  fail(why, { at = 'hiap review assess', rc = 'not found', hint = 'give the path of a form below the folder of the project' })
end

local function open(path)
  local source = { path = path, sheet = string.ends(path:lower(), '.xlsx') and sheet or nil, header = 1 }
  local f
  check_there(source.sheet and read_workbook or read_csv, path)
  if source.sheet then f, source.header = open_workbook(path) else f = read_csv(path) end
  local fine, lacks = has_needed(f)
  source.names = f:names()
  if not fine then
    fail(("the form has no column '%s'"):format(lacks), { at = source.sheet and path .. '!' .. sheet or path .. ':1', rc = 'parse', token = lacks,
      near = source.names, hint = 'write the form again: hiap review assess REVIEW --form FILE.csv' })
  end
  return f, source
end

-- Where a cell is, for a reader of the file.
local function place(source, row, column)
  if not source.sheet then return ('%s:%d'):format(source.path, row.line) end
  local letter
  for i, name in ipairs(source.names) do
    if name == column and i <= 26 then letter = string.char(64 + i) end
  end
  return ('%s!%s!%s%d'):format(source.path, source.sheet, letter or 'row ', row.line)
end

-- A cell of a CSV file may run over several lines.
local function lines_in(kept)
  local n = 0
  for _, cell in pairs(kept) do
    if type(cell) == 'string' then n = n + #cell:split('\n') - 1 end
  end
  return n
end

-- The cells as text, trimmed; blank ones are absent.
local function text_row(kept, line)
  local row = { line = line }
  for name, cell in pairs(kept) do
    local text = tostring(cell):trim()
    if text ~= '' then row[name] = text end
  end
  return row
end

local function report(source, row, problems, more)
  local p = problems[1]
  local others = more > 0 and (' (%d more %s wrong)'):format(more, more == 1 and 'cell is' or 'cells are') or ''
  fail(p.what .. others, { at = place(source, row, p.column), token = p.token, near = p.near, hint = p.hint, rc = 'parse' })
end

-- The assessments of the file, as tables to be kept, and how many rows have none; `known` as in assessment_check, with an
-- assessor and a date for rows that name none.
return function(path, known)
  local f, source = open(path)
  local rows, seen, first, wrong, line = {}, {}, nil, 0, source.header + 1
  for kept in f:rows() do
    local row = text_row(kept, line)
    line = line + 1 + (source.sheet and 0 or lines_in(kept))
    row.assessor, row.date = row.assessor or known.assessor, row.date or known.date
    local problems, key = check.row(row, known), (row.indicator or '') .. ' ' .. (row.area or '')
    if row.rating and seen[key] then
      problems[#problems + 1] = { column = 'indicator', what = ("'%s' is rated twice, first in line %d"):format(row.indicator, seen[key]), hint = 'leave one of the rows' }
    end
    if #problems > 0 then first, wrong = first or { row, problems }, wrong + #problems end
    if row.rating then
      seen[key], row.review, row.wave = row.line, known.settings.id, known.wave
      rows[#rows + 1] = row
    end
  end
  if first then report(source, first[1], first[2], wrong - 1) end
  return rows, #f - #rows
end
