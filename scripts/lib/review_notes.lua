-- SPDX-License-Identifier: GPL-3.0-or-later
-- The notes of one indicator: its source, what it measures, what could not be computed and why.
local words = use 'review_words'
local findings = use 'review_findings'
local age = use 'review_age'
local whole = use 'review_whole'
local notes = {}

notes.synthetic = 'Synthetic data: every figure is invented to show how a review looks'

function notes.source(settings, indicator)
  return settings.synthetic and notes.synthetic or 'Source: ' .. indicator.source
end

-- Why no trend: periods that overlap are said in numbers.
local function trend_reason(item, reason)
  if item.years > 1 and string.contains(reason, 'year range') then
    local independent = (item.points + item.years - 1) // item.years
    return ('No recent trend: each figure pools %d years, so only every %s one is independent: %d of the 5 that are needed'):format(
      item.years, item.years == 3 and 'third' or item.years .. 'th', independent)
  end
  return reason
end

-- Why figures were not compared with the benchmark, or nil.
local function not_compared(item)
  if not item.has_limits then return 'Not compared: no confidence limits are published for these figures.' end
  if not item.benchmark_row then return 'Not compared: the benchmark has no figure for this period.' end
  local names = {}
  for _, row in ipairs(item.rows) do
    if row.value and not row.lower_ci_95 then names[#names + 1] = row.area_name end
  end
  return #names > 0 and ('Not compared: no confidence limits are published for %s.'):format(words.list(names)) or nil
end

-- What a reader of the table must know: not compared and why, no trend and why, trends that hang on one point.
function notes.of_item(settings, item)
  local list, rows = {}, {}
  local function add(text) list[#list + 1] = text end
  add(age.note(item))
  add(whole.note(settings, item))
  add(not_compared(item))
  if item.break_at then add(('The series breaks at %s: earlier figures were made in another way.'):format(words.period(item.break_at))) end
  for _, row in ipairs(item.rows) do
    if row.value then rows[#rows + 1] = row end
  end
  local function some(names, format) return #names < #rows and format:format(words.list(names)) or '' end
  for _, group in ipairs(findings.by_text(rows, 'trend_reason')) do
    add(trend_reason(item, group[1]) .. some(group[2], ' (%s)') .. '.')
  end
  for _, group in ipairs(findings.by_text(rows, 'trend_note')) do
    add(('Recent trend of %s: %s.'):format(words.list(group[2]), group[1]))
  end
  for _, group in ipairs(findings.by_text(rows, 'baseline_note')) do
    add(('Change%s: %s.'):format(some(group[2], ' in %s'), group[1]))
  end
  return list
end

return notes
