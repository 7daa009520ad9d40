-- SPDX-License-Identifier: GPL-3.0-or-later
-- A gap over time: its size from nought upwards with 95% limits. Needs time_period and gap; gap_lower and gap_upper if they
-- are there.
local ticks = use 'chart_ticks'

local function in_words(f, options)
  local parts, decimals = {}, options.decimals or 1
  for i, label in ipairs(f.time_period:text():list()) do
    local text = ('%s %s'):format(label, fixed(f.gap:at(i), decimals))
    if f.gap_lower:at(i) then text = ('%s (%s to %s)'):format(text, fixed(f.gap_lower:at(i), decimals), fixed(f.gap_upper:at(i), decimals)) end
    parts[i] = text
  end
  return ('The gap by period: %s.'):format(table.concat(parts, '; '))
end

chart{
  id = 'gap_over_time', name = 'Gap over time',
  help = 'a gap of each period with 95% limits, from nought; options: title, alt, unit, decimals, name, source, standalone',
  draw = function(f, options)
    local marks = { { 'rule', y = 0, colour = 'secondary' } }
    if f.gap_lower:count() > 0 then marks[2] = { 'band', x = f.time_period, low = f.gap_lower, high = f.gap_upper, series = 1 } end
    marks[#marks + 1] = { 'line', x = f.time_period, y = f.gap, series = 1, name = options.name }
    return plot{ title = options.title or 'Gap over time', alt = options.alt or in_words(f, options), source = options.source,
      x = ticks(f), y = { label = options.unit }, marks = marks, width = 720, height = 320,
      standalone = options.standalone }
  end,
}
