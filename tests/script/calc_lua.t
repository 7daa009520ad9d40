# SPDX-License-Identifier: GPL-3.0-or-later
# calc.METHOD of scripts: the figures of `hiap calc`, to the bit.

case the same figures as the shell
file a.csv
region,count,denominator,value
North West,65,128432,3.1
North West,4,320900,2.7
Yorkshire,12,10007,5
London,0,333,1.25
London,7,,4.5
file same.lua
local f = read_csv 'a.csv'
calc.rate(f, { confidence = { 95, 99.8 } }):save 'rate.csv'
calc.rate(f, { by = 'region', multiplier = 1000 }):save 'by.csv'
calc.proportion(f, { multiplier = 100, confidence = 99 }):save 'proportion.csv'
calc.mean(f, { by = { 'region' } }):save 'mean.csv'
calc.quantile(f, { k = 2, invert = true }):save 'quantile.csv'
calc.funnel(f:rename{ count = 'numerator' }, { kind = 'rate', overdispersion = 'additive' }):save 'funnel.csv'
shell
hiap run same.lua
cd outputs/* && same() { name=$1; shift; "$@" | cmp - $name && echo $name; }
same rate.csv hiap calc rate ../../a.csv --confidence 95,99.8
same by.csv hiap calc rate ../../a.csv --by region --multiplier 1000
same proportion.csv hiap calc proportion ../../a.csv --multiplier 100 --confidence 99
same mean.csv hiap calc mean ../../a.csv --by region
same quantile.csv hiap calc quantile ../../a.csv --k 2 --invert
sed s/count/numerator/ ../../a.csv > funnel_in.csv
same funnel.csv hiap calc funnel funnel_in.csv --kind rate --overdispersion additive
gives
Wrote 6 files to outputs/same
Next: hiap verify outputs/same
rate.csv
by.csv
proportion.csv
mean.csv
quantile.csv
funnel.csv
end case

case a row that cannot be: line, row, value
run
local f = frame{ { 'count', { 1, -2, 3 } }, { 'denominator', { 10, 10, 10 } } }
print(calc.rate(f))
fails 3
script.lua:2: calc.rate: row 2: the count -2 is negative
    2 | print(calc.rate(f))
      |            ^^^^
end case

case text where a number belongs
run
local f = frame{ { 'value', { '1', 'two' } } }
calc.mean(f)
fails 3
script.lua:2: calc.mean: row 2: value is 'two', which is no number
    2 | calc.mean(f)
      |      ^^^^
    hint: value: the values; missing ones are left out
end case

case a column that is not there
run
local f = frame{ { 'cont', { 1 } }, { 'denominator', { 10 } } }
calc.rate(f)
fails 3
script.lua:2: calc.rate: rate needs a column 'count'
    2 | calc.rate(f)
      |      ^^^^
    hint: did you mean 'cont'?
end case

case a method that is not there
run
calc.porportion()
fails
script.lua:1: there is no method calc.porportion
    1 | calc.porportion()
      |      ^^^^^^^^^^
    hint: did you mean 'proportion'?
end case

case an option that is not there
run
local f = frame{ { 'value', { 1 } } }
calc.mean(f, { confidnce = 95 })
fails
script.lua:2: calc.mean has no option 'confidnce'
    2 | calc.mean(f, { confidnce = 95 })
      |                ^^^^^^^^^
    hint: did you mean 'confidence'?
end case

case an option of the wrong kind
run
local f = frame{ { 'value', { 1 } } }
calc.quantile(f, { invert = 'yes' })
fails
script.lua:2: calc.quantile: invert must be true or false, not 'yes'
    2 | calc.quantile(f, { invert = 'yes' })
      |                    ^^^^^^
    hint: the highest values are in group 1
end case

case an option out of range
run
local f = frame{ { 'value', { 1 } } }
calc.quantile(f, { k = 1 })
fails 2
script.lua:2: calc.quantile: k needs a whole number from 2 to 1000, not '1'
    2 | calc.quantile(f, { k = 1 })
      |      ^^^^^^^^
end case

case a share instead of a percentage
run
local f = frame{ { 'value', { 1 } } }
calc.mean(f, { confidence = 0.95 })
fails 2
script.lua:2: calc.mean: the confidence '0.95' is not a percentage from 90 up to (not including) 100
    2 | calc.mean(f, { confidence = 0.95 })
      |      ^^^^
    hint: such as 95, or 95,99.8 for two levels
end case

case no frame
run
calc.mean{ 1, 2, 3 }
fails
script.lua:1: calc.mean needs a frame, not a table
    1 | calc.mean{ 1, 2, 3 }
      |      ^^^^
    hint: calc.mean(f, { option = value })
end case

case the error can be caught, and the words are listed
run
local ok, what = pcall(calc.mean, frame{ { 'x', { 1 } } })
print(ok, what)
print(type(calc.rate), pcall(function() return calc.nothing end))
gives
false	calc.mean: mean needs a column 'value'
function	false	there is no method calc.nothing
end case
