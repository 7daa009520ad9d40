-- SPDX-License-Identifier: GPL-3.0-or-later
-- Since when a review says what changed: the vintage that stood then.
local assessment = use 'assessment'
local kept = use 'assessment_table'
local words = use 'review_words'

local date = re [[^\d{4}-\d\d-\d\d$]]

-- Imports of figures, oldest first, as far as the run knows them.
local function imports()
  local list = {}
  for row in store:vintages():rows() do
    if row.vintage <= run_settings().as_of and row.layout ~= 'kept table' then list[#list + 1] = row end
  end
  return list
end

local function day(row) return row.imported_at:sub(1, 10) end

-- The newest import for which `holds` is true.
local function newest(list, holds)
  for i = #list, 1, -1 do
    if holds(list[i]) then return list[i] end
  end
end

-- The vintage that a wave of this review was signed for, or the newest that holds an assessment of it.
local function of_wave(settings, wave)
  local found
  for _, row in ipairs(kept.read 'review_assessments') do
    if row.review == settings.id and row.wave == wave then found = row.vintage end
  end
  for _, row in ipairs(assessment.status(settings).sign_offs) do
    if row.wave == wave then found = row.as_of end
  end
  return found
end

-- The newest sign-off that figures came after.
local function last_signed(settings, list)
  local signed = assessment.status(settings).sign_offs
  for i = #signed, 1, -1 do
    if signed[i].as_of < list[#list].vintage then return signed[i].as_of end
  end
end

local function refuse(number)
  fail(('there is no vintage %d: the newest is %d'):format(number, run_settings().as_of), { at = 'hiap review', rc = 'not found',
    hint = 'hiap vintages lists them; a day is written 2025-04-01' })
end

local function of_text(settings, list, text)
  local typed = math.tointeger(tonumber(text))
  local number = of_wave(settings, text) or typed
  if typed and number == typed and (typed < 1 or typed > run_settings().as_of) then refuse(typed) end
  if number then return newest(list, function(row) return row.vintage <= number end) end
  if date:match(text) then return newest(list, function(row) return day(row) <= text end) end
  fail(("--since does not understand '%s'"):format(text), { at = 'hiap review', rc = 'argument', token = text,
    hint = 'give the number of a vintage (hiap status lists them), a day such as 2026-04-09, or a wave that was assessed or signed' })
end

-- { vintage =, day = } or nil where nothing is older; `text` as given on the command line, or what comes instead of it:
-- the last sign-off, else the last day of imports but one.
return function(settings, text)
  local list = imports()
  if #list == 0 then return nil end
  local found
  if text then found = of_text(settings, list, text) else
    local last, signed = day(list[#list]), last_signed(settings, list)
    found = newest(list, function(row) return signed and row.vintage <= signed or not signed and day(row) < last end)
  end
  if not found and text then
    fail(("nothing had been imported by '%s'"):format(text), { at = 'hiap review', rc = 'not found',
      hint = ('the first import is vintage %d of %s'):format(list[1].vintage, day(list[1])) })
  end
  return found and { vintage = found.vintage, day = words.day(found.imported_at) }
end
