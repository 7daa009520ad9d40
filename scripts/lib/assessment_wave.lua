-- SPDX-License-Identifier: GPL-3.0-or-later
-- The wave a command is about: the one that is asked for, or the newest one recorded; `optional` says that there need be none.
local assessment = use 'assessment'

local form = re [[^\d{4}(-(H[12]|Q[1-4]))?$]]

local function wrong(what, hint)
  fail(what, { at = 'hiap review', hint = hint, rc = 'argument', token = '--wave' })
end

return function(args, settings, optional)
  local wave = args.wave or assessment.wave(settings.id)
  if not wave and optional then return nil end
  if not wave then
    wrong(("no wave is named, and nothing of '%s' has been assessed yet"):format(settings.id), 'name the half-year: --wave 2025-H2')
  end
  if not form:match(wave) then wrong(("'%s' is not a wave"):format(wave), 'a year, half-year or quarter: 2025, 2025-H2 or 2025-Q4') end
  return wave
end
