-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap review assess`: write the form, read it back, or ask at the keyboard.
local settings_of = use 'review_settings'
local rows_of = use 'review_rows'
local assessment = use 'assessment'
local check = use 'assessment_check'
local form = use 'assessment_form'
local tables = use 'assessment_table'
local wave_of = use 'assessment_wave'
local read_form = use 'assessment_read'
local ask_each = use 'assessment_ask'

local function areas_of(settings)
  local areas = { code = {}, names = {} }
  for area in area_group(settings.areas):rows() do
    areas.code[area.area_code:lower()], areas.code[area.area_name:lower()] = area.area_code, area.area_code
    areas.names[#areas.names + 1] = area.area_name
  end
  return areas
end

local function same(a, b)
  for _, column in ipairs{ 'rating', 'rationale', 'decision', 'assessor' } do
    if a[column] ~= b[column] then return false end
  end
  return not a.date or a.date == b.date
end

-- Without those that say again what was recorded.
local function changed(rows, settings, wave)
  local given, new = assessment.of(settings.id, wave), {}
  for _, row in ipairs(rows) do
    local known = false
    for _, recorded in ipairs(given[row.indicator] or {}) do known = known or (recorded.area == row.area and same(row, recorded)) end
    if not known then new[#new + 1] = row end
  end
  return new
end

local function keep(rows, settings, wave, blank)
  local new = changed(rows, settings, wave)
  if #new > 0 then tables.keep('review_assessments', new) end
  local parts = { ('%d assessed'):format(#new) }
  if #rows > #new then parts[#parts + 1] = ('%d as recorded before'):format(#rows - #new) end
  if blank > 0 then parts[#parts + 1] = ('%d not yet assessed'):format(blank) end
  print(('%s, %s: %s'):format(settings.name, wave, table.concat(parts, ', ')))
end

local function date_of(args)
  local date = args.date and check.date(args.date)
  if args.date and not date then
    fail(("'%s' is not a date"):format(args.date), { at = 'hiap review assess', rc = 'argument', hint = '--date 2025-11-23; without it, the day it is recorded' })
  end
  return date
end

return function(args)
  if args.form and args.from then fail('--form writes a form and --from reads one', { at = 'hiap review assess', hint = 'give one of them', rc = 'argument' }) end
  local settings = settings_of(args)
  local wave = wave_of(args, settings)
  local known = { settings = settings, wave = wave, areas = areas_of(settings), indicators = set(settings.set).indicators, assessor = args.assessor, date = date_of(args) }
  if args.from then
    local rows, blank = read_form(args.from, known)
    return keep(rows, settings, wave, blank)
  end
  local items = rows_of(settings)
  if args.form then
    output_folder('assess-' .. settings.id)
    form.save(settings, wave, items, args.form)
    return print(('Fill in the columns from rating on, then: hiap review assess %s --wave %s --from FILE'):format(settings.id, wave))
  end
  if not args.assessor then
    fail('nobody is named who assesses', { at = 'hiap review assess', rc = 'argument', hint = "--assessor 'Ada Byron'; or fill in a form: --form FILE.csv" })
  end
  local rows = ask_each(items, known)
  if #rows > 0 then keep(rows, settings, wave, 0) end
end
