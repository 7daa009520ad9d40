-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the rows of an item have in common or apart.
local findings = {}

-- What every row has in common for a field, or nil.
function findings.common(rows, name)
  local value
  for _, row in ipairs(rows) do
    if row[name] ~= nil and value ~= nil and row[name] ~= value then return nil end
    value = value or row[name]
  end
  return value
end

-- Areas by what a field says of them: { { text, { names } }, ... } in order of appearance.
function findings.by_text(rows, name)
  local groups, at = {}, {}
  for _, row in ipairs(rows) do
    local text = row[name]
    if text and not at[text] then
      groups[#groups + 1] = { text, {} }
      at[text] = groups[#groups][2]
    end
    if text then table.insert(at[text], row.area_name) end
  end
  return groups
end

-- What values are compared with, by name.
function findings.benchmark_name(items)
  for _, item in ipairs(items) do
    if item.benchmark then return item.benchmark.area_name end
  end
  return 'the benchmark'
end

-- The region, by name; nil where none is named or none has figures.
function findings.region_name(items)
  for _, item in ipairs(items) do
    if item.region then return item.region.area_name end
  end
  return nil
end

-- Worse than the benchmark and getting worse: what a board looks for first.
function findings.is_red_red(row)
  return row.outcome == 'Worse' and row.recent_trend ~= nil and string.ends(row.recent_trend, 'getting worse')
end

-- Every row of every item, as { item =, row = }, or those for which `holds` is true of the row.
function findings.rows(items, holds)
  local rows = {}
  for _, item in ipairs(items) do
    for _, row in ipairs(item.rows) do
      if not holds or holds(row) then rows[#rows + 1] = { item = item, row = row } end
    end
  end
  return rows
end

-- The baseline, where no figure stands for it; else nil.
function findings.baseline_without_figures(items)
  local covered = #findings.rows(items, function(row) return row.baseline_period ~= nil end) > 0
  return not covered and items[1].baseline or nil
end

return findings
