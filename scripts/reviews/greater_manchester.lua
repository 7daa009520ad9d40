-- SPDX-License-Identifier: GPL-3.0-or-later
review{
  id = 'greater_manchester',
  name = 'Local statistics review: Greater Manchester',
  set = 'local_statistics',
  areas = 'greater_manchester',
  baseline = '2022',
}
