-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'level_3_or_above',
  name = 'Level 3 or above qualifications, aged 16 to 64',
  theme = 'Enable all children, young people and adults to maximise their capabilities and ' ..
    'have control over their lives',
  definition = 'People aged 16 to 64 with a qualification at level 3 of the Regulated ' ..
    'Qualifications Framework or higher, of all people of that age.',
  rationale = 'Skills raise pay and security of work.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'high is good',
  source = 'Annual Population Survey, Office for National Statistics',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'Two years only (2022 and 2023), after a change from national vocational levels: no trend ' ..
      'can be tested.',
    'Official statistics in development: updates are suspended until the survey is reweighted.',
  },
  data = { { 'ons/level-3-or-above-qualifications-great-britain' } },
}
