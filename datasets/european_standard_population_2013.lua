-- SPDX-License-Identifier: GPL-3.0-or-later
-- 21 bands, 100,000 persons. calc.dsr has the same figures built in.
dataset{
  id = 'european_standard_population_2013',
  name = 'European Standard Population 2013',
  source = "Revision of the European Standard Population: report of Eurostat's task force, 2013 edition, Eurostat (European Commission)",
  licence = 'Reuse is authorised provided the source is acknowledged (European Commission Decision 2011/833/EU)',
  columns = {
    { 'age_band', 'text', 'age band, as published' },
    { 'first_age', 'number', 'first age of the band in years' },
    { 'standard_population', 'number', 'persons of the band among 100,000' },
    { 'five_year_band', 'text', 'the band of the 19 that end in 90+ (0 and 1-4 are 0-4; 90-94 and 95+ are 90+)' },
  },
  sha256 = 'e8d48478f1d5311128ddc6e09bd0cf632edbef4412a57109c401a13650813d8d',
}
