-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'development_at_2',
  name = 'Good level of development at 2 to 2½ years',
  theme = 'Give every child the best start in life',
  definition = 'Children at or above the expected level in all five areas of the ASQ-3 ' ..
    'questionnaire (communication, gross motor, fine motor, problem solving, personal-social), ' ..
    'of those who had it at their 2 to 2½ year review.',
  rationale = 'Delays found at two can still be made up before school.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'high is good',
  source = 'Child development outcomes at 2 to 2½ years, Department of Health and Social Care',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'Only children who had the review count; where few are seen, those missed may be the ones ' ..
      'behind.',
    'The beacon set names the Department for Education as the source; the health visiting ' ..
      'return is published by the health department.',
    'Returns are voluntary: a borough that fails the quality checks of a year has no figure ' ..
      'for it.',
  },
  data = { { 'fingertips/93436' } },
}
