-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'child_poverty_before_housing_costs',
  name = 'Children in relative poverty before housing costs',
  theme = 'Ensure a healthy standard of living for all',
  definition = 'Children under 16 in families with an income below 60% of the UK median before ' ..
    'housing costs, of all children under 16.',
  rationale = 'Poverty in childhood shapes health for life.',
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
    'Modelled to match a national survey; provisional and revised.',
  },
  data = { { 'ons/children-in-relative-poverty-before-housing-costs' } },
}
