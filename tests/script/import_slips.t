# SPDX-License-Identifier: GPL-3.0-or-later
# What an import says of codes, names and figures that do not go with the files before it.

case a wrong code does not rename an area
file one.csv
areacd,areanm,geography,indicator,period,observation,measure,unit,notes
E08000011,Knowsley,LA,Pay,2020-01-01/P1Y,5,Pay,pounds,
E08000012,Liverpool,LA,Pay,2020-01-01/P1Y,6,Pay,pounds,
E08000014,Sefton,LA,Pay,2020-01-01/P1Y,7,Pay,pounds,
file two.csv
areacd,areanm,geography,indicator,period,observation,measure,unit,notes
E08000012,Knowsley,LA,Pay,2021-01-01/P1Y,5,Pay,pounds,
E08000012,Knowsley,LA,Pay,2020-01-01/P1Y,6,Pay,pounds,
E08000011,Knowsley,LA,Pay,2020-01-01/P1Y,5.5,Pay,pounds,
file names.lua
print(store:series{ indicator = 'ons/pay', area = 'E08000012' }:select('area_name', 'time_period', 'value'))
shell
hiap import one.csv --by ada > once.txt
hiap import two.csv --by ada --json | grep -A4 '"notes"'
hiap run names.lua
gives
      "notes": [
        "E08000012 is 'Liverpool' in 1 earlier vintage; here it is 'Knowsley', the name of E08000011 (line 2): check the codes; the figures were kept under the code, and the earlier name holds",
        "1 figure new, 1 revised since vintage 1, 1 the same; the largest revision: Pay, Knowsley, 2020, from 5.0 to 5.5",
        "1 figure of the earlier edition (one.csv, vintage 1) is not in this one, e.g. Sefton, 2020, and remains current: withdrawn, or left out?"
      ]
┌───────────┬─────────────┬───────┐
│ area_name │ time_period │ value │
├───────────┼─────────────┼───────┤
│ Liverpool │ 2020        │     6 │
│ Liverpool │ 2021        │     5 │
└───────────┴─────────────┴───────┘
end case
