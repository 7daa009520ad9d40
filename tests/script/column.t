Columns: arithmetic is lazy, missing values keep their reason, comparisons are methods.

case arithmetic, and what is missing stays missing
run
local c = column{ 12, missing, 30 }
print(c / 2 + 1)
print((c / 2):sum(), c:mean(), c:missing_count(), (c * 2):reason(2))
end

case division by zero is missing, with its reason
run
local rate = column{ 1, 2 } / column{ 0, 4 }
print(rate, rate:reason(1))
end

case comparisons are methods that give masks
run
local age = column{ 15, 64, 65, missing }
print(age:ge(65), age:ge(16) & age:lt(65), ~age:ge(65))
print(column{ 'Female', 'Male', missing }:eq 'Male')
print(column{ 'a', 'b', 'c' }:one_of{ 'a', 'c' }, column{ 1, 2, 3 }:one_of{ 2, 3 })
end

case < on columns says what to write
run
local c = column{ 1, 2 }
print(c < c)
end

case == between columns says what to write
run
local c = column{ 1, 2 }
if c == column{ 1, 2 } then print 'same' end
end

case a mask lost in 'and' is reported
run
local c = column{ 1, 2, 3 }
local f = frame{ { 'c', c } }
local m = c:gt(1) and c:lt(3)
print(#f:where(m))
end

case an unknown method
run
local c = column{ 1, 2 }
print(c:maen())
end

case lengths that do not agree
run
print(column{ 1, 2 } + column{ 1, 2, 3 })
end

case text in a list of numbers
run
local c = column{ 1, 'two' }
end

case a column cannot be changed
run
local c = column{ 1, 2 }
c.x = 3
end

case periods
run
local p = periods{ '2016/17', '2015 - 17', '2022-01-01/P3Y', 'March 2023' }
print(p)
print(p:year(), p:length())
print(p:ge '2017')
end

case an impossible period
run
print(periods{ '2019/21/3' })
end

case quantiles and figures
run
local c = column{ 3, 1, 2, 4 }
print(c:median(), c:quantile(0.9), c:sd(), c:min(), c:max(), c:count(), c:distinct())
print(c:at(1), c:at(-1), c:first(), c:last())
end

case if_else, or_else, is_missing
run
local c = column{ 1, missing, 3 }
print(c:or_else(0), c:is_missing(), c:gt(2):if_else(10, c))
print(column{ 'a', missing }:or_else 'none')
end

case patterns
run
local c = column{ 'Knowsley - new charter', 'Sefton created a forum', missing }
print(c:matches(re '^\\w+ -'), c:extract(re('^(?<place>\\w+)'), 1))
local m = re('(?<place>\\w+) - (.*)'):match 'Halton - warm homes'
print(m.place, m[3], m.first, m.last)
end

case a wrong pattern shows where
run
local r = re 'a(b'
end
