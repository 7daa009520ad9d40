Frames.

case make, look, compute
run
local f = frame{ { 'area', { 'Halton', 'Sefton', 'Wirral' } }, { 'count', { 12, 30, missing } }, { 'denominator', 400 } }
print(f:with{ rate = f.count / f.denominator * 100 })
print(#f, f.count:sum(), table.concat(f:names(), ' '))
end

case a typo in a column name
run
local f = frame{ { 'deaths', { 1, 2 } } }
print(f.deahts)
end

case where, by mask and by table
run
local f = frame{ { 'sex', { 'Female', 'Male', 'Female' } }, { 'age', { 20, 30, 70 } } }
print(f:where(f.age:ge(65) & f.sex:eq 'Female'))
print(f:where{ sex = 'Female', age = { 20, 30 } })
end

case where with == says what to write
run
local f = frame{ { 'sex', { 'Female', 'Male' } } }
print(f:where(f.sex == 'Female'))
end

case groups
run
local f = frame{ { 'region', { 'N', 'S', 'N' } }, { 'rate', { 1, 2, 4 } }, { 'people', { 10, 20, 30 } } }
print(f:by('region', { total = sum 'rate', average = mean('rate', { weight = 'people' }), n = count() }))
for i, part in ipairs(f:split 'region') do print(i, #part, part.rate:sum()) end
end

case sort is stable and puts missing last
run
local f = frame{ { 'k', { 2, missing, 1, 2 } }, { 'n', { 'a', 'b', 'c', 'd' } } }
print(f:sort('-k'))
end

case join keeps every row on the left
run
local a = frame{ { 'code', { 'E1', 'E2', 'E3' } } }
local b = frame{ { 'code', { 'E2', 'E1' } }, { 'name', { 'Two', 'One' } } }
print(a:join(b, 'code'))
print(a:join(b, 'code', 'inner'), a:join(b, 'code', 'without'))
end

case a join that would multiply rows
run
local a = frame{ { 'code', { 'E1' } } }
local b = frame{ { 'code', { 'E1', 'E1' } }, { 'x', { 1, 2 } } }
print(a:join(b, 'code'))
end

case pivot
run
local f = frame{ { 'area', { 'A', 'A', 'B' } }, { 'year', { '2021', '2022', '2022' } }, { 'value', { 1, 2, 3 } } }
print(f:pivot('area', 'year', 'value'))
end

case rows, select, rename, append, head
run
local f = frame{ { 'a', { 1, 2 } }, { 'b', { 'x', missing } } }
for row in f:rows() do print(row.a, row.b) end
print(f:select('b', 'a'):rename{ b = 'text' }:append(f):tail(3))
print(f:csv())
print(f:json())
end

case saving needs an ending it knows
run
frame{ { 'a', { 1 } } }:save 'figures.xls'
end

case columns of different length
run
print(frame{ { 'a', { 1, 2 } }, { 'b', { 1, 2, 3 } } })
end

case intervals over columns
run
local f = frame{ { 'count', { 10, 0, 100 } }, { 'denominator', { 100, 50, 100 } } }
print(proportion(f.count, f.denominator, { multiplier = 100 }))
print(rate(f.count, f.denominator))
end

case a count above its denominator
run
print(proportion(column{ 5, 12 }, column{ 10, 10 }))
end

case compare with a benchmark
run
local f = frame{ { 'value', { 10, 20, 30 } }, { 'lower_ci_95', { 9, 15, 28 } }, { 'upper_ci_95', { 11, 25, 32 } } }
print(compare(f, 20, 'low is good'))
print(compare(f, 25, 'no judgement'))
end
