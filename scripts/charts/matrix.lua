-- SPDX-License-Identifier: GPL-3.0-or-later
-- The matrix: who holds what, one row an item and one column a holder, by fill and tick, with totals. Cells that
-- are not held stay empty, as in the tables that it stands for. Needs item, holder, held (yes or no;
-- missing is drawn as not known).
local held, not_held, not_known = { 'dark blue', '✓' }, { 'surface', '' }, { 'rule', '?' }
local words = { yes = held, no = not_held }

local function positions(names)
  local at = {}
  for i, name in ipairs(names) do at[name] = i - 1 end
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

-- How many are held in each row and in each column, in a column and a row of their own where there are several.
local function totals(f, rows, columns)
  local text = { 'text', x = {}, y = {}, label = {} }
  local function add(x, y, part)
    text.x[#text.x + 1], text.y[#text.y + 1] = x, y
    text.label[#text.label + 1] = tostring(#part:where{ held = 'yes' })
  end
  local across, down = #columns > 1, #rows > 1
  for i, name in ipairs(across and rows or {}) do add(#columns, i - 1, f:where{ item = name }) end
  for i, name in ipairs(down and columns or {}) do add(i - 1, #rows, f:where{ holder = name }) end
  if across and down then add(#columns, #rows, f) end
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
  help = 'who holds what, with totals, options: title, alt, source, standalone',
  draw = function(f, options)
    local rows, columns = f.item:unique(), f.holder:unique()
    local cells, key = grid(f, positions(rows), positions(columns))
    local alt = options.alt or in_words(f, rows, columns)
    local counts = totals(f, rows, columns)
    return plot{
      title = options.title, alt = alt, source = options.source, standalone = options.standalone, key = key,
      x = { kind = 'category', labels = columns, opposite = true }, y = { kind = 'category', labels = rows },
      marks = { cells, counts } }
  end,
}
