-- SPDX-License-Identifier: GPL-3.0-or-later
-- Masks: a comparison gives true or false for each row, and where keeps the rows that are true.
-- Comparisons are methods (:ge, :eq, :one_of); masks combine with & (and), | (or) and ~ (not).

local f = frame{
  { 'area', { 'Alderwick', 'Brackenhythe', 'Calderport', 'Dunmarrow' } },
  { 'sex', { 'Female', 'Male', 'Female', 'Male' } },
  { 'years', { 80.7, 77.6, 82.1, 79.2 } },
}
local long = f.years:ge(79)
print(f:where(long))
print(f:where(long & ~f.area:eq 'Calderport'))
print(f:where(f.area:one_of{ 'Alderwick', 'Dunmarrow' } | f.years:lt(78)))

-- A table of words does the same for plain equality.
print(f:where{ sex = 'Female' })
print(f:where{ area = { 'Alderwick', 'Calderport' } })
