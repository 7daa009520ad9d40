-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows "All ages" stand beside their parts: never add them up.
dataset{
  id = 'gm_population', name = 'Usual residents of Greater Manchester at five censuses, by sex and age group',
  source = 'Census 2021: usual resident population by sex and age group, ONS', licence = 'OGL v3.0',
  area_code = 'area_code', area_name = 'area_name', area_type = 'geography', period = 'period', sex = 'sex', age = 'age_group',
  indicator = { key = 'ons/census-*', column = 'indicator', unit = 'unit', decimals = 0 },
  value = 'value',
}
