-- SPDX-License-Identifier: GPL-3.0-or-later
set{
  id = 'cheshire_and_merseyside_beacon',
  name = 'All Together Fairer beacon indicators, Cheshire and Merseyside',
  source = 'Agreed in Cheshire and Merseyside by summer 2022; reviewed December 2023',
  indicators = {
    'life_expectancy', 'healthy_life_expectancy',
    -- 1. Best start in life
    'development_at_2', 'good_level_of_development',
    -- 2. Capabilities and control
    'progress_8', 'attainment_8', 'self_harm_admissions', 'neet', 'level_2_at_19',
    -- 3. Fair employment and good work
    'unemployment', 'non_permanent_employment', 'local_employees', 'below_real_living_wage',
    -- 4. Healthy standard of living
    'workless_households', 'absolute_poverty', 'fuel_poverty',
    -- 5. Healthy and sustainable places
    'temporary_accommodation',
    -- 6. Prevention
    'activity_levels', 'loneliness',
    -- 7. Racism and discrimination
    'employees_from_ethnic_minorities',
    -- 8. Environment and health equity
    'local_supply_chain', 'cycling_and_walking',
  },
}
