-- SPDX-License-Identifier: GPL-3.0-or-later
-- A baseline that the command line asks for must be one that some figure stands for.
local findings = use 'review_findings'

local shown = 8

-- "2018, 2019 and 2020": the newest periods before the latest of each item.
local function periods_before(items)
  local rows, seen, names = {}, {}, {}
  for _, item in ipairs(items) do
    for row in item.series:where(~item.series.value:is_missing()):rows() do
      local label = row.time_period
      if label ~= item.period and not seen[label] then rows[#rows + 1] = label end
      seen[label] = true
    end
  end
  sort(rows)
  for i = math.max(1, #rows - shown + 1), #rows do names[#names + 1] = rows[i] end
  return table.concat(names, ', ')
end

return function(settings, items)
  if not findings.baseline_without_figures(items) then return end
  local periods = periods_before(items)
  fail(('no figure of any indicator covers the baseline %s'):format(settings.baseline), { at = 'hiap review', rc = 'argument',
    hint = periods == '' and 'no indicator has a figure before its latest: leave --baseline out'
      or 'earlier figures are there of ' .. periods })
end
