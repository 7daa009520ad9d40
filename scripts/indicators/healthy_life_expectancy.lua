-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'healthy_life_expectancy',
  name = 'Healthy life expectancy at birth',
  theme = 'Life expectancy',
  definition = 'Years a baby born in the period would spend in good or very good general ' ..
    'health, if the death rates and the self-reported health of that period and area held for ' ..
    'life.',
  rationale = 'Shows the years lost to poor health as well as to early death.',
  unit = 'years',
  value_type = 'Life expectancy',
  polarity = 'high is good',
  source = 'Health state life expectancies, Office for National Statistics',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex', 'IMD' },
  caveats = {
    'Three calendar years are pooled, so neighbouring figures share two years: only every ' ..
      'third one is independent in a trend test.',
    'General health is what people say of themselves in the Annual Population Survey, and ' ..
      'places may differ in how they answer.',
    'The survey has shrunk: ONS now models the share in good health for the whole series, and ' ..
      'the limits of a borough are several years wide.',
  },
  data = {
    { 'ons/healthy-life-expectancy', sex = { 'Female', 'Male' } },
    { 'fingertips/90362', sex = { 'Female', 'Male' } },
  },
}
