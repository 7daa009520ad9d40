-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'gross_median_weekly_pay',
  name = 'Gross median weekly pay',
  theme = 'Create fair employment and good work for all',
  definition = 'Pay before deductions of the middle employee job, full time and part time, of ' ..
    'people who live in the area, for the pay period that includes a date in April.',
  rationale = 'Income is among the strongest determinants of health.',
  unit = '£ a week',
  value_type = 'Mean',
  polarity = 'high is good',
  source = 'Annual Survey of Hours and Earnings, Office for National Statistics',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'In prices of the year: a rise may be inflation.',
    'A median, shown with the trend test of a mean because its limits are published.',
    'The newest year is provisional and is revised once.',
    'Hours are mixed: a change in part-time work moves it.',
  },
  decimals = 0,
  data = { { 'ons/gross-median-weekly-pay' } },
}
