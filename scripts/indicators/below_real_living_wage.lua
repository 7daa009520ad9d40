-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'below_real_living_wage',
  name = 'Employees paid below the real living wage',
  theme = 'Create fair employment and good work for all',
  definition = 'Employee jobs paid less an hour than the real living wage in force at the time ' ..
    'of the survey, of all employee jobs.',
  rationale = 'Pay too low to live on leads to poverty, debt and poor health.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'Annual Survey of Hours and Earnings, Office for National Statistics',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex' },
  caveats = {
    'The wage itself is set anew each year by the Living Wage Foundation, so the share can ' ..
      'move although pay did not.',
    'Tables exist by place of work and by place of residence; they differ.',
    'Some tables give the share at or above the wage: that is 100 minus this one.',
    'In 2020 and 2021 many employees were on furlough at reduced pay.',
  },
}
