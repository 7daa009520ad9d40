-- SPDX-License-Identifier: GPL-3.0-or-later
-- The outcome recomputed from limits and England's value, against the one published, in every comparable
-- row of what was imported from Fingertips. The polarity is not in those files, so it is read off the first
-- row that is not similar, and must then hold for all rows of the indicator.
local word_of = { Better = true, Worse = true, Higher = true, Lower = true, Similar = true }
local same, different = 0, 0

for row in store:indicators():rows() do
  local f = string.starts(row.indicator_id, 'fingertips/') and store:series{ indicator = row.indicator_id, sex = '*', age = '*' }
  if f then
    local keys = { 'time_period', 'sex', 'age' }
    local england = f:where{ area_code = 'E92000001' }:select('time_period', 'sex', 'age', 'value'):rename{ value = 'england' }
    f = f:where(f.area_code:ne 'E92000001'):join(england, keys, 'inner')
    f = f:with{ outcome = compare(f, f.england, 'no judgement') }
    local meaning = {}
    for r in f:rows() do
      if word_of[r.compared_to_england] and r.outcome ~= 'Not compared' then
        if r.outcome ~= 'Similar' then meaning[r.outcome] = meaning[r.outcome] or r.compared_to_england end
        local expected = r.outcome == 'Similar' and 'Similar' or meaning[r.outcome]
        if expected == r.compared_to_england then same = same + 1 else different = different + 1 end
      end
    end
  end
end
print(('outcomes: %d of %d as published'):format(same, same + different))
