-- SPDX-License-Identifier: GPL-3.0-or-later
-- Is a review signed off? An assurer and an approver sign for the figures and assessments as of a vintage (the AQuA Book's
-- roles); once later vintages hold any of the review's indicators, or a later assessment of it, it is a draft again.
local tables = use 'assessment_table'

local roles = { { 'assurer', 'assured' }, { 'approver', 'approved' } }

-- The newest vintage with figures of the review's indicators or assessments of the review.
local function newest_vintage(settings)
  local keys, newest = {}, 0
  for _, id in ipairs(set(settings.set).indicators) do
    keys['local/' .. id] = true
    for _, source in ipairs(indicator(id).data) do
      for _, key in pairs{ source[1], count = source.count, denominator = source.denominator } do keys[key] = true end
    end
  end
  for row in store:indicators():rows() do
    if keys[row.indicator_id] and row.vintage > newest then newest = row.vintage end
  end
  for _, row in ipairs(tables.read 'review_assessments') do
    if row.review == settings.id and row.vintage > newest then newest = row.vintage end
  end
  return newest
end

local function file_of(vintage)
  return store:vintages():where{ vintage = vintage }.file_name:at(1)
end

-- The newest of each role, and all of them.
local function read(settings)
  local newest, all = {}, {}
  for _, row in ipairs(tables.read 'review_sign_offs') do
    if row.review == settings.id then
      row.as_of = tonumber(row.as_of)
      newest[row.role], all[#all + 1] = row, row
    end
  end
  return newest, all
end

local function draft(why, sign_offs, lacks)
  return { signed = false, text = ('Draft - not %s: %s'):format(lacks or 'assured', why), sign_offs = sign_offs }
end

return function(settings)
  local signed, all = read(settings)
  if #all == 0 then return draft('nobody has signed it off', all) end
  local newest, said, lacking = newest_vintage(settings), {}, nil
  for _, role in ipairs(roles) do
    local by = signed[role[1]]
    if by and by.as_of < newest then
      return draft(('figures or assessments came after the sign-off by %s as of vintage %d: vintage %d, %s'):format(by.name, by.as_of,
        newest, file_of(newest)), all)
    end
    if by then said[#said + 1] = ('%s by %s on %s'):format(role[2], by.name, by.date) else lacking = role end
  end
  if lacking then return draft(('%s; the %s has not signed'):format(said[1], lacking[1]), all, lacking[2]) end
  local as_of = math.min(signed.assurer.as_of, signed.approver.as_of)
  return { signed = true, sign_offs = all, text = ('Signed off as of vintage %d: %s'):format(as_of, table.concat(said, ', ')) }
end
