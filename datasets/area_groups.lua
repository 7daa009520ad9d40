-- SPDX-License-Identifier: GPL-3.0-or-later
dataset{
  id = 'area_groups',
  name = 'Groups of areas that a review can be about',
  source = 'Combined authorities and sub-regions, ONS; the synthetic region is invented',
  licence = 'Open Government Licence v3.0',
  columns = {
    { 'group', 'text', 'short name of the group, used in review{}' },
    { 'group_name', 'text', 'name shown in reports' },
    { 'area_code', 'text', 'code of a member' },
    { 'order', 'number', 'place of the member in tables and charts' },
  },
  sha256 = '58024fce7297d77c7e00cdfecef217440eca65a092ea62c905e054e9ef85bf2b',
}
