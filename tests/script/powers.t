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
end case

case the authorities, and their areas
run
local authorities = dataset 'authorities'
local named = authorities:join(dataset 'areas', 'area_code', 'inner')
print(#authorities, authorities.population:sum(), authorities.year_created:min(), authorities.year_created:max())
print(#named, named:where(named.authority:ne(named.area_name)):select('authority', 'area_name'))
print(#dataset('powers'):join(authorities:without 'note', 'authority', 'without'))
gives
end case

case all of it
shell
hiap powers
gives
end case

case one authority, however it is typed
shell
hiap powers --authority 'west yorkshire'
gives
end case

case one power
shell
hiap powers --power transport
gives
end case

case one power of one authority
shell
hiap powers --power 'health and social care' --authority 'West Midlands'
gives
end case

case an authority that is not there
shell
hiap powers --authority Cornwall
fails
end case

case a power that is not there
shell
hiap powers --power Ferries
fails
end case

case a chart and its figures
shell
hiap powers --chart | tail -n 3
ls outputs/powers
head -n 3 outputs/powers/powers.csv
grep -c '>Cambridgeshire<' outputs/powers/powers.svg
grep -o '<desc[^<]*' outputs/powers/powers.svg
gives
end case

case a chart of one authority
shell
hiap powers --authority 'Tees Valley' --chart > /dev/null
grep -o '<title[^<]*' outputs/powers/powers.svg
wc -l < outputs/powers/powers.csv
gives
end case

case a matrix where something is not known
run
local f = frame{ { 'item', { 'Ferries', 'Ferries' } }, { 'holder', { 'Alderwick', 'Inglestrand' } }, { 'held', { 'yes', missing } } }
local chart = draw('matrix', f, { title = 'Who runs the ferries' })
print(chart:alt())
print(string.contains(chart:svg(), 'Not known'), string.contains(chart:svg(), 'Not held'))
gives
end case
