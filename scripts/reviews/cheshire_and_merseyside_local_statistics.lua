-- SPDX-License-Identifier: GPL-3.0-or-later
review{
  id = 'cheshire_and_merseyside_local_statistics',
  name = 'Local statistics review: Cheshire and Merseyside',
  set = 'local_statistics',
  areas = 'cheshire_and_merseyside',
  region = 'E12000002', -- North West
  group_area = 'E54000008', -- NHS Cheshire and Merseyside Integrated Care Board: the same nine boroughs
  baseline = '2022',
}
