-- SPDX-License-Identifier: GPL-3.0-or-later
-- How charts show an outcome and a recent trend: in colour, and by letter, shape and arrow for those who do not see it.
local outcome = {}

outcome.order = { 'Better', 'Similar', 'Worse', 'Higher', 'Lower', 'Not compared' }
outcome.letters = { Better = 'B', Similar = 'S', Worse = 'W', Higher = 'H', Lower = 'L' }
outcome.shapes = { Better = 'triangle', Similar = 'circle', Worse = 'triangle-down', Higher = 'diamond', Lower = 'square' }

function outcome.arrow(trend)
  if not trend then return '' end
  if string.starts(trend, 'Increasing') then return ' ↑' end
  if string.starts(trend, 'Decreasing') then return ' ↓' end
  return trend == 'No significant change' and ' →' or ''
end

-- "W 75.2 ↓": what a cell of a rug or a spine says.
function outcome.cell(word, value_text, trend)
  local letter = outcome.letters[word]
  return (letter and letter .. ' ' or '') .. value_text .. outcome.arrow(trend)
end

-- The key of the outcomes that occur: `seen` is a set of words.
function outcome.key(seen)
  local key = {}
  for _, word in ipairs(outcome.order) do
    if seen[word] then key[#key + 1] = { label = word, colour = word, symbol = outcome.letters[word] } end
  end
  return key
end

-- "2 better, 1 worse": how many rows have each outcome.
function outcome.counts(rows)
  local count, parts = {}, {}
  for _, row in ipairs(rows) do
    local word = row.outcome or 'Not compared'
    if row.value then count[word] = (count[word] or 0) + 1 end
  end
  for _, word in ipairs(outcome.order) do
    if count[word] then parts[#parts + 1] = ('%d %s'):format(count[word], string.lower(word)) end
  end
  return table.concat(parts, ', ')
end

return outcome
