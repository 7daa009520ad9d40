# SPDX-License-Identifier: GPL-3.0-or-later
# The kinds of charts that scripts/charts declares: what each says, and what it does with figures that are not there.

case areas compared, highest first, the missing last
run
local f = frame{ { 'area_name', { 'Halton', 'Wirral', 'Sefton', 'Knowsley' } }, { 'value', { 61, missing, 64.25, 58 } },
                 { 'lower_ci_95', { 59, missing, 62, missing } }, { 'upper_ci_95', { 63, missing, 66.5, missing } },
                 { 'outcome', { 'Similar', missing, 'Better', 'Not compared' } } }
local p = draw('compare_areas', f, { title = 'Sefton is highest', unit = '%', benchmark = 62, benchmark_name = 'England', region = 61.1, region_name = 'Mersey' })
print(p:title())
print(p:alt())
p:svg()
local bars = draw('compare_areas', f, { as = 'bars', decimals = 0 })
print(bars:alt())
bars:svg()
gives
Sefton is highest
Areas from the highest value to the lowest: Sefton 64.3 (62.0 to 66.5), better; Halton 61.0 (59.0 to 63.0), similar; Knowsley 58.0, not compared; Wirral no value (not given). 1 better, 1 similar, 1 not compared. Reference line: Mersey 61.1. Reference line: England 62.0.
Areas from the highest value to the lowest: Sefton 64 (62 to 67), better; Halton 61 (59 to 63), similar; Knowsley 58, not compared; Wirral no value (not given). 1 better, 1 similar, 1 not compared.
end case

case more areas than are read out one by one
run
local names, values, outcomes = {}, {}, {}
for i = 1, 40 do names[i], values[i], outcomes[i] = 'Area ' .. i, i, i > 20 and 'Worse' or 'Similar' end
local f = frame{ { 'area_name', names }, { 'value', values }, { 'lower_ci_95', values }, { 'upper_ci_95', values }, { 'outcome', outcomes } }
local p = draw('compare_areas', f, {})
print(p:alt())
p:svg()
gives
Areas from the highest value to the lowest: Area 40 40.0 (40.0 to 40.0), worse; Area 39 39.0 (39.0 to 39.0), worse; Area 38 38.0 (38.0 to 38.0), worse; 34 areas between; Area 3 3.0 (3.0 to 3.0), similar; Area 2 2.0 (2.0 to 2.0), similar; Area 1 1.0 (1.0 to 1.0), similar. 20 similar, 20 worse.
end case

case nothing but gaps
run
local none = { missing, missing }
local f = frame{ { 'area_name', { 'Halton', 'Wirral' } }, { 'value', column(none) + 0 }, { 'lower_ci_95', none }, { 'upper_ci_95', none }, { 'outcome', none } }
local p = draw('compare_areas', f, {})
print(p:alt())
p:svg()
gives
Areas from the highest value to the lowest: Halton no value (not given); Wirral no value (not given).
end case

case a spine: signs, directions, few areas, no benchmark
run
local rows = { indicator = {}, area_code = {}, value = {}, outcome = {}, recent_trend = {}, polarity = {}, benchmark_value = {}, region_value = {} }
local names = { 'indicator', 'area_code', 'value', 'outcome', 'recent_trend', 'polarity', 'benchmark_value', 'region_value' }
local function add(indicator, polarity, benchmark, region, values)
  for i, value in ipairs(values) do
    local row = { indicator, 'A' .. i, value, i == 1 and 'Worse' or missing, i == 1 and 'No significant change' or missing, polarity, benchmark, region }
    for k, name in ipairs(names) do table.insert(rows[name], row[k]) end
  end
end
add('Gap in life expectancy', 'High is good', -9.5, -9, { -12, -10, -9, -7, -6 })
add('Self-harm', 'Low is good', 600, 650, { 700, 500, 610, 590, 450 })
add('Density', 'No judgement', 4, 5, { 3, 5, 6, missing, missing })
add('No benchmark', 'Low is good', missing, missing, { 1, 2, 3, 4, 5 })
add('Missing here', 'High is good', 3, missing, { missing, 2, 3, 4, 5 })
add('No figures', 'High is good', 3, missing, { missing, missing })
local columns = {}
for i, name in ipairs(names) do columns[i] = { name, rows[name] } end
local f = frame(columns)
local p = draw('spine', f, { area = 'A1', area_name = 'Halton', benchmark_name = 'England', region_name = 'Mersey' })
print(p:title())
print((p:alt():replace('; ', '\n')))
p:svg()
local spine = use 'chart_spine'
for _, row in ipairs(spine.rows(f, 'A1')) do
  local bar = row.bar or {}
  local function shown(x) return x and fixed(x, 2) or '-' end
  print(row.indicator, shown(row.at), shown(row.region_at), shown(bar.low), shown(bar.first_quartile), shown(bar.third_quartile), shown(bar.high))
end
print(spine.ends{ { polarity = 'No judgement' } }, spine.ends{ { polarity = 'Low is good' } })
gives
How Halton compares
Spine chart of Halton: 4 worse. Gap in life expectancy -12.0 worse, England -9.5, areas -12.0 to -6.0
Self-harm 700.0 worse, England 600.0, areas 700.0 to 450.0
Density 3.0 worse, England 4.0, areas 3.0 to 6.0 (3 areas)
No benchmark 1.0 worse
Missing here no value, England 3.0, areas 2.0 to 5.0 (4 areas)
No figures no value, England 3.0. Fewer than 5 areas have a value, so quartiles are not drawn: Density, Missing here, No figures.
Gap in life expectancy	-0.71	0.14	-0.71	-0.14	0.71	1.00
Self-harm	-0.67	-0.33	-0.67	-0.07	0.67	1.00
Density	-0.50	0.50	-0.50	-	-	1.00
No benchmark	-	-	-	-	-	-
Missing here	-	-	-0.50	-	-	1.00
No figures	-	-	-	-	-	-
Lowest	Worst	Best
end case

case a spine needs its area
run
draw('spine', frame{ { 'indicator', { 'x' } } }, {})
fails
scripts/charts/spine.lua:27: the spine chart needs the area it is about
   27 |     if not options.area then fail('the spine chart needs the area it is about', { hint = "draw('spine', frame,
    hint: draw('spine', frame, { area = 'E06000006' })
end case

case inequalities: deprivation in order, the overall value, two periods
run
local f = frame{
  { 'category', { 'Least deprived decile (IMD2019)', 'Fifth less deprived decile (IMD2019)', 'Fifth more deprived decile (IMD2019)', 'Most deprived decile (IMD2019)',
                  'Least deprived decile (IMD2019)', 'Most deprived decile (IMD2019)' } },
  { 'value', { 83, 80.5, 79, 74, 82, missing } }, { 'lower_ci_95', { 82.5, 80, 78.5, 73, 81, missing } }, { 'upper_ci_95', { 83.5, 81, 79.5, 75, 83, missing } },
  { 'time_period', periods{ '2021 - 23', '2021 - 23', '2021 - 23', '2021 - 23', '2013 - 15', '2013 - 15' } } }
local p = draw('inequalities', f, { overall = 80, overall_name = 'All England', category_type = 'deprivation decile', unit = 'years' })
print(p:title())
print(p:alt())
p:svg()
local latest = draw('inequalities', f:head(4):with{ outcome = { 'Better', 'Similar', 'Similar', 'Worse' } }, { as = 'bars' })
print(latest:alt())
latest:svg()
gives
Values by deprivation decile
Values by deprivation decile, 4 categories. 2013 - 15: Most deprived decile (IMD2019) no value (not given); Least deprived decile (IMD2019) 82.0 (81.0 to 83.0). 2021 - 23: Most deprived decile (IMD2019) 74.0 (73.0 to 75.0); Fifth more deprived decile (IMD2019) 79.0 (78.5 to 79.5); Fifth less deprived decile (IMD2019) 80.5 (80.0 to 81.0); Least deprived decile (IMD2019) 83.0 (82.5 to 83.5). Reference line: All England 80.0.
Values by category, 4 categories. Most deprived decile (IMD2019) 74.0 (73.0 to 75.0), worse; Fifth more deprived decile (IMD2019) 79.0 (78.5 to 79.5), similar; Fifth less deprived decile (IMD2019) 80.5 (80.0 to 81.0), similar; Least deprived decile (IMD2019) 83.0 (82.5 to 83.5), better.
end case

case labels of deprivation groups
run
local in_order = use 'chart_deprivation'
local function show(...) print(table.concat(in_order({ ... }), ' | ')) end
show('10 (least deprived)', '2', '1 (most deprived)')
show('Quintile 1 - least deprived', 'Quintile 5 - most deprived', 'Quintile 3')
show('Least deprived quintile', 'Third quintile (deprivation)', 'Second most deprived quintile', 'Second least deprived quintile', 'Most deprived quintile')
show('White', 'Asian', 'Black')
print(table.concat(in_order({ 'Q3', 'Decile 2', 'Decile 1' }, 'Deprivation deciles in England'), ' | '))
gives
1 (most deprived) | 2 | 10 (least deprived)
Quintile 5 - most deprived | Quintile 3 | Quintile 1 - least deprived
Most deprived quintile | Second most deprived quintile | Third quintile (deprivation) | Second least deprived quintile | Least deprived quintile
White | Asian | Black
Q3 | Decile 2 | Decile 1
end case

case a trend of many areas reads out those picked, and the others by range
run
local c = { {}, {}, {}, {} }
for a = 1, 20 do
  for year = 2020, 2022 do
    local row = { a == 19 and 'E92' or a == 20 and 'R1' or 'A' .. a, a == 19 and 'England' or a == 20 and 'Mersey' or 'Area ' .. a, tostring(year), a + (year - 2020) / 2 }
    for k, value in ipairs(row) do table.insert(c[k], value) end
  end
end
local f = frame{ { 'area_code', c[1] }, { 'area_name', c[2] }, { 'time_period', periods(c[3]) }, { 'value', c[4] }, { 'lower_ci_95', missing }, { 'upper_ci_95', missing } }
local p = draw('trend', f:with{ lower_ci_95 = f.value - 1, upper_ci_95 = f.value + 1 }, { benchmark = 'E92', region = 'R1', unit = '%' })
print(p:alt())
p:svg()
gives
Line chart, %. Area 18: 18.0 in 2020, 19.0 in 2022. Area 1: 1.0 in 2020, 2.0 in 2022. Mersey: 20.0 in 2020, 21.0 in 2022. England: 19.0 in 2020, 20.0 in 2022. 16 other areas in grey, latest values from 3.0 to 18.0.
end case

case a rug reads out its counts; a cell without a figure is [x]
run
local f = frame{ { 'indicator', { 'Readiness', 'Readiness', 'Smoking' } }, { 'area', { 'Halton', 'Wirral', 'Halton' } }, { 'value_text', { '61.0', '64.0', missing } },
                 { 'outcome', { 'Worse', missing, missing } }, { 'recent_trend', { 'Increasing', missing, missing } } }
local p = draw('rug', f, { title = 'Readiness' })
print(p:alt())
local svg = p:svg()
for _, text in ipairs{ 'W 61.0 ↑', '>64.0<', '[x]', 'Not compared' } do print(text, re(string.replace(string.replace(text, '[', '\\['), ']', '\\]')):match(svg) ~= nil) end
gives
Tartan rug, 2 indicators by 2 areas. Readiness: 1 worse, 1 not compared; Smoking: no figures.
W 61.0 ↑	true
>64.0<	true
[x]	true
Not compared	true
end case

case every heading of a wide grid is drawn
run
local names, x, y, label = {}, {}, {}, {}
for i = 1, 24 do names[i], x[i], y[i], label[i] = 'Wolverhampton ' .. i, i - 1, 0, 'W 61.0' end
local svg = plot{ title = 'Wide', x = { kind = 'category', labels = names, opposite = true }, y = { kind = 'category', labels = { 'Readiness' } },
                  marks = { { 'cells', x = x, y = y, label = label } } }:svg()
print(#re 'Wolverhampton':all(svg))
gives
24
end case

case a grid on a page is a table, a chart that is none a picture
shell
cat > p.lua <<'LUA'
local names = { kind = 'category', labels = { 'Halton', 'Wirral' } }
local p = page{ title = 'Review' }
local key = { { label = 'Worse', colour = 'Worse', symbol = 'W' } }
p:figure(plot{ title = 'A grid', x = names, y = { kind = 'category', labels = { 'Readiness' } }, key = key,
               marks = { { 'cells', x = { 0, 1 }, y = { 0, 0 }, fill = { 'Worse', 'Similar' }, label = { 'W 61.0', 'S 64.0' } } } })
p:figure(plot{ title = 'No grid', x = names, y = { label = '%' }, marks = { { 'bars', x = { 0, 1 }, y = { 3, 4 } } } })
p:save 'index.html'
LUA
hiap run p.lua --quiet
sed -n '/class="key"/,/<\/table>/p' outputs/p/index.html
grep -c "<svg" outputs/p/index.html
gives
<ul class="key">
<li><span style="background:#D4351C;color:#FFFFFF">W</span> Worse</li>
</ul>
<div class="table-scroll" role="group" aria-label="Figure 1 as a table" tabindex="0">
<p class="scroll-hint" aria-hidden="true">Scroll sideways to see all of it →</p>
<table class="grid" aria-labelledby="figure-1-caption">
<thead><tr><td></td><th scope="col">Halton</th><th scope="col">Wirral</th></tr></thead>
<tbody>
<tr><th scope="row">Readiness</th><td style="background:#D4351C;color:#FFFFFF">W 61.0</td><td style="background:#FFDD00;color:#0B0C0C">S 64.0</td></tr>
</tbody>
</table>
1
end case
