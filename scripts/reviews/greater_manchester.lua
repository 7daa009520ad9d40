-- SPDX-License-Identifier: GPL-3.0-or-later
review{
  id = 'greater_manchester',
  name = 'Local statistics review: Greater Manchester',
  set = 'local_statistics',
  areas = 'greater_manchester',
  region = 'E12000002', -- North West
  group_area = 'E47000001', -- Greater Manchester Combined Authority
  baseline = '2022',
}
