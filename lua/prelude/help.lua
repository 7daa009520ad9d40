-- SPDX-License-Identifier: GPL-3.0-or-later
-- Help in the terminal, from the schema of the nouns, the vocabulary and the declared commands. Nothing
-- is written twice.

local words, native = ...
local schema, check = native.modules.schema, native.modules.check
local command, vocabulary = native.modules.command, native.modules.vocabulary

local help = {}

-- --- one thing ----------------------------------------------------------------------------------

local type_names = { records = 'list of tables', record = 'table', map = 'table', ['text|list'] = 'text or list', rows = 'row or { first, last }', heading = 'column' }

-- "text, required", "one of 'live', 'withdrawn', default live"
function help.facts_of(field)
  local kind = field[2]
  local facts = { type(kind) == 'table' and "one of '" .. table.concat(kind, "', '") .. "'" or type_names[kind] or kind }
  if field.required then facts[#facts + 1] = 'required' end
  if type(field.default) == 'string' or type(field.default) == 'number' then facts[#facts + 1] = 'default ' .. tostring(field.default) end
  return facts
end

local function add_fields(lines, fields, indent)
  for _, field in ipairs(fields) do
    lines[#lines + 1] = ('%s%-16s %s (%s)'):format(indent, check.field_name(field), field.help, table.concat(help.facts_of(field), ', '))
    if field.fields then add_fields(lines, field.fields, indent .. '  ') end
  end
end

local function row_text(row)
  return ('%s%s\n    %s'):format(vocabulary.full_name(row), row.signature, row.help)
end

-- --- numeric methods ----------------------------------------------------------------------------

function help.inputs_of(method)
  local list = {}
  for i, input in ipairs(method.inputs) do
    list[i] = { name = input.name, text = (input.help or '') .. (input.optional and ' (optional)' or '') }
  end
  if method.further then list[#list + 1] = { name = 'every other column', text = method.further } end
  return list
end

function help.options_of(row)
  local list = {}
  for i, option in ipairs(row.options) do
    local choice = option.words and '; one of: ' .. option.words:replace(' ', ', ') or ''
    local usual = option.usual and option.kind ~= 'boolean' and (' (%s)'):format(option.usual) or ''
    list[i] = { name = option.name, text = (option.help or '') .. choice .. usual }
  end
  return list
end

function help.outputs_of(method)
  local list = {}
  for i, output in ipairs(method.outputs) do
    local when = output.with and (' (with %s)'):format(output.with) or output.without and (' (without %s)'):format(output.without) or ''
    local before = string.ends(output.name, 'limits') and output.name:sub(1, -7)
    list[i] = before and { name = before .. 'lower_ci_95, ...', text = 'confidence limits, two columns a level' }
      or { name = output.name, text = (output.help or '') .. when }
  end
  return list
end

local function add_example(lines, example)
  lines[#lines + 1] = '\nExample'
  for _, line in ipairs(string.split(string.trim(example), '\n')) do lines[#lines + 1] = '  ' .. line end
end

local function noun_text(spec)
  local lines = { spec.noun .. '{ ... }: ' .. spec.help, '' }
  add_fields(lines, spec.fields, '  ')
  for _, kind in ipairs(spec.kinds or {}) do
    lines[#lines + 1] = '\n' .. kind.help .. '\n'
    add_fields(lines, kind.fields, '  ')
    add_example(lines, kind.example)
  end
  if spec.example then add_example(lines, spec.example) end
  for i, row in ipairs(vocabulary.of_type(spec.noun)) do
    lines[#lines + 1] = (i == 1 and '\nMethods of what it declares\n' or '') .. row_text(row)
  end
  return table.concat(lines, '\n')
end

local function add_named(lines, heading, list)
  lines[#lines + 1] = '\n' .. heading
  for _, item in ipairs(list) do lines[#lines + 1] = ('  %-22s %s'):format(item.name, item.text) end
end

-- A numeric method with all that the registry says of it.
local function method_text(row)
  local lines, method = { row_text(row) }, row.method
  add_named(lines, 'Columns it reads', help.inputs_of(method))
  add_named(lines, 'Options', help.options_of(row))
  add_named(lines, 'Columns it gives', help.outputs_of(method))
  lines[#lines + 1] = ('\nFormula  %s\nSource   %s\n\n`hiap calc %s --help` has an example.'):format(method.formula, method.source, method.name)
  return table.concat(lines, '\n')
end

-- --- everything ---------------------------------------------------------------------------------

local function names_in_lines(rows)
  local lines, line = {}, ' '
  for _, row in ipairs(rows) do
    if #line + #row.name > 78 then
      lines[#lines + 1], line = line, ' '
    end
    line = line .. ' ' .. row.name
  end
  lines[#lines + 1] = line
  return table.concat(lines, '\n')
end

local function overview()
  print 'The language: nouns declare, words compute. `hiap help NAME` explains any of them.\n\nNouns'
  for _, spec in ipairs(schema) do print(('  %-12s %s'):format(spec.noun, spec.help)) end
  print('\nWords\n' .. names_in_lines(vocabulary.of_type 'word'))
  print('\nNumeric methods: calc.NAME(frame, { option = value })\n' .. names_in_lines(vocabulary.of_type 'calc'))
  print '\nValues\n  missing store\n\nTypes, each with its methods\n  column frame store plot page re'
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
  for _, row in ipairs(vocabulary.rows) do add(row.name) end
  for _, row in ipairs(command.list()) do add(row.id) end
  return names
end

-- What is known under a name: a noun, a word, a type, methods of that name, a command.
local function texts_on(name)
  local texts, noun = {}, false
  for _, spec in ipairs(schema) do
    if spec.noun == name then
      texts[#texts + 1], noun = noun_text(spec), true
    end
  end
  for _, row in ipairs(vocabulary.rows) do
    local is_method = row.type == name and not noun
    local is_it = vocabulary.full_name(row) == name
    if row.method and is_it then texts[#texts + 1] = method_text(row)
    elseif row.name == name or is_it or is_method then texts[#texts + 1] = row_text(row) end
  end
  local spec = command.find(name)
  if spec then texts[#texts + 1] = command.usage(spec) end
  return texts
end

-- Prints help on a noun, word, method, type or command; an overview without a name.
function help.topic(name)
  if name == nil then return overview() end
  if type(name) ~= 'string' then
    native.fail('help needs a name', { token = 'help', hint = "help 'frame'" })
  end
  local texts = texts_on(name)
  if #texts == 0 then
    native.fail(("there is no help on '%s'"):format(name), { rc = 'not found', token = name, near = all_names(), hint = 'hiap help' })
  end
  for _, text in ipairs(texts) do print(text) end
end

words.help = function(name) return help.topic(name) end

-- The text of the reference page, of hiap.d.lua and of .luacheckrc.
function help.reference() return native.modules.reference() end
function help.annotations() return native.modules.editor.annotations() end
function help.luacheck() return native.modules.editor.luacheck() end

return help
