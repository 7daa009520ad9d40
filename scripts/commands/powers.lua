-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap powers`: which authority holds which devolved power, as tables and as a matrix.

-- The name as the dataset has it, however its letters are typed.
local function find(noun, names, typed)
  for _, name in ipairs(names) do
    if name:lower() == typed:lower() then return name end
  end
  error(("there is no %s '%s' (there are: %s)"):format(noun, typed, table.concat(names, ', ')))
end

local function select_powers(args)
  local f = dataset 'powers'
  local selected = f
  for _, noun in ipairs{ 'authority', 'power' } do
    if args[noun] then selected = selected:where{ [noun] = find(noun, f:col(noun):unique(), args[noun]) } end
  end
  return selected
end

local function held_in(f)
  return #f:where{ held = 'yes' }
end

-- One row an item of the column `noun`, in the dataset's order, with the number held.
local function count_by(f, noun, name)
  local items, counts = f:col(noun):unique(), {}
  for i, item in ipairs(items) do counts[i] = held_in(f:where{ [noun] = item }) end
  return frame{ { noun, items }, { name, counts } }
end

local function facts_of_authorities()
  return dataset('authorities'):select('authority', 'population', 'year_created')
end

-- Names of the authorities are too long to head columns: they are numbered as in the table before.
local function numbered(f)
  local authorities = count_by(f, 'authority', 'powers_held'):join(facts_of_authorities(), 'authority')
  local matrix, numbers = count_by(f, 'power', 'holders'), {}
  for i, authority in ipairs(authorities.authority:list()) do
    local held = f:where{ authority = authority }.held
    numbers[i] = i
    matrix = matrix:with{ [tostring(i)] = held:eq('yes'):if_else('✓', '') }
  end
  authorities = authorities:with{ number = numbers }
  return authorities:select('number', 'authority', 'population', 'year_created', 'powers_held'), matrix
end

local function show(f, args)
  if args.power then
    print(f:join(facts_of_authorities(), 'authority'):select('authority', 'held', 'population', 'year_created'))
  elseif args.authority then
    print(f:join(count_by(dataset 'powers', 'power', 'holders'), 'power'):select('power', 'held', 'holders'))
  else
    local authorities, matrix = numbered(f)
    print(authorities)
    print(matrix)
  end
end

-- What the source says beside the table: about the authorities shown, then about single powers of theirs.
local function show_notes(f, args)
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

local function finding(f, args)
  local held, power, authority = held_in(f), f.power:at(1), f.authority:at(1)
  if args.power and args.authority then
    return ('%s: %s is %s'):format(authority, power, held == 1 and 'held' or 'not held')
  elseif args.power then
    return ('%s is held by %d of %d authorities'):format(power, held, #f)
  elseif args.authority then
    return ('%s holds %d of %d powers'):format(authority, held, #f)
  end
  local counts = count_by(f, 'authority', 'powers_held')
  local most, fewest = counts.powers_held:max(), counts.powers_held:min()
  return ('%s %d of %d powers; %s %d')
    :format(who_hold(counts, most), most, f.power:distinct(), who_hold(counts, fewest), fewest)
end

-- The powers that most authorities hold come first, so that the filled cells lie together.
local function ordered(f)
  return f:join(count_by(f, 'power', 'holders'), 'power'):sort '-holders'
end

command{
  id = 'powers', help = 'Show which authority holds which devolved power, as a table or a chart',
  usage = 'hiap powers [--authority NAME] [--power NAME] [--chart]',
  options = { { 'authority', 'text', 'one authority only' },
              { 'power', 'text', 'one power only' },
              { 'chart', 'switch', 'write the matrix as powers.svg and its figures as powers.csv' } },
  examples = { 'hiap powers', "hiap powers --authority 'West Yorkshire'", 'hiap powers --power housing --chart' },
  run = function(args)
    local f = select_powers(args)
    show(f, args)
    show_notes(f, args)
    print(finding(f, args))
    if not args.chart then return end
    output_folder 'powers'
    draw('matrix', ordered(f):rename{ power = 'item', authority = 'holder' }, {
      title = finding(f, args), standalone = true,
      source = 'Source: impact report 2022 of the Mayoral and City Region Health Inequalities Project',
    }):save 'powers.svg'
    f:save 'powers.csv'
  end,
}
