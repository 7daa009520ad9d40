-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap review sign`: an assurer or an approver signs for a review's figures and assessments as of the vintage of the run.
local settings_of = use 'review_settings'
local assessment = use 'assessment'
local cell = use 'assessment_cell'
local tables = use 'assessment_table'
local wave_of = use 'assessment_wave'

local roles = { 'assurer', 'approver' }

local function wrong(what, hint, token)
  fail(what, { at = 'hiap review sign', hint = hint, token = token, near = token and roles, rc = 'argument' })
end

local function read_args(args)
  if not args.as then wrong('the role is missing', '--as assurer, who checked the analysis, or --as approver, who takes responsibility for it') end
  local role = cell.word(roles, args.as)
  if not role then wrong(("there is no role '%s'"):format(args.as), 'assurer or approver', args.as) end
  if not args.name or args.name:trim() == '' then wrong('the name is missing', "--name 'Ada Byron'") end
  local date = args.date and cell.date(args.date)
  if args.date and not date then wrong(("'%s' is not a date"):format(args.date), '--date 2025-11-23; without it, the day it is recorded') end
  return role, args.name:trim(), date
end

-- Assurance is only worth something from someone else.
local function check_other(settings, role, name)
  for _, row in ipairs(assessment.status(settings).sign_offs) do
    if row.role ~= role and row.name:lower() == name:lower() then
      wrong(("%s has signed as %s already"):format(row.name, row.role), 'the assurer and the approver are two people')
    end
  end
end

return function(args)
  local settings = settings_of(args)
  local role, name, date = read_args(args)
  if store:is_empty() then wrong('there are no figures to sign for', 'import some first: hiap import FILE.csv') end
  check_other(settings, role, name)
  local as_of, wave = run_settings().as_of, wave_of(args, settings, true)
  tables.keep('review_sign_offs', { { review = settings.id, wave = wave, role = role, name = name, date = date, note = args.note, as_of = as_of } })
  print(('%s: signed by %s as %s, for the figures and assessments as of vintage %d'):format(settings.name, name, role, as_of))
end
