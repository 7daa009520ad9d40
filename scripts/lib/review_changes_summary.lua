-- SPDX-License-Identifier: GPL-3.0-or-later
-- What changed in one sentence of counts.
local words = use 'review_words'
local turns = use 'review_changes_turns'

local nouns = {
  new = { 'new figures for %d indicator', 'new figures for %d indicators' }, revised = { '%d figure revised', '%d figures revised' },
  lost = { '%d figure lost', '%d figures lost' },
}

-- "against England: 14 now worse and 9 no longer worse", "recent trends: 3 now getting worse"
local function turned(settings, tables)
  local outcomes, trends = {}, {}
  for _, turn in ipairs(turns.by_direction(settings, tables)) do
    local list = turn.is_trend and trends or outcomes
    list[#list + 1] = ('%d %s'):format(#turn.rows, turn.heading:lower())
  end
  return #outcomes > 0 and ('against %s: %s'):format(settings.benchmark_name, words.list(outcomes)) or nil,
    #trends > 0 and ('recent trends: %s'):format(words.list(trends)) or nil
end

-- "Since 12 March 2026 (vintage 3): new figures for 2 indicators; against England: 1 now worse and 2 no longer worse."
return function(settings, since, tables)
  if not since then return 'Nothing to compare with yet: all figures were imported on one day.' end
  local parts, counts = {}, {}
  for _, t in ipairs(tables) do
    if nouns[t.id] and #t.rows > 0 then
      local n = t.id == 'new' and #select(2, turns.by_indicator(t.rows)) or #t.rows
      counts[t.id] = nouns[t.id][n == 1 and 1 or 2]:format(n)
    end
  end
  local outcomes, trends = turned(settings, tables)
  for _, part in ipairs{ counts.new or false, outcomes or false, trends or false, counts.revised or false, counts.lost or false } do
    if part then parts[#parts + 1] = part end
  end
  local place = ('Since %s (vintage %d): '):format(since.day, since.vintage)
  return place .. (#parts > 0 and table.concat(parts, '; ') or 'nothing in this review changed') .. '.'
end
