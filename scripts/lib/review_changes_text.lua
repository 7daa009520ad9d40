-- SPDX-License-Identifier: GPL-3.0-or-later
-- What changed, as the first section of a review page.
local words = use 'review_words'
local frame_of = use 'review_frame'
local sentences = use 'review_changes_list'
local text = {}

local most_rows = 30 -- on the page; the files hold all

local nouns = {
  new = { 'new figures for %d indicator', 'new figures for %d indicators' }, outcomes = { '%d outcome against %s changed',
    '%d outcomes against %s changed' },
  trends = { '%d recent trend changed', '%d recent trends changed' }, revised = { '%d figure was revised', '%d figures were revised' },
  lost = { '%d figure was lost', '%d figures were lost' },
}

-- Rows of a table; of outcomes those against the benchmark.
local function count(t, benchmark)
  local n = 0
  for _, row in ipairs(t.rows) do n = n + ((t.id ~= 'outcomes' or row[3] == benchmark) and 1 or 0) end
  return n
end

-- "Since 12 March 2026 (vintage 3): new figures for 2 indicators; 1 outcome changed."
function text.summary(settings, since, tables)
  if not since then
    return 'There is no earlier day of imports to compare with: every figure is new. From the next import on, this section says what changed.'
  end
  local parts = {}
  for _, t in ipairs(tables) do
    local n = count(t, settings.benchmark_name)
    if n > 0 then parts[#parts + 1] = nouns[t.id][n == 1 and 1 or 2]:format(n, settings.benchmark_name) end
  end
  local place = ('Since %s (vintage %d): '):format(since.day, since.vintage)
  return place .. (#parts > 0 and table.concat(parts, '; ') or 'nothing in this review changed') .. '.'
end

-- A frame with a column for each heading: the first rows as texts, or all rows with their numbers as numbers.
function text.frame(t, as_numbers)
  local rows, columns = {}, {}
  for i = 1, as_numbers and #t.rows or math.min(#t.rows, most_rows) do rows[i] = t.rows[i] end
  for k, heading in ipairs(t.headings) do
    columns[k] = { heading, function(row) return as_numbers and (row.numbers and row.numbers[k] or row[k] and words.plain(row[k])) or row[k] end }
  end
  return frame_of(rows, columns)
end

local function add_table(p, t)
  local more = #t.rows > most_rows and (': the first %d of %d, all in changes.md'):format(most_rows, #t.rows) or ''
  p:table(text.frame(t), { caption = t.title .. more, headings = t.headings, row_header = true })
end

function text.section(p, settings, since, tables)
  p:section 'What changed since the last review'
  p:paragraph(text.summary(settings, since, tables))
  local said = since and sentences(tables, settings.benchmark_name) or {}
  if #said == 0 then return end
  p:list(said)
  p:details('Show each change', function(inside)
    for _, t in ipairs(tables) do
      if #t.rows > 0 then add_table(inside, t) end
    end
  end)
end

return text
