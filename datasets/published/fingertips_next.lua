-- SPDX-License-Identifier: GPL-3.0-or-later
-- The lookups that stand beside the seed data of the new Fingertips.
local tables = {
  { 'fingertips_next_areas', 'areas.csv', 'Areas, their levels and children' },
  { 'fingertips_next_categories', 'categories.csv', 'Categories and their order; 10 is the most deprived decile' },
  { 'fingertips_next_ages', 'agedata.csv', 'Age groups' },
  { 'fingertips_next_indicators', 'indicators.csv', 'Indicators, their polarity and comparison method' },
}
for _, t in ipairs(tables) do
  dataset{ id = t[1], name = t[3], source = 'FingertipsNext seed data, DHSC', licence = 'OGL v3.0', file = t[2], keep = 'table' }
end
