-- SPDX-License-Identifier: GPL-3.0-or-later
review{
  id = 'liverpool_city_region',
  name = 'Beacon indicator review: Liverpool City Region',
  set = 'cheshire_and_merseyside_beacon',
  areas = 'liverpool_city_region',
  region = 'E12000002', -- North West
  group_area = 'E47000004', -- Liverpool City Region Combined Authority
  baseline = '2022',
}
