-- SPDX-License-Identifier: GPL-3.0-or-later
-- The notes of a review page: sources, what could not be computed and why, method.
local words = use 'review_words'
local notes = {}

notes.synthetic = 'Synthetic data: every figure is invented to show how a review looks'

function notes.source(settings, indicator)
  return settings.synthetic and notes.synthetic or 'Source: ' .. indicator.source
end

function notes.definition(settings, item)
  local indicator = item.indicator
  local list = { { 'Source', settings.synthetic and 'invented; the real indicator is from: ' .. indicator.source or indicator.source },
                 { 'Unit', indicator.unit }, { 'Polarity', item.polarity },
                 { 'Published', (indicator.frequency or 'not stated') .. (indicator.level and ', by ' .. indicator.level or '') } }
  if #indicator.disaggregation > 0 then list[#list + 1] = { 'Disaggregation', table.concat(indicator.disaggregation, ', ') } end
  if #indicator.caveats > 0 then list[#list + 1] = { 'Caveats', table.concat(indicator.caveats, ' ') } end
  return list
end

-- Why no trend: periods that overlap are said in numbers.
local function trend_reason(item, reason)
  if item.years > 1 and string.contains(reason, 'year range') then
    local independent = (item.points + item.years - 1) // item.years
    return ('Each figure pools %d years, so only every %s one is independent: %d of the 5 that a recent trend needs.'):format(
      item.years, item.years == 3 and 'third' or item.years .. 'th', independent)
  end
  return reason .. '.'
end

-- Areas by what a field says of them, in order of appearance.
local function by_text(rows, name)
  local areas, order = {}, {}
  for _, row in ipairs(rows) do
    local text = row[name]
    if text then
      if not areas[text] then areas[text], order[#order + 1] = {}, text end
      areas[text][#areas[text] + 1] = row.area_name
    end
  end
  return areas, order
end

-- What a reader of the table must know: not compared and why, no trend and why, trends that hang on one point.
function notes.of_item(item)
  local list = {}
  if not item.has_limits then list[1] = 'Not compared: no confidence limits are published for these figures.'
  elseif not item.benchmark or not item.benchmark.value then list[1] = 'Not compared: the benchmark has no figure for this period.' end
  local areas, order = by_text(item.rows, 'trend_reason')
  for _, reason in ipairs(order) do
    list[#list + 1] = trend_reason(item, reason) .. (#areas[reason] < #item.rows and ' (' .. words.list(areas[reason]) .. ')' or '')
  end
  areas, order = by_text(item.rows, 'trend_note')
  for _, note in ipairs(order) do list[#list + 1] = ('Recent trend of %s: %s.'):format(words.list(areas[note]), note) end
  areas, order = by_text(item.rows, 'baseline_note')
  for _, note in ipairs(order) do
    list[#list + 1] = ('Change%s: %s.'):format(#areas[note] < #item.rows and ' in ' .. words.list(areas[note]) or '', note)
  end
  return list
end

function notes.data_gaps(p, items, gaps)
  local lines = {}
  for _, gap in ipairs(gaps) do lines[#lines + 1] = { gap.indicator.name, (gap.indicator.status == 'live' and '' or gap.indicator.status .. ': ') .. gap.reason } end
  for _, item in ipairs(items) do
    local absent = {}
    for _, row in ipairs(item.rows) do
      if row.missing_because then absent[#absent + 1] = row.area_name .. ' (' .. row.missing_because .. ')' end
    end
    if #absent > 0 then lines[#lines + 1] = { item.label .. ', ' .. item.period, words.list(absent) } end
  end
  if #lines == 0 then return p:paragraph 'Every indicator of the set has a figure for every area.' end
  p:definitions(lines)
end

return notes
