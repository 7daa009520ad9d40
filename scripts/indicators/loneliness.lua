-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'loneliness',
  name = 'Adults who feel lonely often, always or some of the time',
  theme = 'Strengthen the role and impact of ill-health prevention',
  definition = 'Adults aged 16 and over who say that they feel lonely often, always or some of ' ..
    'the time, of all adults asked.',
  rationale = 'Loneliness goes with depression, heart disease and early death.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'Active Lives Adult Survey, Sport England',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex', 'IMD' },
  caveats = {
    'Asked since 2019/20 only: there are few years for a trend.',
    'A survey of about 500 adults in a borough, who report on themselves.',
  },
  data = { { 'fingertips/93758', age = '16+ yrs' } },
}
