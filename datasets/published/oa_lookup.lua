-- SPDX-License-Identifier: GPL-3.0-or-later
dataset{
  id = 'oa_lookup', name = 'Output areas of Greater Manchester and the areas they lie in',
  source = 'Open Geography Portal, ONS', licence = 'OGL v3.0',
  file = 'gm_oa21_lsoa21_msoa21_lad22_lookup.csv', keep = 'table',
}
