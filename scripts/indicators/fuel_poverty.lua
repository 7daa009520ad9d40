-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'fuel_poverty',
  name = 'Households in fuel poverty',
  theme = 'Ensure a healthy standard of living for all',
  definition = 'Households in a home with an energy rating of D or lower whose income after ' ..
    'housing and energy costs is below the poverty line, of all households.',
  rationale = 'Cold homes cause heart and lung disease, and winter deaths.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'Sub-regional fuel poverty statistics, Department for Energy Security and Net Zero',
  frequency = 'yearly',
  level = 'LSOA',
  caveats = {
    'The measure changed from low income, high costs to low income, low energy efficiency ' ..
      'with the figures for 2019: the two do not compare.',
    'Modelled from the English Housing Survey and published without limits; too rough for ' ..
      'trends in small areas.',
    'Figures come out about two years late, so a rise in prices shows late.',
  },
  breaks = { '2019' },
  modelled = true,
  data = { { 'fingertips/93759' }, { 'desnz/fuel-poverty' },
    { 'trafford/fuel-poverty-low-income-low-energy-efficiency-methodology' } },
}
