-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'life_expectancy',
  name = 'Life expectancy at birth',
  theme = 'Life expectancy',
  definition = 'Years a baby born in the period would live on average if the death rates of ' ..
    'that period and area held for the whole of its life.',
  rationale = 'Sums up how early people die, and so how unequal places are.',
  unit = 'years',
  value_type = 'Life expectancy',
  polarity = 'high is good',
  source = 'Life expectancy for local areas, Office for National Statistics',
  frequency = 'yearly',
  level = 'LSOA',
  disaggregation = { 'sex', 'IMD' },
  caveats = {
    'Three calendar years are pooled, so neighbouring figures share two years: only every ' ..
      'third one is independent in a trend test.',
    'The beacon review of December 2023 calls the three-year periods age bands; they are ' ..
      'periods.',
    'It describes death rates of today, not how long a baby born today will live.',
    'Periods with 2020 and 2021 in them include the deaths of the pandemic.',
    'Small areas are published for five pooled years: do not set them beside the three-year ' ..
      'figures.',
  },
  data = {
    { 'fingertips/90366', sex = { 'Female', 'Male' } },
    { 'fingertips/93283', sex = { 'Female', 'Male' }, age = 'All ages' },
  },
}
