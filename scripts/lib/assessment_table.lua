-- SPDX-License-Identifier: GPL-3.0-or-later
-- The kept tables of a review, review_assessments and review_sign_offs: rows as Lua tables, oldest first. Blank cells are
-- absent; where no date was given, the day the row was kept stands for it.
local tables = {}

local columns = {
  review_assessments = { 'review', 'wave', 'indicator', 'area', 'rating', 'rationale', 'decision', 'assessor', 'date' },
  review_sign_offs = { 'review', 'wave', 'role', 'name', 'date', 'note', 'as_of' },
}

local function has(name)
  return not store:is_empty() and #store:tables():where{ dataset = name } > 0
end

local function area_names()
  local names = {}
  for area in dataset('areas'):rows() do names[area.area_code] = area.area_name end
  return names
end

-- The day each vintage was made.
local function days()
  local day = {}
  for vintage in store:vintages():rows() do day[vintage.vintage] = vintage.imported_at:split('T')[1] end
  return day
end

function tables.read(name)
  local rows = {}
  if not has(name) then return rows end
  local names, day = area_names(), days()
  for kept in store:table{ name, every = true }:rows() do
    local row = { vintage = kept.vintage }
    for _, column in ipairs(columns[name]) do
      if kept[column] ~= '' then row[column] = kept[column] end
    end
    row.date, row.wave = row.date or day[row.vintage], row.wave or ''
    row.area_name = row.area and (names[row.area] or row.area)
    rows[#rows + 1] = row
  end
  return rows
end

-- Keep rows, all cells as text, once the command has ended well.
function tables.keep(name, rows)
  local given = {}
  for i, column in ipairs(columns[name]) do
    local cells = {}
    for k, row in ipairs(rows) do cells[k] = tostring(row[column] or '') end
    given[i] = { column, cells }
  end
  store:keep(name, frame(given))
end

return tables
