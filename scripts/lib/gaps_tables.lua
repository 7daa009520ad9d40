-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of gaps between areas: { frame, headings }.
local words = use 'review_words'
local numbers = use 'gaps_numbers'
local measure = use 'gaps_measure'
local make = use 'gaps_make'
local tables = {}

function tables.areas(item, m, brief)
  local decimals, benchmark = item.indicator.decimals, m.benchmark and m.benchmark.area_name or 'the benchmark'
  local _, best = measure.ends(item.polarity)
  return make(m.rows, {
    { 'area', 'Area', function(row) return row.area_name end },
    { 'value', ('%s, %s'):format(words.period(m.period), item.indicator.unit), function(row) return words.with_limits(row, decimals) end },
    { 'outcome', 'Against ' .. benchmark, function(row) return row.outcome end },
    { 'to_benchmark', 'Gap to ' .. benchmark, function(row) return numbers.signed_gap(row.to_benchmark, decimals) end },
    { 'ratio', 'Divided by ' .. benchmark, function(row) return numbers.ratio(row.to_benchmark) end, wide = true },
    { 'to_best', ('Gap to the %s, %s'):format(best, m.best and m.best.area_name or ''),
      function(row) return row == m.best and best or numbers.signed_gap(row.to_best, decimals) end, wide = true },
    { 'excess_events', 'Events beyond the rate of ' .. benchmark, function(row) return numbers.excess(row.events) end } }, brief)
end

function tables.over_time(item, rows)
  local worst, best = measure.ends(item.polarity)
  local function named(name)
    return function(row)
      local found = row[name]
      return found and ('%s %s'):format(found.area_name, words.number(found.value, item.indicator.decimals))
    end
  end
  return make(rows, {
    { 'period', 'Period', function(row) return words.period(row.period) end },
    { 'worst', worst:sub(1, 1):upper() .. worst:sub(2), named 'worst' }, { 'best', best:sub(1, 1):upper() .. best:sub(2), named 'best' },
    { 'gap', 'Gap', function(row) return numbers.gap(row, item.indicator.decimals) end },
    { 'ratio', 'Highest divided by lowest', numbers.ratio } })
end

return tables
