# SPDX-License-Identifier: GPL-3.0-or-later
# hiap calc ols: what it reads, its errors, its refusals. Certified values: tests/certified/ols.t.

case a line by hand: slope 1, intercept 0, residuals -1, 1, 1, -1
file a.csv
y,x
0,1
3,2
4,3
3,4
shell
hiap calc ols a.csv
hiap calc ols a.csv --summary
hiap calc ols a.csv --no_intercept --confidence 95,99.8
gives
term,estimate,se,t,p,lower_ci_95,upper_ci_95,n,status,method
intercept,0,1.7320508075688772,0,1,-7.452413135250993,7.452413135250993,4,,iid
x,1,0.6324555320336759,1.5811388300841895,0.2546440075000701,-1.7212365213498448,3.721236521349845,4,,iid
r2,adjusted_r2,sigma,loglik,aic,bic,durbin_watson,coefficients,n,status
0.5555555555555556,0.3333333333333333,1.4142135623730951,-5.675754132818691,15.351508265637381,14.124096987877163,2,2,4,
term,estimate,se,t,p,lower_ci_95,upper_ci_95,lower_ci_99_8,upper_ci_99_8,n,status,method
x,1,0.21081851067789195,4.743416490252569,0.017771901794031483,0.329081409607729,1.670918590392271,-1.1534123923964028,3.153412392396403,4,,iid
end case

case powers, weights in a column of their own, every error at once
file a.csv
weights,y,x,n
1,2.1,1,3
2,3.9,2,1
1,9.2,3,4
3,15.8,4,1
1,25.3,5,5
2,35.9,6,9
1,49.2,7,2
shell
hiap calc ols a.csv --degree 2 | cut -d, -f1-3
for se in hc0 hc1 hc2 hc3; do hiap calc ols a.csv --weights n --se $se | cut -d, -f1-3,10 | tail -1; done
hiap calc ols a.csv --se newey_west --lag 2 | cut -d, -f1-3,10 | tail -1
hiap calc ols a.csv --se newey_west --lag 2 --adjust | cut -d, -f1-3,10 | tail -1
gives
term,estimate,se
intercept,0.5974582150118581,0.5096624182675824
x,-0.5421986080600545,0.23809218493917658
x^2,1.0589857816831307,0.029163867480258877
n,0.35429524580317145,0.14520880555704221
n^2,-0.03406882996393257,0.014680941928279706
x,7.775583482944345,0.7860212422415634,HC0
x,7.775583482944345,1.0398083660926174,HC1
x,7.775583482944345,1.1148567296737368,HC2
x,7.775583482944345,1.6107338808823763,HC3
n,0.22062685302837742,0.4885688667909731,"Newey-West
n,0.22062685302837742,0.6463158599287793,"Newey-West
end case

case Newey-West goes by t, whatever the order of the rows
shell
printf 't,y\n1,1\n2,3\n3,2\n4,5\n5,4\n6,7\n' | hiap calc ols --se newey_west > a.csv
printf 't,y\n4,5\n1,1\n6,7\n3,2\n2,3\n5,4\n' | hiap calc ols --se newey_west > b.csv
cmp a.csv b.csv && cut -d, -f1-3,10 a.csv
gives
term,estimate,se,method
intercept,0.06666666666666667,0.27813678991838825,"Newey-West
t,1.0285714285714285,0.08178730626350186,"Newey-West
end case

case groups, one of them too short; a missing value; a perfect fit
file a.csv
area,y,x
Halton,1,1
Halton,2,2
Halton,4,3
Halton,,4
Wirral,1,1
Wirral,5,2
Leeds,3,1
Leeds,5,2
Leeds,7,3
shell
hiap calc ols a.csv --by area
hiap calc ols a.csv --by area --summary
gives
area,term,estimate,se,t,p,lower_ci_95,upper_ci_95,n,status,method
Halton,intercept,-0.6666666666666666,0.6236095644623235,-1.0690449676496976,0.4787635903929203,-8.59037746816168,7.257044134828347,3,1 of 4 rows left out: a value is missing,iid
Halton,x,1.5,0.28867513459481287,5.196152422706632,0.12103771832367673,-2.167965362404479,5.167965362404479,3,1 of 4 rows left out: a value is missing,iid
Wirral,,,,,,,,,"not computed: 2 rows for 2 coefficients; at least 3 are needed",
Leeds,intercept,1,0,,,1,1,3,perfect fit: no error can be estimated,iid
Leeds,x,2,0,,,2,2,3,perfect fit: no error can be estimated,iid
area,r2,adjusted_r2,sigma,loglik,aic,bic,durbin_watson,coefficients,n,status
Halton,0.9642857142857143,0.9285714285714286,0.408248290463863,0.07874203723022881,3.8425159255395425,2.0397405028757616,3,2,3,1 of 4 rows left out: a value is missing
Wirral,,,,,,,,,,"not computed: 2 rows for 2 coefficients; at least 3 are needed"
Leeds,1,1,0,,,,,2,3,perfect fit: no error can be estimated
end case

case large offsets cost no digits
shell
printf 'y,x\n1000000000.1,2000000001\n1000000000.2,2000000002\n1000000000.4,2000000003\n1000000000.3,2000000004\n' | hiap calc ols | tail -1 | cut -d, -f1-3
printf 'y,x\n0.1,1\n0.2,2\n0.4,3\n0.3,4\n' | hiap calc ols | tail -1 | cut -d, -f1-3
gives
x,0.07999997138977051,0.04242640574727875
x,0.08,0.04242640687119286
end case

case too few rows
shell
printf 'y,x\n1,1\n2,2\n' | hiap calc ols
fails 3
standard input: 2 rows for 2 coefficients; at least 3 are needed
end case

case collinear columns
shell
printf 'y,total,men,women,year\n1,3,1,2,5\n2,5,2,3,1\n4,9,5,4,2\n3,8,1,7,9\n7,7,3,4,4\n2,9,8,1,3\n' | hiap calc ols
fails 3
standard input: collinear: each of total, men, women is a combination of the others; leave one out
end case

case a constant column
shell
printf 'y,x,z\n1,2010,1\n2,2010,2\n4,2010,3\n5,2010,5\n' | hiap calc ols
fails 3
standard input: x is the same in every row; leave it out
end case

case a column that is no number
shell
printf 'area,y,x\nHalton,1,1\nWirral,2,2\nLeeds,4,3\n' | hiap calc ols
fails 3
standard input:2: area is 'Halton', which is no number
    hint: area: an x: a number in each row; columns of words are left out of the input, or given to --by
end case

case a negative weight
shell
printf 'y,x,w\n1,1,1\n2,2,-3\n4,3,1\n' | hiap calc ols --weights w
fails 3
standard input:3: w is -3; a weight is 0 or more
end case

case a weights column that is not there
shell
printf 'y,x,w\n1,1,1\n2,2,3\n4,3,1\n' | hiap calc ols --weights v
fails 3
standard input: ols needs a column 'v'
    hint: the columns are y, x, w
end case

case no y
shell
printf 'x,z\n1,1\n' | hiap calc ols
fails 3
standard input: ols needs a column 'y'
    hint: the columns are x, z
end case

case Newey-West with a t twice
shell
printf 't,y\n1,1\n2,3\n2,4\n3,2\n' | hiap calc ols --se newey_west
fails 3
standard input:4: t is 2; which was there before: Newey-West errors need one row a time, or --by what tells the rows apart
end case

case words and numbers that cannot be
shell
printf 'y,x\n1,1\n' | hiap calc ols --se hc4
fails 2
hiap calc ols: 'hc4' is no value of se
    hint: did you mean 'hc0'?
end case

case in Lua
run
local f = frame{ { 'y', { 0, 3, 4, 3 } }, { 'x', { 1, 2, 3, 4 } } }
print(calc.ols(f).estimate:sum(), calc.ols(f, { summary = true }).n:sum(), calc.ols(f, { weights = 'x' }).estimate:sum())
gives
1	4	3
end case
