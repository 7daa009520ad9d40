-- SPDX-License-Identifier: GPL-3.0-or-later
-- File 10: a sheet for each domain, all with the same columns but for those of extent, concentration and scale.
dataset{
  id = 'iod_file_10', name = 'Indices of Deprivation: summaries of local authorities',
  source = 'English Indices of Deprivation, File 10, MHCLG', licence = 'OGL v3.0',
  file = 'File_10_*IoD*_*.xlsx', -- the second * is the year
  sheet = { 'IMD', 'Income', 'Employment', 'Education', 'Health', 'Crime', 'Barriers', 'Living', 'IDACI', 'IDAOPI' },
  area_code = 'Local Authority District code (*)', area_name = 'Local Authority District name (*)', area_type = { fixed = 'LA' },
  period = { file = 2 },
  values = {
    { 'mhclg/iod-la-*-average-rank', name = '*: average rank', unit = 'rank', decimals = 2, value = '* - Average rank' },
    { 'mhclg/iod-la-*-rank-of-average-rank', name = '*: rank of average rank', unit = 'rank', decimals = 0, value = '* - Rank of average rank' },
    { 'mhclg/iod-la-*-average-score', name = '*: average score', unit = 'score', decimals = 3, value = '* - Average score' },
    { 'mhclg/iod-la-*-rank-of-average-score', name = '*: rank of average score', unit = 'rank', decimals = 0, value = '* - Rank of average score' },
    { 'mhclg/iod-la-*-most-deprived-10-percent', name = '*: proportion of LSOAs in the most deprived 10%', unit = 'proportion', decimals = 4,
      value = '* - Proportion of LSOAs in most deprived 10% nationally' },
    { 'mhclg/iod-la-*-rank-of-most-deprived-10-percent', name = '*: rank of the proportion of LSOAs in the most deprived 10%', unit = 'rank',
      decimals = 0, value = '* - Rank of proportion of LSOAs in most deprived 10% nationally' },
  },
}
