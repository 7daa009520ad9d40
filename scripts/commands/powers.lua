-- SPDX-License-Identifier: GPL-3.0-or-later
-- `hiap powers`: which authority holds which devolved power, as tables and as a matrix.
local powers = use 'powers_table'
local words = use 'powers_words'

local function show(f, args)
  if args.power then
    print(f:join(powers.facts_of_authorities(), 'authority'):select('authority', 'held', 'population', 'year_created'))
  elseif args.authority then
    print(f:join(powers.count_by(dataset 'powers', 'power', 'holders'), 'power'):select('power', 'held', 'holders'))
  else
    local authorities, matrix = powers.numbered(f)
    print(authorities)
    print(matrix)
  end
end

command{
  id = 'powers', help = 'Show which authority holds which devolved power, as a table or a chart',
  usage = 'hiap powers [--authority NAME] [--power NAME] [--chart]',
  options = { { 'authority', 'text', 'one authority only' },
              { 'power', 'text', 'one power only' },
              { 'chart', 'switch', 'write the matrix as powers.svg and its figures as powers.csv' } },
  examples = { 'hiap powers', "hiap powers --authority 'West Yorkshire'", 'hiap powers --power housing --chart' },
  run = function(args)
    local f = powers.select(args)
    show(f, args)
    words.notes(f, args)
    print(words.finding(f, args))
    if not args.chart then return end
    output_folder 'powers'
    draw('matrix', powers.ordered(f):rename{ power = 'item', authority = 'holder' }, {
      title = words.finding(f, args), standalone = true,
      source = 'Source: impact report 2022 of the Mayoral and City Region Health Inequalities Project',
    }):save 'powers.svg'
    f:save 'powers.csv'
  end,
}
