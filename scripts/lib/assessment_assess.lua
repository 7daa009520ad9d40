-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap review assess`: write the form, read it back, or ask at the keyboard.
local settings_of = use 'review_settings'
local rows_of = use 'review_rows'
local cell = use 'assessment_cell'
local form = use 'assessment_form'
local keep = use 'assessment_record'
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

local function wrong(what, hint)
  fail(what, { at = 'hiap review assess', rc = 'argument', hint = hint })
end

local function date_of(args)
  local date = args.date and cell.date(args.date)
  if args.date and not date then wrong(("'%s' is not a date"):format(args.date), '--date 2025-11-23; without it, the day it is recorded') end
  return date
end

-- What is known before any row is read.
local function known_of(args)
  local settings = settings_of(args)
  return { settings = settings, wave = wave_of(args, settings), areas = areas_of(settings), indicators = set(settings.set).indicators,
           assessor = args.assessor, date = date_of(args) }
end

local form_name = re [[^[^/]+(/[^/]+)*\.(csv|xlsx)$]]

local function write_form(known, path)
  if not form_name:match(path) or path:contains '..' then
    wrong(("'%s' cannot be the name of a form"):format(path), 'such as form.csv or form.xlsx; --output FOLDER says where it goes')
  end
  local settings = known.settings
  local folder = output_folder('assess-' .. settings.id)
  local file = ('%s/%s'):format(string.starts(folder, 'outputs/') and folder or 'FOLDER', path) -- --output FOLDER
  form.save(settings, known.wave, rows_of(settings), path)
  print(('The form: %s'):format(file))
  print(('Fill in the columns from rating on, then: hiap review assess %s --wave %s --from %s'):format(settings.id, known.wave,
    file:contains ' ' and ("'%s'"):format(file) or file))
end

return function(args)
  if args.form and args.from then wrong('--form writes a form and --from reads one', 'give one of them') end
  local known = known_of(args)
  if args.form then return write_form(known, args.form) end
  if args.from then return keep(known, read_form(args.from, known)) end
  if not args.assessor then wrong('nobody is named who assesses', "--assessor 'Ada Byron'; or fill in a form: --form FILE.csv") end
  local rows = ask_each(rows_of(known.settings), known)
  if #rows > 0 then keep(known, rows, 0) end
end
