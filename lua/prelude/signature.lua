-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reads a signature of lua/bind/registry.def: signature '(x: column, y?: number): frame' gives
-- { params = { { name =, optional =, many =, type = }, ... }, results = { type, ... } }.
-- A type is a list of alternatives: { word = 'column' }, { literal = 'left' } or { fields = { ... } }.

local _, native = ...

local token = re [=[\w+|'[^']*'|\.\.\.|[?:,|(){}]]=]

return function(text)
  local tokens, at = token:all(text), 1
  local parse_type

  local function peek() return tokens[at] and tokens[at][1] end
  local function take(wanted)
    local found = peek()
    if found ~= wanted and wanted ~= nil then
      native.fail(("signature %s: '%s' expected where '%s' stands"):format(text, wanted, tostring(found)))
    end
    at = at + 1
    return found
  end
  local function took(wanted)
    if peek() ~= wanted then return false end
    at = at + 1
    return true
  end

  -- NAME: TYPE, NAME?: TYPE, NAME...: TYPE up to the closing bracket.
  local function parse_fields(close)
    local fields = {}
    while not took(close) do
      local field = { name = take() }
      field.many, field.optional = took '...', took '?'
      take ':'
      field.type = parse_type()
      fields[#fields + 1] = field
      if peek() ~= close then take ',' end
    end
    return fields
  end

  function parse_type()
    local alternatives = {}
    repeat
      local word = take()
      if word == '{' then alternatives[#alternatives + 1] = { fields = parse_fields '}' }
      elseif string.starts(word, "'") then alternatives[#alternatives + 1] = { literal = word:sub(2, -2) }
      else alternatives[#alternatives + 1] = { word = word } end
    until not took '|'
    return alternatives
  end

  take '('
  local found = { params = parse_fields ')', results = {} }
  if took ':' then
    repeat found.results[#found.results + 1] = parse_type() until not took ','
  end
  if peek() then native.fail(("signature %s: '%s' is too much"):format(text, peek())) end
  return found
end
