-- SPDX-License-Identifier: GPL-3.0-or-later
-- The file of a filled-in form, .csv or .xlsx.
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

local form_file = {}

-- The form as a frame, and where it comes from.
function form_file.open(path)
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

-- Where a cell is, for a reader of the file: file:line or file!sheet!cell.
function form_file.place(source, row, column)
  if not source.sheet then return ('%s:%d'):format(source.path, row.line) end
  local letter
  for i, name in ipairs(source.names) do
    if name == column and i <= 26 then letter = string.char(64 + i) end
  end
  return ('%s!%s!%s%d'):format(source.path, source.sheet, letter or 'row ', row.line)
end

return form_file
