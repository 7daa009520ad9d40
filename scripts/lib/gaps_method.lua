-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a reader of a gap must know: what is missing and why, which imports it was made from.
local words = use 'review_words'
local findings = use 'review_findings'
local method = {}

local function has(rows, name)
  for _, row in ipairs(rows) do
    if row[name] then return true end
  end
  return false
end

local function notes_of(item, rows, events)
  local list = {}
  if not has(rows, 'lower_ci_95') then list[1] = 'No limits: none are published for these figures.' end
  if not events then
    list[#list + 1] = has(rows, 'count') and ('No events: a %s is not a count of events.'):format(item.indicator.value_type:lower())
      or 'No events: no counts are published for these figures.'
  elseif item.indicator.modelled then list[#list + 1] = 'The counts are modelled: events carry no limits.' end
  return list
end

-- Areas without a figure, and what could not be computed.
function method.of_item(_, found)
  local m = found.latest
  local list = notes_of(found.item, m.rows, has(m.rows, 'events'))
  for _, group in ipairs(findings.by_text(m.rows, 'missing_because')) do
    table.insert(list, 1, ('No figure for %s: %s.'):format(words.list(group[2]), group[1]))
  end
  if not m.benchmark then list[#list + 1] = 'Not compared: the benchmark has no figure for this period.' end
  return list
end

function method.of_deprivation(found)
  local d = found.deprivation
  local list = notes_of(found.item, d.latest.groups, has(d.latest.groups, 'events'))
  table.insert(list, 1, 'Groups: ' .. d.edition .. '.')
  return list
end

function method.absent(absent)
  local list = {}
  for i, gap in ipairs(absent) do list[i] = ('%s: %s'):format(gap.indicator.name, gap.reason) end
  return list
end

function method.colophon(p, gaps)
  local used = {}
  for _, found in ipairs(gaps) do
    for _, vintage in ipairs(found.item.series.vintage:unique()) do used[vintage] = true end
  end
  p:colophon('Made with', ('hiap %s, as of vintage %d'):format(run_settings().version, run_settings().as_of))
  for row in store:vintages():rows() do
    if used[row.vintage] then
      p:colophon(('Vintage %d'):format(row.vintage), ('%s, imported %s'):format(row.file_name, words.day(row.imported_at)))
    end
  end
end

return method
