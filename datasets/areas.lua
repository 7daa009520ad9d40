-- SPDX-License-Identifier: GPL-3.0-or-later
dataset{
  id = 'areas',
  name = 'England, its regions and combined authorities, and the boroughs of two sub-regions',
  source = 'Register of geographic codes, Office for National Statistics',
  licence = 'Open Government Licence v3.0',
  columns = {
    { 'area_code', 'text', 'GSS code of the area' },
    { 'area_name', 'text', 'name, as ONS publishes it' },
    { 'area_type', 'text', 'kind of area: Country, Region, Combined authority, ...' },
    { 'region_code', 'text', 'GSS code of the region it lies in; empty for wider areas' },
  },
  sha256 = 'cdafdd75bd80664fd2404fe3c146aa314891ce27a029dbbdf0a7ecba1beb751a',
}
