-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'unemployment',
  name = 'Unemployed, aged 16 and over',
  theme = 'Create fair employment and good work for all',
  definition = 'People without a job who looked for one in the last four weeks and can start ' ..
    'within two, of all economically active people; modelled for boroughs.',
  rationale = 'Unemployment harms health, and its length and timing matter.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'Model-based estimates of unemployment, Office for National Statistics',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'The beacon set says ages 16 to 64 and small areas; the figures published for boroughs ' ..
      'are modelled for 16 and over, and stop at the borough.',
    'The model leans on the claimant count, because the survey alone is too small in a ' ..
      'borough.',
    'Official statistics in development: updates are suspended until the Annual Population ' ..
      'Survey is reweighted; changes from year to year are volatile.',
  },
  data = { { 'ons/modelled-unemployment-rate' }, { 'fingertips/91126' } },
}
