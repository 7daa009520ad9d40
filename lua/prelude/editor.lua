-- SPDX-License-Identifier: GPL-3.0-or-later
-- What editors read: hiap.d.lua with the annotations of the Lua language server (LuaCATS), and
-- .luacheckrc. Both are made from the schema and the vocabulary.

local words, native = ...
local schema = native.modules.schema
local vocabulary, signature = native.modules.vocabulary, native.modules.signature

-- --- types --------------------------------------------------------------------------------------

local lua_types = {
  text = 'string', id = 'string', list = 'any[]', texts = 'string[]', numbers = 'number[]', frames = 'hiap.frame[]', ['text|list'] = 'string|string[]', rows = 'integer|integer[]', heading = 'string|string[]|{ fixed: string }|{ file: integer }',
  number = 'number', integer = 'integer', boolean = 'boolean', ['function'] = 'function', table = 'table', any = 'any',
}

local function class(name) return 'hiap.' .. name end

local lua_type
local function record(fields)
  local parts = {}
  for i, field in ipairs(fields) do parts[i] = ('%s%s: %s'):format(field.name, field.optional and '?' or '', lua_type(field.type)) end
  return '{ ' .. table.concat(parts, ', ') .. ' }'
end

function lua_type(type)
  local parts = {}
  for i, one in ipairs(type) do
    parts[i] = one.fields and record(one.fields) or one.literal and "'" .. one.literal .. "'" or lua_types[one.word] or class(one.word)
  end
  return table.concat(parts, '|')
end

-- --- functions ----------------------------------------------------------------------------------

local out
local function line(text, ...) out[#out + 1] = select('#', ...) > 0 and text:format(...) or text end

local function write_function(prefix, row)
  local found, names = signature(row.signature), {}
  line('---%s', row.help)
  for i, param in ipairs(found.params) do
    names[i] = param.many and '...' or param.name
    line('---@param %s%s %s', names[i], param.optional and '?' or '', lua_type(param.type))
  end
  for _, result in ipairs(found.results) do line('---@return %s', lua_type(result)) end
  line('function %s%s(%s) end\n', prefix, row.name, table.concat(names, ', '))
end

-- A class, its methods on a local table of the same name.
local function write_methods(name)
  for _, row in ipairs(vocabulary.of_type(name)) do write_function(name .. '_:', row) end
end

local operators = { 'add', 'sub', 'mul', 'div', 'mod', 'pow', 'idiv', 'band', 'bor' }

local function write_class(name)
  line('---@class %s', class(name))
  if name == 'frame' then line('---@field [string] %s', class 'column') end
  if name == 'column' then
    for _, operator in ipairs(operators) do line('---@operator %s(%s|number|boolean): %s', operator, class 'column', class 'column') end
    line('---@operator unm: %s\n---@operator bnot: %s\n---@operator len: integer', class 'column', class 'column')
  end
  line('local %s_ = {}\n', name)
  write_methods(name)
end

-- --- nouns --------------------------------------------------------------------------------------

local function field_type(noun, field)
  local kind = field[2]
  if type(kind) == 'table' then return "'" .. table.concat(kind, "'|'") .. "'" end
  if kind == 'list' then return 'string[]' end
  if kind == 'records' then return ('%s.%s[]'):format(class(noun), field[1]) end
  if kind == 'record' then return ('%s.%s'):format(class(noun), field[1]) end
  if kind == 'map' then return ('table<string, %s>'):format(field_type(noun, { field[1], field.of })) end
  return lua_types[kind]
end

local function write_fields(noun, fields, optional)
  for _, field in ipairs(fields) do
    local name = math.type(field[1]) == 'integer' and ('[%d]'):format(field[1]) or field[1] .. (field.required and not optional and '' or '?')
    line('---@field %s %s %s', name, field_type(noun, field), field.help)
  end
end

local function write_records(noun, fields)
  for _, field in ipairs(fields) do
    if field.fields then
      line('---@class %s.%s', class(noun), field[1])
      write_fields(noun, field.fields)
      line ''
    end
  end
end

local function write_noun(spec)
  local kinds = spec.kinds or {}
  write_records(spec.noun, spec.fields)
  for _, kind in ipairs(kinds) do write_records(spec.noun, kind.fields) end
  line('---@class %s', class(spec.noun))
  write_fields(spec.noun, spec.fields)
  for _, kind in ipairs(kinds) do write_fields(spec.noun, kind.fields, true) end
  line('local %s_ = {}\n', spec.noun)
  write_methods(spec.noun)
  line('---%s', spec.help)
  line('---@overload fun(id: string): %s', class(spec.gives or spec.noun))
  line('---@param spec %s\n---@return %s\nfunction %s(spec) end\n', class(spec.noun), class(spec.noun), spec.noun)
end

-- --- the two files ------------------------------------------------------------------------------

local editor, is_noun = {}, {}
for _, spec in ipairs(schema) do is_noun[spec.noun] = true end

-- Words of the sandbox beside Lua's own strings and tables.
local string_words = {
  { 'contains', '(text: text, part: text): boolean', 'whether the part is in the text' },
  { 'starts', '(text: text, part: text): boolean', 'whether the text starts with the part' },
  { 'ends', '(text: text, part: text): boolean', 'whether the text ends with the part' },
  { 'replace', '(text: text, part: text, with: text): text', 'every occurrence of the part replaced' },
  { 'split', '(text: text, separator: text): texts', 'the parts between the separators' },
  { 'trim', '(text: text): text', 'without white space at both ends' },
}

function editor.annotations()
  out = { '---@meta', '-- Written by `hiap new`: the words of hiap, for editors.', '' }
  for _, type in ipairs(vocabulary.types) do
    local name = type[1]
    if name == 'calc' then
      line '---The numeric methods\ncalc = {}\n'
      for _, row in ipairs(vocabulary.of_type 'calc') do write_function('calc.', row) end
    elseif name == 'word' then
      for _, row in ipairs(vocabulary.of_type 'word') do
        if row.name ~= 'print' then write_function('', row) end
      end
    elseif not is_noun[name] then
      write_class(name)
    end
  end
  for _, spec in ipairs(schema) do write_noun(spec) end
  for _, row in ipairs(string_words) do write_function('string.', { name = row[1], signature = row[2], help = row[3] }) end
  line('---What has been imported\n---@type %s\nstore = {}\n', class 'store')
  line('---A value that is absent, in lists\n---@type number\nmissing = 0 / 0')
  return table.concat(out, '\n') .. '\n'
end

-- What a script can name, and nothing else: os, io and require are not among it.
function editor.luacheck()
  out = { '-- Written by `hiap new`: the words of hiap, for luacheck.', 'stds.hiap = { read_globals = {' }
  for name, value in pairs(words) do
    local fields = {}
    if type(value) == 'table' then
      for field in pairs(value) do fields[#fields + 1] = field .. ' = {}' end
    end
    if #fields == 0 then line("  '%s',", name)
    else line('  %s = { fields = { %s } },', name, table.concat(fields, ', ')) end
  end
  line "} }\nstd = 'hiap'\nmax_line_length = 160"
  return table.concat(out, '\n') .. '\n'
end

return editor
