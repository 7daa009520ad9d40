# SPDX-License-Identifier: GPL-3.0-or-later
# Tables that scripts keep in the store: types and reasons, vintages, what a failed run leaves, replay.

case a frame comes back as it was, and only the next run sees it
file write.lua
local f = frame{ { 'area', { 'Halton', 'Wirral' } }, { 'x', { 0.1 + 0.2, missing } }, { 'code', { '007', '12' } },
                 { 'when', periods{ '2016/17', '2015 - 17' } }, { 'is', { true, false } } }
store:keep('notes', f)
print(store:is_empty())
file read.lua
local f = store:table 'notes'
print(f)
print(f.x:at(1) == 0.1 + 0.2, f.x:reason(2), f.code:type(), f.when:type(), f.is:type())
print(store:tables())
shell
export SOURCE_DATE_EPOCH=1775724672
hiap run write.lua
hiap run read.lua
gives
true
Kept 2 rows of the table 'notes' as vintage 1
┌────────┬───────┬──────┬───────────┬───────┐
│ area   │     x │ code │ when      │ is    │
├────────┼───────┼──────┼───────────┼───────┤
│ Halton │ 0.300 │ 007  │ 2016/17   │ true  │
│ Wirral │     · │ 12   │ 2015 - 17 │ false │
└────────┴───────┴──────┴───────────┴───────┘
Missing: x 1 (1 not given)
true	not given	text	period	mask
┌─────────┬──────┬─────────┬──────────┬─────────┐
│ dataset │ rows │ columns │ vintages │ vintage │
├─────────┼──────┼─────────┼──────────┼─────────┤
│ notes   │    2 │       5 │        1 │       1 │
└─────────┴──────┴─────────┴──────────┴─────────┘
end case

case every vintage of a table, and as of an earlier one
file write.lua
store:keep('counts', frame{ { 'n', { tonumber(arg[1]) } }, { arg[2] or 'who', { 'ada' } } })
file read.lua
print(store:table{ 'counts', every = true })
print(store:table('counts').n:list())
shell
export SOURCE_DATE_EPOCH=1775724672
hiap run write.lua 1
hiap run write.lua 2 -q
hiap run write.lua 3 by
hiap run read.lua
hiap run read.lua --as-of 2
gives
Kept 1 row of the table 'counts' as vintage 1
Kept 1 row of the table 'counts' as vintage 3
┌─────────┬───┬─────┬─────┐
│ vintage │ n │ who │ by  │
├─────────┼───┼─────┼─────┤
│       1 │ 1 │ ada │ ·   │
│       2 │ 2 │ ada │ ·   │
│       3 │ 3 │ ·   │ ada │
└─────────┴───┴─────┴─────┘
Missing: who 1 (1 not given); by 2 (2 not given)
{ 3 }
┌─────────┬───┬─────┐
│ vintage │ n │ who │
├─────────┼───┼─────┤
│       1 │ 1 │ ada │
│       2 │ 2 │ ada │
└─────────┴───┴─────┘
{ 2 }
end case

case a run that fails, or that finds problems, keeps nothing
file fails.lua
store:keep('notes', frame{ { 'a', { 1 } } })
error 'something is wrong'
file problem.lua
store:keep('notes', frame{ { 'a', { 1 } } })
publish('found.txt', 'found')
fail('a check found problems', { rc = 'problem' })
file slow.lua
store:keep('notes', frame{ { 'a', { 1 } } })
while true do end
shell
hiap run fails.lua 2> log || echo "exit $?"
hiap run problem.lua 2> log || echo "exit $?"
head -1 log
hiap run slow.lua --time 0.2 2> log || echo "exit $?"
ls
gives
exit 1
Wrote 1 file to outputs/problem
Next: hiap verify outputs/problem
exit 4
The run found problems, so its tables were not kept.
exit 1
fails.lua
log
outputs
problem.lua
project.lua
scripts
slow.lua
end case

case a run that is made again keeps nothing and asks nothing
file write.lua
local line = ask 'Name: '
publish('name.txt', line or 'nobody')
if not line then store:keep('notes', frame{ { 'a', { 1 } } }) end
shell
export SOURCE_DATE_EPOCH=1775724672
hiap run write.lua
echo ada | hiap verify outputs/write
echo 'print(#store:vintages(), ask "Name: ", ask "More: ")' > n.lua
echo ada | hiap run n.lua
echo ada | hiap run n.lua --no-input
gives
Wrote 1 file to outputs/write
Next: hiap verify outputs/write
Kept 1 row of the table 'notes' as vintage 1
1 of 1 file is identical
1	ada	nil
1	nil	nil
end case

case two runs at once: nothing is lost
file write.lua
store:keep('notes', frame{ { 'a', { tonumber(arg[1]) } } })
file read.lua
print(store:table{ 'notes', every = true }:sort('a').a:list(), #store:vintages())
shell
for i in 1 2 3 4 5 6; do hiap run write.lua $i -q & done
wait
hiap run read.lua
gives
{ 1, 2, 3, 4, 5, 6 }	6
end case

case a table is kept once in a run
run
store:keep('notes', frame{ { 'a', { 1 } } })
store:keep('notes', frame{ { 'a', { 2 } } })
fails 2
script.lua:2: the table 'notes' is kept twice in one run
    2 | store:keep('notes', frame{ { 'a', { 2 } } })
      |             ^^^^^
    hint: put the rows below one another and keep them once
end case

case a name that cannot be
run
store:keep('My notes', frame{ { 'a', { 1 } } })
fails 2
script.lua:1: 'My notes' cannot be the name of a table
    1 | store:keep('My notes', frame{ { 'a', { 1 } } })
      |             ^^^^^^^^
    hint: lower-case letters, digits and underscores, from a letter on, such as 'review_assessments'
end case

case a column that the store adds itself
run
store:keep('notes', frame{ { 'vintage', { 1 } } })
fails 2
script.lua:1: column 1 of the table 'notes', 'vintage', is what store:table calls the vintage of a row
    1 | store:keep('notes', frame{ { 'vintage', { 1 } } })
      |             ^^^^^
    hint: give each column a name of its own
end case

case a table that is not there
file notes.lua
store:keep('notes', frame{ { 'a', { 1 } } })
file read.lua
store:table 'note'
shell
hiap run notes.lua -q
hiap run read.lua
fails 3
read.lua:1: there is no table 'note' in the store
    1 | store:table 'note'
      |              ^^^^
    hint: did you mean 'notes'?
end case

case an unknown field
file notes.lua
store:keep('notes', frame{ { 'a', { 1 } } })
file read.lua
store:table{ 'notes', evry = true }
shell
hiap run notes.lua -q
hiap run read.lua
fails
read.lua:1: table: unknown field 'evry'
    1 | store:table{ 'notes', evry = true }
      |                       ^^^^
    hint: did you mean 'every'?
end case

case a session keeps too
shell
export SOURCE_DATE_EPOCH=1775724672
printf "store:keep('notes', frame{ { 'a', { 1 } } })\nstore:keep('notes', frame{ { 'a', { 2 } } })\n" | hiap repl
echo 'print(store:table{ "notes", every = true }.a:list(), store:vintages().file_name:list())' > n.lua
hiap run n.lua
gives
Kept 1 row of the table 'notes' as vintage 1
Kept 1 row of the table 'notes' as vintage 2
{ 1, 2 }	{ 'hiap repl', 'hiap repl' }
end case
