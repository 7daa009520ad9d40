-- SPDX-License-Identifier: GPL-3.0-or-later
-- First steps: a frame is a table of columns, and arithmetic works on whole columns at once.
-- Run it with: hiap run scripts/tour/01_first.lua

local f = frame{
  { 'area', { 'Alderwick', 'Brackenhythe', 'Calderport' } },
  { 'count', { 412, 955, 366 } },
  { 'denominator', { 2160, 5760, 2640 } },
}
local shares = f:with{ share = f.count / f.denominator * 100 }
print(shares)

print('areas:', #shares)
print('mean of the shares:', shares.share:mean())
print('share of the whole:', f.count:sum() / f.denominator:sum() * 100)
