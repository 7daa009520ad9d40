-- SPDX-License-Identifier: GPL-3.0-or-later
set{
  id = 'local_statistics',
  name = 'Local statistics for any area',
  source = 'Explore Local Statistics, Office for National Statistics; Fingertips, Office for Health Improvement and Disparities',
  indicators = {
    'healthy_life_expectancy',
    -- Best start in life
    'smoking_at_delivery', 'under_18_conceptions', 'year_6_obesity',
    'early_years_communication_and_language', 'early_years_literacy', 'early_years_mathematics',
    -- Capabilities and control
    'gcse_english_and_maths', 'level_3_or_above',
    -- Fair employment and good work
    'unemployment', 'gross_median_weekly_pay',
    -- Healthy standard of living
    'child_poverty_before_housing_costs', 'child_poverty_after_housing_costs',
    -- Prevention
    'preventable_cardiovascular_mortality', 'alcohol_related_mortality',
    -- Personal wellbeing
    'life_satisfaction', 'worthwhile', 'happiness', 'anxiety',
  },
}
