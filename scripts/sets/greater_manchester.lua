-- SPDX-License-Identifier: GPL-3.0-or-later
-- The 24 Marmot beacon indicators of Greater Manchester are not named in the report that describes them (Tackling Health
-- Inequalities in Mayoral and City Regions, 2022), only their subjects: housing, income, employment, environment, early
-- years. These are the published indicators of those subjects.
set{
  id = 'greater_manchester',
  name = 'Subjects of the Marmot beacon indicators, Greater Manchester',
  source = 'Chosen for the subjects that the report names; its own 24 indicators it does not name',
  indicators = {
    'healthy_life_expectancy',
    -- Early years and education
    'smoking_at_delivery', 'good_level_of_development', 'early_years_communication_and_language', 'early_years_literacy',
    'early_years_mathematics', 'year_6_obesity', 'gcse_english_and_maths', 'level_3_or_above', 'neet',
    -- Employment
    'unemployment', 'non_permanent_employment', 'below_real_living_wage',
    -- Income
    'gross_median_weekly_pay', 'workless_households', 'child_poverty_before_housing_costs', 'child_poverty_after_housing_costs',
    -- Housing
    'fuel_poverty', 'temporary_accommodation',
    -- Environment
    'air_pollution_mortality', 'cycling_and_walking',
  },
}
