-- SPDX-License-Identifier: GPL-3.0-or-later
review{
  id = 'cheshire_and_merseyside',
  name = 'Beacon indicator review: Cheshire and Merseyside',
  set = 'cheshire_and_merseyside_beacon',
  areas = 'cheshire_and_merseyside',
  baseline = '2022',
}
