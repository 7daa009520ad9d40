-- SPDX-License-Identifier: GPL-3.0-or-later
-- Assessments asked for at the keyboard, indicator by indicator.
local assessment = use 'assessment'
local cell = use 'assessment_cell'
local form = use 'assessment_form'

local function menu(known)
  local parts = {}
  for i, one in ipairs(known) do parts[i] = ('%d %s'):format(i, one) end
  return table.concat(parts, ', ')
end

-- A number of the menu or its word; nil for Enter; the second result is true at the end of the input.
local function choose(what, known)
  while true do
    local line = ask(('  %s (%s; Enter: none): '):format(what, menu(known)))
    if not line then return nil, true end
    line = line:trim()
    local found = known[math.tointeger(tonumber(line)) or 0] or cell.word(known, line)
    if found or line == '' then return found end
    print(("  '%s' is none of them"):format(line))
  end
end

local function text(prompt)
  local line = ask(prompt)
  line = line and line:trim()
  return line ~= '' and line or nil, not line
end

local function show(entry, i, n)
  local figures = form.figures(entry)
  print(('\n%d of %d: %s'):format(i, n, entry.indicator.name))
  print('  ' .. figures.latest)
  if figures.outcome ~= '' then print('  ' .. figures.outcome) end
  if figures.recent_trend ~= '' then print('  recent trend: ' .. figures.recent_trend) end
end

-- The assessment of one indicator, or nil; the second result is true at the end of the input.
local function question(entry, known)
  local rating, ended = choose('Rating', assessment.ratings)
  if not rating then return nil, ended end
  local row = { review = known.settings.id, wave = known.wave, indicator = entry.indicator.id, rating = rating,
                assessor = known.assessor, date = known.date }
  row.rationale, ended = text '  Rationale: '
  if not ended then row.decision, ended = choose('Decision', assessment.decisions) end
  return row, ended
end

-- Ask about the indicators of the wave that nobody has assessed. What was given is kept after a yes.
return function(items, known)
  local rows, given, left = {}, assessment.of(known.settings.id, known.wave), {}
  for _, entry in ipairs(form.entries(known.settings, items)) do
    if not given[entry.indicator.id] then left[#left + 1] = entry end
  end
  if #left == 0 then
    print(('Every indicator of %s has been assessed in %s.'):format(known.settings.id, known.wave))
    return rows
  end
  print(('%d indicators to assess for %s. Enter skips one, Ctrl-D ends.'):format(#left, known.wave))
  for i, entry in ipairs(left) do
    show(entry, i, #left)
    local row, ended = question(entry, known)
    rows[#rows + 1] = row
    if ended then break end
  end
  local answer = #rows > 0 and ask(('\nKeep %d %s? (yes or no): '):format(#rows, #rows == 1 and 'assessment' or 'assessments'))
  local yes = answer and cell.word({ 'yes', 'y' }, answer:trim())
  if not yes then print '\nNothing was kept.' end
  return yes and rows or {}
end
