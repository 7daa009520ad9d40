-- SPDX-License-Identifier: GPL-3.0-or-later
-- All gaps of a set in one table: { frame, headings }; those without one are left out.
local words = use 'review_words'
local numbers = use 'gaps_numbers'
local make = use 'gaps_make'
local summary = {}

-- { item, period, one end, the other, gap } of what gaps_of gives.
local function row_of(found)
  local m, d = found.latest, found.deprivation
  if m and m.region then return { item = found.item, period = m.period, one = m.worst, other = m.best, gap = m.region } end
  if d then return { item = found.item, period = d.latest.period, one = d.latest.most, other = d.latest.least, gap = d.latest } end
end

-- How far apart by ratio, whichever is the larger; 0 where there is no ratio.
local function times(row)
  local ratio = row.gap.ratio
  return ratio and math.max(ratio, 1 / ratio) or 0
end

-- Widest by ratio first.
function summary.rows(gaps)
  local rows = {}
  for _, found in ipairs(gaps) do rows[#rows + 1] = row_of(found) end
  sort(rows, function(a, b) return times(a) > times(b) end)
  return rows
end

local function shown(gap, brief) return brief and { gap = gap.gap, ratio = gap.ratio } or gap end

-- `brief` is for a terminal: without periods and limits.
function summary.table(settings, gaps, brief)
  local function ending(name)
    return function(row)
      local value = words.number(row[name].value, row.item.indicator.decimals)
      return settings.by and value or ('%s %s'):format(row[name].area_name, value)
    end
  end
  return make(summary.rows(gaps), {
    { 'indicator', 'Indicator', function(row) return row.item.label end },
    { 'period', 'Period', function(row) return words.period(row.period) end, wide = true },
    { 'one_end', settings.by and 'Most deprived' or 'Worst, or highest', ending 'one' },
    { 'other_end', settings.by and 'Least deprived' or 'Best, or lowest', ending 'other' },
    { 'gap', 'Gap', function(row) return numbers.gap(shown(row.gap, brief), row.item.indicator.decimals) end },
    { 'ratio', 'Ratio', function(row) return numbers.ratio(shown(row.gap, brief)) end } }, brief)
end

return summary
