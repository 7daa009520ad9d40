-- SPDX-License-Identifier: GPL-3.0-or-later
-- The nouns: indicator{ ... } declares one, indicator 'id' gives it back. Declaring only checks and
-- keeps; the scripts of a noun are loaded when one of them is first asked for, the project's before the
-- shipped ones, so that a project overrides any shipped piece by its id.

local words, native = ...
local schema = native.modules.schema

local declared = {} -- noun -> { list =, by_id =, loaded = }
local nouns = {}    -- noun -> its row of the schema
local methods = {}  -- noun -> methods of its objects, filled by the other modules
local metatables = {}

local function is_list(value)
  if type(value) ~= 'table' then return false end
  for _, item in ipairs(value) do
    if type(item) ~= 'string' then return false end
  end
  for key in pairs(value) do
    if math.type(key) ~= 'integer' then return false end
  end
  return true
end

local checks = {
  id = { 'a short name (lower-case letters, digits, underscores)',
         function(v) return type(v) == 'string' and native.is_id(v) end },
  text = { 'text', function(v) return type(v) == 'string' end },
  number = { 'a number', function(v) return type(v) == 'number' end },
  integer = { 'a whole number', function(v) return math.type(v) == 'integer' end },
  boolean = { 'true or false', function(v) return type(v) == 'boolean' end },
  ['function'] = { 'a function', function(v) return type(v) == 'function' end },
  list = { 'a list of texts', is_list },
  table = { 'a table', function(v) return type(v) == 'table' end },
}

local function show(value)
  if type(value) == 'string' then return "'" .. value .. "'" end
  return type(value) == 'table' and 'a table' or tostring(value)
end

local function check_field(label, field, value)
  local name, kind = field[1], field[2]
  if type(kind) == 'table' then
    for _, word in ipairs(kind) do
      if value == word then return end
    end
    native.fail(("%s: %s is %s, which is none of its words"):format(label, name, show(value)),
      { token = type(value) == 'string' and value or name, near = kind,
        hint = "use one of: '" .. table.concat(kind, "', '") .. "'" })
  end
  local check = checks[kind]
  if not check[2](value) then
    native.fail(("%s: %s must be %s, not %s"):format(label, name, check[1], show(value)), { token = name, hint = field.help })
  end
end

local function field_names(spec)
  local names = {}
  for i, field in ipairs(spec.fields) do names[i] = field[1] end
  return names
end

local function check_unknown(label, spec, given)
  local names = field_names(spec)
  local known = {}
  for _, name in ipairs(names) do known[name] = true end
  for key in pairs(given) do
    if not known[key] then
      native.fail(("%s: unknown field '%s'"):format(label, tostring(key)),
        { token = tostring(key), near = names, hint = ('%s{} takes: %s'):format(spec.noun, table.concat(names, ', ')) })
    end
  end
end

local function remember(noun, object, label)
  local box = declared[noun]
  local earlier = box.by_id[object.id]
  if earlier then
    -- A piece of the project stands before the shipped one of the same id.
    if native.layer() == 'shipped' and earlier.layer ~= 'shipped' then return earlier.object end
    native.fail(('%s is declared twice'):format(label),
      { token = object.id, hint = ('the other is at %s; give one of them another id'):format(earlier.where) })
  end
  box.by_id[object.id] = { object = object, where = native.where(), layer = native.layer() }
  box.list[#box.list + 1] = object
  return object
end

-- Reading a field that the noun does not have is a slip, not nil.
local function object_metatable(spec)
  local known = {}
  for _, name in ipairs(field_names(spec)) do known[name] = true end
  return { __name = spec.noun, __index = function(_, key)
    local method = methods[spec.noun][key]
    if method or known[key] then return method end
    local names = field_names(spec)
    for name in pairs(methods[spec.noun]) do names[#names + 1] = name end
    native.fail(("%s has no field '%s'"):format(spec.noun, tostring(key)), { token = tostring(key), near = names })
  end }
end

local function declare(spec, given)
  local label = type(given.id) == 'string' and ("%s '%s'"):format(spec.noun, given.id) or spec.noun .. '{}'
  check_unknown(label, spec, given)
  local object = {}
  for _, field in ipairs(spec.fields) do
    local value = given[field[1]]
    if value == nil then
      if field.required then
        native.fail(("%s: the field '%s' is missing"):format(label, field[1]), { hint = ('%s = ... (%s)'):format(field[1], field.help) })
      end
      value = field.default
    else
      check_field(label, field, value)
    end
    object[field[1]] = value
  end
  setmetatable(object, metatables[spec.noun])
  return remember(spec.noun, object, label)
end

local function load_all(noun)
  local box = declared[noun]
  if box.loaded then return end
  box.loaded = true
  if nouns[noun].folder then native.load_folder('scripts/' .. nouns[noun].folder) end
end

local function ids_of(noun)
  load_all(noun)
  local ids = {}
  for i, object in ipairs(declared[noun].list) do ids[i] = object.id end
  sort(ids)
  return ids
end

local function find(noun, id)
  local box = declared[noun]
  if not box.by_id[id] then load_all(noun) end
  local entry = box.by_id[id]
  return entry and entry.object
end

local function get(noun, id)
  local object = find(noun, id)
  if object then return object end
  local ids = ids_of(noun)
  native.fail(("there is no %s '%s'"):format(noun, id),
    { token = id, near = ids, rc = 'not found',
      hint = #ids > 0 and 'there are: ' .. table.concat(ids, ', ') or ('declare it with %s{ id = ... }'):format(noun) })
end

for _, spec in ipairs(schema) do
  local noun = spec.noun
  nouns[noun], declared[noun], methods[noun] = spec, { list = {}, by_id = {} }, {}
  metatables[noun] = object_metatable(spec)
  words[noun] = function(given)
    if type(given) == 'table' then return declare(spec, given) end
    if type(given) == 'string' then return get(noun, given) end
    native.fail(("%s needs a table to declare one, or an id to get one, not %s"):format(noun, show(given)),
      { token = noun, hint = ("for example %s 'ID'"):format(noun) })
  end
end

return { methods = methods, ids = ids_of, find = find, get = get, nouns = nouns,
         where = function(noun, id) return declared[noun].by_id[id].where end }
