-- SPDX-License-Identifier: GPL-3.0-or-later
-- Help, from the schema of the nouns, the registry of the bindings and the declared commands: in the
-- terminal, for editors (hiap.d.lua, .luacheckrc) and as the reference page. Nothing is written twice.

local words, native = ...
local schema = native.modules.schema
local command = native.modules.command
local registry = native.registry()

local help = {}

-- Words made by the prelude, which no table describes otherwise: name, signature, help.
local prelude_words = {
  { 'use', '(name: text): any', 'run scripts/lib/NAME.lua once and give what it returns' },
  { 'draw', '(kind: text, f: frame, options?: table): plot', 'a chart of a declared kind: trend, rug, ...' },
  { 'area_group', '(group: text): frame', 'the areas of a group, in its order: area_code, area_name' },
  { 'ids_of', '(noun: text): list', "every id of a noun, sorted: ids_of 'review'" },
  { 'declared_at', '(noun: text, id: text): text', 'the file and line where it was declared' },
  { 'fail', '(what: text, { at =, token =, near =, hint =, rc = })', "end with an error: at names the place, near is a list to suggest from, rc is 'argument', 'not found', 'parse', 'shape' or 'problem'" },
  { 'project_settings', '(): table', 'what project.lua declares: id, name, review, status' },
  { 'run_settings', '(): table', 'version, seed, as_of and terminal width of this run' },
  { 'output_folder', '(name: text)', "where this run's files go, below outputs/" },
  { 'sort', '(list: list, less?: function)', 'sort a list in place; equal items keep their order' },
  { 'print', '(...)', 'show values; frames as tables' },
}
for _, summary in ipairs(native.summaries()) do
  prelude_words[#prelude_words + 1] = { summary.name, '(column: text): table', 'for by(): ' .. summary.help }
end
for _, word in ipairs(prelude_words) do
  registry[#registry + 1] = { type = 'word', name = word[1], signature = word[2], help = word[3] }
end

local type_help = {
  word = 'Words', column = 'Columns', frame = 'Frames', store = 'The store', plot = 'Charts', page = 'Pages', re = 'Regular expressions',
}
local type_order = { 'word', 'column', 'frame', 'store', 'plot', 'page', 're' }

local function kind_text(kind)
  return type(kind) == 'table' and "one of '" .. table.concat(kind, "', '") .. "'" or kind
end

local function field_line(field)
  local facts = { kind_text(field[2]) }
  if field.required then facts[#facts + 1] = 'required' end
  if type(field.default) == 'string' or type(field.default) == 'number' then facts[#facts + 1] = 'default ' .. tostring(field.default) end
  return ('  %-16s %s (%s)'):format(field[1], field.help, table.concat(facts, ', '))
end

local function noun_text(spec)
  local lines = { spec.noun .. '{ ... }: ' .. spec.help, '' }
  for _, field in ipairs(spec.fields) do lines[#lines + 1] = field_line(field) end
  lines[#lines + 1] = ''
  lines[#lines + 1] = 'Example'
  for _, line in ipairs(string.split(spec.example, '\n')) do
    if line ~= '' then lines[#lines + 1] = '  ' .. line end
  end
  return table.concat(lines, '\n')
end

local function row_line(row)
  local call = row.type == 'word' and row.name or row.type .. ':' .. row.name
  return ('%s%s\n    %s'):format(call, row.signature, row.help)
end

local function find_rows(name)
  local found = {}
  for _, row in ipairs(registry) do
    if row.type ~= 'native' and (row.name == name or row.type .. ':' .. row.name == name or row.type == name) then found[#found + 1] = row end
  end
  return found
end

local function all_names()
  local names, seen = {}, {}
  local function add(name)
    if not seen[name] then
      seen[name] = true
      names[#names + 1] = name
    end
  end
  for _, spec in ipairs(schema) do add(spec.noun) end
  for _, row in ipairs(registry) do if row.type ~= 'native' then add(row.name) end end
  for _, row in ipairs(command.list()) do add(row.id) end
  return names
end

local function overview()
  print 'The language: nouns declare, words compute. `hiap help NAME` explains any of them.\n'
  print 'Nouns'
  for _, spec in ipairs(schema) do print(('  %-12s %s'):format(spec.noun, spec.help)) end
  print '\nWords'
  local line = ' '
  for _, row in ipairs(registry) do
    if row.type == 'word' then
      if #line + #row.name > 78 then
        print(line)
        line = ' '
      end
      line = line .. ' ' .. row.name
    end
  end
  print(line)
  print '\nTypes (with methods)\n  column frame store plot page re'
end

-- Prints help on a noun, word, method, type or command; an overview without a name.
function help.topic(name)
  if not name then return overview() end
  local said = false
  for _, spec in ipairs(schema) do
    if spec.noun == name then
      print(noun_text(spec))
      said = true
    end
  end
  for _, row in ipairs(find_rows(name)) do
    print(row_line(row))
    said = true
  end
  local spec = command.find(name)
  if spec then
    print(command.usage(spec))
    said = true
  end
  if not said then
    native.fail(("there is no help on '%s'"):format(name), { rc = 'not found', token = name, near = all_names(), hint = 'hiap help' })
  end
end

-- --- for editors --------------------------------------------------------------------------------

local lua_types = { id = 'string', text = 'string', list = 'string[]', ['function'] = 'function', table = 'table',
                    number = 'number', integer = 'integer', boolean = 'boolean' }

local function lua_type(kind)
  if type(kind) == 'table' then return '"' .. table.concat(kind, '"|"') .. '"' end
  return lua_types[kind]
end

-- "(x, y?: number): column" -> parameters and result for LuaCATS.
local function annotate(lines, prefix, row)
  lines[#lines + 1] = '---' .. row.help .. '\n---`' .. row.name .. row.signature .. '`'
  lines[#lines + 1] = ('function %s%s(...) end'):format(prefix, row.name)
  lines[#lines + 1] = ''
end

-- The text of hiap.d.lua: annotations for the Lua language server.
function help.annotations()
  local lines = { '---@meta', '-- Written by `hiap new`: the words of hiap, for editors.', '' }
  for _, spec in ipairs(schema) do
    lines[#lines + 1] = '---@class hiap.' .. spec.noun
    for _, field in ipairs(spec.fields) do
      lines[#lines + 1] = ('---@field %s%s %s %s'):format(field[1], field.required and '' or '?', lua_type(field[2]), field.help)
    end
    lines[#lines + 1] = ''
    lines[#lines + 1] = '---' .. spec.help
    lines[#lines + 1] = '---@param spec hiap.' .. spec.noun .. '|string'
    lines[#lines + 1] = '---@return hiap.' .. spec.noun
    lines[#lines + 1] = ('function %s(spec) end'):format(spec.noun)
    lines[#lines + 1] = ''
  end
  for _, kind in ipairs(type_order) do
    local prefix = kind == 'word' and '' or kind .. '_methods:'
    if kind ~= 'word' then
      lines[#lines + 1] = '---@class hiap.' .. kind .. '.object'
      lines[#lines + 1] = ('local %s_methods = {}'):format(kind)
    end
    for _, row in ipairs(registry) do
      if row.type == kind then annotate(lines, prefix, row) end
    end
  end
  lines[#lines + 1] = '---@type hiap.store.object\nstore = nil'
  lines[#lines + 1] = '---A value that is absent, in lists\nmissing = nil'
  return table.concat(lines, '\n') .. '\n'
end

-- The text of .luacheckrc.
function help.luacheck()
  local names = { 'missing', 'store', 'arg' }
  for _, spec in ipairs(schema) do names[#names + 1] = spec.noun end
  for _, row in ipairs(registry) do
    if row.type == 'word' and not (row.name == 'print') then names[#names + 1] = row.name end
  end
  sort(names)
  return "-- Written by `hiap new`: the words of hiap, for luacheck.\nstds.hiap = { read_globals = {\n  '"
    .. table.concat(names, "',\n  '") .. "',\n  string = { fields = { 'starts', 'ends', 'split', 'trim' }, other_fields = true },\n} }\nstd = 'lua54+hiap'\nmax_line_length = 160\n"
end

-- The reference page, as Markdown.
function help.reference()
  local lines = { '# Reference', '', 'Made from the program itself by `hiap help --reference`.', '', '## Nouns', '' }
  for _, spec in ipairs(schema) do
    lines[#lines + 1] = '### ' .. spec.noun .. '\n\n' .. spec.help .. '\n\n| field | type | |\n|---|---|---|'
    for _, field in ipairs(spec.fields) do
      lines[#lines + 1] = ('| `%s`%s | %s | %s |'):format(field[1], field.required and ' (required)' or '', kind_text(field[2]), field.help)
    end
    lines[#lines + 1] = '\n```lua\n' .. string.trim(spec.example) .. '\n```\n'
  end
  for _, kind in ipairs(type_order) do
    lines[#lines + 1] = '## ' .. type_help[kind] .. '\n'
    for _, row in ipairs(registry) do
      if row.type == kind then lines[#lines + 1] = ('- `%s%s%s` — %s'):format(kind == 'word' and '' or ':', row.name, row.signature, row.help) end
    end
    lines[#lines + 1] = ''
  end
  return table.concat(lines, '\n')
end

-- Every example of the schema, to be run by the tests: { { noun =, text = }, ... }.
function help.examples()
  local list = {}
  for i, spec in ipairs(schema) do list[i] = { noun = spec.noun, text = spec.example } end
  return list
end

words.help = function(name) return help.topic(name) end

return help
