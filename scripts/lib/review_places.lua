-- SPDX-License-Identifier: GPL-3.0-or-later
-- One spine chart an area: every indicator against the benchmark and the range of the areas.
local words = use 'review_words'
local findings = use 'review_findings'
local frame_of = use 'review_frame'
local notes = use 'review_notes'

local function cell(name, of)
  return { name, function(r) return of(r.item, r.row) end }
end

local function spine_frame(items)
  return frame_of(findings.rows(items), {
    cell('indicator', function(item) return item.label end), cell('area_code', function(_, row) return row.area_code end),
    cell('value', function(_, row) return row.value end), cell('outcome', function(_, row) return row.outcome end),
    cell('value_text', function(item, row) return words.number(row.value, item.indicator.decimals) end),
    cell('recent_trend', function(_, row) return row.recent_trend end),
    cell('polarity', function(item) return item.polarity:sub(1, 1):upper() .. item.polarity:sub(2) end),
    cell('benchmark_value', function(item) return item.benchmark and item.benchmark.value end),
    cell('region_value', function(item) return item.group_row.value end) })
end

local not_letter = re [[[^a-z0-9]+]]

-- "St Helens" is spine-st-helens.svg.
local function file_of(name)
  return ('spine-%s.svg'):format((not_letter:replace(name:lower(), '-')))
end

local function count(rows, word)
  local n = 0
  for _, r in ipairs(rows) do n = n + (r.row.value and r.row.outcome == word and 1 or 0) end
  return n
end

local function title(items, row)
  local own = findings.rows(items, function(r) return r.area_code == row.area_code end)
  local text = ('%s: %d better, %d similar, %d worse than %s'):format(row.area_name, count(own, 'Better'), count(own, 'Similar'), count(own, 'Worse'),
    findings.benchmark_name(items))
  local apart = count(own, 'Not compared') + count(own, 'Higher') + count(own, 'Lower')
  return apart > 0 and ('%s; %d not judged'):format(text, apart) or text
end

-- The areas that have any figure.
local function with_figures(items)
  local list = {}
  for _, row in ipairs(items[1].rows) do
    if #findings.rows(items, function(r) return r.value ~= nil and r.area_code == row.area_code end) > 0 then list[#list + 1] = row end
  end
  return list
end

return function(p, settings, items)
  p:section 'Area by area'
  local f = spine_frame(items)
  for _, row in ipairs(with_figures(items)) do
    local heading, file = title(items, row), file_of(row.area_name)
    local options = { title = heading, area = row.area_code, area_name = row.area_name, benchmark_name = findings.benchmark_name(items),
      region_name = settings.group_name, source = settings.synthetic and notes.synthetic or 'Source: see each indicator' }
    p:details(heading, function(inside)
      inside:figure(draw('spine', f, options)):links{ { 'Chart (SVG)', file } }
    end)
    options.standalone = true
    draw('spine', f, options):save(file)
  end
end
