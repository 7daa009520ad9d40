-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'year_6_obesity',
  name = 'Obesity in Year 6, severe obesity included',
  theme = 'Give every child the best start in life',
  definition = 'Children in Year 6 with a body mass index at or above the 95th centile ' ..
    'of the British 1990 growth reference, of all children measured.',
  rationale = 'Obesity in childhood goes on into adult life.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'National Child Measurement Programme, Office for Health Improvement and Disparities',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex', 'IMD' },
  caveats = {
    'Few children were measured in 2020/21.',
  },
  data = { { 'fingertips/90323' },
    { 'trafford/year-6-prevalence-of-obesity-including-severe-obesity' },
      { 'fingertips-next/92033' } },
}
