-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'suicide',
  name = 'Suicide',
  theme = 'Strengthen the role and impact of ill-health prevention',
  definition = 'Deaths registered as suicide or injury of undetermined intent at ages 10 and ' ..
    'over, per 100,000 people, standardised for age.',
  rationale = 'Follows debt, unemployment, isolation and untreated illness, and can be ' ..
    'prevented.',
  unit = 'per 100,000',
  value_type = 'Directly standardised rate',
  polarity = 'low is good',
  source = 'Office for National Statistics; published by the Department of Health and Social ' ..
    'Care (Fingertips)',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex' },
  caveats = {
    'Three calendar years are pooled, so neighbouring figures share two years: only every ' ..
      'third one is independent in a trend test.',
    'Deaths are counted in the year of registration, often a year or more after they happened.',
    'Some profiles show it with no judgement (Higher, Lower); here a low rate is good.',
  },
  data = { { 'fingertips/41001' } },
}
