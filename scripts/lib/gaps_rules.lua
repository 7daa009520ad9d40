-- SPDX-License-Identifier: GPL-3.0-or-later
-- How gaps are made.
local by_deprivation = 'Groups: the newest edition of the index that the figures come in. A gap above 0: the most deprived are worse off. '
  .. 'Events: those beyond the rate of the least deprived group, limits from those of the group. Slope index: weighted by population share '
  .. 'over the middle ranks.'

local between_areas = 'Events: the count minus what it would be at the rate of the benchmark, limits from those of the value of the area. For '
  .. 'age-standardised rates this takes the ratio of the two rates to hold at every age.'

return function(settings)
  local rules = {
    'Absolute gap: one value minus the other, unrounded. Its limits are put together from those of the two values, taken as independent '
      .. '(MOVER, Zou and Donner 2008). Relative gap: one value divided by the other, limits from the logarithms. Without published limits '
      .. 'there are none.',
    'The ends within the region are picked because they are the highest and the lowest: part of such a gap is chance, the more so the fewer '
      .. 'the events.',
    'Against the benchmark: worse, similar or better by the 95% limits of the area and the polarity of the indicator; there the benchmark is '
      .. 'taken as fixed.',
    'Over time: the limits of a change are made in the same way, and left out where the first and the latest period share years. Periods in '
      .. 'which fewer areas have a figure are left out.' }
  table.insert(rules, 2, settings.by and by_deprivation or between_areas)
  return rules
end
