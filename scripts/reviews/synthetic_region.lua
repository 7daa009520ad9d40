-- SPDX-License-Identifier: GPL-3.0-or-later
review{
  id = 'synthetic_region',
  name = 'Beacon indicator review: Synthetic region',
  set = 'cheshire_and_merseyside_beacon',
  areas = 'synthetic_region',
  benchmark = 'SYN900001',
  region = 'SYN200001', -- Synthetic North
  group_area = 'SYN100001', -- the combined authority of the nine boroughs
  population = 'local/resident_population',
  baseline = '2022',
  synthetic = true,
}
