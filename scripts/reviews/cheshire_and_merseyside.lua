-- SPDX-License-Identifier: GPL-3.0-or-later
review{
  id = 'cheshire_and_merseyside',
  name = 'Beacon indicator review: Cheshire and Merseyside',
  set = 'cheshire_and_merseyside_beacon',
  areas = 'cheshire_and_merseyside',
  region = 'E12000002', -- North West
  group_area = 'E54000008', -- NHS Cheshire and Merseyside Integrated Care Board: the same nine boroughs
  baseline = '2022',
}
