-- SPDX-License-Identifier: GPL-3.0-or-later
project{
  id = 'hiap',
  name = 'Health in All Policies: the examples',
  review = 'synthetic_region',
}
