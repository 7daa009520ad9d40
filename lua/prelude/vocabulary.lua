-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every word and method of the language as one list: { type =, name =, signature =, help = }. The rows of
-- the bindings, the words that the prelude makes, and the methods of declared things.

local _, native = ...
local schema, calc = native.modules.schema, native.modules.calc

-- Words made by the prelude or the sandbox, which no table describes otherwise.
local prelude_words = {
  { 'use', '(name: text): any', 'run scripts/lib/NAME.lua once and give what it returns' },
  { 'draw', '(kind: text, f: frame, options?: table): plot', 'a chart of a declared kind: trend, rug, ...' },
  { 'area_group', '(group: text): frame', 'the areas of a group, in its order: area_code, area_name' },
  { 'code_changes', '(areas?: text|texts): frame',
    'the area codes that were replaced (of these areas, under any of their codes), whether their figures are bridged, and a sentence about each' },
  { 'ids_of', '(noun: text): texts', "every id of a noun, sorted: ids_of 'review'" },
  { 'declared_at', '(noun: text, id: text): text', 'the file and line where it was declared' },
  { 'fail', '(what: text, details?: { at?: text, token?: text, near?: texts, hint?: text, rc?: text })',
    "end with an error: at names the place, near is a list to suggest from, rc is 'argument', 'not found', 'parse', 'shape' or 'problem'" },
  { 'project_settings', '(): table', 'what project.lua declares: id, name, review, status' },
  { 'run_settings', '(): table', 'version, seed, as_of and terminal width of this run' },
  { 'output_folder', '(name: text): text', "where this run's files go, below outputs/: the folder (--output stands)" },
  { 'sort', '(list: list, less?: function)', 'sort a list in place; equal items keep their order' },
  { 'print', '(values...: any)', 'show values; frames as tables' },
  { 'help', '(name?: text)', 'explain a noun, word, type, method or command' },
}

local rows = {}
local function add(type, list)
  for _, row in ipairs(list) do rows[#rows + 1] = { type = type, name = row[1], signature = row[2], help = row[3] } end
end

for _, row in ipairs(native.registry()) do
  if row.type ~= 'native' then rows[#rows + 1] = row end
end
add('word', prelude_words)
for _, summary in ipairs(native.summaries()) do
  local weight = summary.name == 'mean' and ', options?: { weight?: text }' or ''
  local optional = summary.name == 'count' and '?' or ''
  add('word', { { summary.name, ('(column%s: text|column%s): any'):format(optional, weight), 'for by(): ' .. summary.help } })
end
for _, row in ipairs(calc.rows) do rows[#rows + 1] = row end
for _, spec in ipairs(schema) do add(spec.noun, spec.methods or {}) end

-- The types that have methods, in the order they are explained, and what they are called.
local types = {
  { 'word', 'Words' }, { 'calc', 'Calculations' }, { 'column', 'Columns' }, { 'frame', 'Frames' }, { 'store', 'The store' }, { 'plot', 'Charts' },
  { 'page', 'Pages' }, { 'workbook', 'Workbooks' }, { 're', 'Regular expressions' }, { 'indicator', 'Indicators' }, { 'set', 'Sets' },
}

-- The rows of one type, in order.
local function of_type(type)
  local found = {}
  for _, row in ipairs(rows) do
    if row.type == type then found[#found + 1] = row end
  end
  return found
end

-- How a row is written: sum, calc.rate, column:sum.
local function full_name(row)
  if row.type == 'word' then return row.name end
  return row.type .. (row.type == 'calc' and '.' or ':') .. row.name
end

return { rows = rows, types = types, of_type = of_type, full_name = full_name }
