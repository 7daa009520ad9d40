-- SPDX-License-Identifier: GPL-3.0-or-later
-- The nouns: indicator{ ... } declares one, indicator 'id' gives it back. Declaring only checks and
-- keeps; the scripts of a noun are loaded when one of them is first asked for, the project's before the
-- shipped ones, so that a project overrides any shipped piece by its id.

local host, schema = ...

local declared = {} -- noun -> { list =, by_id =, loaded = }
local nouns = {}    -- noun -> its row of the schema
local methods = {}  -- noun -> methods of its objects, filled by the other modules

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
         function(v) return type(v) == 'string' and host.is_id(v) end },
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
    local near = type(value) == 'string' and host.near(value, kind)
    host.fail(("%s: %s is %s, which is none of its words"):format(label, name, show(value)),
      { token = type(value) == 'string' and value or name,
        hint = near and ("did you mean '%s'?"):format(near) or "use one of: '" .. table.concat(kind, "', '") .. "'" })
  end
  local check = checks[kind]
  if not check[2](value) then
    host.fail(("%s: %s must be %s, not %s"):format(label, name, check[1], show(value)), { token = name, hint = field.help })
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
      local near = type(key) == 'string' and host.near(key, names)
      host.fail(("%s: unknown field '%s'"):format(label, tostring(key)),
        { token = tostring(key),
          hint = near and ("did you mean '%s'?"):format(near)
                 or ('%s{} takes: %s'):format(spec.noun, table.concat(names, ', ')) })
    end
  end
end

local function remember(noun, object, label)
  local box = declared[noun]
  local earlier = box.by_id[object.id]
  if earlier then
    -- A piece of the project stands before the shipped one of the same id.
    if host.layer() == 'shipped' and earlier.layer ~= 'shipped' then return earlier.object end
    host.fail(('%s is declared twice'):format(label),
      { token = object.id, hint = ('the other is at %s; give one of them another id'):format(earlier.where) })
  end
  box.by_id[object.id] = { object = object, where = host.where(), layer = host.layer() }
  box.list[#box.list + 1] = object
  return object
end

local function declare(spec, given)
  local label = type(given.id) == 'string' and ("%s '%s'"):format(spec.noun, given.id) or spec.noun .. '{}'
  check_unknown(label, spec, given)
  local object = {}
  for _, field in ipairs(spec.fields) do
    local value = given[field[1]]
    if value == nil then
      if field.required then
        host.fail(("%s: the field '%s' is missing"):format(label, field[1]), { hint = ('%s = ... (%s)'):format(field[1], field.help) })
      end
      value = field.default
    else
      check_field(label, field, value)
    end
    object[field[1]] = value
  end
  setmetatable(object, host.object_metatable(spec.noun, methods[spec.noun]))
  return remember(spec.noun, object, label)
end

local function load_all(noun)
  local box = declared[noun]
  if box.loaded then return end
  box.loaded = true
  if nouns[noun].folder then host.load_folder('scripts/' .. nouns[noun].folder) end
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
  local near = host.near(id, ids)
  host.fail(("there is no %s '%s'"):format(noun, id),
    { token = id,
      hint = near and ("did you mean '%s'?"):format(near)
             or (#ids > 0 and ('there are: ' .. table.concat(ids, ', ')) or ('declare it with %s{ id = ... }'):format(noun)) })
end

for _, spec in ipairs(schema) do
  local noun = spec.noun
  nouns[noun], declared[noun], methods[noun] = spec, { list = {}, by_id = {} }, {}
  host.global(noun, function(given)
    if type(given) == 'table' then return declare(spec, given) end
    if type(given) == 'string' then return get(noun, given) end
    host.fail(("%s needs a table to declare one, or an id to get one, not %s"):format(noun, show(given)),
      { token = noun, hint = ("for example %s 'ID'"):format(noun) })
  end)
end

return { methods = methods, ids = ids_of, find = find, get = get, nouns = nouns,
         where = function(noun, id) return declared[noun].by_id[id].where end }
