-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows of values with their 95% limits, lying: points or bars that carry their outcome by colour, shape and letter.
-- A row is { y =, label =, value =, low =, high =, outcome =, text =, reason = }.
local outcome = use 'chart_outcome'
local reasons = use 'chart_reasons'
local rows_of = {}

local function whiskers(rows)
  local mark = { 'whiskers', y = {}, low = {}, high = {} }
  for _, row in ipairs(rows) do
    if row.value and row.low and row.high then
      local i = #mark.y + 1
      mark.y[i], mark.low[i], mark.high[i] = row.y, row.low, row.high
    end
  end
  return mark
end

-- Of one outcome, or of all; with what is written in the column on the right.
local function values(rows, word, mark)
  mark.x, mark.y, mark.label = {}, {}, {}
  for _, row in ipairs(rows) do
    if row.value and (not word or (row.outcome or 'Not compared') == word) then
      local i = #mark.x + 1
      mark.x[i], mark.y[i], mark.label[i] = row.value, row.y, word and outcome.cell(word, row.text) or row.text
    end
  end
  return mark
end

-- Limits lie over bars, and under points; marks that hold nothing are left out.
local function layers(rows, as, drawn)
  local marks = {}
  local function add(mark)
    if #mark.y > 0 then marks[#marks + 1] = mark end
  end
  if as ~= 'bars' then add(whiskers(rows)) end
  for _, mark in ipairs(drawn) do add(mark) end
  if as == 'bars' then add(whiskers(rows)) end
  add(reasons(rows, as))
  return marks
end

-- Marks for rows coloured by outcome, and the key of those that occur: bars have no shape to tell them apart.
function rows_of.by_outcome(rows, as)
  local drawn, seen = {}, {}
  for _, row in ipairs(rows) do
    if row.value then seen[row.outcome or 'Not compared'] = true end
  end
  for _, word in ipairs(outcome.order) do
    local shape = outcome.shapes[word]
    local mark = as == 'bars' and { 'bars', thickness = 0.6, colour = shape and word or 'rule' }
      or { 'points', name = word, shape = shape or 'ring', colour = shape and word or 'secondary' }
    drawn[#drawn + 1] = values(rows, word, mark)
  end
  local key = as == 'bars' and outcome.key(seen) or {}
  for _, entry in ipairs(key) do entry.colour = outcome.shapes[entry.label] and entry.colour or 'rule' end
  return layers(rows, as, drawn), key
end

-- Marks for rows of one series, drawn as `mark` says.
function rows_of.of_series(rows, mark)
  return layers(rows, mark[1], { values(rows, nil, mark) })
end

return rows_of
