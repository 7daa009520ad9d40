-- SPDX-License-Identifier: GPL-3.0-or-later
-- The figures of a spine chart: each indicator of one area on a scale where the benchmark is 0, and the farther end of the
-- comparison areas is 1 or -1, so that right is better (higher, where no judgement is made).
local spine = {}
local fewest = 5 -- areas with a value for quartiles to mean anything

local function polarity_of(row) return string.lower(row.polarity or 'no judgement') end

-- Signs are kept, so that values below zero (gaps, slope indices) fall on their side of the benchmark.
local function scale_of(values, benchmark, sign)
  local widest = math.max(math.abs(values:max() - benchmark), math.abs(values:min() - benchmark))
  return function(x)
    local at = widest > 0 and sign * (x - benchmark) / widest or 0
    return math.max(-1, math.min(1, at))
  end
end

-- The bar of the comparison areas, left end first, and what stands at its ends.
local function bar_of(values, at, sign)
  local function value(p) return values:quantile(sign > 0 and p or 1 - p) end
  local bar = { low = at(value(0)), high = at(value(1)), worst = value(0), best = value(1) }
  if values:count() >= fewest then bar.first_quartile, bar.third_quartile = at(value(0.25)), at(value(0.75)) end
  return bar
end

-- As many decimals as the values are shown with.
local function decimals_of(f)
  local text = f:has 'value_text' and f.value_text:first() or '0.0'
  local fraction = string.split(text, '.')[2]
  return fraction and #fraction or 0
end

-- One indicator: `f` holds its rows of all comparison areas. Without a benchmark there is no scale, only the value.
local function row_of(f, area)
  local own, first = f:where{ area_code = area }, f:row(1)
  local row = #own > 0 and own:row(1) or {}
  local values, benchmark, region = f.value, f.benchmark_value:first(), f.region_value:first()
  row.indicator, row.areas, row.polarity, row.decimals, row.benchmark = first.indicator, values:count(), first.polarity, decimals_of(f), benchmark
  if not benchmark or row.areas == 0 then return row end
  local sign = polarity_of(row) == 'low is good' and -1 or 1
  local at = scale_of(values, benchmark, sign)
  row.bar = bar_of(values, at, sign)
  row.at, row.region_at = row.value and at(row.value), region and at(region)
  return row
end

-- One row an indicator, in order of first appearance.
function spine.rows(f, area)
  local rows = {}
  for i, part in ipairs(f:split 'indicator') do
    rows[i] = row_of(part, area)
    rows[i].y = i - 1
  end
  return rows
end

-- Which indicators have too few areas for quartiles.
function spine.without_quartiles(rows)
  local names = {}
  for _, row in ipairs(rows) do
    if row.areas < fewest then names[#names + 1] = row.indicator end
  end
  return names
end

-- Whether a judgement is made of every indicator, of none or of some: what the ends of the scale are called.
function spine.ends(rows)
  local judged = 0
  for _, row in ipairs(rows) do judged = judged + (polarity_of(row) == 'no judgement' and 0 or 1) end
  if judged == #rows then return 'Worst', 'Best' end
  if judged == 0 then return 'Lowest', 'Highest' end
  return 'Worst or\nlowest', 'Best or\nhighest'
end

return spine
