-- SPDX-License-Identifier: GPL-3.0-or-later
-- The scorecard of 16 and 17 year olds. Columns are renamed between years: a list names them all.
dataset{
  id = 'dfe_neet', name = 'Not in education, employment or training, aged 16 and 17',
  source = 'NEET and participation: local authority scorecard, DfE', licence = 'OGL v3.0',
  file = 'UD_NEETNK_LA_dashboard*.csv',
  area_code = { 'new_la_code', 'region_code', 'country_code' }, area_name = { 'la_name', 'region_name', 'country_name' },
  area_type = 'geographic_level', period = 'time_period', age = 'Age',
  values = {
    { 'dfe/neet_or_not_known_percent', name = '16 and 17 year olds NEET or not known', unit = '%', value = 'NEET_not_known_percent' },
    { 'dfe/neet_percent', name = '16 and 17 year olds NEET', unit = '%', value = 'NEET_percent' },
    { 'dfe/not_known_percent', name = '16 and 17 year olds whose activity is not known', unit = '%', value = 'Notknown_percent' },
    { 'dfe/participation_percent', name = '16 and 17 year olds in education and training', unit = '%',
      value = 'TOTAL_participating_in_education_and_training_percent' },
    { 'dfe/apprenticeship_percent', name = '16 and 17 year olds in apprenticeships', unit = '%', value = 'Apprenticeship_percent' },
    { 'dfe/september_guarantee_percent', name = 'September guarantee: offer made', unit = '%',
      value = 'September_guarantee_Offer_made_percent' },
    { 'dfe/neet_or_not_known_ehcp_percent', name = 'NEET or not known, with an education, health and care plan', unit = '%',
      value = 'NEET_NK_EHCP_percent' },
    { 'dfe/neet_or_not_known_sen_support_percent', name = 'NEET or not known, with SEN support', unit = '%', value = 'NEET_NK_SENDsupport_percent' },
    { 'dfe/neet_or_not_known_vulnerable_percent', name = 'NEET or not known, in vulnerable groups', unit = '%',
      value = 'VG_NEET_NK_percentage' },
    { 'dfe/level_3_percent', name = 'Level 3 by age 19', unit = '%', value = 'Level_3' },
    { 'dfe/average_attainment_8', name = 'Average Attainment 8', unit = 'score', value = 'avg_att8' },
    { 'dfe/persistent_absence_percent', name = 'Persistent absence', unit = '%',
      value = { 'enrolments_pa_10_exact_percent', 'sess_overall_percent_pa_10_exact' } },
    { 'dfe/young_people_16_17', name = '16 and 17 year olds, average of December to February', unit = 'people', decimals = 0, value = 'Cohort_DJFavg' },
  },
}
