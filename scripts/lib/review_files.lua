-- SPDX-License-Identifier: GPL-3.0-or-later
-- The files of a review: data.csv, changes.md, tables.xlsx, and the page with its charts.
local data_of = use 'review_data'
local markdown_of = use 'review_changes_file'
local write_workbook = use 'review_workbook'
local write_page = use 'review_page'

return function(settings, review)
  data_of(settings, review.items, review.judged.given):save 'data.csv'
  publish('changes.md', markdown_of(settings, review.since, review.changes))
  write_workbook(settings, review)
  review.files = { { 'Tables (Excel)', 'tables.xlsx' }, { 'All figures (CSV)', 'data.csv' }, { 'What changed (Markdown)', 'changes.md' } }
  write_page(settings, review)
end
