-- SPDX-License-Identifier: GPL-3.0-or-later
-- How old the latest figures are, on the day of the newest import of the review.
local words = use 'review_words'
local frame_of = use 'review_frame'
local age = {}

local old = 3 -- years after which a figure is called old

local function decimal_year(day)
  local year, month, date = tonumber(day:sub(1, 4)), tonumber(day:sub(6, 7)), tonumber(day:sub(9, 10))
  return year + (month - 1) / 12 + (date - 1) / 365
end

-- Fills item.age, in years from the end of its latest period to `day` (2026-04-09), item.old, whether that is long, and
-- item.dated, its label with the period where it is old.
function age.fill(items, day)
  for _, item in ipairs(items) do
    local period = item.series:where{ time_period = item.period }.time_period
    item.age = math.max(0, decimal_year(day) - period:middle():at(1) - period:length():at(1) / 24)
    item.old = item.age >= old
    item.dated = item.old and ('%s, %s'):format(item.label, words.period(item.period)) or item.label
  end
end

local function years(x)
  local whole = math.floor(x)
  if whole < 1 then return 'less than a year' end
  return whole == 1 and '1 year' or whole .. ' years'
end

function age.note(item)
  if not item.old then return nil end
  return ('Old figures: the latest is of %s and was %s old when this review was made.'):format(words.period(item.period), years(item.age))
end

-- Items with current figures, and those with old ones.
function age.split(items)
  local current, older = {}, {}
  for _, item in ipairs(items) do table.insert(item.old and older or current, item) end
  return current, older
end

-- "3 of 20 series have no figure newer than 3 years"; nil when none is old.
function age.sentence(items)
  local count = 0
  for _, item in ipairs(items) do count = count + (item.old and 1 or 0) end
  if count == 0 then return nil end
  return ('%d of %d series (each an indicator, or one sex of it) %s no figure of the last %d years: see How old the figures are.'):format(count,
    #items, count == 1 and 'has' or 'have', old)
end

-- The oldest first.
function age.section(p, items)
  local rows = {}
  for i, item in ipairs(items) do rows[i] = { item = item, place = i } end
  sort(rows, function(a, b)
    if a.item.age ~= b.item.age then return a.item.age > b.item.age end
    return a.place < b.place
  end)
  p:section 'How old the figures are'
  p:table(frame_of(rows, { { 'indicator', function(r) return r.item.label end }, { 'period', function(r) return words.period(r.item.period) end },
    { 'age', function(r) return years(r.item.age) end }, { 'source', function(r) return r.item.key end } }),
    { caption = 'Time from the end of the latest period to the newest import of this review', row_header = true,
      headings = { 'Indicator', 'Latest period', 'Age', 'Key of the figures' } })
end

return age
