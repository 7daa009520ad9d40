-- SPDX-License-Identifier: GPL-3.0-or-later
-- The figures of an indicator, and its polarity in a set: methods of their objects.

local _, native = ...
local declare, check, disclosure = native.modules.declare, native.modules.check, native.modules.disclosure

local function selectors_of(indicator)
  local selectors = { { 'local/' .. indicator.id } }
  for _, selector in ipairs(indicator.data) do selectors[#selectors + 1] = selector end
  return selectors
end

local function keys_of(indicator)
  local keys = {}
  for i, selector in ipairs(selectors_of(indicator)) do keys[i] = selector[1] end
  return table.concat(keys, ', ')
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
local function rows_of(selector, query)
  local sexes, parts = query.sex or selector.sex, {}
  if type(sexes) ~= 'table' then sexes = { sexes or false } end
  for i, sex in ipairs(sexes) do
    parts[i] = store:series{
      indicator = selector[1], area = query.area, sex = sex or nil, age = query.age or selector.age,
      category_type = query.category_type or selector.category_type, category = query.category or selector.category,
      codes = query.codes, as_of = query.as_of, unknown = 'no rows' }
  end
  return parts[1]:append(table.unpack(parts, 2))
end

local same = { 'area_code', 'time_period', 'sex', 'age', 'category_type', 'category' }

-- The values of another key as a column: counts that are published as figures of their own.
local function with_column(f, name, selector, query)
  local key = selector[name]
  if not key or not is_imported(key) or #f == 0 then return f end
  local other = {}
  for field, value in pairs(selector) do other[field] = value end
  other[1] = key
  local columns = { table.unpack(same) }
  columns[#columns + 1] = 'value'
  return f:without(name):join(rows_of(other, query):select(columns):rename{ value = name }, same)
end

local function series_of(selector, query)
  return with_column(with_column(rows_of(selector, query), 'count', selector, query), 'denominator', selector, query)
end

-- As the disclosure profile of the indicator lets them be shown.
local function shown_series(indicator, selector, query)
  local _ <close> = disclosure.trusting()
  local f = series_of(selector, query)
  return #f > 0 and disclosure.of_figures(indicator, selector[1], f) or f
end

local figures = { 'value', 'lower_ci_95', 'upper_ci_95' }

-- What the value function of an indicator makes of its rows: a column, or a frame or table of value and limits.
local function with_computed(indicator, f)
  local computed, given = indicator.value(f), { revised_from = missing } -- which was of the published value
  for _, name in ipairs(figures) do
    if type(computed) == 'frame' and computed:has(name) then given[name] = computed:col(name) end
    if type(computed) == 'table' then given[name] = computed[name] end
    if given[name] == nil then given[name] = missing end
  end
  if type(computed) == 'column' then given.value = computed end
  if type(given.value) ~= 'column' then
    native.fail(("indicator '%s': its value function gives %s"):format(indicator.id, type(computed)),
      { at = declare.where('indicator', indicator.id), rc = 'argument',
        hint = 'give a column, or a frame with value, lower_ci_95, upper_ci_95 such as proportion(d.count, d.denominator) makes' })
  end
  return f:with(given)
end

local query_names = { 'area', 'sex', 'age', 'category_type', 'category', 'codes', 'as_of' }

local function check_query(query)
  for name in pairs(query) do
    local known = false
    for _, word in ipairs(query_names) do known = known or name == word end
    if not known then
      native.fail(("values: unknown field %s"):format(check.show(name)),
        { token = tostring(name), near = query_names, hint = 'values{} takes: ' .. table.concat(query_names, ', ') })
    end
  end
end

-- indicator('unemployment'):values{ area = { ... } }: its figures, computed by its own value function where it
-- has one, from the first of its data keys that holds any. Nil and the reason when nothing has been imported.
function declare.methods.indicator.values(self, query)
  query = query or {}
  check_query(query)
  local there = {}
  for _, selector in ipairs(selectors_of(self)) do
    local f = is_imported(selector[1]) and shown_series(self, selector, query)
    if f then there[#there + 1] = selector[1] end
    if f and #f > 0 then return self.value and with_computed(self, f) or f end
  end
  if self.status ~= 'live' then return nil, self.status_reason or self.status end
  if #there > 0 then return nil, ('the figures imported as %s are of other areas, sexes or ages'):format(table.concat(there, ', ')) end
  return nil, ('no figures have been imported (it looks for %s)'):format(keys_of(self))
end

-- The polarity an indicator has in a set.
function declare.methods.set.polarity_of(self, id)
  return self.polarity[id] or indicator(id).polarity
end
