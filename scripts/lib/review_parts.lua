-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everything a review says: { items, gaps, judged, since, changes }.
local rows_of = use 'review_rows'
local add_deprivation = use 'review_deprivation'
local age = use 'review_age'
local findings = use 'review_findings'
local method = use 'review_method'
local since_of = use 'review_since'
local changes = use 'review_changes'
local judgement = use 'review_judgement'

return function(settings, since_text)
  local items, gaps = rows_of(settings)
  if #items == 0 then return { items = items, gaps = gaps } end
  settings.benchmark_name, settings.region_name = findings.benchmark_name(items), findings.region_name(items)
  add_deprivation(settings, items)
  age.fill(items, method.day(items))
  local since = since_of(settings, since_text)
  local before = since and rows_of(settings, since.vintage)
  return { items = items, gaps = gaps, judged = judgement.of(settings, items), since = since,
    changes = since and changes.between(settings, before, items) or {} }
end
