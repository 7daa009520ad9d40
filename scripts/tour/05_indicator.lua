-- SPDX-License-Identifier: GPL-3.0-or-later
-- Indicators: declare one of your own, with a value that is computed from counts.
-- The value is written once and works on whole columns; the limits come with it.
-- First: hiap import datasets/synthetic (the demo has done it).

indicator{
  id = 'not_ready_for_school',
  name = 'Not at a good level of development at the end of Reception',
  unit = '%', polarity = 'low is good', source = 'synthetic_region.csv, invented figures',
  data = { { 'local/good_level_of_development' } },
  value = function(d)
    return proportion(d.denominator - d.count, d.denominator, { multiplier = 100 })
  end,
}

local f, why = indicator('not_ready_for_school'):values{ area = { 'SYN000001', 'SYN000009' } }
if not f then error(why) end
print(f:sort('area_code', 'time_period'):select('area_name', 'time_period', 'value', 'lower_ci_95', 'upper_ci_95'):tail(4))

local shipped = indicator 'unemployment'
print(shipped.name, shipped.unit, shipped.polarity)
