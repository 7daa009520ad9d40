-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'mental_disorders_5_to_16',
  name = 'Estimated mental disorders, aged 5 to 16',
  theme = 'Give every child the best start in life',
  definition = 'Children aged 5 to 16 expected to have a mental disorder if national survey ' ..
    'rates by age, sex and social class held in the area, of all children of that age.',
  rationale = 'Need against which services can be set.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'Estimates from a national survey, Public Health England (Fingertips)',
  frequency = 'once',
  level = 'LA',
  caveats = {
    'Estimated, not observed: it can show no local change and has no limits.',
    'The survey behind the estimate for 2015 is of 2004.',
  },
  data = { { 'fingertips/91141' } },
}
