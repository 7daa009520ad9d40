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
fails 4
end case

case a path outside the project
shell
hiap workbook check ../tables.xlsx
fails 2
end case

case what else to do with a workbook
shell
hiap workbook mend tables.xlsx
fails 2
end case

case a sheet that cannot be
run
workbook{ title = 'T' }:sheet{ name = 'Table_1', title = 'A', table = frame{ { 'a', { 1 } } }, headings = { 'A', 'B' } }
fails
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
fails 3
end case

case a heading that is not there
shell
cat > w.lua <<'LUA'
workbook{ title = 'T' }:sheet{ name = 'Table_1', title = 'A', table = frame{ { 'a', { 1 } }, { 'b', { 2 } } } }:save 'tables.xlsx'
LUA
hiap run w.lua --quiet
hiap workbook read outputs/w/tables.xlsx --sheet Table_1 --columns Value
gives
fails 3
end case
