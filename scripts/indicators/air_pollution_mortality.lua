-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'air_pollution_mortality',
  name = 'Deaths attributable to particulate air pollution, aged 30 and over',
  theme = 'Pursue environmental sustainability and health equity together',
  definition = 'Share of deaths at ages 30 and over that long exposure to fine particles in ' ..
    'the air is estimated to explain.',
  rationale = 'Cleaner air saves lives, and the most deprived breathe the worst.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'UK Health Security Agency and Department for Environment, Food and Rural Affairs ' ..
    '(Fingertips)',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'Modelled from concentrations; no limits, so it is not compared with England by a test.',
    'The method changed: old and new fractions do not compare. The weather of a year moves it ' ..
      'too.',
    'The publisher states no polarity; here a low share is good.',
  },
  data = { { 'fingertips-next/93861' }, { 'fingertips/93861' } },
}
