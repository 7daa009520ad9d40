-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'absolute_poverty',
  name = 'People in absolute poverty after housing costs',
  theme = 'Ensure a healthy standard of living for all',
  definition = 'People in households with an income after housing costs below 60% of the ' ..
    'median of a fixed base year, uprated by prices, of all people in households.',
  rationale = 'Too little money for food, heat and a home damages health at any age.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'Households below average income, Department for Work and Pensions',
  frequency = 'yearly',
  level = 'LA',
  status = 'withdrawn',
  status_reason = 'No longer available for boroughs. The review of December 2023 leaves open ' ..
    'whether to drop it or to put another measure in its place.',
  caveats = {
    'Nearest measures for boroughs are of children: relative poverty before and after housing ' ..
      'costs, and absolute low income before housing costs.',
  },
}
