-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap workbook check` and `hiap workbook read`: published workbooks, looked at and read back.

local function check(args)
  local problems = check_workbook(args.file)
  if #problems == 0 then return print(('%s keeps the rules for accessible spreadsheets'):format(args.file)) end
  for row in problems:rows() do print(('%s: %s\n    %s'):format(row.place, row.problem, row.what_to_do)) end
  local noun = #problems == 1 and 'problem' or 'problems'
  fail(('%s has %d %s'):format(args.file, #problems, noun), { at = 'hiap workbook check', rc = 'problem' })
end

local function read(args)
  local columns = args.columns and re('\\s*,\\s*'):split(args.columns) or nil
  local f = read_workbook(args.file, { sheet = args.sheet, header = args.header, columns = columns })
  if not args.save then return print(f:csv():sub(1, -2)) end
  output_folder 'workbook'
  f:save(args.save)
end

local actions = { check = check, read = read }

command{
  id = 'workbook', help = 'Check an Excel workbook against the rules for accessible spreadsheets, or read a table of it as CSV',
  usage = 'hiap workbook check FILE.xlsx | hiap workbook read FILE.xlsx [--sheet NAME] [--header ROW] [--columns LIST] [--save FILE.csv]',
  arguments = { 'action', 'file' },
  options = { { 'sheet', 'text', 'worksheet to read (the first)' },
              { 'header', 'integer', 'row of the headings (the first with two filled cells)' },
              { 'columns', 'text', "headings or letters to read, such as 'A,D,Total'" },
              { 'save', 'text', 'write the table as this file, such as table.csv, instead of printing it' } },
  examples = { 'hiap workbook check outputs/review/tables.xlsx', "hiap workbook read data/ta.xlsx --sheet 'Table 2' --columns A,D,E > ta.csv" },
  run = function(args)
    local action = actions[args.action]
    if not action then
      fail(("'%s' is neither check nor read"):format(args.action),
        { at = 'hiap workbook', rc = 'argument', hint = 'hiap workbook check FILE.xlsx, or hiap workbook read FILE.xlsx' })
    end
    action(args)
  end,
}
