-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'inequality_in_life_expectancy',
  name = 'Inequality in life expectancy at birth',
  theme = 'Life expectancy',
  definition = 'Slope index of inequality: how many years of life expectancy lie between the least ' ..
    'and the most deprived end of the neighbourhoods of an area.',
  rationale = 'The gap within a place that an average hides.',
  unit = 'years',
  value_type = 'Slope index of inequality',
  polarity = 'low is good',
  source = 'Office for Health Improvement and Disparities (Fingertips)',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex' },
  caveats = {
    'Three calendar years are pooled, so neighbouring figures share two years.',
    'It compares neighbourhoods within an area: a small gap may mean that all of it is deprived.',
  },
  data = {
    { 'fingertips/92901', sex = { 'Female', 'Male' } },
    { 'trafford/inequality-in-life-expectancy-at-birth', sex = { 'Female', 'Male' } },
  },
}
