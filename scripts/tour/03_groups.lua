-- SPDX-License-Identifier: GPL-3.0-or-later
-- Groups: one row a group with by, another table's columns with join, an order with sort.
-- The areas come from a dataset: a CSV file that is kept beside its description.

local areas = dataset 'areas'
print(areas:by('area_type', { areas = count 'area_code' }):sort('-areas'))

local members = dataset('area_groups'):where{ group = 'cheshire_and_merseyside' }
local named = members:join(areas, 'area_code')
print(named:sort('order'):head(3))

local f = frame{
  { 'area_code', { 'E08000012', 'E08000011', 'E06000007' } },
  { 'score', { 3, 2, 4 } },
}
local scored = f:join(areas, 'area_code')
print(scored:by('area_type', { mean_score = mean 'score', best = max 'score' }))
