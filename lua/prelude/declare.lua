-- SPDX-License-Identifier: GPL-3.0-or-later
-- The nouns: indicator{ ... } declares one, indicator 'id' gives it back. Declaring only checks and
-- keeps; the scripts of a noun are loaded when one of them is first asked for, the project's before the
-- shipped ones, so that a project overrides any shipped piece by its id.

local words, native = ...
local schema, check = native.modules.schema, native.modules.check

local nouns = {}      -- noun -> its row of the schema
local declared = {}   -- noun -> { list =, by_id =, loaded = }
local methods = {}    -- noun -> methods of its objects, filled by the other modules
local metatables = {}
local rules = {}      -- kind -> function(label, given): what its fields must be together, filled by the other modules

-- --- declaring ----------------------------------------------------------------------------------

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

-- The kind of a noun that has several: the first whose mark is among the fields given, or the last.
local function kind_of(spec, given)
  for _, kind in ipairs(spec.kinds or {}) do
    for _, field in ipairs(kind.told_by or {}) do
      if given[field] ~= nil then return kind end
    end
  end
  return spec.kinds and spec.kinds[#spec.kinds]
end

local function join_lists(a, b)
  local joined = table.move(a, 1, #a, 1, {})
  return table.move(b, 1, #b, #joined + 1, joined)
end

-- Reading a field that the noun does not have is a slip, not nil.
local function object_metatable(spec)
  local known, fields = {}, spec.fields
  for _, kind in ipairs(spec.kinds or {}) do fields = join_lists(fields, kind.fields) end
  for _, field in ipairs(fields) do known[field[1]] = true end
  return { __name = spec.noun, __index = function(_, key)
    local method = methods[spec.noun][key]
    if method or known[key] then return method end
    local names = check.names_of(fields)
    for name in pairs(methods[spec.noun]) do names[#names + 1] = name end
    native.fail(("%s has no field '%s'"):format(spec.noun, tostring(key)), { token = tostring(key), near = names })
  end }
end

local function default_of(field)
  if type(field.default) == 'table' then return {} end -- its own: a script may fill it
  return field.default
end

local function declare(spec, given)
  local label = type(given.id) == 'string' and ("%s '%s'"):format(spec.noun, given.id) or spec.noun .. '{}'
  local kind = kind_of(spec, given)
  local fields = kind and join_lists(spec.fields, kind.fields) or spec.fields
  check.record(label, spec.noun .. '{}', fields, given)
  if kind and rules[kind.kind] then rules[kind.kind](label, given) end
  local object = {}
  for _, field in ipairs(fields) do
    local value = given[field[1]]
    if value == nil then value = default_of(field) end
    object[field[1]] = value
  end
  return remember(spec.noun, setmetatable(object, metatables[spec.noun]), label)
end

-- --- finding ------------------------------------------------------------------------------------

-- What came from files goes, so that the next question meets the same error and not half a noun.
local function forget(box)
  local kept = {}
  for _, object in ipairs(box.list) do
    if box.by_id[object.id].layer == 'script' then kept[#kept + 1] = object else box.by_id[object.id] = nil end
  end
  box.list, box.loaded = kept, nil
end

local function load_all(noun)
  local box = declared[noun]
  if box.loaded or not nouns[noun].folder then return end
  box.loaded = true
  local _ <close> = setmetatable({}, { __close = function(_, failure)
    if failure then forget(box) end
  end })
  native.load_folder('scripts/' .. nouns[noun].folder)
end

local function box_of(noun)
  if not declared[noun] then
    local names = {}
    for i, spec in ipairs(schema) do names[i] = spec.noun end
    native.fail(("there is no noun %s"):format(check.show(noun)), { token = tostring(noun), near = names, hint = 'there are: ' .. table.concat(names, ', ') })
  end
  return declared[noun]
end

local function ids_of(noun)
  local box = box_of(noun)
  load_all(noun)
  local ids = {}
  for i, object in ipairs(box.list) do ids[i] = object.id end
  sort(ids)
  return ids
end

local function entry_of(noun, id)
  local box = box_of(noun)
  if not box.by_id[id] then load_all(noun) end
  return box.by_id[id]
end

local function get_entry(noun, id)
  local entry = entry_of(noun, id)
  if entry then return entry end
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
    if type(given) == 'string' then return get_entry(noun, given).object end
    native.fail(("%s needs a table to declare one, or an id to get one, not %s"):format(noun, check.show(given)),
      { token = noun, hint = ("for example %s 'ID'"):format(noun) })
  end
end

return {
  methods = methods, rules = rules, nouns = nouns, ids = ids_of,
  find = function(noun, id)
    local entry = entry_of(noun, id)
    return entry and entry.object
  end,
  get = function(noun, id) return get_entry(noun, id).object end,
  where = function(noun, id) return get_entry(noun, id).where end,
}
