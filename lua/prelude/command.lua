-- SPDX-License-Identifier: GPL-3.0-or-later
-- Commands: the words typed after `hiap`, read by what the command script declares.

local _, native = ...
local declare = native.modules.declare

local function usage(spec)
  local lines = { spec.help .. '.', '', 'Usage: ' .. spec.usage }
  if #spec.options > 0 then
    lines[#lines + 1] = ''
    lines[#lines + 1] = 'Options'
    for _, option in ipairs(spec.options) do
      local name = '--' .. option[1] .. (option[2] == 'switch' and '' or ' ' .. option[1]:upper())
      lines[#lines + 1] = ('  %-24s %s'):format(name, option[3])
    end
  end
  if #spec.examples > 0 then
    lines[#lines + 1] = ''
    lines[#lines + 1] = 'Examples'
    for _, example in ipairs(spec.examples) do lines[#lines + 1] = '  ' .. example end
  end
  return table.concat(lines, '\n')
end

local function wrong(spec, what, details)
  details = details or {}
  details.rc = 'argument'
  details.at = 'hiap ' .. spec.id
  details.hint = details.hint or 'hiap ' .. spec.id .. ' --help'
  native.fail(what, details)
end

local function option_names(spec)
  local names = {}
  for i, option in ipairs(spec.options) do names[i] = '--' .. option[1] end
  return names
end

local function find_option(spec, name)
  for _, option in ipairs(spec.options) do
    if option[1] == name then return option end
  end
end

local readers = {
  text = function(value) return value end,
  number = function(value) return tonumber(value) end,
  integer = function(value) return math.tointeger(tonumber(value)) end,
}

local function read_option(spec, list, i, args)
  local word = list[i]
  local name, value = word:sub(3), nil
  for k = 1, #name do
    if name:sub(k, k) == '=' then
      name, value = name:sub(1, k - 1), name:sub(k + 1)
      break
    end
  end
  local option = find_option(spec, name)
  if not option then wrong(spec, ("unknown option '--%s'"):format(name), { token = '--' .. name, near = option_names(spec) }) end
  if option[2] == 'switch' then
    if value then wrong(spec, ("--%s takes no value"):format(name)) end
    args[name] = true
    return i
  end
  if value == nil then
    i = i + 1
    value = list[i]
    if value == nil then wrong(spec, ("--%s needs a value"):format(name), { hint = option[3] }) end
  end
  local read = readers[option[2]](value)
  if read == nil then wrong(spec, ("--%s needs %s, not '%s'"):format(name, option[2] == 'integer' and 'a whole number' or 'a ' .. option[2], value), { hint = option[3] }) end
  args[name] = read
  return i
end

local function read_arguments(spec, list)
  local args, given, i = {}, {}, 1
  while i <= #list do
    if string.starts(list[i], '--') then
      i = read_option(spec, list, i, args)
    else
      given[#given + 1] = list[i]
    end
    i = i + 1
  end
  for k, name in ipairs(spec.arguments) do
    local optional = string.ends(name, '?')
    name = optional and name:sub(1, -2) or name
    args[name] = given[k]
    if given[k] == nil and not optional then wrong(spec, ("%s is missing"):format(name:upper()), { hint = spec.usage }) end
  end
  if #given > #spec.arguments then
    wrong(spec, ("'%s' is one argument too many"):format(given[#spec.arguments + 1]), { hint = spec.usage })
  end
  return args
end

local command = {}

-- Every command script, as a list of { id, help }.
function command.list()
  local rows = {}
  for i, id in ipairs(declare.ids('command')) do rows[i] = { id = id, help = declare.get('command', id).help } end
  return rows
end

function command.find(id)
  return declare.find('command', id)
end

command.usage = usage

function command.run(id, list)
  local spec = declare.get('command', id)
  for _, word in ipairs(list) do
    if word == '--help' or word == '-h' then return print(usage(spec)) end
  end
  return spec.run(read_arguments(spec, list))
end

return command
