-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'alcohol_related_mortality',
  name = 'Alcohol-related mortality',
  theme = 'Strengthen the role and impact of ill-health prevention',
  definition = 'Deaths from conditions wholly or partly caused by alcohol, directly ' ..
    'standardised for age, per 100,000.',
  rationale = 'Deaths that fewer and safer drinking would prevent.',
  unit = 'per 100,000',
  value_type = 'Directly standardised rate',
  polarity = 'low is good',
  source = 'Office for Health Improvement and Disparities (Fingertips)',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex', 'IMD' },
  caveats = {
    'Standardised: the figures of areas cannot be added up.',
  },
  data = { { 'fingertips/93763' }, { 'fingertips-next/93763' } },
}
