-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'child_poverty_after_housing_costs',
  name = 'Children in relative poverty after housing costs',
  theme = 'Ensure a healthy standard of living for all',
  definition = 'Children under 16 in families with an income below 60% of the UK median once ' ..
    'housing is paid for, of all children under 16.',
  rationale = 'Housing costs push families into poverty that other measures miss.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'Children in low income families, Department for Work and Pensions',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'The denominator is children aged 0 to 15; the line is 60% of median income of the same ' ..
      'year in the United Kingdom.',
    'There is no figure for England: compare with the regions or the United Kingdom.',
    'Two years only, 2023/24 and 2024/25: too few for a baseline of 2022 or a trend.',
  },
  data = { { 'ons/children-in-relative-poverty-after-housing-costs' } },
}
