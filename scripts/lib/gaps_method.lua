-- SPDX-License-Identifier: GPL-3.0-or-later
-- How gaps were made, and what a reader of one must know.
local words = use 'review_words'
local method = {}

function method.rules(settings)
  local rules = {
    'Absolute gap: one value minus the other, unrounded. Its limits are put together from those of the two values, taken as independent '
      .. '(MOVER, Zou and Donner 2008). Relative gap: one value divided by the other, limits from the logarithms. Without published limits '
      .. 'there are none.',
    'The ends within the region are picked because they are the highest and the lowest: part of such a gap is chance, the more so the fewer '
      .. 'the events.',
    'Against the benchmark: worse, similar or better by the 95% limits of the area and the polarity of the indicator; there the benchmark is '
      .. 'taken as fixed.',
    'Over time: the limits of a change are made in the same way, and left out where the first and the latest period share years. Periods in '
      .. 'which fewer areas have a figure are left out.' }
  table.insert(rules, 2, settings.by and 'Groups: the newest edition of the index that the figures come in. Events: those beyond the '
    .. 'rate of the least deprived group, limits from those of the group. Slope index: weighted by population share over the middle ranks.'
    or 'Events: the count minus what it would be at the rate of the benchmark, limits from those of the value of the area. For '
    .. 'age-standardised rates this takes the ratio of the two rates to hold at every age.')
  return rules
end

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
  local m, names = found.latest, {}
  local list = notes_of(found.item, m.rows, has(m.rows, 'events'))
  for _, row in ipairs(m.rows) do
    if not row.value then names[#names + 1] = row.area_name end
  end
  if #names > 0 then table.insert(list, 1, 'No figure: ' .. words.list(names) .. '.') end
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
