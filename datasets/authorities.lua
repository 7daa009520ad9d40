-- SPDX-License-Identifier: GPL-3.0-or-later
dataset{
  id = 'authorities',
  name = 'Ten mayoral city regions of England, 2022',
  source = 'Tackling Health Inequalities in Mayoral and City Regions: impact report 2022, Mayoral and City Region Health Inequalities Project; codes: Register of geographic codes, Office for National Statistics',
  licence = 'Facts only, none of the text; the report states no licence. Codes: Open Government Licence v3.0',
  columns = {
    { 'authority', 'text', 'the authority, as the report names its area' },
    { 'area_code', 'text', 'GSS code of its area, where the dataset areas has one' },
    { 'population', 'number', 'people living there in 2019' },
    { 'year_created', 'number', 'year the authority was created' },
    { 'mayoral', 'text', 'yes where the report counts it among the mayoral city regions' },
    { 'note', 'text', 'what the report, or the codes, say beside the figures' },
  },
  sha256 = '876c71cfa0adbb3aaa286bb3f479bea189ff0e6a1c90e634f1494ace30ec68c9',
}
