-- SPDX-License-Identifier: GPL-3.0-or-later
-- calc.METHOD(frame, options): the numeric methods of `hiap calc`, one function a row of their registry.

local words, native = ...
local check = native.modules.check

local calc = {}
local methods = native.methods()

-- Kind of an option -> what it is called, and whether a value is one.
local kinds = {
  number = { 'a number', function(v) return type(v) == 'number' end },
  integer = { 'a whole number', function(v) return type(v) == 'number' end },
  boolean = { 'true or false', function(v) return type(v) == 'boolean' end },
  text = { 'text', function(v) return type(v) == 'string' end },
  choice = { 'one of its words', function(v) return type(v) == 'string' or type(v) == 'number' end },
  by = { 'the name of a column, or a list of them', function(v) return type(v) == 'string' or type(v) == 'table' end },
  confidence = { 'a percentage such as 95, or a list of them', function(v) return type(v) == 'number' or type(v) == 'table' end },
}

-- The options of a method as a script gives them: its own, then by and confidence. `type` is that of a signature.
local function options_of(method)
  local list = {}
  for _, option in ipairs(method.options) do
    local type = option.kind
    if type == 'choice' then type = "'" .. table.concat(string.split(option.words, ' '), "'|'") .. "'" end
    list[#list + 1] = { name = option.name, kind = option.kind, type = type, usual = option.usual, words = option.words, help = option.help }
  end
  list[#list + 1] = { name = 'by', kind = 'by', type = 'text|texts',
                      help = method.keeps_rows and 'columns: each group for itself' or 'columns: one result a group' }
  if method.has_limits then
    list[#list + 1] = { name = 'confidence', kind = 'confidence', type = 'number|numbers', usual = '95', help = 'levels in percent: { 95, 99.8 }' }
  end
  return list
end

local function names_of(options)
  local names = {}
  for i, option in ipairs(options) do names[i] = option.name end
  return names
end

local function find(options, name, label)
  for _, option in ipairs(options) do
    if option.name == name then return option end
  end
  native.fail(("%s has no option '%s'"):format(label, tostring(name)),
    { token = tostring(name), near = names_of(options), hint = ('%s takes: %s'):format(label, table.concat(names_of(options), ', ')) })
end

local function check_value(label, option, value)
  local kind = kinds[option.kind]
  if not kind[2](value) then
    native.fail(('%s: %s must be %s, not %s'):format(label, option.name, kind[1], check.show(value)), { token = option.name, hint = option.help })
  end
end

-- The names in order, so that the first wrong one is the same in every run.
local function sorted_keys(given)
  local names = {}
  for name in pairs(given) do names[#names + 1] = name end
  sort(names, function(a, b) return tostring(a) < tostring(b) end)
  return names
end

local function function_of(method)
  local label, options = 'calc.' .. method.name, options_of(method)
  return function(f, given)
    local names, values = {}, {}
    if type(f) ~= 'frame' then
      native.fail(('%s needs a frame, not %s'):format(label, f == nil and 'nothing' or check.show(f)),
        { token = method.name, hint = ('%s(f, { option = value })'):format(label) })
    end
    if given ~= nil and type(given) ~= 'table' then
      native.fail(('%s takes its options in a table'):format(label), { token = method.name, hint = ('%s(f, { option = value })'):format(label) })
    end
    for _, name in ipairs(sorted_keys(given or {})) do
      local option = find(options, name, label)
      check_value(label, option, given[name])
      if name ~= 'by' and name ~= 'confidence' then
        names[#names + 1], values[#values + 1] = name, given[name]
      end
    end
    return native.calc(method.name, f, names, values, given and given.by or {}, given and given.confidence)
  end
end

local function signature_of(method)
  local parts = {}
  for i, option in ipairs(options_of(method)) do parts[i] = ('%s?: %s'):format(option.name, option.type) end
  return ('(f: frame, options?: { %s }): frame'):format(table.concat(parts, ', '))
end

-- Rows for the vocabulary.
calc.rows = {}
local functions, names = {}, {}
for i, method in ipairs(methods) do
  names[i], functions[method.name] = method.name, function_of(method)
  calc.rows[i] = { type = 'calc', name = method.name, signature = signature_of(method), help = method.help,
                   method = method, options = options_of(method) }
end

words.calc = setmetatable(functions, { __index = function(_, name)
  native.fail(("there is no method calc.%s"):format(tostring(name)), { token = tostring(name), near = names, hint = "help 'calc' shows them all" })
end })

return calc
