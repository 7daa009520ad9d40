-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words built from the bindings: summaries for by(), use, datasets, and the values of an indicator.

local words, native = ...
local declare = native.modules.declare

-- sum 'count', mean('rate', { weight = 'population' }), count(): what by() makes of each group.
for _, summary in ipairs(native.summaries()) do
  words[summary.name] = function(column, options)
    if column == nil and summary.name ~= 'count' then
      native.fail(("%s needs the name of a column"):format(summary.name),
        { token = summary.name, hint = ("for example %s 'count'"):format(summary.name) })
    end
    if type(column) ~= 'string' and column ~= nil then return column[summary.name](column) end
    return { summary = summary.name, column = column, weight = options and options.weight }
  end
end

-- use 'review_rows' runs scripts/lib/review_rows.lua once and gives what it returns.
local used = {}
function words.use(name)
  if type(name) ~= 'string' or not native.is_id(name) then
    native.fail('use needs the name of a script in scripts/lib', { token = 'use', hint = "use 'review_rows'" })
  end
  if used[name] == nil then
    local path = 'scripts/lib/' .. name .. '.lua'
    used[name] = native.load_script(path)
    if used[name] == nil then
      native.fail(("there is nothing to use at %s, or it returns nothing"):format(path), { token = name, rc = 'not found' })
    end
  end
  return used[name]
end

-- dataset 'areas' is a frame: datasets/areas.lua describes it, datasets/areas.csv holds it.
local frames = {}
local describe = words.dataset

local function check_columns(spec, f)
  for i, column in ipairs(spec.columns) do
    local name, kind = column[1], column[2]
    if f:names()[i] ~= name then
      native.fail(("dataset '%s': column %d is '%s', but its description says '%s'"):format(spec.id, i, tostring(f:names()[i]), name),
        { rc = 'parse', at = 'datasets/' .. spec.id .. '.csv:1', hint = 'mend the header, or the columns in datasets/' .. spec.id .. '.lua' })
    end
    local c = f:col(name)
    if kind == 'period' then
      f = f:with{ [name] = periods(c:list()) }
    elseif kind == 'text' and c:type() == 'number' then
      f = f:with{ [name] = c:text() }
    end
  end
  return f
end

function words.dataset(given)
  if type(given) ~= 'string' then return describe(given) end
  if not frames[given] then
    if not declare.find('dataset', given) then native.load_script('datasets/' .. given .. '.lua') end
    local spec = declare.get('dataset', given)
    local f, sha256 = native.load_dataset(given)
    if sha256 ~= spec.sha256 then
      native.fail(("dataset '%s': its CSV file is not the one described (SHA-256 %s)"):format(given, sha256),
        { rc = 'parse', at = 'datasets/' .. given .. '.csv', hint = 'if the change is meant, put the new checksum into datasets/' .. given .. '.lua' })
    end
    frames[given] = check_columns(spec, f)
  end
  return frames[given]
end

-- Names of areas: the dataset's, or those of the store for areas it does not know.
local function name_areas(members)
  local known = dataset('areas'):select('area_code', 'area_name')
  local named = members:join(known, 'area_code')
  if named.area_name:missing_count() == 0 then return named end
  local imported = store:areas():select('area_code', 'area_name'):rename{ area_name = 'imported_name' }
  named = named:join(imported, 'area_code')
  return named:with{ area_name = named.area_name:or_else(named.imported_name) }:without 'imported_name'
end

-- The areas of a group, in its order, as a frame with area_code and area_name.
function words.area_group(group)
  local groups = dataset 'area_groups'
  local members = groups:where{ group = group }
  if #members == 0 then
    native.fail(("there is no area group '%s'"):format(tostring(group)),
      { token = group, near = groups.group:unique(), rc = 'not found', hint = 'there are: ' .. table.concat(groups.group:unique(), ', ') })
  end
  return name_areas(members:sort 'order')
end

-- --- the run ------------------------------------------------------------------------------------

-- The project's own declaration (project.lua), or the defaults of one.
function words.project_settings()
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

-- --- the values of an indicator --------------------------------------------------------------------

local function keys_of(indicator)
  local selectors = { { 'local/' .. indicator.id } }
  for _, selector in ipairs(indicator.data) do selectors[#selectors + 1] = selector end
  return selectors
end

local function key_names(indicator)
  local names = {}
  for i, selector in ipairs(keys_of(indicator)) do names[i] = selector[1] end
  return names
end

local function as_list(value)
  return type(value) == 'table' and value or { value }
end

local imported -- key -> true, asked of the store once
local function is_imported(key)
  if not imported then
    imported = {}
    for _, known in ipairs(store:is_empty() and {} or store:indicators().indicator_id:list()) do imported[known] = true end
  end
  return imported[key]
end

-- The rows of one selector; a list of sexes gives the rows of each.
local function series_of(selector, query)
  local parts = {}
  for _, sex in ipairs(selector.sex and as_list(selector.sex) or { false }) do
    parts[#parts + 1] = store:series{
      indicator = selector[1], area = query.area, sex = query.sex or sex or nil, age = query.age or selector.age,
      category_type = query.category_type or selector.category_type, category = query.category or selector.category,
      as_of = query.as_of, unknown = 'no rows' }
  end
  if #parts == 1 then return parts[1] end
  return parts[1]:append(table.unpack(parts, 2))
end

-- What an indicator's own value function makes of its rows: a column, or a frame (or table) of value and limits.
local function with_computed(indicator, f)
  local computed = indicator.value(f)
  if type(computed) == 'column' then return f:with{ value = computed, lower_ci_95 = missing, upper_ci_95 = missing } end
  local given = type(computed) == 'table' and computed or type(computed) == 'frame' and {}
  if given then
    for _, name in ipairs{ 'value', 'lower_ci_95', 'upper_ci_95' } do
      if type(computed) == 'frame' and computed:has(name) then given[name] = computed:col(name) end
      if given[name] == nil then given[name] = missing end
    end
  end
  if not given or type(given.value) ~= 'column' then
    native.fail(("indicator '%s': its value function gives %s"):format(indicator.id, type(computed)),
      { at = declare.where('indicator', indicator.id), rc = 'argument',
        hint = 'give a column, or a frame with value, lower_ci_95, upper_ci_95 such as proportion(d.count, d.denominator) makes' })
  end
  return f:with{ value = given.value, lower_ci_95 = given.lower_ci_95, upper_ci_95 = given.upper_ci_95 }
end

-- indicator('unemployment'):values{ area = { ... } }: its figures, computed by its own value function where it has
-- one, from the first of its data keys that holds any. Nil and the reason when nothing has been imported.
function declare.methods.indicator.values(self, query)
  query = query or {}
  for _, selector in ipairs(keys_of(self)) do
    if is_imported(selector[1]) then
      local f = series_of(selector, query)
      if #f > 0 then
        return self.value and with_computed(self, f) or f
      end
    end
  end
  return nil, self.status ~= 'live' and (self.status_reason or self.status) or 'no figures have been imported (it looks for ' .. table.concat(key_names(self), ', ') .. ')'
end

-- The polarity an indicator has in a set.
function declare.methods.set.polarity_of(self, id)
  return self.polarity[id] or indicator(id).polarity
end
