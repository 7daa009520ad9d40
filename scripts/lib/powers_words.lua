-- SPDX-License-Identifier: GPL-3.0-or-later
-- Devolved powers in words: the finding, and what the source says beside its table.
local powers = use 'powers_table'
local words = {}

-- What the source says beside the table: about the authorities shown, then about single powers of theirs.
function words.notes(f, args)
  local authorities = dataset('authorities'):where{ authority = f.authority:unique() }
  for row in authorities:rows() do
    if row.note and not args.power then print(('%s: %s'):format(row.authority, row.note)) end
  end
  for row in f:rows() do
    if row.note then print(('%s, %s: %s'):format(row.authority, row.power, row.note)) end
  end
end

-- 'West of England and North of Tyne hold': those whose number held is the one given.
local function who_hold(counts, number)
  local names = counts:where{ powers_held = number }.authority:list()
  return table.concat(names, ' and ') .. (#names == 1 and ' holds' or ' hold')
end

function words.finding(f, args)
  local held, power, authority = powers.held_in(f), f.power:at(1), f.authority:at(1)
  if args.power and args.authority then
    return ('%s: %s is %s'):format(authority, power, held == 1 and 'held' or 'not held')
  elseif args.power then
    return ('%s is held by %d of %d authorities'):format(power, held, #f)
  elseif args.authority then
    return ('%s holds %d of %d powers'):format(authority, held, #f)
  end
  local counts = powers.count_by(f, 'authority', 'powers_held')
  local most, fewest = counts.powers_held:max(), counts.powers_held:min()
  return ('%s %d of %d powers; %s %d')
    :format(who_hold(counts, most), most, f.power:distinct(), who_hold(counts, fewest), fewest)
end

return words
