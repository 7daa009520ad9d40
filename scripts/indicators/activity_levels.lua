-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'activity_levels',
  name = 'Physically inactive adults',
  theme = 'Strengthen the role and impact of ill-health prevention',
  definition = 'Adults aged 19 and over who do less than 30 minutes of moderate activity a week ' ..
    '(a vigorous minute counts double), of all adults asked.',
  rationale = 'Being active protects from heart disease, diabetes and depression; those who do ' ..
    'nothing gain most from a first half hour.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'Active Lives Adult Survey, Sport England',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex', 'IMD' },
  caveats = {
    'The beacon set says activity levels only; the share of inactive adults is taken here. The ' ..
      'share of active adults is its own publication and is not 100 minus this one.',
    'A survey of about 500 adults in a borough, who report on themselves.',
  },
  data = { { 'fingertips/93015', age = '19+ yrs' },
    { 'trafford/percentage-of-physically-inactive-adults' } },
}
