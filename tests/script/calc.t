# SPDX-License-Identifier: GPL-3.0-or-later
# hiap calc: the shell face of the methods.

case row by row, at two levels, all columns kept
file a.csv
area,region,count,denominator
Halton,North West,65,100
Wirral,North West,0,40
Leeds,Yorkshire,,30
shell
hiap calc proportion a.csv --confidence 95,99.8 --multiplier 100
hiap calc rate a.csv --multiplier 1000 --confidence 99
gives
area,region,count,denominator,value,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,method
Halton,North West,65,100,65,55.254443296887956,73.63575175690247,49.5494657407045,77.83540614089685,Wilson
Wirral,North West,0,40,0,0,8.762160119728662,0,19.27270471862528,Wilson
Leeds,Yorkshire,,30,,,,,,
area,region,count,denominator,value,lower_ci_99,upper_ci_99,method
Halton,North West,65,100,650,461.00514569766483,888.0878755704787,Byar
Wirral,North West,0,40,0,0,132.45793416370094,Exact
Leeds,Yorkshire,,30,,,,
end case

case grouped rows are summed, a group of one too; a missing one makes its group missing
file a.csv
region,count,denominator
North West,65,100
North West,0,40
Yorkshire,,30
Yorkshire,3,30
London,7,20
shell
hiap calc proportion a.csv --by region
gives
region,value,lower_ci_95,upper_ci_95,method
North West,0.4642857142857143,0.383732478121069,0.546746536191032,Wilson
Yorkshire,,,,
London,0.35,0.18119182410108203,0.5671457233147638,Wilson
end case

case the multiplier may stand in the row
shell
printf 'count,denominator,multiplier\n1,4,100\n1,4,1000\n1,4,\n' | hiap calc proportion --multiplier 10
gives
count,denominator,multiplier,value,lower_ci_95,upper_ci_95,method
1,4,100,25,4.558726080970057,69.93581574175981,Wilson
1,4,1000,250,45.587260809700574,699.3581574175981,Wilson
1,4,,2.5,0.45587260809700575,6.993581574175981,Wilson
end case

case standard input, JSON, a table, a file
shell
printf 'value\n1\n2\n4\n' | hiap calc mean --json
printf 'value\n1\n2\n4\n' | hiap calc mean - --format table
printf 'value\n1\n2\n4\n' | hiap calc mean -o out.csv
cat out.csv
gives
[
  {
    "n": 3,
    "sum": 7,
    "sd": 1.5275252316519468,
    "value": 2.3333333333333335,
    "lower_ci_95": -1.4612497002634282,
    "upper_ci_95": 6.127916366930095,
    "status": null,
    "method": "Student t"
  }
]
┌───┬─────┬──────┬───────┬─────────────┬─────────────┬────────┬───────────┐
│ n │ sum │   sd │ value │ lower_ci_95 │ upper_ci_95 │ status │ method    │
├───┼─────┼──────┼───────┼─────────────┼─────────────┼────────┼───────────┤
│ 3 │   7 │ 1.53 │  2.33 │       -1.46 │        6.13 │ ·      │ Student t │
└───┴─────┴──────┴───────┴─────────────┴─────────────┴────────┴───────────┘
Missing: status 1 (1 not given)
n,sum,sd,value,lower_ci_95,upper_ci_95,status,method
3,7,1.5275252316519468,2.3333333333333335,-1.4612497002634282,6.127916366930095,,Student t
end case

case one value, no value, missing values, constant values
shell
printf 'g,value\na,5\nb,\nc,2\nc,2\nc,\nd,1e9\nd,1000000001\nd,1000000002\n' | hiap calc mean --by g
gives
g,n,sum,sd,value,lower_ci_95,upper_ci_95,status,method
a,1,5,,5,,,limits not computed: 1 value,Student t
b,0,,,,,,not computed: no value,
c,2,4,0,2,2,2,,Student t
d,3,3000000003,1,1000000001,999999998.5158623,1000000003.4841377,,Student t
end case

case headings are found however they are spelt
shell
printf 'Count ,De_nominator\n1,4\n' | hiap calc proportion
gives
Count,De_nominator,value,lower_ci_95,upper_ci_95,method
1,4,0.25,0.045587260809700575,0.6993581574175981,Wilson
end case

case bad data: the place, the value, what is right, and nothing on stdout
file a.csv
count,denominator,note
65,100,"two
lines"
5,4,x
shell
hiap calc proportion a.csv
fails 3
a.csv:4: the count 5 is greater than the denominator 4
end case

case a cell that is no number
shell
printf 'count,denominator\n65,100\nthree,100\n' | hiap calc rate
fails 3
standard input:3: count is 'three', which is no number
    hint: count: events: 0 or more
end case

case a column that is not there
shell
printf 'cont,denominator\n65,100\n' | hiap calc rate
fails 3
standard input: rate needs a column 'count'
    hint: did you mean 'cont'?
end case

case an option that is not there
shell
printf "value\n1\n" | hiap calc mean --confidnce 95
fails 2
hiap calc mean: mean has no option 'confidnce'
    hint: did you mean 'confidence'?
end case

case a method that is not there
shell
hiap calc porportion
fails 2
hiap calc: there is no method 'porportion'
    hint: did you mean 'proportion'?
end case

case a share instead of a percentage
shell
printf 'value\n1\n' | hiap calc mean --confidence 0.95
fails 2
hiap calc mean: the confidence '0.95' is not a percentage from 90 up to (not including) 100
    hint: such as 95, or 95,99.8 for two levels
end case

case a level given twice
shell
printf 'value\n1\n' | hiap calc mean --confidence 95,95.0
fails 2
hiap calc mean: the confidence 95 is given twice
end case

case a --by column that is not there
shell
printf 'value,region\n1,a\n' | hiap calc mean --by regon
fails 3
standard input: the frame has no column 'regon'
    hint: did you mean 'region'?
end case

case help comes from the registry
shell
hiap calc mean --help
gives
Mean of values with Student's t limits

  hiap calc mean [FILE.csv | -] [--OPTION VALUE]...

Columns it reads
  value                  the values; missing ones are left out

Options
  --confidence           levels in percent, such as 95,99.8 (95)
  --by                   columns: one result a group
  --format               csv, json or table (csv)
  -o FILE                write there instead of to the screen

Columns it gives
  n                      how many values
  sum                    of the values
  sd                     standard deviation, n - 1; missing for one value
  value                  the mean
  lower_ci_95, ...       confidence limits, two columns a level
  status                 why a figure is missing
  method                 how the limits were made

Formula  mean -+ t(n - 1) sd / sqrt n; sd with n - 1
Source   Student 1908; OHID technical guide to confidence intervals

Example
  printf 'value\n12.1\n14.3\n11.8\n13.0\n' | hiap calc mean
end case

case every example of the help runs
shell
for m in $(hiap calc --list | cut -d' ' -f1); do
  hiap calc $m --help | sed -n '/^Example/,$p' | sed 1d > example.sh
  sh example.sh > out || echo "$m fails"
  [ $(wc -l < out) -gt 1 ] || echo "$m gives nothing"
done
echo all run
gives
all run
end case
