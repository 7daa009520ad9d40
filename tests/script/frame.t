Frames.

case make, look, compute
run
local f = frame{ { 'area', { 'Halton', 'Sefton', 'Wirral' } }, { 'count', { 12, 30, missing } }, { 'denominator', 400 } }
print(f:with{ rate = f.count / f.denominator * 100 })
print(#f, f.count:sum(), table.concat(f:names(), ' '))
gives
┌────────┬───────┬─────────────┬──────┐
│ area   │ count │ denominator │ rate │
├────────┼───────┼─────────────┼──────┤
│ Halton │    12 │         400 │  3.0 │
│ Sefton │    30 │         400 │  7.5 │
│ Wirral │     · │         400 │    · │
└────────┴───────┴─────────────┴──────┘
Missing: count 1 (1 not given); rate 1 (1 not given)
3	42	area count denominator
end case

case a typo in a column name
run
local f = frame{ { 'deaths', { 1, 2 } } }
print(f.deahts)
fails
script.lua:2: frame has no field or method 'deahts'
    2 | print(f.deahts)
      |         ^^^^^^
    hint: did you mean 'deaths'?
end case

case where, by mask and by table
run
local f = frame{ { 'sex', { 'Female', 'Male', 'Female' } }, { 'age', { 20, 30, 70 } } }
print(f:where(f.age:ge(65) & f.sex:eq 'Female'))
print(f:where{ sex = 'Female', age = { 20, 30 } })
gives
┌────────┬─────┐
│ sex    │ age │
├────────┼─────┤
│ Female │  70 │
└────────┴─────┘
┌────────┬─────┐
│ sex    │ age │
├────────┼─────┤
│ Female │  20 │
└────────┴─────┘
end case

case where with == says what to write
run
local f = frame{ { 'sex', { 'Female', 'Male' } } }
print(f:where(f.sex == 'Female'))
fails
script.lua:2: where needs a mask, but the condition is false: did you write == or 'and'?
    2 | print(f:where(f.sex == 'Female'))
      |         ^^^^^
    hint: comparisons of columns are methods: f.sex:eq 'Female'
end case

case groups
run
local f = frame{ { 'region', { 'N', 'S', 'N' } }, { 'rate', { 1, 2, 4 } }, { 'people', { 10, 20, 30 } } }
print(f:by('region', { total = sum 'rate', average = mean('rate', { weight = 'people' }), n = count() }))
for i, part in ipairs(f:split 'region') do print(i, #part, part.rate:sum()) end
gives
┌────────┬─────────┬───┬───────┐
│ region │ average │ n │ total │
├────────┼─────────┼───┼───────┤
│ N      │    3.25 │ 2 │     5 │
│ S      │    2.00 │ 1 │     2 │
└────────┴─────────┴───┴───────┘
1	2	5
2	1	2
end case

case sort is stable and puts missing last
run
local f = frame{ { 'k', { 2, missing, 1, 2 } }, { 'n', { 'a', 'b', 'c', 'd' } } }
print(f:sort('-k'))
gives
┌───┬───┐
│ k │ n │
├───┼───┤
│ 2 │ a │
│ 2 │ d │
│ 1 │ c │
│ · │ b │
└───┴───┘
Missing: k 1 (1 not given)
end case

case join keeps every row on the left
run
local a = frame{ { 'code', { 'E1', 'E2', 'E3' } } }
local b = frame{ { 'code', { 'E2', 'E1' } }, { 'name', { 'Two', 'One' } } }
print(a:join(b, 'code'))
print(a:join(b, 'code', 'inner'), a:join(b, 'code', 'without'))
gives
┌──────┬──────┐
│ code │ name │
├──────┼──────┤
│ E1   │ One  │
│ E2   │ Two  │
│ E3   │ ·    │
└──────┴──────┘
Missing: name 1 (1 no matching row)
┌──────┬──────┐
│ code │ name │
├──────┼──────┤
│ E1   │ One  │
│ E2   │ Two  │
└──────┴──────┘	┌──────┐
│ code │
├──────┤
│ E3   │
└──────┘
end case

case a join that would multiply rows
run
local a = frame{ { 'code', { 'E1' } } }
local b = frame{ { 'code', { 'E1', 'E1' } }, { 'x', { 1, 2 } } }
print(a:join(b, 'code'))
fails 3
script.lua:3: 2 rows on the right match code E1; one was expected
    3 | print(a:join(b, 'code'))
    hint: group the right frame first, or name a further key column
end case

case pivot
run
local f = frame{ { 'area', { 'A', 'A', 'B' } }, { 'year', { '2021', '2022', '2022' } }, { 'value', { 1, 2, 3 } } }
print(f:pivot('area', 'year', 'value'))
gives
┌──────┬──────┬──────┐
│ area │ 2021 │ 2022 │
├──────┼──────┼──────┤
│ A    │    1 │    2 │
│ B    │    · │    3 │
└──────┴──────┴──────┘
Missing: 2021 1 (1 not given)
end case

case rows, select, rename, append, head
run
local f = frame{ { 'a', { 1, 2 } }, { 'b', { 'x', missing } } }
for row in f:rows() do print(row.a, row.b) end
print(f:select('b', 'a'):rename{ b = 'text' }:append(f):tail(3))
print(f:csv())
print(f:json())
gives
1	x
2	nil
┌──────┬───┬───┐
│ text │ a │ b │
├──────┼───┼───┤
│ ·    │ 2 │ · │
│ ·    │ 1 │ x │
│ ·    │ 2 │ · │
└──────┴───┴───┘
Missing: text 3 (3 not given); b 2 (2 not given)
a,b
1,x
2,

[
  {
    "a": 1,
    "b": "x"
  },
  {
    "a": 2,
    "b": null
  }
]

end case

case saving needs an ending it knows
run
frame{ { 'a', { 1 } } }:save 'figures.xls'
fails
script.lua:1: a frame cannot be saved as 'figures.xls'
    1 | frame{ { 'a', { 1 } } }:save 'figures.xls'
      |                               ^^^^^^^^^^^
    hint: the ending decides: .csv, .json or .md
end case

case columns of different length
run
print(frame{ { 'a', { 1, 2 } }, { 'b', { 1, 2, 3 } } })
fails
script.lua:1: 'b' has 3 values where 2 are needed
    1 | print(frame{ { 'a', { 1, 2 } }, { 'b', { 1, 2, 3 } } })
      |                                    ^
end case

case intervals over columns
run
local f = frame{ { 'count', { 10, 0, 100 } }, { 'denominator', { 100, 50, 100 } } }
print(proportion(f.count, f.denominator, { multiplier = 100 }))
print(rate(f.count, f.denominator))
gives
┌───────┬─────────────┬─────────────┐
│ value │ lower_ci_95 │ upper_ci_95 │
├───────┼─────────────┼─────────────┤
│    10 │         5.5 │        17.4 │
│     0 │         0.0 │         7.1 │
│   100 │        96.3 │       100.0 │
└───────┴─────────────┴─────────────┘
┌─────────┬─────────────┬─────────────┐
│   value │ lower_ci_95 │ upper_ci_95 │
├─────────┼─────────────┼─────────────┤
│  10,000 │     4,787.4 │    18,391.5 │
│       0 │         0.0 │     7,377.8 │
│ 100,000 │    81,362.1 │   121,627.9 │
└─────────┴─────────────┴─────────────┘
end case

case a count above its denominator
run
print(proportion(column{ 5, 12 }, column{ 10, 10 }))
fails 3
script.lua:1: row 2: the count 12 is greater than the denominator 10
    1 | print(proportion(column{ 5, 12 }, column{ 10, 10 }))
end case

case compare with a benchmark
run
local f = frame{ { 'value', { 10, 20, 30 } }, { 'lower_ci_95', { 9, 15, 28 } }, { 'upper_ci_95', { 11, 25, 32 } } }
print(compare(f, 20, 'low is good'))
print(compare(f, 25, 'no judgement'))
gives
text column of 3 rows: Better, Similar, Worse
text column of 3 rows: Lower, Similar, Higher
end case

case names change places
run
local f = frame{ { 'a', { 1 } }, { 'b', { 2 } } }
print(f:rename{ a = 'b', b = 'a' })
gives
┌───┬───┐
│ b │ a │
├───┼───┤
│ 1 │ 2 │
└───┴───┘
end case

case with on a frame without rows
run
local f = frame{ { 'a', { 1, 2 } } }
local e = f:where(f.a:gt(5))
print(e:with{ n = 5, double = e.a * 2 })
print(e:by('a', { n = count() }), #e:split 'a', e.a:max())
gives
┌───┬────────┬───┐
│ a │ double │ n │
├───┼────────┼───┤
└───┴────────┴───┘
┌───┬───┐
│ a │ n │
├───┼───┤
└───┴───┘	0	missing
end case

case truth values and missing as single values
run
print(frame{ { 'a', { 1, 2 } }, { 'yes', true }, { 'none', missing } }:where{ yes = true, a = { 2, 3 } })
gives
┌───┬──────┬──────┐
│ a │ yes  │ none │
├───┼──────┼──────┤
│ 2 │ true │    · │
└───┴──────┴──────┘
Missing: none 1 (1 not given)
end case

case a condition of the wrong kind
run
local f = frame{ { 'age', { 64, 65 } } }
print(f:where{ age = '65+' })
fails
script.lua:2: a number column cannot be compared with a text
    2 | print(f:where{ age = '65+' })
      |                ^^^
    hint: compare it with a number, such as 10
end case

case a row that is not there
run
print(frame{ { 'a', { 1, 2 } } }:row(3))
fails
script.lua:1: there is no row 3 among 2
    1 | print(frame{ { 'a', { 1, 2 } } }:row(3))
    hint: rows are counted from 1; -1 is the last
end case
