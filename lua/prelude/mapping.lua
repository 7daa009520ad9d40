-- SPDX-License-Identifier: GPL-3.0-or-later
-- Published files: what a dataset{} that maps one must say, and how it travels to the import, as JSON with the
-- names of its fields.

local _, native = ...
local schema, check, declare = native.modules.schema, native.modules.check, native.modules.declare

-- --- what the fields must be together ------------------------------------------------------------

local shapes = { 'values', 'indicator', 'keep' }

-- Exactly one of the three is given: which.
local function shape_of(label, given)
  local found
  for _, name in ipairs(shapes) do
    if given[name] ~= nil and found then
      native.fail(('%s: %s and %s exclude each other'):format(label, found, name), { token = name,
        hint = 'values reads several figures a row, indicator one, keep none' })
    end
    found = given[name] ~= nil and name or found
  end
  if found then return found end
  native.fail(label .. ': it says neither which figures the file holds nor that it is kept as a table',
    { hint = "give values = { ... }, or indicator = { ... } with value = ..., or keep = 'table'" })
end

local function need(label, given, name, why)
  if given[name] == nil then native.fail(("%s: the field '%s' is missing"):format(label, name), { hint = why }) end
end

local needs = {
  keep = function() end,
  indicator = function(label, given)
    need(label, given, 'area_code', "area_code = 'Area code' (the heading or the letter of the column of area codes)")
    need(label, given, 'period', "period = 'Year', or { fixed = '2023' }, or { file = 1 } where the file name tells it")
    need(label, given, 'value', "value = 'Value' (the heading or the letter of the column)")
  end,
  values = function(label, given)
    need(label, given, 'area_code', "area_code = 'Area code' (the heading or the letter of the column of area codes)")
    for _, one in ipairs(given.values) do
      if not given.period then need(label .. ': values', one, 'period', 'here, or once for all: period = ...') end
      if not one.count then need(label .. ': values', one, 'value', "value = 'Rate' (the heading or the letter of the column)") end
    end
  end,
}

function declare.rules.file(label, given)
  needs[shape_of(label, given)](label, given)
end

-- --- as JSON ------------------------------------------------------------------------------------

local escapes = { { '\\', '\\\\' }, { '"', '\\"' }, { '\n', '\\n' }, { '\r', '\\r' }, { '\t', '\\t' } }

local function quote(text)
  for _, escape in ipairs(escapes) do text = text:replace(escape[1], escape[2]) end
  return '"' .. text .. '"'
end

local function list(items, encode)
  local parts = {}
  for i, item in ipairs(items) do parts[i] = encode(item) end
  return '[' .. table.concat(parts, ',') .. ']'
end

local function texts(value) return list(type(value) == 'table' and value or { value }, quote) end

local function member(name, json) return quote(name) .. ':' .. json end

local encoders, record

local function encode(field, value)
  local kind = field[2]
  return type(kind) == 'table' and quote(value) or encoders[kind](value, field)
end

function record(fields, given, more)
  local parts = { more }
  for _, field in ipairs(fields) do
    local value = given[field[1]]
    if value ~= nil then parts[#parts + 1] = member(check.field_name(field), encode(field, value)) end
  end
  return '{' .. table.concat(parts, ',') .. '}'
end

encoders = {
  id = quote, text = quote,
  integer = function(value) return ('%d'):format(value) end,
  number = function(value) return ('%.17g'):format(value) end,
  ['text|list'] = texts,
  rows = function(value) return type(value) == 'table' and ('[%d,%d]'):format(value[1], value[2]) or ('[%d]'):format(value) end,
  heading = function(value)
    if type(value) == 'string' or #value > 0 then return '{' .. member('columns', texts(value)) .. '}' end
    return '{' .. (value.fixed and member('fixed', quote(value.fixed)) or member('file', ('%d'):format(value.file))) .. '}'
  end,
  record = function(value, field) return record(field.fields, value) end,
  records = function(value, field) return list(value, function(item) return record(field.fields, item) end) end,
  map = function(value)
    local parts = {}
    for key, word in pairs(value) do parts[#parts + 1] = member(key, quote(word)) end
    return '{' .. table.concat(parts, ',') .. '}'
  end,
}

local function fields_of_file()
  for _, spec in ipairs(schema) do
    for _, kind in ipairs(spec.kinds or {}) do
      if kind.kind == 'file' then return spec.fields, kind.fields end
    end
  end
end

-- --- for the import -----------------------------------------------------------------------------

local mapping = {}

-- Hand every published file that the project or the library describes to `take`, as JSON.
function mapping.each(take)
  local common, own = fields_of_file()
  local fields = table.move(own, 1, #own, #common + 1, table.move(common, 1, #common, 1, {}))
  native.load_folder 'datasets/published'
  for _, id in ipairs(declare.ids 'dataset') do
    local spec = declare.get('dataset', id)
    if not spec.sha256 then take(record(fields, spec, member('declared_at', quote(declare.where('dataset', id))))) end
  end
end

return mapping
