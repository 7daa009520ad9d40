-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap review`: the indicator review as a page with charts, tidy figures, tables, what changed and a manifest.
local sub_commands = use 'review_commands'
local settings_of = use 'review_settings'
local review_of = use 'review_parts'
local check_baseline = use 'review_check_baseline'
local write = use 'review_files'
local changes_summary = use 'review_changes_summary'
local summary = use 'review_summary'

local function check_items(settings, items)
  if #items > 0 then return end
  fail(("no indicator of the set '%s' has figures for the areas of '%s'"):format(settings.set, settings.areas),
    { at = 'hiap review', rc = 'not found', hint = 'import some first: hiap import FILE.csv (hiap status shows what is there)' })
end

-- `hiap review ID` takes one word more only after assess, assessments or sign.
local function check_words(args)
  if not args.review then return end
  fail(("'%s' is one argument too many"):format(args.review), { at = 'hiap review', rc = 'argument', token = args.what, near = { 'assess',
    'assessments', 'sign' },
    hint = 'hiap review ID, or hiap review assess|assessments|sign ID' })
end

command{
  id = 'review', help = 'Review an indicator set for a group of areas: page, charts, figures, changes, manifest',
  usage = 'hiap review [assess|assessments|sign] [REVIEW] [--set SET] [--areas GROUP] [--benchmark CODE] [--baseline YEAR] [--since WHEN]',
  arguments = { 'what?', 'review?' },
  options = { { 'set', 'text', 'indicator set instead of the one of the review' },
              { 'areas', 'text', 'area group instead of the one of the review' },
              { 'benchmark', 'text', 'area code to compare with (England is E92000001)' },
              { 'baseline', 'integer', 'year that change is counted from' },
              { 'since', 'text',
                'say what changed since a vintage, a day or a wave (left out: the last sign-off, else the last day of imports but one)' },
              { 'wave', 'text', 'assess, assessments, sign: which review of the year, such as 2026-H1' },
              { 'form', 'text', 'assess: write a form to fill in, as this file' },
              { 'from', 'text', 'assess: read the filled form' },
              { 'assessor', 'text', 'assess: who judged' },
              { 'as', 'text', 'sign: assurer or approver' },
              { 'name', 'text', 'sign: who signs' },
              { 'date', 'text', 'assess, sign: the day, such as 2026-04-09' },
              { 'note', 'text', 'sign: what is worth knowing' },
              { 'json', 'switch', 'assessments: as JSON' } },
  examples = { 'hiap review cheshire_and_merseyside', 'hiap review greater_manchester --baseline 2019',
               'hiap review cheshire_and_merseyside --since 2026-04-09',
                 'hiap review assess cheshire_and_merseyside --wave 2026-H1 --form form.csv' },
  run = function(args)
    if sub_commands[args.what] then return sub_commands[args.what](args) end
    check_words(args)
    args.review = args.what
    local settings = settings_of(args)
    output_folder(settings.folder)
    local review = review_of(settings, args.since)
    check_items(settings, review.items)
    if args.baseline then check_baseline(settings, review.items) end
    write(settings, review)
    print(summary(review.items))
    if #review.gaps > 0 then
      print(('%d %s of the set without figures: see Gaps in the data'):format(#review.gaps, #review.gaps == 1 and 'indicator' or 'indicators'))
    end
    print(changes_summary(settings, review.since, review.changes))
  end,
}
