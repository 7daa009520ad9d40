-- SPDX-License-Identifier: GPL-3.0-or-later
-- What `hiap gaps` prints: of an indicator its tables, of a set the summary.
local words = use 'review_words'
local tables = use 'gaps_tables'
local groups = use 'gaps_tables_deprivation'
local summary = use 'gaps_summary'
local say = use 'gaps_words'
local deprived = use 'gaps_words_deprivation'
local method = use 'gaps_method'

-- Sentences with the spaces and dashes of a keyboard; nil is none.
local function tell(text)
  if text then print(words.plain(text)) end
end

local function show_areas(settings, found)
  local item = found.item
  tell(say.region(settings, item, found.latest))
  print((tables.areas(item, found.latest, true)))
  tell(say.most_events(found.latest))
  for _, note in ipairs(method.of_item(settings, found)) do tell(note) end
  tell(say.change(found.change, item.indicator.decimals))
  if found.change then print((tables.over_time(item, found.over))) end
end

local function show_deprivation(found)
  local item, d = found.item, found.deprivation
  tell(deprived.finding(item, d))
  print((groups.groups(item, d)))
  tell(deprived.slope(d, item.indicator.decimals))
  tell(deprived.beside(found))
  for _, note in ipairs(method.of_deprivation(found)) do tell(note) end
  tell(say.change(d.change, item.indicator.decimals))
  if d.change then print((groups.over_time(item, d))) end
end

-- Of a set only the summary: the page has the rest.
return function(settings, gaps, absent)
  if settings.set and #summary.rows(gaps) > 0 then
    tell(say.lead(settings, gaps))
    print((summary.table(settings, gaps, true)))
  end
  for _, found in ipairs(settings.set and {} or gaps) do
    if found.latest then show_areas(settings, found)
    elseif found.deprivation then show_deprivation(found)
    else print(('%s: no gap: %s'):format(found.item.label, found.why)) end
  end
  for _, line in ipairs(method.absent(absent)) do print(line) end
end
