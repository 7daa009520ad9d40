-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tidied extracts as Trafford Data Lab publishes them: figures of other publishers, so under keys of their own. The columns
-- "inequality" and "unit" hold something else in each: sex, deprivation quintile, whom the figure is about.
local function extract(spec)
  spec.source = 'Trafford Data Lab, from OHID, DfE, DESNZ, ONS and Sport England'
  spec.licence = 'OGL v3.0'
  spec.area_code, spec.area_name, spec.period, spec.value = 'area_code', 'area_name', 'period', 'value'
  spec.indicator = { key = 'trafford/*', column = 'indicator', unit = spec.unit }
  spec.unit = nil
  dataset(spec)
end

extract{
  id = 'council_life_expectancy', name = 'Council extract: life expectancy, by sex',
  file = { 'healthy_life_expectancy*.csv', 'inequality_life_expectancy*.csv' },
  area_type = 'area_type', compared_to_england = 'compared_to_England', sex = 'inequality', unit = 'unit',
}
extract{
  id = 'council_mortality', name = 'Council extract: mortality, by sex', file = 'mortality_rate*.csv',
  area_type = 'area_type', compared_to_england = 'compared_to_England', sex = 'unit', unit = 'measure',
}
extract{
  id = 'council_by_deprivation', name = 'Council extract: by deprivation quintile', file = { 'inactive_adults*.csv', 'obese_year6*.csv' },
  area_type = 'area_type', compared_to_england = 'compared_to_England',
  category_type = { fixed = 'Deprivation quintile' }, category = 'inequality', unit = 'measure',
}
extract{
  id = 'council_totals', name = 'Council extract: totals',
  file = { 'adults_walking_or_cycling*.csv', 'school_readiness*.csv', 'neet*.csv', 'real_living_wage*.csv', 'fuel_poverty*.csv',
           'claimant_count*.csv' },
  unit = 'measure',
}
