-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'self_harm_admissions',
  name = 'Hospital admissions for self-harm, aged 15 to 19',
  theme = 'Enable all children, young people and adults to maximise their capabilities and ' ..
    'have control over their lives',
  definition = 'Admissions to hospital with self-harm recorded as the cause, per 100,000 ' ..
    'residents aged 15 to 19.',
  rationale = 'Severe distress in young people, and a risk of suicide later.',
  unit = 'per 100,000',
  value_type = 'Crude rate',
  polarity = 'low is good',
  source = 'Hospital Episode Statistics, NHS England; published by the Department of Health ' ..
    'and Social Care (Fingertips)',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex' },
  caveats = {
    'Admissions are counted, not people: one young person may be admitted several times, and ' ..
      'the published limits are then too narrow.',
    'Most self-harm never reaches a hospital, and hospitals differ in whom they admit and how ' ..
      'they record it.',
    'The same indicator id holds ages 10 to 14 and 20 to 24 as well.',
  },
  data = { { 'fingertips/92796', age = '15-19 yrs' } },
  value = function(d) return rate(d.count, d.denominator) end,
}
