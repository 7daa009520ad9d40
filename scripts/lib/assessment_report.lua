-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap review assessments`: what was judged of a review, by whom and when; where figures and judgement disagree; who signed.
local settings_of = use 'review_settings'
local rows_of = use 'review_rows'
local frame_of = use 'review_frame'
local assessment = use 'assessment'
local wave_of = use 'assessment_wave'

local function field(name)
  return { name, function(row) return row[name] or '' end }
end

local area = { 'area', function(row) return row.area_name or 'Whole region' end }
local judged = { field 'indicator', area, field 'rating', field 'decision', field 'rationale', field 'assessor', field 'date',
                 { 'vintage', function(row) return row.vintage end } }
local shown = { judged[1], judged[2], judged[3], judged[4], judged[6], judged[7] }
local against = { field 'indicator', area, { 'figures', function(row) return row.statistics end },
                  { 'judgement', function(row) return row.text end } }
local signed = { field 'role', field 'name', field 'date', field 'wave', { 'as_of', function(row) return row.as_of end }, field 'note' }

local function show(rows, columns, title)
  if #rows > 0 then print(('\n%s\n%s'):format(title, frame_of(rows, columns))) end
end

-- Sentences, which a table would cut.
local function say(rows, title, line)
  local lines = {}
  for _, row in ipairs(rows) do
    local said = line(row)
    lines[#lines + 1] = said and ('  %s%s: %s'):format(row.label or row.indicator, row.area_name and ', ' .. row.area_name or '', said)
  end
  if #lines > 0 then print(('\n%s\n%s'):format(title, table.concat(lines, '\n'))) end
end

local function list(rows, columns)
  return #rows > 0 and frame_of(rows, columns):json():trim() or '[]'
end

local fields = re [[(?s)\{(.*)\}]] -- of the only object of a list

local function as_json(settings, wave, found)
  local head = frame{ { 'review', { settings.id } }, { 'wave', { wave or '' } }, { 'status', { found.status.text } },
                      { 'signed', { found.status.signed } } }:json()
  return ('{\n    %s,\n    "assessments": %s,\n    "disagreements": %s,\n    "sign_offs": %s\n}'):format(fields:match(head)[2]:trim(),
    list(found.rows, judged),
    list(found.disagreements, against), list(found.status.sign_offs, signed))
end

-- Rows of one indicator stand together.
local function count_indicators(rows)
  local n, last = 0, nil
  for _, row in ipairs(rows) do
    if row.indicator ~= last then n, last = n + 1, row.indicator end
  end
  return n
end

return function(args)
  local settings = settings_of(args)
  local wave = wave_of(args, settings, true)
  local rows = assessment.list(settings, wave)
  local items = rows_of(settings)
  local found = { rows = rows, status = assessment.status(settings),
                  disagreements = assessment.disagreements(items, assessment.of(settings.id, wave)) }
  if args.json then return print(as_json(settings, wave, found)) end
  local wanted = #set(settings.set).indicators
  print(('%s%s: %d of %d indicators assessed'):format(settings.name, wave and ', ' .. wave or '', count_indicators(rows), wanted))
  show(rows, shown, 'Recorded')
  say(rows, 'Rationale', function(row) return row.rationale and row.rationale:replace('\n', ' ') end)
  say(found.disagreements, 'Figures and judgement disagree', function(row) return ('%s (%s)'):format(row.text, row.statistics) end)
  show(found.status.sign_offs, signed, 'Sign-offs')
  print('\n' .. found.status.text)
end
