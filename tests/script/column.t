Columns: arithmetic is lazy, missing values keep their reason, comparisons are methods.

case arithmetic, and what is missing stays missing
run
local c = column{ 12, missing, 30 }
print(c / 2 + 1)
print((c / 2):sum(), c:mean(), c:missing_count(), (c * 2):reason(2))
gives
number column of 3 rows: 7, missing, 16
21	21	1	not given
end case

case division by zero is missing, with its reason
run
local rate = column{ 1, 2 } / column{ 0, 4 }
print(rate, rate:reason(1))
gives
number column of 2 rows: missing, 0.5	not defined for these values
end case

case comparisons are methods that give masks
run
local age = column{ 15, 64, 65, missing }
print(age:ge(65), age:ge(16) & age:lt(65), ~age:ge(65))
print(column{ 'Female', 'Male', missing }:eq 'Male')
print(column{ 'a', 'b', 'c' }:one_of{ 'a', 'c' }, column{ 1, 2, 3 }:one_of{ 2, 3 })
gives
mask column of 4 rows: false, false, true, missing	mask column of 4 rows: false, true, false, missing	mask column of 4 rows: true, true, false, missing
mask column of 3 rows: false, true, missing
mask column of 3 rows: true, false, true	mask column of 3 rows: false, true, true
end case

case < on columns says what to write
run
local c = column{ 1, 2 }
print(c < c)
fails
script.lua:2: columns cannot be compared with '<': write a:lt(b), which gives a mask
    2 | print(c < c)
      |         ^
end case

case > says gt, although Lua asks for <
run
local c = column{ 1, 2 }
print(c >= c)
fails
script.lua:2: columns cannot be compared with '>=': write a:ge(b), which gives a mask
    2 | print(c >= c)
      |         ^^
end case

case == between columns says what to write
run
local c = column{ 1, 2 }
if c == column{ 1, 2 } then print 'same' end
fails
script.lua:2: columns cannot be compared with '==': write a:eq(b), which gives a mask
    2 | if c == column{ 1, 2 } then print 'same' end
      |      ^^
end case

case a mask lost in 'and' is reported
run
local c = column{ 1, 2, 3 }
local f = frame{ { 'c', c } }
local m = c:gt(1) and c:lt(3)
print(#f:where(m))
gives
2
warns
script.lua:3: a mask was built here and never used (masks combine with & | ~; 'and' and 'or' drop one)
end case

case an unknown method
run
local c = column{ 1, 2 }
print(c:maen())
fails
script.lua:2: column has no method 'maen'
    2 | print(c:maen())
      |         ^^^^
    hint: did you mean 'mean'?
end case

case lengths that do not agree
run
print(column{ 1, 2 } + column{ 1, 2, 3 })
fails 3
script.lua:1: add cannot combine a column of 2 rows with one of 3
    1 | print(column{ 1, 2 } + column{ 1, 2, 3 })
end case

case text in a list of numbers
run
local c = column{ 1, 'two' }
fails
script.lua:1: value 2 of 'column' is text, but the values before it are numbers
    1 | local c = column{ 1, 'two' }
      |           ^^^^^^
    hint: write `missing` where a value is absent
end case

case a column cannot be changed
run
local c = column{ 1, 2 }
c.x = 3
fails
script.lua:2: a column cannot be changed
    2 | c.x = 3
      |   ^
    hint: its methods give a new one instead
end case

case periods
run
local p = periods{ '2016/17', '2015 - 17', '2022-01-01/P3Y', 'March 2023' }
print(p)
print(p:year(), p:length())
print(p:ge '2017')
gives
period column of 4 rows: 2016/17, 2015 - 17, 2022 - 24, March 2023
number column of 4 rows: 2016, 2015, 2022, 2023	number column of 4 rows: 12, 36, 36, 1
mask column of 4 rows: false, false, true, true
end case

case an impossible period
run
print(periods{ '2019/21/3' })
fails 3
script.lua:1: cannot read the period '2019/21/3': it has no known form
    1 | print(periods{ '2019/21/3' })
      |                 ^^^^^^^^^
    hint: write it as 2016, 2016/17, 2015 - 17, March 2023, 2022/23 Q3, 2025-04-30 or 2022-01-01/P3Y
end case

case quantiles and figures
run
local c = column{ 3, 1, 2, 4 }
print(c:median(), c:quantile(0.9), c:sd(), c:min(), c:max(), c:count(), c:distinct())
print(c:at(1), c:at(-1), c:first(), c:last())
gives
2.5	3.7	1.2909944487358056	1	4	4	4
3	4	3	4
end case

case if_else, or_else, is_missing
run
local c = column{ 1, missing, 3 }
print(c:or_else(0), c:is_missing(), c:gt(2):if_else(10, c))
print(column{ 'a', missing }:or_else 'none')
gives
number column of 3 rows: 1, 0, 3	mask column of 3 rows: false, true, false	number column of 3 rows: 1, missing, 10
text column of 2 rows: a, none
end case

case patterns
run
local c = column{ 'Knowsley - new charter', 'Sefton created a forum', missing }
print(c:matches(re '^\\w+ -'), c:extract(re('^(?<place>\\w+)'), 1))
local m = re('(?<place>\\w+) - (.*)'):match 'Halton - warm homes'
print(m.place, m[3], m.first, m.last)
print(#re('o'):all 'Knowsley to Bolton', re('o'):replace('Bolton', '0'), re(' *- *'):split 'a - b-c')
gives
mask column of 3 rows: true, false, missing	text column of 3 rows: Knowsley, Sefton, missing
Halton	warm homes	1	19
4	B0lt0n	{ 'a', 'b', 'c' }
end case

case a wrong pattern shows where
run
local r = re 'a(b'
fails 2
script.lua:1: missing closing parenthesis at character 4 of the pattern: a(b <-- here 
    1 | local r = re 'a(b'
end case

case what cannot be compared says what can
run
column{ 'a', 'b' }:eq(3)
fails
script.lua:1: a text column cannot be compared with a number
    1 | column{ 'a', 'b' }:eq(3)
      |                    ^^
    hint: compare it with a text, such as 'Female'
end case

case periods and years are not numbers
run
print(periods{ '2015', '2016/17' }:ge(2016))
fails
script.lua:1: a period column cannot be compared with a number
    1 | print(periods{ '2015', '2016/17' }:ge(2016))
      |                                    ^^
    hint: compare it with a label, such as '2019/20'
end case

case missing compares with nothing
run
column{ 1, missing }:eq(missing)
fails
script.lua:1: nothing compares with `missing`
    1 | column{ 1, missing }:eq(missing)
      |                      ^^
    hint: x:is_missing() finds missing values
end case

case periods from columns and years, and their ends
run
local p = periods(column{ 2015, 2017, missing })
print(p, p:min(), p:max(), p:or_else '2020')
print(periods{ '2015', '2015 - 17' }:eq '2015', periods{ '2015', '2015 - 17' }:eq(periods{ '2015', '2015' }))
gives
period column of 3 rows: 2015, 2017, missing	2015	2017	period column of 3 rows: 2015, 2017, 2020
mask column of 2 rows: true, false	mask column of 2 rows: true, false
end case

case values that depend on a mask
run
local c = column{ 4, 12, missing }
print(c:lt(10):if_else(missing, c), c:lt(10):if_else('few', 'many'), c:lt(10):or_else(false))
gives
number column of 3 rows: missing, 12, missing	text column of 3 rows: few, many, missing	mask column of 3 rows: true, false, false
end case

case a misspelt option of a summary
run
print(frame{ { 'a', { 1 } } }:by({}, { m = mean('a', { wieght = 'a' }) }))
fails
script.lua:1: mean: unknown field 'wieght'
    1 | print(frame{ { 'a', { 1 } } }:by({}, { m = mean('a', { wieght = 'a' }) }))
      |                                                        ^^^^^^
    hint: did you mean 'weight'?
end case

case a summary of a column, and of nothing
run
print(sum(column{ 1, 2 }), mean(column{ 1, 2 }))
sum()
gives
3	1.5
fails
script.lua:2: sum needs the name of a column, not nothing
    2 | sum()
      | ^^^
    hint: for example sum 'count'
end case
