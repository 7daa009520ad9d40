-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words built from the bindings: summaries for by(), use, areas, the run.

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
