-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where the figures and the judgement disagree: neither is wrong, but a reader should be told why.
local statistics = use 'assessment_statistics'

-- What a rule sees: n, the areas by outcome and trend (n.red_red: worse and getting worse), and the assessment. The first
-- rule that holds is said.
local rules = {
  { function(n, given) return given.rating == 'On track' and n.red_red > 0 end,
    'rated On track, but worse than %s and getting worse' },
  { function(n, given) return given.decision == 'Continue' and n.red_red > 0 and not given.rationale end,
    'to be continued without a rationale, but worse than %s and getting worse' },
  { function(n, given) return given.rating == 'On track' and (n.Worse or 0) * 2 > n.areas end,
    'rated On track, but most areas are worse than %s' },
  { function(n, given)
      return given.rating == 'Serious concern' and not n.Worse and not n['getting worse'] and (n.Better or n['getting better']) ~= nil
    end,
    'rated Serious concern, but no area is worse than %s or getting worse' },
  { function(n, given) return given.decision == 'Stop' and (n.Worse or 0) > 0 and not given.rationale end,
    'to be stopped without a rationale, but some areas are worse than %s' },
  { function(n, given) return given.rating == 'Cannot say' and not given.rationale and n.areas > 0 end,
    'rated Cannot say without a rationale, though there are figures' },
}

-- The rows of an item that an assessment is about.
local function rows_for(item, area)
  if not area then return item.rows end
  for _, row in ipairs(item.rows) do
    if row.area_code == area then return { row } end
  end
  return {}
end

local function judge(item, given)
  local n = statistics.count(rows_for(item, given.area))
  for _, rule in ipairs(rules) do
    if n.areas > 0 and rule[1](n, given) then
      return { indicator = given.indicator, label = item.label, area_name = given.area_name, rating = given.rating, decision = given.decision,
               statistics = statistics.words(n), text = rule[2]:format(item.benchmark and item.benchmark.area_name or 'the benchmark') }
    end
  end
end

-- `items` are those of review_rows, `given` what assessment.of gives.
return function(items, given)
  local found = {}
  for _, item in ipairs(items) do
    for _, row in ipairs(given[item.indicator.id] or {}) do found[#found + 1] = judge(item, row) end
  end
  return found
end
