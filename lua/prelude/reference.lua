-- SPDX-License-Identifier: GPL-3.0-or-later
-- The reference page, as Markdown: every noun with its fields and an example, every word and method.

local _, native = ...
local schema, vocabulary = native.modules.schema, native.modules.vocabulary
local facts_of = native.modules.help.facts_of

local lines
local function add(text, ...) lines[#lines + 1] = select('#', ...) > 0 and text:format(...) or text end

local function add_fields(fields, prefix)
  for _, field in ipairs(fields) do
    add('| `%s%s` | %s | %s |', prefix, field.as or field[1], table.concat(facts_of(field), ', '):replace('|', '\\|'), field.help)
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

return function()
  lines = { '# Reference', '', 'Made from the program itself by `hiap help --reference`.', '', '## Nouns', '' }
  for _, spec in ipairs(schema) do add_noun(spec) end
  for _, type in ipairs(vocabulary.types) do
    if type[1] ~= 'indicator' and type[1] ~= 'set' then
      add('## %s\n', type[2])
      add_rows(type[1], type[1] == 'word' and '' or ':')
      add ''
    end
  end
  return table.concat(lines, '\n')
end
