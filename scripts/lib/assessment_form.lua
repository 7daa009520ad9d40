-- SPDX-License-Identifier: GPL-3.0-or-later
-- The form of an assessment: one row an indicator, what the figures say beside the columns to fill in. What has been recorded
-- for the wave is filled in already.
local assessment = use 'assessment'
local statistics = use 'assessment_statistics'

local columns = { 'review', 'wave', 'indicator', 'name', 'theme', 'latest_figures', 'outcome', 'recent_trend', 'area', 'rating',
                  'rationale', 'decision', 'assessor', 'date' }

local form = {}

-- One entry an indicator of the set, with its items of review_rows (none where there are no figures).
function form.entries(settings, items)
  local entries, by_id = {}, {}
  for i, id in ipairs(set(settings.set).indicators) do
    entries[i] = { indicator = indicator(id), items = {} }
    by_id[id] = entries[i]
  end
  for _, item in ipairs(items) do
    local entry = by_id[item.indicator.id]
    entry.items[#entry.items + 1] = item
  end
  return entries
end

function form.figures(entry)
  if #entry.items == 0 then return { latest = 'no figures', outcome = '', recent_trend = '' } end
  return statistics.of(entry.items)
end

-- The rows of an indicator: that of the whole region first, blank unless it was given, then those of areas.
local function add(rows, settings, wave, entry, given)
  local figures = form.figures(entry)
  local list = given[entry.indicator.id] or {}
  if not list[1] or list[1].area then table.insert(list, 1, {}) end
  for _, recorded in ipairs(list) do
    rows[#rows + 1] = {
      review = settings.id, wave = wave, indicator = entry.indicator.id, name = entry.indicator.name, theme = entry.indicator.theme,
      latest_figures = figures.latest, outcome = figures.outcome, recent_trend = figures.recent_trend, area = recorded.area,
      rating = recorded.rating, rationale = recorded.rationale, decision = recorded.decision, assessor = recorded.assessor, date = recorded.date }
  end
end

function form.frame(settings, wave, items)
  local rows, given, filled = {}, assessment.of(settings.id, wave), {}
  for _, entry in ipairs(form.entries(settings, items)) do add(rows, settings, wave, entry, given) end
  for i, column in ipairs(columns) do
    local cells = {}
    for k, row in ipairs(rows) do cells[k] = row[column] or '' end
    filled[i] = { column, cells }
  end
  return frame(filled)
end

local function notes(p)
  return p:note('rating: ' .. table.concat(assessment.ratings, ', ') .. '. decision: ' .. table.concat(assessment.decisions, ', ') .. ', or blank.')
    :note 'A row without a rating is not assessed yet. A row about one area has the code of the area in its column; blank is the whole region.'
end

-- Write the form to a file of the run: .csv or .xlsx.
function form.save(settings, wave, items, path)
  local f = form.frame(settings, wave, items)
  if not string.ends(path, '.xlsx') then return f:save(path) end
  local book = workbook{ title = ('Assessment form: %s, %s'):format(settings.name, wave), author = 'hiap review' }
  book:sheet{ name = 'assessments', title = 'One row an indicator', table = f,
    choices = { rating = assessment.ratings, decision = assessment.decisions } }
  notes(book):save(path)
end

return form
