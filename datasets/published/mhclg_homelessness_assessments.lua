-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sheet A1 of the detailed local authority tables; TA1 is read by mhclg_temporary_accommodation.
dataset{
  id = 'mhclg_homelessness_assessments', name = 'Households assessed as homeless or threatened with homelessness, in the quarter',
  source = 'Statutory homelessness, detailed local authority tables, MHCLG', licence = 'OGL v3.0',
  file = 'Detailed_LA_*.xlsx', sheet = 'A1', header = { 5, 7 },
  area_code = 'A', area_name = 'B',
  period = { file = 1 }, period_months = 3, -- 202503 is January to March 2025
  markers = { ['..'] = 'not available', ['-'] = 'confidential or suppressed' },
  values = {
    { 'mhclg/initial-homelessness-assessments', name = 'Initial assessments of homelessness', unit = 'households', decimals = 0,
      value = 'Total initial assessments' },
    { 'mhclg/households-owed-a-homelessness-duty', name = 'Households owed a prevention or relief duty', unit = 'households', decimals = 0,
      value = 'Total owed a prevention or relief duty' },
    { 'mhclg/households-owed-a-prevention-duty', name = 'Households threatened with homelessness: prevention duty owed',
      unit = 'households', decimals = 0, value = 'Threatened with homelessness within 56 days*Prevention duty owed' },
    { 'mhclg/households-owed-a-relief-duty', name = 'Households homeless: relief duty owed', unit = 'households', decimals = 0,
      value = 'Homeless*Relief duty owed' },
    { 'mhclg/households-threatened-with-homelessness-per-1000', name = 'Households assessed as threatened with homelessness per 1,000 households',
      unit = 'per 1,000', decimals = 2, value = 'Households assessed as threatened with homelessness per (000s)' },
    { 'mhclg/households-homeless-per-1000', name = 'Households assessed as homeless per 1,000 households', unit = 'per 1,000', decimals = 2,
      value = 'Households assessed as homeless per (000s)' },
  },
}
