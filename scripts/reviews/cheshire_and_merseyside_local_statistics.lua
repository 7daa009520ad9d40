-- SPDX-License-Identifier: GPL-3.0-or-later
review{
  id = 'cheshire_and_merseyside_local_statistics',
  name = 'Local statistics review: Cheshire and Merseyside',
  set = 'local_statistics',
  areas = 'cheshire_and_merseyside',
  baseline = '2022',
}
