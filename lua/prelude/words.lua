-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words built from the bindings: summaries for by(), use, datasets, areas, the run.

local words, native = ...
local declare, check = native.modules.declare, native.modules.check

-- --- summaries ----------------------------------------------------------------------------------

-- sum 'count', mean('rate', { weight = 'population' }), count(): what by() makes of each group. Of a
-- column they are its figure: sum(f.count).
local function summary_of(name)
  local fields = name == 'mean' and { { 'weight', 'text', help = 'a column to weight by' } } or {}
  return function(column, options)
    if type(column) == 'column' then return column[name](column, options) end
    if type(column) ~= 'string' and not (column == nil and name == 'count') then
      native.fail(('%s needs the name of a column, not %s'):format(name, column == nil and 'nothing' or check.show(column)),
        { token = name, hint = ("for example %s 'count'"):format(name) })
    end
    if options ~= nil and type(options) ~= 'table' then
      native.fail(('%s takes its options in a table'):format(name), { token = name, hint = ("%s('count', { weight = 'people' })"):format(name) })
    end
    check.record(name, name, fields, options or {})
    return { summary = name, column = column, weight = options and options.weight }
  end
end

for _, summary in ipairs(native.summaries()) do words[summary.name] = summary_of(summary.name) end

-- --- scripts ------------------------------------------------------------------------------------

local used = {} -- name -> what it gave; false while it is running

-- use 'review_rows' runs scripts/lib/review_rows.lua once and gives what it returns.
function words.use(name)
  if type(name) ~= 'string' or not native.is_id(name) then
    native.fail('use needs the name of a script in scripts/lib', { token = 'use', hint = "use 'review_rows'" })
  end
  local path = 'scripts/lib/' .. name .. '.lua'
  if used[name] == nil then
    local _ <close> = setmetatable({}, { __close = function() used[name] = used[name] or nil end })
    used[name] = false
    used[name] = native.load_script(path) or false
    if not used[name] then
      native.fail(('there is nothing to use at %s, or it returns nothing'):format(path), { token = name, rc = 'not found' })
    end
  end
  if used[name] == false then
    native.fail(('%s uses itself'):format(path), { token = name, hint = 'move what both need into a third script' })
  end
  return used[name]
end

-- --- datasets -----------------------------------------------------------------------------------

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

local function read_dataset(id)
  if not declare.find('dataset', id) then native.load_script('datasets/' .. id .. '.lua') end
  local spec = declare.get('dataset', id)
  local f, sha256 = native.load_dataset(id)
  if sha256 ~= spec.sha256 then
    native.fail(("dataset '%s': its CSV file is not the one described (SHA-256 %s)"):format(id, sha256),
      { rc = 'parse', at = ('datasets/%s.csv'):format(id), hint = ('if the change is meant, put the new checksum into datasets/%s.lua'):format(id) })
  end
  check_header(spec, f:names())
  local columns = {}
  for _, column in ipairs(spec.columns) do columns[column[1]] = typed(spec, column, f:col(column[1])) end
  return f:with(columns)
end

-- dataset 'areas' is a frame: datasets/areas.lua describes it, datasets/areas.csv holds it.
function words.dataset(given)
  if type(given) ~= 'string' then return describe(given) end
  frames[given] = frames[given] or read_dataset(given)
  return frames[given]
end

-- --- areas --------------------------------------------------------------------------------------

-- Names of areas: the dataset's, or those of the store for areas it does not know.
local function name_areas(members)
  local named = members:join(dataset('areas'):select('area_code', 'area_name'), 'area_code')
  if named.area_name:missing_count() == 0 or store:is_empty() then return named end
  local imported = store:areas():select('area_code', 'area_name'):rename{ area_name = 'imported_name' }
  named = named:join(imported, 'area_code')
  return named:with{ area_name = named.area_name:or_else(named.imported_name) }:without 'imported_name'
end

-- The areas of a group, in its order, as a frame with area_code and area_name.
function words.area_group(group)
  local groups = dataset 'area_groups'
  local known = groups.group:unique()
  if type(group) ~= 'string' or #groups:where{ group = group } == 0 then
    native.fail(('there is no area group %s'):format(check.show(group)),
      { token = tostring(group), near = known, rc = 'not found', hint = 'there are: ' .. table.concat(known, ', ') })
  end
  return name_areas(groups:where{ group = group }:sort 'order')
end

-- --- the run ------------------------------------------------------------------------------------

-- The project's own declaration (project.lua), or the defaults of one.
function words.project_settings()
  if #declare.ids 'project' == 0 then native.load_script 'project.lua' end
  local id = declare.ids('project')[1]
  if id then return declare.get('project', id) end
  local defaults = {}
  for _, field in ipairs(declare.nouns.project.fields) do defaults[field[1]] = field.default end
  return defaults
end

words.run_settings = native.run      -- version, seed, as_of, width
words.output_folder = native.set_folder
words.ids_of = declare.ids           -- ids_of 'review': every id of a noun, sorted
words.declared_at = declare.where    -- declared_at('set', 'mine'): "scripts/sets/mine.lua:3"
words.fail = native.fail             -- fail('what is wrong', { at =, token =, near =, hint =, rc = })
