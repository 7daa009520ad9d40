-- SPDX-License-Identifier: GPL-3.0-or-later
-- The Indices of Deprivation 2025: 33,755 areas in ten groups that differ by one area at most; rank 1 is in Tendring.
local f = store:series{ indicator = 'mhclg/iod-index-of-multiple-deprivation-imd-decile' }:where{ time_period = '2025' }
local deciles = f:by('value', { areas = count() })
local first = store:series{ indicator = 'mhclg/iod-index-of-multiple-deprivation-imd-rank' }:where{ time_period = '2025', value = 1 }
print(('deciles of %d areas: %d, from %d to %d areas each; rank 1 is %s'):format(
  #f, #deciles, deciles.areas:min(), deciles.areas:max(), first.area_name:at(1)))
