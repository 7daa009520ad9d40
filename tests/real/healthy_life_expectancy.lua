-- SPDX-License-Identifier: GPL-3.0-or-later
-- Healthy life expectancy of two publishers: the council extract of Fingertips (one decimal) against ONS, in every
-- row they share; and the outcome the extract gives against the one that follows from ONS's limits.
local keys = { 'area_code', 'time_period', 'sex' }
local extract = store:series{ indicator = 'trafford/healthy-life-expectancy-at-birth', sex = '*', codes = 'as published' }
local ons = store:series{ indicator = 'ons/healthy-life-expectancy', sex = '*', codes = 'as published' }

local england = ons:where{ area_code = 'E92000001' }:select('time_period', 'sex', 'value'):rename{ value = 'england' }
ons = ons:join(england, { 'time_period', 'sex' }, 'inner')
ons = ons:with{ outcome = compare(ons, ons.england, 'high is good') }
ons = ons:select('area_code', 'time_period', 'sex', 'value', 'outcome'):rename{ value = 'ons' }

local f = extract:where(~extract.value:is_missing() & extract.area_code:ne 'E92000001'):join(ons, keys, 'inner')
local same, agree = 0, 0
for row in f:rows() do
  if math.abs(row.value - row.ons) < 0.0500001 then same = same + 1 end
  if row.compared_to_england == row.outcome then agree = agree + 1 end
end
print(('healthy life expectancy: %d of %d rows agree to 0.1 year; outcomes: %d of %d as published'):format(same, #f, agree, #f))
