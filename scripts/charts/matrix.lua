-- SPDX-License-Identifier: GPL-3.0-or-later
-- The matrix: who holds what, one row an item and one column a holder, by fill and tick, with totals. Cells that
-- are not held stay empty, as in the tables that it stands for. Needs item, holder, held (yes or no;
-- missing is drawn as not known).
local held, not_held, not_known = { 'dark blue', '✓' }, { 'surface', '' }, { 'rule', '?' }
local words = { yes = held, no = not_held }
local head, lines_most = 2, 3 -- rows that the headings take, and lines that fit there

local function positions(names, first)
  local at = {}
  for i, name in ipairs(names) do at[name] = first + i - 1 end
  return at
end

-- The cells of the grid, and the key of the fills that occur.
local function grid(f, row_at, column_at)
  local cells, seen = { 'cells', x = {}, y = {}, fill = {}, label = {} }, {}
  for row in f:rows() do
    local i, word = #cells.x + 1, words[row.held] or not_known
    cells.x[i], cells.y[i] = column_at[row.holder], row_at[row.item]
    cells.fill[i], cells.label[i] = word[1], word[2]
    seen[word] = true
  end
  local key = {}
  for _, entry in ipairs{ { held, 'Held' }, { not_held, 'Not held' }, { not_known, 'Not known' } } do
    local word, label = entry[1], entry[2]
    if seen[word] then key[#key + 1] = { label = label, colour = word[1], symbol = word[2] } end
  end
  return cells, key
end

-- The words of a heading on lines of at most 12 characters, or of one word.
local function lines_of(name)
  local lines = {}
  for _, word in ipairs(string.split(name, ' ')) do
    local last = lines[#lines]
    if last and #last + #word < 12 then lines[#lines] = last .. ' ' .. word else lines[#lines + 1] = word end
  end
  return lines
end

-- Headings of the columns, standing on the first row of cells: all of them, where an axis would leave some out.
local function headings(columns)
  local text = { 'text', x = {}, y = {}, label = {} }
  for i, name in ipairs(columns) do
    local lines = lines_of(name)
    text.x[i], text.y[i] = i - 1, (head - 1) / 2
    text.label[i] = ('\n'):rep(lines_most - #lines) .. table.concat(lines, '\n')
  end
  return text
end

-- How many are held in each row and in each column, in a column and a row of their own where there are several.
local function totals(f, rows, columns)
  local text = { 'text', x = {}, y = {}, label = {} }
  local function add(x, y, part)
    text.x[#text.x + 1], text.y[#text.y + 1] = x, y
    text.label[#text.label + 1] = tostring(#part:where{ held = 'yes' })
  end
  local across, down = #columns > 1, #rows > 1
  for i, name in ipairs(across and rows or {}) do add(#columns, head + i - 1, f:where{ item = name }) end
  for i, name in ipairs(down and columns or {}) do add(i - 1, head + #rows, f:where{ holder = name }) end
  if across and down then add(#columns, head + #rows, f) end
  if across then table.insert(columns, 'Number held') end
  if down then table.insert(rows, 'Number held') end
  return text
end

-- The matrix in words, for readers who do not see it.
local function in_words(f, rows, columns)
  local parts = {}
  for i, name in ipairs(rows) do parts[i] = ('%s %d'):format(name, #f:where{ item = name, held = 'yes' }) end
  return ('Matrix, %d by %d: %d of %d cells are held. Number held in each row: %s.')
    :format(#rows, #columns, #f:where{ held = 'yes' }, #f, table.concat(parts, ', '))
end

chart{
  id = 'matrix', name = 'Matrix',
  help = 'who holds what, with totals, for about a dozen holders; options: title, alt, source, standalone',
  draw = function(f, options)
    local rows, columns = f.item:unique(), f.holder:unique()
    local cells, key = grid(f, positions(rows, head), positions(columns, 0))
    local alt = options.alt or in_words(f, rows, columns)
    local counts = totals(f, rows, columns)
    for _ = 1, head do table.insert(rows, 1, '') end
    return plot{
      title = options.title, alt = alt, source = options.source, standalone = options.standalone, key = key,
      x = { kind = 'category', labels = columns, hidden = true }, y = { kind = 'category', labels = rows },
      marks = { headings(columns), cells, counts } }
  end,
}
