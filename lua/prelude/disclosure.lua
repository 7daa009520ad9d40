-- SPDX-License-Identifier: GPL-3.0-or-later
-- Disclosure control of a project's own data: what a dataset or an indicator declares a profile for is protected before any
-- script sees it, so that no page, chart, table or file can hold a count that is hidden.

local words, native = ...
local declare = native.modules.declare
local disclosure = {}

local function listed(names)
  return type(names) == 'table' and table.concat(names, ',') or names
end

-- The frame with the columns called as the calculation wants them, and the way back.
local function renamed(spec, f, how)
  local there, back = {}, {}
  for _, name in ipairs{ 'count', 'denominator' } do
    local own = how[name]
    if own and not f:has(own) then
      native.fail(("dataset '%s': disclosure names the column '%s', which it does not have"):format(spec.id, own),
        { token = own, near = f:names(), at = declare.where('dataset', spec.id), rc = 'argument' })
    end
    if own and own ~= name then there[own], back[name] = name, own end
  end
  return f:rename(there), back
end

-- The rows of a dataset as its profile lets them be shown; its file is not copied beside the results.
function disclosure.of_dataset(spec, f)
  local how = spec.disclosure
  if spec.disclosure_profile == 'none' then return f end
  native.withhold(('datasets/%s.csv'):format(spec.id))
  if not how then
    native.fail(("the dataset '%s' has the disclosure profile '%s', but nothing says which column holds its counts"):format(spec.id,
      spec.disclosure_profile), { token = spec.id, rc = 'disclosure',
      hint = ("add disclosure = { count = '...', groups = { ... } } to datasets/%s.lua, or "
        .. "disclosure_profile = 'none' if its figures are published already"):format(spec.id) })
  end
  local named, back = renamed(spec, f, how)
  return words.calc.suppress(named, { profile = spec.disclosure_profile, groups = listed(how.groups), total = listed(how.total),
    keep = listed(how.keep), by = how.by }):rename(back)
end

-- --- the file itself ----------------------------------------------------------------------------

local read_csv = words.read_csv
local inside -- datasets/ID.csv, however the path is written

-- read_csv would give the counts as they are.
function words.read_csv(path)
  inside = inside or re [[(?:^|/)datasets/+([a-z0-9_]+)\.csv$]]
  local found = type(path) == 'string' and inside:match(path)
  if found and not declare.find('dataset', found[2]) then native.load_script('datasets/' .. found[2] .. '.lua') end
  local entry = found and declare.find('dataset', found[2])
  local spec = entry and declare.get('dataset', found[2])
  if spec and spec.sha256 and spec.disclosure_profile ~= 'none' then
    native.fail(("%s has the disclosure profile '%s': its counts are not for any page or file"):format(path, spec.disclosure_profile),
      { token = path, rc = 'disclosure', hint = ("dataset '%s' gives them hidden and rounded by the profile"):format(spec.id) })
  end
  return read_csv(path)
end

-- --- figures of an indicator --------------------------------------------------------------------

local of_counts = { ['Proportion'] = true, ['Crude rate'] = true, ['Count'] = true, ['Ratio'] = true }
local one_figure = { 'area_code', 'time_period', 'age', 'category_type', 'category' }
local own = 'local/'

-- Figures of one's own, under the key local/ID, have the profile of the project unless the indicator has one.
local function profile_of(indicator, key)
  if indicator and indicator.disclosure_profile then return indicator.disclosure_profile end
  return key:sub(1, #own) == own and words.project_settings().disclosure_profile or 'none'
end

-- Values that are made from counts are made again from the rounded ones; standardised ones stand beside a count that is
-- rounded, and go with one that is hidden.
local function with_values(indicator, f, protected)
  if of_counts[indicator.value_type] then
    local value = f.value * protected.count / f.count
    if f.denominator:count() > 0 then value = value * f.denominator / protected.denominator end
    return protected:with{ value = protected.value:or_else(value) }
  end
  local given, shown = {}, protected.suppressed:eq(0)
  for _, name in ipairs{ 'value', 'lower_ci_95', 'upper_ci_95', 'lower_ci_99_8', 'upper_ci_99_8' } do
    given[name] = shown:if_else(f:col(name), protected:col(name))
  end
  return protected:with(given)
end

-- The figures of an indicator as its profile lets them be shown.
function disclosure.of_figures(indicator, key, f)
  local profile = profile_of(indicator, key)
  if profile == 'none' then return f end
  local protected = words.calc.suppress(f, { profile = profile, by = one_figure, groups = 'sex', total = 'Persons', keep = 'vintage,source_line' })
  return with_values(indicator, f, protected):with{ status = f.status }
end

-- --- figures as the store has them ---------------------------------------------------------------

local trusted = 0 -- calls of the prelude that protect what they read

function disclosure.trusting()
  trusted = trusted + 1
  return setmetatable({}, { __close = function() trusted = trusted - 1 end })
end

local function find_indicator(id)
  for _, known in ipairs(declare.ids 'indicator') do
    if known == id then return declare.get('indicator', id) end
  end
end

native.set_figures_guard(function(f)
  for _, key in ipairs(trusted == 0 and f.indicator_id:unique() or {}) do
    local id = key:sub(1, #own) == own and key:sub(#own + 1)
    local profile = id and profile_of(find_indicator(id), key) or 'none'
    if profile ~= 'none' then
      native.fail(("the figures %s have the disclosure profile '%s': their counts are not for any page or file"):format(key, profile),
        { token = key, rc = 'disclosure', hint = ("indicator('%s'):values{ ... } gives them hidden and rounded by the profile"):format(id) })
    end
  end
end)

return disclosure
