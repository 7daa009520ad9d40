-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tables kept beside their description: dataset 'areas' is a frame.

local words, native = ...
local declare, disclosure = native.modules.declare, native.modules.disclosure

local frames = {}
local describe = words.dataset

local function fail_header(spec, what)
  native.fail(("dataset '%s': %s"):format(spec.id, what),
    { rc = 'parse', at = ('datasets/%s.csv:1'):format(spec.id), hint = ('mend the header, or the columns in datasets/%s.lua'):format(spec.id) })
end

local function check_header(spec, names)
  for i, column in ipairs(spec.columns) do
    if names[i] ~= column[1] then
      fail_header(spec, names[i] and ("column %d is '%s', but its description says '%s'"):format(i, names[i], column[1])
        or ("the column '%s' is missing"):format(column[1]))
    end
  end
  local more = names[#spec.columns + 1]
  if more then fail_header(spec, ("its description does not have the column '%s'"):format(more)) end
end

local function typed(spec, column, c)
  local name, kind = column[1], column[2]
  if kind == 'period' then return periods(c) end
  if kind == 'text' then return c:text() end
  if c:type() ~= 'number' then
    native.fail(("dataset '%s': the column '%s' does not hold numbers only"):format(spec.id, name), { rc = 'parse', at = ('datasets/%s.csv'):format(spec.id) })
  end
  return c
end

local function fail_published(spec)
  native.fail(("dataset '%s' is a published file, not a table"):format(spec.id),
    { token = spec.id, hint = spec.keep and ("its rows are in the store once it is imported: store:table '%s'"):format(spec.id)
      or 'its figures are in the store once it is imported: store:series{ indicator = ... }' })
end

local function read_dataset(id)
  if not declare.find('dataset', id) then native.load_script('datasets/' .. id .. '.lua') end
  local spec = declare.get('dataset', id)
  if not spec.sha256 then fail_published(spec) end
  local f, sha256 = native.load_dataset(id)
  if sha256 ~= spec.sha256 then
    native.fail(("dataset '%s': its CSV file is not the one described (SHA-256 %s)"):format(id, sha256),
      { rc = 'parse', at = ('datasets/%s.csv'):format(id), hint = ('if the change is meant, put the new checksum into datasets/%s.lua'):format(id) })
  end
  check_header(spec, f:names())
  local columns = {}
  for _, column in ipairs(spec.columns) do columns[column[1]] = typed(spec, column, f:col(column[1])) end
  return disclosure.of_dataset(spec, f:with(columns))
end

-- dataset 'areas' is a frame: datasets/areas.lua describes it, datasets/areas.csv holds it.
function words.dataset(given)
  if type(given) ~= 'string' then return describe(given) end
  frames[given] = frames[given] or read_dataset(given)
  return frames[given]
end
