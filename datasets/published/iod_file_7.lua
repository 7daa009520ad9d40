-- SPDX-License-Identifier: GPL-3.0-or-later
-- File 7: every score, rank and decile of the domains, and the populations they were computed with. Decile 1 is the most deprived.
local ranked = '(where 1 is most deprived)'
dataset{
  id = 'iod_file_7', name = 'Indices of Deprivation: scores, ranks and deciles of LSOAs',
  source = 'English Indices of Deprivation, File 7, MHCLG', licence = 'OGL v3.0',
  file = 'File_7_*IoD*_*.csv', -- the second * is the year
  area_code = 'LSOA code (*)', area_name = 'LSOA name (*)', area_type = { fixed = 'LSOA' }, parent_code = 'Local Authority District code (*)',
  period = { file = 2 },
  values = {
    { 'mhclg/iod-*-score', name = '* score', unit = 'score', decimals = 3, value = '* Score' },
    { 'mhclg/iod-*-rate', name = '* score (rate)', unit = 'proportion', decimals = 3, value = '* Score (rate)' },
    { 'mhclg/iod-*-rank', name = '* rank', unit = 'rank', decimals = 0, value = '* Rank ' .. ranked },
    { 'mhclg/iod-*-decile', name = '* decile', unit = 'decile', decimals = 0, value = '* Decile (where 1 is most deprived 10% of LSOAs)' },
    { 'mhclg/iod-population-*', name = '* (population of the indices)', unit = 'people', decimals = 0, value = '* (excluding prisoners)' },
  },
}
