-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row an authority and domain: the domain is the category.
dataset{
  id = 'iod_2025_la', name = 'Indices of Deprivation 2025: summaries of local authorities',
  source = 'English Indices of Deprivation 2025, File 10, MHCLG, as laid out by Trafford Data Lab', licence = 'OGL v3.0',
  area_code = 'area_code', area_name = 'area_name', area_type = 'area_type', period = 'deprivation_data_year',
  category_type = { fixed = 'Domain' }, category = 'index_domain',
  values = {
    { 'mhclg/iod-average-rank', name = 'Average rank of LSOAs', unit = 'rank', decimals = 2, value = 'average_rank' },
    { 'mhclg/iod-rank-average-rank', name = 'Rank of average rank (1 is most deprived)', unit = 'rank', decimals = 0, value = 'rank_average_rank' },
    { 'mhclg/iod-average-score', name = 'Average score of LSOAs', unit = 'score', decimals = 3, value = 'average_score' },
    { 'mhclg/iod-rank-average-score', name = 'Rank of average score (1 is most deprived)', unit = 'rank', decimals = 0,
      value = 'rank_average_score' },
    { 'mhclg/iod-most-deprived-10-percent', name = 'Proportion of LSOAs in the most deprived 10%', unit = 'proportion', decimals = 4,
      value = 'proportion_bottom_decile' },
    { 'mhclg/iod-rank-most-deprived-10-percent', name = 'Rank of the proportion in the most deprived 10% (1 is most deprived)', unit = 'rank',
      decimals = 0, value = 'rank_proportion_bottom_decile' },
  },
}
