-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'worthwhile',
  name = 'Feeling that life is worthwhile',
  theme = 'Personal wellbeing',
  definition = 'Mean answer on a scale from 0 to 10 of people aged 16 and over who were asked ' ..
    'how far the things they do in life are worthwhile.',
  rationale = 'How people feel about their own lives is an outcome in itself and foretells ' ..
    'health.',
  unit = 'score out of 10',
  value_type = 'Mean',
  polarity = 'high is good',
  source = 'Personal wellbeing in the UK (Annual Population Survey), Office for National ' ..
    'Statistics',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'Means lie close together: a difference of 0.2 between places is large.',
    'The last year published is 2022/23.',
  },
  decimals = 2,
  data = { { 'ons/worthwhile' } },
}
