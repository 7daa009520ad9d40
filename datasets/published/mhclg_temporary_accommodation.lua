-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sheet TA1 of the detailed local authority tables. Above the two rows of headings stand labels that a pivot table left.
dataset{
  id = 'mhclg_temporary_accommodation', name = 'Households in temporary accommodation at the end of the quarter',
  source = 'Statutory homelessness, detailed local authority tables, MHCLG', licence = 'OGL v3.0',
  file = 'Detailed_LA_*.xlsx', sheet = 'TA1', header = { 6, 7 },
  area_code = 'A', area_name = 'B',
  period = { file = 1 }, period_months = 3, -- 202503 is January to March 2025
  markers = { ['..'] = 'not available', ['-'] = 'confidential or suppressed' },
  values = {
    { 'mhclg/households-in-temporary-accommodation-per-1000', name = 'Households in temporary accommodation per 1,000 households',
      unit = 'per 1,000', decimals = 2, value = 'Total number of households in TA per (000s)' },
    { 'mhclg/households-in-temporary-accommodation', name = 'Households in temporary accommodation', unit = 'households', decimals = 0,
      value = 'Total number of households in TA' },
    { 'mhclg/households-with-children-in-temporary-accommodation', name = 'Households with children in temporary accommodation',
      unit = 'households', decimals = 0, value = 'Total number of households in TA with children' },
    { 'mhclg/children-in-temporary-accommodation', name = 'Children in temporary accommodation', unit = 'children', decimals = 0,
      value = 'Total number of children in TA' },
    { 'mhclg/households-in-bed-and-breakfast', name = 'Households in bed and breakfast hotels', unit = 'households', decimals = 0,
      value = 'Bed and breakfast hotels (including shared annexes) Total number of households' },
    { 'mhclg/households-with-children-in-bed-and-breakfast-over-6-weeks',
      name = 'Households with children in bed and breakfast hotels for more than 6 weeks',
      unit = 'households', decimals = 0, value = 'Total with children and resident more than 6 weeks' },
    { 'mhclg/households-in-temporary-accommodation-elsewhere', name = 'Households in temporary accommodation in another district',
      unit = 'households', decimals = 0, value = 'In TA in another local authority district*' },
    { 'mhclg/households', name = 'Households, projected', unit = 'households', decimals = 0, multiplier = 1000,
      value = 'Number of households in area*(000s)' },
  },
}
