-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'preventable_cardiovascular_mortality',
  name = 'Preventable deaths from cardiovascular disease, under 75',
  theme = 'Strengthen the role and impact of ill-health prevention',
  definition = 'Deaths under 75 from cardiovascular diseases held to be preventable, per ' ..
    '100,000 people under 75, standardised for age.',
  rationale = 'Most of these deaths follow smoking, diet, inactivity and untreated blood ' ..
    'pressure.',
  unit = 'per 100,000',
  value_type = 'Directly standardised rate',
  polarity = 'low is good',
  source = 'Public Health Outcomes Framework, Office for Health Improvement and Disparities',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'Three calendar years are pooled, so neighbouring figures share two years: only every ' ..
      'third one is independent in a trend test.',
    'Hackney with the City of London, and Cornwall with the Isles of Scilly, share one figure ' ..
      'each: do not count it twice.',
  },
  data = { { 'ons/preventable-cardiovascular-mortality-england' } },
}
