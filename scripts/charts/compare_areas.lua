-- SPDX-License-Identifier: GPL-3.0-or-later
-- Areas compared on one indicator: highest first, with 95% limits, the outcome by colour, shape and letter, the benchmark
-- and the region as lines. Needs area_name, value, outcome, lower_ci_95, upper_ci_95; value_text if it is there.
local outcome = use 'chart_outcome'
local row = use 'chart_row'
local rows_of = use 'chart_rows'
local most_told = 12 -- areas that the text alternative names one by one

-- Highest on top; those without a value below all others, in the order given.
local function ordered(f, decimals)
  local rows, labels = row.read(f, 'area_name', decimals), {}
  sort(rows, function(a, b) return a.value ~= nil and (b.value == nil or a.value > b.value) end)
  for i, r in ipairs(rows) do r.y, labels[i] = i - 1, r.label end
  return rows, labels
end

local function list(rows, decimals)
  local parts, some = {}, #rows > most_told
  for i, r in ipairs(rows) do
    if not some or i <= 3 or i > #rows - 3 then parts[#parts + 1] = row.in_words(r, decimals) end
    if some and i == 3 then parts[#parts + 1] = ('%d areas between'):format(#rows - 6) end
  end
  return table.concat(parts, '; ')
end

local function in_words(rows, references, decimals)
  local counts = outcome.counts(rows)
  local text = ('Areas from the highest value to the lowest: %s.%s'):format(list(rows, decimals), counts ~= '' and (' %s.'):format(counts) or '')
  for _, mark in ipairs(references) do text = text .. (' Reference line: %s.'):format(mark.name) end
  return text
end

local function references_of(options, decimals)
  local lines = {}
  if options.region then lines[1] = row.reference(options.region, options.region_name or 'Region', decimals, 'dashed') end
  if options.benchmark then lines[#lines + 1] = row.reference(options.benchmark, options.benchmark_name or 'Benchmark', decimals, 'solid') end
  return lines
end

chart{
  id = 'compare_areas', name = 'Areas compared',
  help = 'areas in order of value with 95% limits, coloured by outcome; options: title, alt, unit, decimals, benchmark and region (numbers), '
    .. "benchmark_name, region_name, as ('points' or 'bars', from zero), source, standalone",
  draw = function(f, options)
    local decimals = options.decimals or 1
    local rows, labels = ordered(f, decimals)
    local references, marks = references_of(options, decimals), {}
    local drawn, key = rows_of.by_outcome(rows, options.as)
    for _, layer in ipairs(options.as == 'bars' and { drawn, references } or { references, drawn }) do
      for _, mark in ipairs(layer) do marks[#marks + 1] = mark end
    end
    return plot{
      title = options.title or 'Areas compared', alt = options.alt or in_words(rows, references, decimals), source = options.source, key = key,
      standalone = options.standalone, x = { label = options.unit }, y = { kind = 'category', labels = labels }, marks = marks }
  end,
}
