-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'self_harm_admissions_10_to_14',
  name = 'Hospital admissions for self-harm, aged 10 to 14',
  theme = 'Enable all children, young people and adults to maximise their capabilities and ' ..
    'have control over their lives',
  definition = 'Admissions to hospital with self-harm recorded as the cause, per 100,000 ' ..
    'residents aged 10 to 14.',
  rationale = 'Distress is found earlier in life than it used to be.',
  unit = 'per 100,000',
  value_type = 'Crude rate',
  polarity = 'low is good',
  source = 'Hospital Episode Statistics, NHS England; published by the Department of Health ' ..
    'and Social Care (Fingertips)',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex' },
  caveats = {
    'Admissions are counted, not people: the published limits are too narrow where children ' ..
      'return.',
    'Numbers in a borough are small.',
  },
  data = { { 'fingertips/92796', age = '10-14 yrs' } },
  value = function(d) return rate(d.count, d.denominator) end,
}
