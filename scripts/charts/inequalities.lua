-- SPDX-License-Identifier: GPL-3.0-or-later
-- Inequalities within one area: the value of each category (deprivation most deprived first) with 95% limits, and the value
-- of all as a line. Needs category and value; lower_ci_95, upper_ci_95, outcome, value_text and time_period if they are there.
local row = use 'chart_row'
local rows_of = use 'chart_rows'
local in_order = use 'chart_deprivation'
local two_rows, around = 46, 150 -- pixels of a category with two values, and of what stands around them

-- The earliest and the latest period (or all rows as one), each as { name =, f = }.
local function periods_of(f)
  if not f:has 'time_period' or f.time_period:distinct() < 2 then return { { f = f } } end
  local parts = f:sort('time_period'):split 'time_period'
  local function named(part) return { name = part.time_period:text():at(1), f = part } end
  return { named(parts[1]), named(parts[#parts]) }
end

local function place(part, labels, decimals, shift)
  local at, rows = {}, row.read(part.f, 'category', decimals)
  for i, label in ipairs(labels) do at[label] = i - 1 end
  for _, r in ipairs(rows) do r.y = at[r.label] + shift end
  sort(rows, function(a, b) return a.y < b.y end)
  return rows
end

local styles = { { shape = 'diamond', colour = 'secondary' }, { shape = 'circle', colour = 'dark blue' } }

-- Marks, key and words of the periods.
local function drawn(parts, labels, options)
  local marks, key, words, decimals = {}, nil, {}, options.decimals or 1
  for i, part in ipairs(parts) do
    local rows = place(part, labels, decimals, #parts > 1 and (i == 1 and -0.21 or 0.21) or 0)
    local told, layer = {}
    for k, r in ipairs(rows) do told[k] = row.in_words(r, decimals) end
    words[i] = (part.name and part.name .. ': ' or '') .. table.concat(told, '; ')
    if #parts == 1 and part.f:has 'outcome' and part.f.outcome:count() > 0 then
      layer, key = rows_of.by_outcome(rows, options.as)
    else
      local style = styles[#parts == 1 and 2 or i]
      layer = rows_of.of_series(rows, { #parts == 1 and options.as or 'points', shape = style.shape, colour = style.colour, name = part.name,
                                        thickness = options.as == 'bars' and 0.6 or nil })
    end
    for _, mark in ipairs(layer) do marks[#marks + 1] = mark end
  end
  return marks, key, table.concat(words, '. ')
end

chart{
  id = 'inequalities', name = 'Inequalities',
  help = 'values by category with 95% limits, deprivation most deprived first, the earliest and latest period side by side; options: '
    .. "title, alt, unit, decimals, overall (number), overall_name, category_type, as ('points' or 'bars', one period only), source, standalone",
  draw = function(f, options)
    local labels, parts = in_order(f.category:unique(), options.category_type), periods_of(f)
    local marks, key, words = drawn(parts, labels, options)
    if options.overall then
      local mark = row.reference(options.overall, options.overall_name or 'All', options.decimals or 1, 'solid')
      table.insert(marks, options.as == 'bars' and #marks + 1 or 1, mark)
      words = ('%s. Reference line: %s'):format(words, mark.name)
    end
    return plot{
      title = options.title or ('Values by %s'):format(options.category_type or 'category'), source = options.source, standalone = options.standalone,
      alt = options.alt or ('Values by %s, %d categories. %s.'):format(options.category_type or 'category', #labels, words), key = key,
      height = #parts > 1 and two_rows * #labels + around or nil, x = { label = options.unit },
      y = { kind = 'category', labels = labels }, marks = marks }
  end,
}
