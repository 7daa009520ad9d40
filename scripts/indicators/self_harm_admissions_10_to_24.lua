-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'self_harm_admissions_10_to_24',
  name = 'Hospital admissions for self-harm, aged 10 to 24',
  theme = 'Enable all children, young people and adults to maximise their capabilities and ' ..
    'have control over their lives',
  definition = 'Admissions to hospital with self-harm recorded as the cause, per 100,000 ' ..
    'residents aged 10 to 24, standardised for age.',
  rationale = 'The whole span of youth in one figure, with larger numbers.',
  unit = 'per 100,000',
  value_type = 'Directly standardised rate',
  polarity = 'low is good',
  source = 'Hospital Episode Statistics, NHS England; published by the Department of Health ' ..
    'and Social Care (Fingertips)',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex' },
  caveats = {
    'Admissions are counted, not people.',
    'Standardised: count over population does not give it, so the published rate is kept.',
  },
  data = { { 'fingertips/90813' } },
}
