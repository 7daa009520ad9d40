-- SPDX-License-Identifier: GPL-3.0-or-later
review{
  id = 'greater_manchester',
  name = 'Beacon indicator review: Greater Manchester',
  set = 'greater_manchester',
  areas = 'greater_manchester',
  region = 'E12000002', -- North West
  group_area = 'E47000001', -- Greater Manchester Combined Authority
  baseline = '2022',
}
