-- SPDX-License-Identifier: GPL-3.0-or-later
-- The reference page, as Markdown: every noun with its fields and an example, every word and method.

local _, native = ...
local schema, vocabulary = native.modules.schema, native.modules.vocabulary
local help = native.modules.help

local lines
local function add(text, ...) lines[#lines + 1] = select('#', ...) > 0 and text:format(...) or text end

local function add_fields(fields, prefix)
  for _, field in ipairs(fields) do
    add('| `%s%s` | %s | %s |', prefix, field.as or field[1], table.concat(help.facts_of(field), ', '):replace('|', '\\|'), field.help)
    if field.fields then add_fields(field.fields, field[1] .. '.') end
  end
end

local function add_rows(type, prefix)
  for _, row in ipairs(vocabulary.of_type(type)) do add('- `%s%s%s`: %s', prefix, row.name, row.signature, row.help) end
end

local function add_table(fields)
  add '| field | type | |\n|---|---|---|'
  add_fields(fields, '')
end

local function add_example(example) add('\n```lua\n%s\n```\n', string.trim(example)) end

local function add_noun(spec)
  add('### %s\n\n%s\n', spec.noun, spec.help)
  add_table(spec.fields)
  for _, kind in ipairs(spec.kinds or {}) do
    add('\n%s\n', kind.help)
    add_table(kind.fields)
    add_example(kind.example)
  end
  if spec.example then add_example(spec.example) end
  if spec.methods then
    add_rows(spec.noun, ':')
    add ''
  end
end

local function cell(text) return text:replace('|', '\\|') end

local function add_list(heading, list)
  add('\n| %s | |\n|---|---|', heading)
  for _, item in ipairs(list) do add('| `%s` | %s |', item.name, cell(item.text)) end
end

-- A numeric method: what the registry says of it, and an example for the shell.
local function add_method(row)
  local method = row.method
  add('### calc.%s\n\n%s\n\n`%s%s`', row.name, row.help, vocabulary.full_name(row), row.signature)
  add_list('column it reads', help.inputs_of(method))
  add_list('option', help.options_of(row))
  add_list('column it gives', help.outputs_of(method))
  add('\nFormula: %s\n\nSource: %s\n', method.formula, method.source)
  add("```sh\nprintf '%s' | hiap calc %s%s\n```\n", method.example:replace('\n', '\\n'), row.name,
    method.example_options and ' ' .. method.example_options or '')
end

local function add_methods()
  add '## Calculations\n'
  add '`calc.NAME(frame, { option = value })` in a script and `hiap calc NAME FILE.csv --option value` in the shell give the same figures.\n'
  for _, row in ipairs(vocabulary.of_type 'calc') do add_method(row) end
end

return function()
  lines = { '# Reference', '', 'Made from the program itself by `hiap help --reference`.', '', '## Nouns', '' }
  for _, spec in ipairs(schema) do add_noun(spec) end
  for _, type in ipairs(vocabulary.types) do
    if type[1] == 'calc' then
      add_methods()
    elseif type[1] ~= 'indicator' and type[1] ~= 'set' then
      add('## %s\n', type[2])
      add_rows(type[1], type[1] == 'word' and '' or ':')
      add ''
    end
  end
  return table.concat(lines, '\n')
end
