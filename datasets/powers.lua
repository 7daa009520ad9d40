-- SPDX-License-Identifier: GPL-3.0-or-later
-- 10 authorities x 13 powers, of which 55 are held: 12 by Greater London down to 3 by West of England.
dataset{
  id = 'powers',
  name = 'Powers and funding devolved to ten mayoral city regions, as tabulated in 2022',
  source = 'Tackling Health Inequalities in Mayoral and City Regions: impact report 2022, Mayoral and City Region Health Inequalities Project',
  licence = 'Facts only, none of the text; the report states no licence',
  columns = {
    { 'authority', 'text', 'the authority, as the report names its area' },
    { 'power', 'text', 'the power or funding, as the report heads its column' },
    { 'held', 'text', 'yes where the table has a tick, no where it has none' },
    { 'note', 'text', 'what the report says about it elsewhere' },
  },
  sha256 = 'f203048140c7c2704fd7ed836daab5b6c09bb92fca7a59def40e7323ffa177c1',
}
