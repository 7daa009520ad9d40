-- SPDX-License-Identifier: GPL-3.0-or-later
-- tables.xlsx: the tables of a review for publication, one a worksheet.
local tables = use 'review_tables'
local gap_tables = use 'review_gap_tables'
local judgement = use 'review_judgement'
local changes_text = use 'review_changes_text'
local status = use 'review_status'
local notes = use 'review_notes'

-- Worksheet name, title, frame and headings, in order; those without rows are left out.
local function sheets(settings, review)
  local items, list = review.items, {}
  local function add(name, title, f, headings)
    if #f > 0 then list[#list + 1] = { name = name, title = title, table = f, headings = headings } end
  end
  for _, t in ipairs(review.changes) do add(t.title, ('%s since %s'):format(t.title, review.since.day), changes_text.frame(t, true), t.headings) end
  add('Latest figures', 'Latest figures of every area', tables.figures(items))
  add('Worse and getting worse', 'Figures worse than the benchmark whose recent trend is getting worse', tables.red_red(items))
  add('The areas together', settings.group_name .. ' as a whole', tables.whole(items))
  add('By deprivation', 'Most against least deprived group', gap_tables.deprivation(items))
  add('Between the areas', 'Highest and lowest area', gap_tables.between(items))
  add('Expert judgement', 'Assessments by experts', judgement.frame(settings, review.judged))
  add('Disagreements', 'Where figures and judgement disagree', judgement.disagreements(settings, review.judged))
  return list
end

return function(settings, review)
  local source = settings.synthetic and notes.synthetic or 'Each indicator has its own source: see data.csv and the page of the review.'
  local book = workbook{ title = settings.name, subtitle = review.judged.status.text, source = source }
  for _, pair in ipairs(status.meaning) do book:note(('%s: %s'):format(pair[1], pair[2])) end
  for _, spec in ipairs(sheets(settings, review)) do
    spec.source = source
    book:sheet(spec)
  end
  book:save 'tables.xlsx'
end
