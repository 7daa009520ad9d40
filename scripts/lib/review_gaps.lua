-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gaps in the data: indicators and themes without figures, areas without a figure, each with the reason.
local words = use 'review_words'
local findings = use 'review_findings'
local frame_of = use 'review_frame'

local function themes_without(items, gaps)
  local has, seen, themes = {}, {}, {}
  for _, item in ipairs(items) do has[item.indicator.theme or ''] = true end
  for _, gap in ipairs(gaps) do
    local theme = gap.indicator.theme
    if theme and not has[theme] and not seen[theme] then
      seen[theme] = true
      themes[#themes + 1] = theme
    end
  end
  return themes
end

-- { indicator, period, areas, reason }, one a reason.
local function absent_areas(items)
  local list = {}
  for _, item in ipairs(items) do
    for _, group in ipairs(findings.by_text(item.rows, 'missing_because')) do
      list[#list + 1] = { item.label, words.period(item.period), words.list(group[2]), group[1] }
    end
  end
  return list
end

-- What became of the codes of the areas: mergers and splits, which cut a series, and whatever concerns an area without a figure.
local function code_notes(items)
  local codes, absent, list = {}, {}, {}
  for i, row in ipairs(items[1].rows) do codes[i] = row.area_code end
  for _, r in ipairs(findings.rows(items, function(row) return row.missing_because ~= nil end)) do absent[r.row.area_code] = true end
  for change in code_changes(codes):rows() do
    if not change.bridged or absent[change.old_code] or absent[change.new_code] then list[#list + 1] = change.note .. '.' end
  end
  return list
end

local function nth(k)
  return function(row) return row[k] end
end

return function(p, items, gaps)
  p:section 'Gaps in the data'
  local baseline = findings.baseline_without_figures(items)
  if baseline then p:paragraph(('No figure covers the baseline %s, so no change since then is given.'):format(baseline)) end
  local absent, themes = absent_areas(items), themes_without(items, gaps)
  if #gaps + #absent == 0 then return p:paragraph 'Every indicator of the set has a figure for every area.' end
  if #themes > 0 then p:paragraph('Themes of the set without any figure:'):list(themes) end
  if #gaps > 0 then
    p:table(frame_of(gaps, {
      { 'indicator', function(gap) return gap.indicator.name end },
      { 'status', function(gap) return gap.indicator.status end },
      { 'reason', function(gap) return gap.reason end } }),
      { caption = 'Indicators of the set without figures', row_header = true })
  end
  if #absent > 0 then
    p:table(frame_of(absent, { { 'indicator', nth(1) }, { 'period', nth(2) }, { 'areas', nth(3) }, { 'reason', nth(4) } }),
      { caption = 'Areas without a figure', row_header = true })
  end
  p:list(code_notes(items))
end
