# SPDX-License-Identifier: GPL-3.0-or-later
# Devolved powers: the two datasets, the matrix, hiap powers.

case the table of the source: 10 authorities, 13 powers, 55 held
run
local powers = dataset 'powers'
print(#powers, powers.authority:distinct(), powers.power:distinct(), powers.held:eq('yes'):sum(), powers.held:eq('no'):sum())
local held = powers:where{ held = 'yes' }
print(held:by('authority', { powers_held = count() }))
print(held:by('power', { holders = count() }))
gives
130	10	13	55	75
┌─────────────────────────────────┬─────────────┐
│ authority                       │ powers_held │
├─────────────────────────────────┼─────────────┤
│ Greater London                  │          12 │
│ Greater Manchester              │          10 │
│ Liverpool City Region           │           5 │
│ South Yorkshire                 │           4 │
│ West Midlands                   │           4 │
│ Tees Valley                     │           4 │
│ West of England                 │           3 │
│ Cambridgeshire and Peterborough │           5 │
│ North of Tyne                   │           3 │
│ West Yorkshire                  │           5 │
└─────────────────────────────────┴─────────────┘
┌──────────────────────────────┬─────────┐
│ power                        │ holders │
├──────────────────────────────┼─────────┤
│ Business and economic growth │      10 │
│ Transport                    │       9 │
│ Fire                         │       2 │
│ Policing and crime           │       3 │
│ Health inequalities          │       1 │
│ Housing                      │       5 │
│ Planning and regeneration    │       8 │
│ Environmental                │       2 │
│ Criminal justice             │       2 │
│ Arts and culture             │       1 │
│ Adult education              │       9 │
│ Waste disposal               │       2 │
│ Health and social care       │       1 │
└──────────────────────────────┴─────────┘
end case

case the authorities, and their areas
run
local authorities = dataset 'authorities'
local named = authorities:join(dataset 'areas', 'area_code', 'inner')
print(#authorities, authorities.population:sum(), authorities.year_created:min(), authorities.year_created:max())
print(#named, named:where(named.authority:ne(named.area_name)):select('authority', 'area_name'))
print(#dataset('powers'):join(authorities:without 'note', 'authority', 'without'))
gives
10	23301266	2000	2021
9	┌────────────────┬───────────┐
│ authority      │ area_name │
├────────────────┼───────────┤
│ Greater London │ London    │
└────────────────┴───────────┘
0
end case

case all of it
shell
hiap powers
gives
┌────────┬─────────────────────────────────┬────────────┬──────────────┬─────────────┐
│ number │ authority                       │ population │ year_created │ powers_held │
├────────┼─────────────────────────────────┼────────────┼──────────────┼─────────────┤
│      1 │ Greater London                  │  8,961,989 │         2000 │          12 │
│      2 │ Greater Manchester              │  2,835,686 │         2011 │          10 │
│      3 │ Liverpool City Region           │  1,559,320 │         2014 │           5 │
│      4 │ South Yorkshire                 │  1,409,020 │         2014 │           4 │
│      5 │ West Midlands                   │  2,928,592 │         2016 │           4 │
│      6 │ Tees Valley                     │    675,944 │         2016 │           4 │
│      7 │ West of England                 │    941,752 │         2017 │           3 │
│      8 │ Cambridgeshire and Peterborough │    855,796 │         2017 │           5 │
│      9 │ North of Tyne                   │    833,167 │         2018 │           3 │
│     10 │ West Yorkshire                  │  2,300,000 │         2021 │           5 │
└────────┴─────────────────────────────────┴────────────┴──────────────┴─────────────┘
┌──────────────────────────────┬─────────┬───┬───┬───┬───┬───┬───┬───┬───┬───┬────┐
│ power                        │ holders │ 1 │ 2 │ 3 │ 4 │ 5 │ 6 │ 7 │ 8 │ 9 │ 10 │
├──────────────────────────────┼─────────┼───┼───┼───┼───┼───┼───┼───┼───┼───┼────┤
│ Business and economic growth │      10 │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │ ✓  │
│ Transport                    │       9 │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │   │ ✓  │
│ Fire                         │       2 │ ✓ │ ✓ │   │   │   │   │   │   │   │    │
│ Policing and crime           │       3 │ ✓ │ ✓ │   │   │   │   │   │   │   │ ✓  │
│ Health and social care       │       1 │   │ ✓ │   │   │   │   │   │   │   │    │
│ Health inequalities          │       1 │ ✓ │   │   │   │   │   │   │   │   │    │
│ Housing                      │       5 │ ✓ │ ✓ │   │   │ ✓ │   │   │ ✓ │   │ ✓  │
│ Planning and regeneration    │       8 │ ✓ │ ✓ │ ✓ │ ✓ │   │ ✓ │   │ ✓ │ ✓ │ ✓  │
│ Environmental                │       2 │ ✓ │   │ ✓ │   │   │   │   │   │   │    │
│ Criminal justice             │       2 │ ✓ │ ✓ │   │   │   │   │   │   │   │    │
│ Arts and culture             │       1 │ ✓ │   │   │   │   │   │   │   │   │    │
│ Adult education              │       9 │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │ ✓ │    │
│ Waste disposal               │       2 │ ✓ │ ✓ │   │   │   │   │   │   │   │    │
└──────────────────────────────┴─────────┴───┴───┴───┴───┴───┴───┴───┴───┴───┴────┘
Greater London: the Greater London Authority, not a combined authority; the area code is that of the region London
West Yorkshire: its mayor was elected in 2021, after the powers of the other nine were mapped; the population is a round number
Greater London, Transport: a responsibility of the Mayor of London
Greater Manchester, Health and social care: under its health devolution deal
West Midlands, Health and social care: a health devolution proposal was being prepared in 2022
Greater London holds 12 of 13 powers; West of England and North of Tyne hold 3
end case

case one authority, however it is typed
shell
hiap powers --authority 'west yorkshire'
gives
┌──────────────────────────────┬──────┬─────────┐
│ power                        │ held │ holders │
├──────────────────────────────┼──────┼─────────┤
│ Business and economic growth │ yes  │      10 │
│ Transport                    │ yes  │       9 │
│ Fire                         │ no   │       2 │
│ Policing and crime           │ yes  │       3 │
│ Health and social care       │ no   │       1 │
│ Health inequalities          │ no   │       1 │
│ Housing                      │ yes  │       5 │
│ Planning and regeneration    │ yes  │       8 │
│ Environmental                │ no   │       2 │
│ Criminal justice             │ no   │       2 │
│ Arts and culture             │ no   │       1 │
│ Adult education              │ no   │       9 │
│ Waste disposal               │ no   │       2 │
└──────────────────────────────┴──────┴─────────┘
West Yorkshire: its mayor was elected in 2021, after the powers of the other nine were mapped; the population is a round number
West Yorkshire holds 5 of 13 powers
end case

case one power
shell
hiap powers --power transport
gives
┌─────────────────────────────────┬──────┬────────────┬──────────────┐
│ authority                       │ held │ population │ year_created │
├─────────────────────────────────┼──────┼────────────┼──────────────┤
│ Greater London                  │ yes  │  8,961,989 │         2000 │
│ Greater Manchester              │ yes  │  2,835,686 │         2011 │
│ Liverpool City Region           │ yes  │  1,559,320 │         2014 │
│ South Yorkshire                 │ yes  │  1,409,020 │         2014 │
│ West Midlands                   │ yes  │  2,928,592 │         2016 │
│ Tees Valley                     │ yes  │    675,944 │         2016 │
│ West of England                 │ yes  │    941,752 │         2017 │
│ Cambridgeshire and Peterborough │ yes  │    855,796 │         2017 │
│ North of Tyne                   │ no   │    833,167 │         2018 │
│ West Yorkshire                  │ yes  │  2,300,000 │         2021 │
└─────────────────────────────────┴──────┴────────────┴──────────────┘
Greater London, Transport: a responsibility of the Mayor of London
Transport is held by 9 of 10 authorities
end case

case one power of one authority
shell
hiap powers --power 'health and social care' --authority 'West Midlands'
gives
┌───────────────┬──────┬────────────┬──────────────┐
│ authority     │ held │ population │ year_created │
├───────────────┼──────┼────────────┼──────────────┤
│ West Midlands │ no   │  2,928,592 │         2016 │
└───────────────┴──────┴────────────┴──────────────┘
West Midlands, Health and social care: a health devolution proposal was being prepared in 2022
West Midlands: Health and social care is not held
end case

case an authority that is not there
shell
hiap powers --authority Cornwall
fails 3
hiap powers: there is no authority 'Cornwall'
    hint: there are: Greater London, Greater Manchester, Liverpool City Region, South Yorkshire, West Midlands, Tees Valley, West of England, Cambridgeshire and Peterborough, North of Tyne, West Yorkshire
end case

case a power that is not there
shell
hiap powers --power Ferries
fails 3
hiap powers: there is no power 'Ferries'
    hint: there are: Business and economic growth, Transport, Fire, Policing and crime, Health and social care, Health inequalities, Housing, Planning and regeneration, Environmental, Criminal justice, Arts and culture, Adult education, Waste disposal
end case

case a chart and its figures
shell
hiap powers --chart | tail -n 3
ls outputs/powers
head -n 3 outputs/powers/powers.csv
grep -c '>Cambridgeshire<' outputs/powers/powers.svg
grep -o '<desc[^<]*' outputs/powers/powers.svg
gives
Greater London holds 12 of 13 powers; West of England and North of Tyne hold 3
Wrote 2 files to outputs/powers
Next: hiap verify outputs/powers
inputs
manifest.json
powers.csv
powers.svg
authority,power,held,note
Greater London,Business and economic growth,yes,
Greater London,Transport,yes,a responsibility of the Mayor of London
1
<desc id="chart-desc">Matrix, 13 by 10: 55 of 130 cells are held. Number held in each row: Business and economic growth 10, Transport 9, Adult education 9, Planning and regeneration 8, Housing 5, Policing and crime 3, Fire 2, Environmental 2, Criminal justice 2, Waste disposal 2, Health and social care 1, Health inequalities 1, Arts and culture 1.
end case

case a chart of one authority
shell
hiap powers --authority 'Tees Valley' --chart > /dev/null
grep -o '<title[^<]*' outputs/powers/powers.svg
wc -l < outputs/powers/powers.csv
gives
<title id="chart-title">Tees Valley holds 4 of 13 powers
<title>cells
14
end case

case a matrix where something is not known
run
local f = frame{ { 'item', { 'Ferries', 'Ferries' } }, { 'holder', { 'Alderwick', 'Inglestrand' } }, { 'held', { 'yes', missing } } }
local chart = draw('matrix', f, { title = 'Who runs the ferries' })
print(chart:alt())
print(string.contains(chart:svg(), 'Not known'), string.contains(chart:svg(), 'Not held'))
gives
Matrix, 1 by 2: 1 of 2 cells are held. Number held in each row: Ferries 1.
true	false
end case
