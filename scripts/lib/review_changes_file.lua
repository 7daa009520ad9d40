-- SPDX-License-Identifier: GPL-3.0-or-later
-- What changed as Markdown: changes.md.
local words = use 'review_words'
local changes_summary = use 'review_changes_summary'
local sentences = use 'review_changes_list'

local function line_of(cells, count)
  local shown = {}
  for k = 1, count do shown[k] = (cells[k] or ''):replace('|', '\\|') end
  return '| ' .. table.concat(shown, ' | ') .. ' |'
end

return function(settings, since, tables)
  local lines = { '# What changed: ' .. settings.name, '', changes_summary(settings, since, tables) }
  for _, sentence in ipairs(since and sentences(settings, tables) or {}) do
    if #lines == 3 then lines[4] = '' end
    lines[#lines + 1] = '- ' .. sentence
  end
  for _, t in ipairs(since and tables or {}) do
    if #t.rows > 0 then
      for _, line in ipairs{ '', '## ' .. t.title, '', line_of(t.headings, #t.headings), '|' .. string.rep(' --- |',
        #t.headings) } do lines[#lines + 1] = line end
      for _, row in ipairs(t.rows) do lines[#lines + 1] = line_of(row, #t.headings) end
    end
  end
  return words.plain(table.concat(lines, '\n')) .. '\n'
end
