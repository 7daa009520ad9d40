-- SPDX-License-Identifier: GPL-3.0-or-later
-- What changed, as the first section of a review page.
local words = use 'review_words'
local summary = use 'review_changes_summary'
local frame_of = use 'review_frame'
local table_of = use 'review_changes_table'
local text = {}

local most_rows = 30 -- of one kind of change on the page; the files hold all
local most_indicators = 10 -- that are not folded away

-- A frame with a column for each heading: the first rows as texts, or all rows with their numbers as numbers.
function text.frame(t, as_numbers)
  local rows, columns = {}, {}
  for i = 1, as_numbers and #t.rows or math.min(#t.rows, most_rows) do rows[i] = t.rows[i] end
  for k, heading in ipairs(t.headings) do
    local function cell(row)
      if not as_numbers then return row[k] or '' end
      return row.numbers and row.numbers[k] or row[k] and words.plain(row[k]) or nil
    end
    columns[k] = { heading, cell }
  end
  return frame_of(rows, columns)
end

local function add_table(p, t)
  local more = #t.rows > most_rows and (': the first %d of %d, all in changes.md'):format(most_rows, #t.rows) or ''
  p:table(text.frame(t), { caption = t.title .. more, headings = t.headings, row_header = true })
end

local function add_turned(p, settings, tables)
  local first, rest = table_of(settings, tables, most_indicators)
  if not first then return end
  p:table(first[1], { caption = ('Outcomes against %s and recent trends that turned: where'):format(settings.benchmark_name),
    headings = first[2], row_header = true })
  if not rest then return end
  p:details(('%d more indicators with changes'):format(#rest[1]), function(inside)
    inside:table(rest[1], { caption = 'Further indicators', headings = rest[2], row_header = true })
  end)
end

local function has_rows(tables)
  for _, t in ipairs(tables) do
    if #t.rows > 0 then return true end
  end
  return false
end

function text.section(p, settings, since, tables)
  p:section 'What changed since the last review'
  p:paragraph(summary(settings, since, tables))
  if not since then p:paragraph 'From the next import on, this section says what changed.' end
  if not has_rows(tables) then return end
  add_turned(p, settings, tables)
  p:details('Every single change, then and now', function(inside)
    for _, t in ipairs(tables) do
      if #t.rows > 0 then add_table(inside, t) end
    end
  end)
end

return text
