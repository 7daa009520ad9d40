# SPDX-License-Identifier: GPL-3.0-or-later
# Help, the reference page, and what editors read.

case help on a noun
shell
hiap help set
gives
set{ ... }: An ordered set of indicators, such as a beacon set. A polarity given here is the one of this set.

  id               short name (id, required)
  name             name shown in reports (text, required)
  source           who agreed the set, and when (text)
  indicators       indicator ids, in the order they are shown (list, required)
  polarity         indicator id -> polarity, where it differs in this set (table)

Example
  set{ id = 'work', name = 'Work and pay', indicators = { 'unemployment', 'gross_median_weekly_pay' } }

Methods of what it declares
set:polarity_of(id: text): text
    the polarity of an indicator in this set
end case

case help on a word, a method, a type, a method of a noun
shell
hiap help proportion
hiap help one_of
hiap help column:sum
hiap help re
hiap help set:polarity_of
gives
proportion(count: column|numbers|number, denominator: column|numbers|number, options?: { multiplier?: number, confidence?: number|numbers }): frame
    count / denominator (times multiplier, 1) with Wilson score limits: value, lower_ci_95, upper_ci_95
calc.proportion(f: frame, options?: { multiplier?: number, by?: text|texts, confidence?: number|numbers }): frame
    Proportion with Wilson score limits
column:one_of(values: list): column
    a mask: equal to one of the values
column:sum(): number
    sum of the values present
re(pattern: text, flags?: text): re
    a regular expression (PCRE2); flags: i ignores case, x allows spaces, s lets . match line ends, m gives lines
re:match(text: text, from?: integer): table
    the first match: { text, captures..., names..., first =, last = }, or nil
re:all(text: text): list
    every match, each as match gives it
re:replace(text: text, with: text): text
    every match replaced; $1 and ${name} stand for captures
re:split(text: text): texts
    the parts between matches
set:polarity_of(id: text): text
    the polarity of an indicator in this set
end case

case a word that is also a method
shell
hiap help sum
gives
column:sum(): number
    sum of the values present
sum(column: text|column): any
    for by(): compensated sum of the values present
end case

case help in a script
run
help 'fixed'
help 'fixd'
gives
fixed(x: number, decimals?: integer): text
    a number with fixed decimals (1) and thousands commas, as tables show it
fails 3
script.lua:2: there is no help on 'fixd'
    2 | help 'fixd'
      |       ^^^^
    hint: did you mean 'fixed'?
end case

case help needs a text
run
help(3)
fails
script.lua:1: help needs a name
    1 | help(3)
      | ^^^^
    hint: help 'frame'
end case

case an overview
shell
mkdir -p empty/scripts
HIAP_SHARE=empty hiap help | sed -n '/^The language/,$p' | sed '/^Numeric methods/,/^$/{ /^  /d; }'
gives
The language: nouns declare, words compute. `hiap help NAME` explains any of them.

Nouns
  project      A project folder: what its store is called and which review it is about.
  indicator    A measure that is followed over time in many areas.
  set          An ordered set of indicators, such as a beacon set. A polarity given here is the one of this set.
  dataset      A table beside its description, or how a published file is read.
  review       An indicator review: which set, for which areas, against what, since when.
  chart        A kind of chart: a function from a frame to marks. `draw(frame, options)` returns plot{...}.
  command      A command of the hiap program: `hiap ID ARGUMENTS`.

Words
  column frame sequence read_csv read_workbook check_workbook periods
  proportion rate compare recent_trend fixed re publish ask plot page workbook
  use draw area_group code_changes ids_of declared_at fail project_settings
  run_settings output_folder sort print help count missing_count distinct sum
  mean min max median sd first last

Numeric methods: calc.NAME(frame, { option = value })

Values
  missing store

Types, each with its methods
  column frame store plot page re
end case

case the reference has every noun, and each row once
shell
hiap help --reference > r.md
grep -v '^### calc' r.md | grep -c '^### '
grep -c '^### calc[.]' r.md | sed "s/^$(hiap calc --list | wc -l)$/all methods/"
grep '^## ' r.md
grep -n 'data.key\|`:where' r.md | cut -d: -f2-
sort r.md | grep '^- ' | uniq -d
gives
7
all methods
## Nouns
## Words
## Calculations
## Columns
## Frames
## The store
## Charts
## Pages
## Workbooks
## Regular expressions
| `data.key` | text, required | key of imported figures: fingertips/93203, ons/healthy-life-expectancy |
- `:values(query?: { area?: text|texts, sex?: text|texts, age?: text, category_type?: text, category?: text, codes?: text, as_of?: integer|text }): frame`: its figures, from the first of its data keys that has any; nil and the reason when none has
- `:where(condition: column|table): frame`: the rows where the mask is true; or { name = value or list }: where each named column equals the value or one of the list
end case

case annotations for editors
shell
hiap new p --quiet
grep -A4 '^---count / denominator (times multiplier, 1)' p/hiap.d.lua
grep -A6 '^---@class hiap.frame' p/hiap.d.lua
grep -B4 'function frame_:join' p/hiap.d.lua
grep -B3 'function frame_:select' p/hiap.d.lua
grep -A7 '^---@class hiap.indicator.data' p/hiap.d.lua
grep -A4 '^---@overload fun(id: string): hiap.frame' p/hiap.d.lua
grep -v '^function\|^---\|^local [a-z]*_ = {}$\|^$\|^-- \|^store = {}$\|^calc = {}$\|^missing = ' p/hiap.d.lua || echo 'nothing else'
gives
---count / denominator (times multiplier, 1) with Wilson score limits: value, lower_ci_95, upper_ci_95
---@param count hiap.column|number[]|number
---@param denominator hiap.column|number[]|number
---@param options? { multiplier?: number, confidence?: number|number[] }
---@return hiap.frame
---@class hiap.frame
---@field [string] hiap.column
local frame_ = {}

---the rows where the mask is true; or { name = value or list }: where each named column equals the value or one of the list
---@param condition hiap.column|table
---@return hiap.frame
---@param other hiap.frame
---@param keys string|string[]
---@param kind? 'left'|'inner'|'without'
---@return hiap.frame
function frame_:join(other, keys, kind) end
---only these columns, in this order
---@param ... string|string[]
---@return hiap.frame
function frame_:select(...) end
---@class hiap.indicator.data
---@field [1] string key of imported figures: fingertips/93203, ons/healthy-life-expectancy
---@field sex? string|string[] as published; a list gives a series for each; left out: the total
---@field age? string as published; left out: the total
---@field category_type? string as published; left out: none
---@field category? string as published; left out: none
---@field count? string key whose values are the counts of these figures, where they are published apart
---@field denominator? string key whose values are the denominators of these figures
---@overload fun(id: string): hiap.frame
---@param spec hiap.dataset
---@return hiap.dataset
function dataset(spec) end

nothing else
end case

case luacheck knows the words and nothing else
shell
hiap new p --quiet
printf "local f = frame{ { 'a', { 1 } } }\nprint(f.a:sum(), store, missing, string.trim ' x ')\n" > good.lua
printf "print(os.time(), string.find('a', 'b'), toal)\n" > bad.lua
luacheck --quiet --no-color --config p/.luacheckrc good.lua bad.lua | grep -v '^$'
gives
Checking bad.lua                                  3 warnings
    bad.lua:1:7: accessing undefined variable 'os'
    bad.lua:1:18: accessing undefined field 'find' of global 'string'
    bad.lua:1:41: accessing undefined variable 'toal'
Total: 3 warnings / 0 errors in 2 files
end case

case a numeric method, from its registry
shell
hiap help calc.quantile
gives
calc.quantile(f: frame, options?: { k?: integer, invert?: boolean, by?: text|texts }): frame
    Ranked groups of equal size, such as deciles; equal values stay together

Columns it reads
  value                  what is ranked; a missing value has no quantile

Options
  k                      how many groups (10)
  invert                 the highest values are in group 1
  by                     columns: each group for itself

Columns it gives
  quantile               1 (the lowest values) to k
  status                 why there is none

Formula  k + 1 - ceil((N + 1 - rank) k / N), the smallest rank of equal values
Source   PHEindicatormethods, phe_quantile (OHID)

`hiap calc quantile --help` has an example.
end case

case a numeric method in the reference and in the annotations
shell
hiap help --reference | sed -n '/^### calc.quantile/,/^### /p' | sed '$d'
hiap new p --quiet
grep -B4 '^function calc.quantile' p/hiap.d.lua
grep -o 'calc = { fields = {' p/.luacheckrc
gives
### calc.quantile

Ranked groups of equal size, such as deciles; equal values stay together

`calc.quantile(f: frame, options?: { k?: integer, invert?: boolean, by?: text|texts }): frame`

| column it reads | |
|---|---|
| `value` | what is ranked; a missing value has no quantile |

| option | |
|---|---|
| `k` | how many groups (10) |
| `invert` | the highest values are in group 1 |
| `by` | columns: each group for itself |

| column it gives | |
|---|---|
| `quantile` | 1 (the lowest values) to k |
| `status` | why there is none |

Formula: k + 1 - ceil((N + 1 - rank) k / N), the smallest rank of equal values

Source: PHEindicatormethods, phe_quantile (OHID)

```sh
printf 'area,value\nA,3\nB,1\nC,4\nD,1\nE,5\n' | hiap calc quantile --k 5
```

---Ranked groups of equal size, such as deciles; equal values stay together
---@param f hiap.frame
---@param options? { k?: integer, invert?: boolean, by?: string|string[] }
---@return hiap.frame
function calc.quantile(f, options) end
calc = { fields = {
end case
