-- SPDX-License-Identifier: GPL-3.0-or-later
-- Table 2 holds England, regions, counties and local authorities, with the name in the column of its level; Table 4 holds LSOAs.
dataset{
  id = 'desnz_fuel_poverty', name = 'Households in fuel poverty',
  source = 'Sub-regional fuel poverty data, DESNZ', licence = 'OGL v3.0',
  file = 'Sub-regional_fuel_poverty_statistics_*.xlsx', sheet = { 'Table 2', 'Table 4' },
  area_code = { 'LSOA Code', 'Local Authority code' },
  area_name = { 'LSOA Name', 'Local Authority District', 'County or Unitary Authority', 'Nation or Region' },
  period = { file = 1 },
  values = {
    { 'desnz/fuel-poverty', name = 'Households in fuel poverty', unit = '%', decimals = 1, value = 'Proportion of households fuel poor (%)',
      count = 'Number of households in fuel poverty', denominator = 'Number of households' },
  },
}
