-- SPDX-License-Identifier: GPL-3.0-or-later
-- The dataset of devolved powers, selected and counted.
local powers = {}

-- The name as the dataset has it, however its letters are typed.
local function find(noun, names, typed)
  for _, name in ipairs(names) do
    if name:lower() == typed:lower() then return name end
  end
  fail(("there is no %s '%s'"):format(noun, typed),
    { at = 'hiap powers', rc = 'not found', near = names, token = typed, hint = 'there are: ' .. table.concat(names, ', ') })
end

-- The rows of the dataset that were asked for.
function powers.select(args)
  local f = dataset 'powers'
  local selected = f
  for _, noun in ipairs{ 'authority', 'power' } do
    if args[noun] then selected = selected:where{ [noun] = find(noun, f:col(noun):unique(), args[noun]) } end
  end
  return selected
end

function powers.held_in(f)
  return #f:where{ held = 'yes' }
end

-- One row an item of the column `noun`, in the dataset's order, with the number held.
function powers.count_by(f, noun, name)
  local items, counts = f:col(noun):unique(), {}
  for i, item in ipairs(items) do counts[i] = powers.held_in(f:where{ [noun] = item }) end
  return frame{ { noun, items }, { name, counts } }
end

function powers.facts_of_authorities()
  return dataset('authorities'):select('authority', 'population', 'year_created')
end

-- Names of the authorities are too long to head columns: they are numbered as in the table before.
function powers.numbered(f)
  local authorities = powers.count_by(f, 'authority', 'powers_held'):join(powers.facts_of_authorities(), 'authority')
  local matrix, numbers = powers.count_by(f, 'power', 'holders'), {}
  for i, authority in ipairs(authorities.authority:list()) do
    local held = f:where{ authority = authority }.held
    numbers[i] = i
    matrix = matrix:with{ [tostring(i)] = held:eq('yes'):if_else('✓', '') }
  end
  authorities = authorities:with{ number = numbers }
  return authorities:select('number', 'authority', 'population', 'year_created', 'powers_held'), matrix
end

-- The powers that most authorities hold come first, so that the filled cells lie together.
function powers.ordered(f)
  return f:join(powers.count_by(f, 'power', 'holders'), 'power'):sort '-holders'
end

return powers
