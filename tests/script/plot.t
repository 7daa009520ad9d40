# SPDX-License-Identifier: GPL-3.0-or-later
# Charts: what may be said of them, and what is wrong with them.

case a chart says in words what it draws
run
local f = frame{ { 'year', { 2020, 2021, 2022 } }, { 'value', { 61, missing, 62 } } }
local p = plot{ title = 'Readiness has stalled', source = 'Source: DfE', x = { kind = 'year' }, y = { label = '%' },
                marks = { { 'line', x = f.year, y = f.value, name = 'Halton' } } }
print(p, p:title())
print(p:alt())
gives
Readiness has stalled	Readiness has stalled
Line chart: %. Halton: 61 in 2020, 62 in 2022; lowest 61 in 2020, highest 62 in 2022; 2 of 3 values present.
end case

case pictures are files of the run
shell
printf "local p = plot{ title = 'Up', marks = { { 'line', x = { 1, 2 }, y = { 3, 4 } } } }\np:save 'a/up.svg'\np:save 'up.png'\np:save 'up.txt'\n" > p.lua
hiap run p.lua --quiet && ls outputs/p outputs/p/a && grep -q '<title' outputs/p/a/up.svg && echo titled
gives
outputs/p:
a
inputs
manifest.json
up.png
up.txt

outputs/p/a:
up.svg
titled
end case

case the ending decides
run
plot{ title = 'Up', marks = { { 'points', x = { 1 }, y = { 2 } } } }:save 'up.gif'
fails
script.lua:1: a chart cannot be saved as 'up.gif'
    1 | plot{ title = 'Up', marks = { { 'points', x = { 1 }, y = { 2 } } } }:save 'up.gif'
      |                                                                            ^^^^^^
    hint: the ending decides: .svg, .png, .pdf or .txt
end case

case an unknown field
run
plot{ title = 'Up', x = { kidn = 'year' }, marks = { { 'points', x = { 1 }, y = { 2 } } } }
fails
script.lua:1: x: unknown field 'kidn'
    1 | plot{ title = 'Up', x = { kidn = 'year' }, marks = { { 'points', x = { 1 }, y = { 2 } } } }
      |                           ^^^^
    hint: did you mean 'kind'?
end case

case arrays of different length
run
plot{ title = 'Up', marks = { { 'line', x = { 1, 2, 3 }, y = { 2 } } } }
fails
script.lua:1: 'y' of the mark has 1 values, but 'x' has 3
    1 | plot{ title = 'Up', marks = { { 'line', x = { 1, 2, 3 }, y = { 2 } } } }
      |                                                          ^
end case

case a mark without what it needs
run
plot{ title = 'Up', marks = { { 'band', x = { 1, 2 }, low = { 1, 1 } } } }
fails 2
script.lua:1: the mark 'band' needs low and high
    1 | plot{ title = 'Up', marks = { { 'band', x = { 1, 2 }, low = { 1, 1 } } } }
end case

case a colour that is none
run
plot{ title = 'Up', marks = { { 'points', x = { 1 }, y = { 2 }, colour = 'Wores' } } }
fails 2
script.lua:1: 'Wores' is not a colour
    1 | plot{ title = 'Up', marks = { { 'points', x = { 1 }, y = { 2 }, colour = 'Wores' } } }
      |                                                                           ^^^^^
    hint: did you mean 'Worse'?
end case

case something after the kind
run
plot{ title = 'Up', marks = { { 'points', { 1 }, y = { 2 } } } }
fails
script.lua:1: points: item 2 has no name
    1 | plot{ title = 'Up', marks = { { 'points', { 1 }, y = { 2 } } } }
    hint: write name = value
end case

case a chart kind with a typo
run
draw('trned', frame{})
fails 3
script.lua:1: there is no chart 'trned'
    1 | draw('trned', frame{})
      |       ^^^^^
    hint: did you mean 'trend'?
end case
