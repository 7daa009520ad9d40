# SPDX-License-Identifier: GPL-3.0-or-later
# Workbooks: written for publication, checked, read back.

case a workbook, read back and checked
shell
cat > w.lua <<'LUA'
local f = frame{ { 'area', { 'Halton', 'Wirral', '=1+1' } }, { 'year', { 2023, 2023, 2024 } }, { 'value', { 62.1, missing, 1234.5 } } }
workbook{ title = 'Fuel poverty', author = 'A council', source = 'DESNZ', licence = 'OGL v3.0' }:note 'Provisional.'
  :sheet{ name = 'Table_1', title = 'Households', table = f, headings = { 'Area', 'Year', 'Rate' }, units = { '', '', '%' },
          notes = { 'Modelled.' }, source = 'DESNZ', link = { 'Fuel poverty on GOV.UK', 'https://www.gov.uk/' } }
  :sheet{ name = 'Table_2', title = 'Areas', table = f:select 'area' }
  :save 'tables.xlsx'
LUA
hiap run w.lua --quiet
hiap workbook check outputs/w/tables.xlsx
hiap workbook read outputs/w/tables.xlsx --sheet Table_1
hiap workbook read outputs/w/tables.xlsx --sheet Table_1 --columns 'rate (%),A'
hiap workbook read outputs/w/tables.xlsx --sheet Contents
hiap workbook read outputs/w/tables.xlsx --sheet Notes
gives
outputs/w/tables.xlsx keeps the rules for accessible spreadsheets
Area,Year,Rate (%)
Halton,2023,62.1
Wirral,2023,
'=1+1,2024,1234.5
Rate (%),Area
62.1,Halton
,Wirral
1234.5,'=1+1
Worksheet,Title
Notes,Notes and shorthand
Table_1,Households
Table_2,Areas
Mark,Meaning,Worksheets
[note 1],Provisional.,All tables
[note 2],Modelled.,Table_1
[x],not available,Table_1
end case

case a table, saved as a file, and its status explained
shell
cat > w.lua <<'LUA'
workbook{ title = 'T', author = 'A' }
  :sheet{ name = 'Table_1', title = 'A', table = frame{ { 'value', { 1, 2 } }, { 'status', { '[e] [r]', missing } } } }:save 'tables.xlsx'
LUA
hiap run w.lua --quiet
hiap workbook check outputs/w/tables.xlsx
hiap workbook read outputs/w/tables.xlsx --sheet Notes
hiap workbook read outputs/w/tables.xlsx --sheet Table_1 --save table.csv --quiet
cat outputs/workbook/table.csv
gives
outputs/w/tables.xlsx keeps the rules for accessible spreadsheets
Mark,Meaning,Worksheets
[e],estimated,Table_1
[r],revised,Table_1
value,status
1,[e] [r]
2,
end case

case the same bytes in any time zone
shell
cat > w.lua <<'LUA'
workbook{ title = 'T' }:sheet{ name = 'Table_1', title = 'A', table = frame{ { 'a', { 1 } } } }:save 'tables.xlsx'
LUA
hiap run w.lua --quiet && sha256sum < outputs/w/tables.xlsx > first
TZ=Asia/Tokyo hiap run w.lua --quiet && sha256sum < outputs/w/tables.xlsx | cmp - first && echo same
gives
same
end case

case a workbook with problems
shell
cat > w.lua <<'LUA'
workbook{ title = 'T' }:sheet{ name = 'Table_1', title = 'A', table = frame{ { 'area', { 'Halton' } }, { 'rate', { '..' } } } }:save 'tables.xlsx'
LUA
hiap run w.lua --quiet
hiap workbook check outputs/w/tables.xlsx
gives
outputs/w/tables.xlsx: the document has no author
    name the organisation as author
outputs/w/tables.xlsx!Table_1!B5: a symbol stands for a missing value
    write shorthand such as [x] or [c], explained above the table
fails 4
hiap workbook check: outputs/w/tables.xlsx has 2 problems
end case

case a path outside the project
shell
hiap workbook check ../tables.xlsx
fails 2
scripts/commands/workbook.lua:5: '../tables.xlsx' is not a path inside the project
    5 |   local problems = check_workbook(args.file)
    hint: copy it into the project first, such as data/tables.xlsx
end case

case what else to do with a workbook
shell
hiap workbook mend tables.xlsx
fails 2
hiap workbook: 'mend' is neither check nor read
    hint: hiap workbook check FILE.xlsx, or hiap workbook read FILE.xlsx
end case

case a sheet that cannot be
run
workbook{ title = 'T' }:sheet{ name = 'Table_1', title = 'A', table = frame{ { 'a', { 1 } } }, headings = { 'A', 'B' } }
fails
script.lua:1: the table has 1 columns, but 2 headings
    1 | ', table = frame{ { 'a', { 1 } } }, headings = { 'A', 'B' } }
      |                                     ^^^^^^^^
    hint: give one a column, in their order
end case

case a table that is not where it was looked for
shell
cat > w.lua <<'LUA'
workbook{ title = 'T' }:sheet{ name = 'Table_1', title = 'A', table = frame{ { 'a', { 1 } }, { 'b', { 2 } } } }:save 'tables.xlsx'
LUA
hiap run w.lua --quiet
cat > r.lua <<'LUA'
print(read_workbook('outputs/w/tables.xlsx', { sheet = 'Table_1', columns = { 'B', 'a' } }))
read_workbook('outputs/w/tables.xlsx')
LUA
hiap run r.lua
gives
┌───┬───┐
│ b │ a │
├───┼───┤
│ 2 │ 1 │
└───┴───┘
fails 3
outputs/w/tables.xlsx!Cover: no row has two filled cells, so there is no table
    hint: the sheets are 'Cover', 'Contents', 'Table_1'
end case

case a heading that is not there
shell
cat > w.lua <<'LUA'
workbook{ title = 'T' }:sheet{ name = 'Table_1', title = 'A', table = frame{ { 'a', { 1 } }, { 'b', { 2 } } } }:save 'tables.xlsx'
LUA
hiap run w.lua --quiet
hiap workbook read outputs/w/tables.xlsx --sheet Table_1 --columns Value
fails 3
outputs/w/tables.xlsx!Table_1!A4: there is no heading 'Value'; the headings are 'a', 'b'
    hint: columns are headings, or letters such as 'D'
end case
