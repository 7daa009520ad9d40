-- SPDX-License-Identifier: GPL-3.0-or-later
-- Values against the rows of the schema: what is wrong is named with its field, the nearest right word
-- and what the field is for.

local _, native = ...
local check = {}

local function show(value)
  if type(value) == 'string' then return "'" .. value .. "'" end
  return type(value) == 'table' and 'a table' or tostring(value)
end
check.show = show

local function is_list(value)
  if type(value) ~= 'table' then return false end
  for key, item in pairs(value) do
    if math.type(key) ~= 'integer' or type(item) ~= 'string' then return false end
  end
  return true
end

local function is(kind)
  return function(value) return type(value) == kind end
end

-- A row, or the first and the last of several.
local function is_rows(value)
  if type(value) ~= 'table' then return math.type(value) == 'integer' and value >= 1 end
  local first, last = value[1], value[2]
  return #value == 2 and math.type(first) == 'integer' and math.type(last) == 'integer' and 1 <= first and first <= last
end

local function is_heading(value)
  return type(value) == 'string' or type(value) == 'table' and (#value == 0 or is_list(value))
end

-- Type -> what it is called, and whether a value is one.
local kinds = {
  id = { 'a short name (lower-case letters, digits, underscores)', function(v) return type(v) == 'string' and native.is_id(v) end },
  text = { 'text', is 'string' },
  number = { 'a number', is 'number' },
  integer = { 'a whole number', function(v) return math.type(v) == 'integer' end },
  boolean = { 'true or false', is 'boolean' },
  ['function'] = { 'a function', is 'function' },
  list = { 'a list of texts', is_list },
  ['text|list'] = { 'text or a list of texts', function(v) return type(v) == 'string' or is_list(v) end },
  records = { 'a list of tables', is 'table' },
  record = { 'a table', is 'table' },
  map = { 'a table', is 'table' },
  rows = { 'the number of a row, or { first, last }', is_rows },
  heading = { 'a heading, the letter of a column, or a list of them', is_heading },
}

-- What stands for a column without being one.
local column_fields = {
  { 'fixed', 'text', help = 'the same text for every row' },
  { 'file', 'integer', help = 'the text that this * of the file pattern stands for' },
}

-- A field is named in scripts by its word, or by its place in a list.
function check.field_name(field)
  return field.as or field[1]
end

local function names_of(fields)
  local names = {}
  for i, field in ipairs(fields) do names[i] = check.field_name(field) end
  return names
end
check.names_of = names_of

local function check_word(label, name, words, value)
  for _, word in ipairs(words) do
    if value == word then return end
  end
  native.fail(("%s: %s is %s, which is none of its words"):format(label, name, show(value)),
    { token = type(value) == 'string' and value or name, near = words, hint = "use one of: '" .. table.concat(words, "', '") .. "'" })
end

local check_record

local function check_records(label, name, field, value)
  for i, record in ipairs(value) do
    if type(record) ~= 'table' then
      native.fail(("%s: item %d of %s must be a table, not %s"):format(label, i, name, show(record)),
        { token = name, hint = ('%s = { { %s } }'):format(name, table.concat(names_of(field.fields), ', ')) })
    end
    check_record(('%s: %s'):format(label, name), name, field.fields, record)
  end
  for key in pairs(value) do
    if math.type(key) ~= 'integer' then
      native.fail(("%s: %s is a list of tables, so it has no field '%s'"):format(label, name, tostring(key)),
        { token = tostring(key), hint = ('%s = { { %s } }'):format(name, table.concat(names_of(field.fields), ', ')) })
    end
  end
end

-- { fixed = } or { file = } where a column could stand.
local function check_substitute(label, field, value)
  local name = check.field_name(field)
  check_record(('%s: %s'):format(label, name), name, column_fields, value)
  if (value.fixed == nil) == (value.file == nil) then
    native.fail(('%s: %s takes one of fixed and file'):format(label, name), { token = tostring(name), hint = ("%s = { fixed = '2023' }"):format(name) })
  end
end

local function check_value(label, field, value)
  local name, kind = check.field_name(field), field[2]
  if type(kind) == 'table' then return check_word(label, name, kind, value) end
  if not kinds[kind][2](value) then
    native.fail(("%s: %s must be %s, not %s"):format(label, name, kinds[kind][1], show(value)), { token = name, hint = field.help })
  end
  if kind == 'records' then return check_records(label, name, field, value) end
  if kind == 'record' then return check_record(('%s: %s'):format(label, name), name, field.fields, value) end
  if kind == 'heading' and type(value) == 'table' and #value == 0 then return check_substitute(label, field, value) end
  if kind == 'map' then
    for key, item in pairs(value) do check_word(label, ('%s of %s'):format(name, show(key)), field.of, item) end
  end
end

-- Every field of a table: known, there if it must be, of its type. `noun` is what the table is called.
function check_record(label, noun, fields, given)
  local known = {}
  for _, field in ipairs(fields) do known[field[1]] = true end
  for key in pairs(given) do
    if not known[key] then
      native.fail(("%s: unknown field '%s'"):format(label, tostring(key)),
        { token = tostring(key), near = names_of(fields),
          hint = #fields > 0 and ('%s takes: %s'):format(noun, table.concat(names_of(fields), ', ')) or ('%s takes no options'):format(noun) })
    end
  end
  for _, field in ipairs(fields) do
    local value = given[field[1]]
    if value ~= nil then
      check_value(label, field, value)
    elseif field.required then
      native.fail(("%s: the field '%s' is missing"):format(label, check.field_name(field)),
        { hint = ('%s%s (%s)'):format(check.field_name(field), field.as and '' or ' = ...', field.help) })
    end
  end
end

check.record = check_record
return check
