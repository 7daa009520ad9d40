-- SPDX-License-Identifier: GPL-3.0-or-later
-- The sentences of a review page: what it is, how to read it, what is missing, how it was made.
local words = use 'review_words'
local notes = {}

notes.reading = 'Each cell gives the latest value, a letter for the outcome (B better, S similar, W worse, H higher, L lower) and an arrow ' ..
  'for the recent trend (↑ increasing, ↓ decreasing, → no significant change; no arrow: too few independent points). x: no figure.'

notes.synthetic = 'Synthetic data: every figure is invented to show how a review looks'

function notes.source(settings, indicator)
  return settings.synthetic and notes.synthetic or 'Source: ' .. indicator.source
end

function notes.subtitle(settings, items)
  local benchmark = items[1].benchmark and items[1].benchmark.area_name or settings.benchmark
  return ('%s, compared with %s; baseline %s'):format(set(settings.set).name, benchmark, settings.baseline)
end

function notes.lead(items)
  local worst, most = nil, 0
  for _, item in ipairs(items) do
    local worse = 0
    for _, row in ipairs(item.rows) do worse = worse + (row.outcome == 'Worse' and 1 or 0) end
    if worse > most then worst, most = item, worse end
  end
  if not worst then return 'No area is worse than the benchmark on any indicator with figures.' end
  local high, low = words.extremes(worst)
  local range = high and (' Values run from %s in %s to %s in %s.'):format(words.value(low.value, worst.indicator), low.area_name,
    words.value(high.value, worst.indicator), high.area_name) or ''
  return ('%s stands out: %d of %d areas are worse than the benchmark.%s'):format(worst.label, most, #worst.rows, range)
end

function notes.definition(settings, item)
  local indicator = item.indicator
  local pairs_ = { { 'Source', settings.synthetic and 'invented; the real indicator is from: ' .. indicator.source or indicator.source }, { 'Unit', indicator.unit }, { 'Polarity', item.polarity },
                   { 'Published', (indicator.frequency or 'not stated') .. (indicator.level and ', by ' .. indicator.level or '') } }
  if #indicator.disaggregation > 0 then pairs_[#pairs_ + 1] = { 'Disaggregation', table.concat(indicator.disaggregation, ', ') } end
  if #indicator.caveats > 0 then pairs_[#pairs_ + 1] = { 'Caveats', table.concat(indicator.caveats, ' ') } end
  return pairs_
end

-- Why no trend could be calculated, once for all areas that share the reason.
function notes.trend_reasons(p, item)
  local areas, order = {}, {}
  for _, row in ipairs(item.rows) do
    local reason = row.trend_reason
    if reason then
      if not areas[reason] then areas[reason], order[#order + 1] = {}, reason end
      areas[reason][#areas[reason] + 1] = row.area_name
    end
  end
  for _, reason in ipairs(order) do
    p:note(reason .. (#areas[reason] == #item.rows and '.' or ': ' .. table.concat(areas[reason], ', ') .. '.'))
  end
end

function notes.data_gaps(p, items, gaps)
  local lines = {}
  for _, gap in ipairs(gaps) do lines[#lines + 1] = { gap.indicator.name, gap.indicator.status .. ': ' .. gap.reason } end
  for _, item in ipairs(items) do
    local absent = {}
    for _, row in ipairs(item.rows) do
      if row.missing_because then absent[#absent + 1] = row.area_name .. ' (' .. row.missing_because .. ')' end
    end
    if #absent > 0 then lines[#lines + 1] = { item.label .. ', ' .. item.period, table.concat(absent, '; ') } end
  end
  if #lines == 0 then return p:paragraph 'Every indicator of the set has a figure for every area.' end
  p:definitions(lines)
end

function notes.method(settings)
  return {
    'Outcome: an area is similar when its 95% confidence limits hold the value of the benchmark, ends included; otherwise better or worse by ' ..
      'the polarity of the indicator, or higher or lower where it has none.',
    'Recent trend: the latest five independent yearly points, weighted by their limits (proportions: chi-square for trend on counts); significant ' ..
      'at 99.8% and only if leaving out any one point does not turn the slope around.',
    ('Baseline: the earliest period that holds the last day of %s, so 2022, 2022/23 and 2020 - 22 all stand for 2022. The limits of a change treat '):format(settings.baseline) ..
      'the two figures as independent, and are left out where their periods share years.',
    'Only periods of the same length are set side by side. Values are shown as published unless the indicator says that they are computed from counts.',
  }
end

function notes.colophon(p)
  local run = run_settings()
  p:colophon('Made with', 'hiap ' .. run.version .. ', seed ' .. run.seed)
  local vintages = store:vintages()
  for row in vintages:rows() do
    if row.vintage <= run.as_of then
      p:colophon('Vintage ' .. string.format('%d', row.vintage), ('%s, SHA-256 %s'):format(row.file_name, row.sha256:sub(1, 16)))
    end
  end
end

return notes
