-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'activity_levels',
  name = 'Physically active adults',
  theme = 'Strengthen the role and impact of ill-health prevention',
  definition = 'Adults aged 19 and over who do at least 150 minutes of moderate activity a ' ..
    'week (a vigorous minute counts double), of all adults asked.',
  rationale = 'Being active protects from heart disease, diabetes and depression.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'high is good',
  source = 'Active Lives Adult Survey, Sport England',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex', 'IMD' },
  caveats = {
    'The beacon set says activity levels only; the share of active adults is taken here. The ' ..
      'share of inactive adults is its own publication and is not 100 minus this one.',
    'A survey of about 500 adults in a borough, who report on themselves.',
  },
  data = { { 'fingertips/93014', age = '19+ yrs' } },
}
