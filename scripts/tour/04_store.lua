-- SPDX-License-Identifier: GPL-3.0-or-later
-- The store: figures that were imported, read back as a frame.
-- First: hiap import datasets/synthetic (the demo has done it).

local f = store:series{ indicator = 'local/unemployment', area = { 'SYN000001', 'SYN000009' } }
print(f:where(f.time_period:ge '2022'):select('area_name', 'time_period', 'value', 'lower_ci_95', 'upper_ci_95'))

-- A disaggregation is asked for by its word.
local women = store:series{ indicator = 'local/life_expectancy', sex = 'Female',
                            area = { 'SYN000001' } }
print('first and last:', women.value:first(), women.value:last())

-- Every import is a vintage and none is overwritten: the first one can always be asked again.
local then_known = store:series{ indicator = 'local/self_harm_admissions', as_of = 1 }
print('figures:', then_known.value:count(), 'missing:', then_known.value:missing_count())
