-- SPDX-License-Identifier: GPL-3.0-or-later
dataset{
  id = 'iod_file_1', name = 'Indices of Deprivation: IMD rank and decile of LSOAs',
  source = 'English Indices of Deprivation, File 1, MHCLG', licence = 'OGL v3.0',
  file = { '*IoD*_File_1_*.xlsx', 'File_1_*IoD*_*.xlsx' }, -- the second * is the year
  sheet = 'IMD*',
  area_code = 'LSOA code (*)', area_name = 'LSOA name (*)', area_type = { fixed = 'LSOA' }, parent_code = 'Local Authority District code (*)',
  period = { file = 2 },
  values = {
    { 'mhclg/iod-index-of-multiple-deprivation-imd-rank', name = 'Index of Multiple Deprivation (IMD) rank',
      unit = 'rank', decimals = 0, value = 'Index of Multiple Deprivation (IMD) Rank*' },
    { 'mhclg/iod-index-of-multiple-deprivation-imd-decile', name = 'Index of Multiple Deprivation (IMD) decile',
      unit = 'decile', decimals = 0, value = 'Index of Multiple Deprivation (IMD) Decile*' },
  },
}
