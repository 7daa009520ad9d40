-- SPDX-License-Identifier: GPL-3.0-or-later
-- The published percentage with a good level of development, against the counts published beside it: in
-- every area, year and sex of the file they agree to the one decimal that is published.
local keys = { 'area_code', 'time_period', 'sex' }
local function figures(column, name)
  return store:series{ indicator = 'dfe/' .. column, sex = '*' }:select('area_code', 'time_period', 'sex', 'value'):rename{ value = name }
end

local f = figures('gld_percent', 'published'):join(figures('gld_number', 'good'), keys, 'inner')
f = f:join(figures('number_of_children', 'children'), keys, 'inner')
local same, all, england = 0, 0, 0
for row in f:rows() do
  all = all + 1
  if row.area_code == 'E92000001' and row.sex == 'Persons' and tostring(row.time_period) == '2017/18' then england = row.published end
  if math.abs(100 * row.good / row.children - row.published) < 0.0500001 then same = same + 1 end
end
print(('good level of development: %d of %d as published; England 2017/18 %.1f'):format(same, all, england))
