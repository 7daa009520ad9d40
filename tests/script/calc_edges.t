# SPDX-License-Identifier: GPL-3.0-or-later
# hiap calc: input and words at the edge.

case an empty file
file a.csv
shell
hiap calc rate a.csv
fails 3
a.csv: the file is empty
    hint: it needs a line with the column names; download or save it again
end case

case only a header: no row, or no value
shell
printf 'count,denominator\n' | hiap calc rate
printf 'count,denominator,g\n' | hiap calc rate --by g
printf 'value\n' | hiap calc mean
printf 'value,g\n' | hiap calc mean --by g
printf 'value\n' | hiap calc quantile
gives
count,denominator,value,lower_ci_95,upper_ci_95,method
g,value,lower_ci_95,upper_ci_95,method
n,sum,sd,value,lower_ci_95,upper_ci_95,status,method
0,,,,,,not computed: no value,
g,n,sum,sd,value,lower_ci_95,upper_ci_95,status,method
value,quantile,status
end case

case no standard input
shell
hiap calc rate < /dev/null
fails 3
standard input: the file is empty
    hint: it needs a line with the column names; download or save it again
end case

case a file that is not there
shell
hiap calc rate nowhere.csv
fails 3
hiap: cannot open nowhere.csv: No such file or directory
    hint: check the spelling and the folder
end case

case Windows line ends and a byte order mark
shell
printf '\357\273\277count,denominator\r\n65,100\r\n' | hiap calc proportion
gives
count,denominator,value,lower_ci_95,upper_ci_95,method
65,100,0.65,0.5525444329688796,0.7363575175690247,Wilson
end case

case one column, text in quotes, thousands
shell
printf 'value\n"1,000"\n3000\n' | hiap calc mean | cut -d, -f1,2,4
gives
n,sum,value
2,4000,2000
end case

case a missing key is a group of its own
shell
printf 'g,count,denominator\na,1,10\n,2,10\n,3,10\n' | hiap calc proportion --by g
gives
g,value,lower_ci_95,upper_ci_95,method
a,0.1,0.01787621309507291,0.40415002679523837,Wilson
,0.25,0.11186170140766567,0.46870087761874396,Wilson
end case

case a column to group by given twice
shell
printf 'g,count,denominator\na,1,10\n' | hiap calc proportion --by g,g
fails 2
hiap calc proportion: by names the column 'g' twice
end case

case two columns to group by
shell
printf 'g,h,count,denominator\na,x,1,10\na,y,2,10\na,x,3,10\n' | hiap calc proportion --by g,h | cut -d, -f1-3
gives
g,h,value
a,x,0.2
a,y,0.2
end case

case a result takes the place of the column of its name
shell
printf 'value,count,denominator\nold,1,4\n' | hiap calc proportion
printf 'count,denominator\n1,4\n' | hiap calc rate | hiap calc rate --multiplier 1 | cut -d, -f1-3
gives
value,count,denominator,lower_ci_95,upper_ci_95,method
0.25,1,4,0.045587260809700575,0.6993581574175981,Wilson
count,denominator,value
1,4,0.25
end case

case a column to group by that the result has too
shell
printf 'value,count,denominator\nold,1,4\n' | hiap calc proportion --by value
fails 2
hiap calc proportion: proportion gives a column 'value' of its own
    hint: give the column to group by another name
end case

case a bad count hides in no sum
file a.csv
g,count,denominator
a,5,4
a,1,40
shell
hiap calc proportion a.csv --by g
fails 3
a.csv:2: the count 5 is greater than the denominator 4
end case

case a bad multiplier in its row
shell
printf 'count,denominator,multiplier\n1,4,100\n1,4,0\n' | hiap calc rate
fails 3
standard input:3: multiplier is 0; a multiplier is greater than 0
    hint: multiplier: of this row, instead of the option
end case

case the rows of a group have one multiplier
shell
printf 'g,count,denominator,multiplier\na,1,4,100\na,1,4,10\n' | hiap calc rate --by g
fails 3
standard input:3: multiplier is 10; the rows of a group have one multiplier
    hint: multiplier: of this row, instead of the option
end case

case a folder that is not there
shell
printf 'value\n1\n' | hiap calc mean -o no/where/out.csv
fails 3
hiap: cannot open the folder no/where/: No such file or directory
    hint: check the spelling and the folder
end case

case two files
shell
hiap calc mean a.csv b.csv
fails 2
hiap calc mean: 'b.csv' is one file too many
    hint: hiap calc mean --help
end case

case a switch with a value that is none
shell
printf 'value\n1\n' | hiap calc quantile --invert=maybe
fails 2
hiap calc quantile: invert is a switch: true or false, not 'maybe'
end case
