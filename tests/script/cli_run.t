# SPDX-License-Identifier: GPL-3.0-or-later
# hiap run: where files go, what is said, what a failure leaves.

case arguments
file x.lua
print(#arg, arg[1], arg[2], arg[3])
shell
hiap run x.lua one --two
hiap run x.lua -- --seed -q
hiap run x.lua
gives
2	one	--two	nil
2	--seed	-q	nil
0	nil	nil	nil
end case

case files go below outputs, with a manifest
file x.lua
publish('a.txt', 'hello\n')
publish('sub/b.txt', 'again\n')
publish('index.html', '<p>')
shell
hiap run x.lua first
find outputs -type f | LC_ALL=C sort
cat outputs/x/a.txt outputs/x/sub/b.txt outputs/x/manifest.json
gives
Wrote 3 files to outputs/x
Open outputs/x/index.html
Next: hiap verify outputs/x
outputs/x/a.txt
outputs/x/index.html
outputs/x/inputs/project/x.lua
outputs/x/manifest.json
outputs/x/sub/b.txt
hello
again
{
  "hiap": "0.1.0",
  "command": [
    "run",
    "x.lua",
    "first"
  ],
  "seed": 1,
  "as_of": 0,
  "vintages": [],
  "inputs": [
    {
      "path": "x.lua",
      "origin": "project",
      "sha256": "a3ff3d890858df7de6f199dc3b5267e02e8d4412247cdbb3c077fc5d67ba5b53"
    }
  ],
  "outputs": [
    {
      "path": "a.txt",
      "sha256": "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"
    },
    {
      "path": "index.html",
      "sha256": "33f2799467177287a29260780a107ac98ea63dd6165f67fcc0d74767d0a82090"
    },
    {
      "path": "sub/b.txt",
      "sha256": "9252a75c942da16f7b52cab752797dea4fca18474db9d7eff102842a459b25b3"
    }
  ]
}
end case

case or into the folder asked for
file x.lua
publish('a.txt', 'hello\n')
shell
mkdir there
hiap run x.lua -o there/results
hiap run x.lua --output "$PWD/absolute" | sed "s|$PWD|HERE|"
find . -name a.txt | LC_ALL=C sort
cmp there/results/manifest.json absolute/manifest.json && echo "the same manifest"
gives
Wrote 1 file to there/results
Next: hiap verify there/results
Wrote 1 file to absolute
Next: hiap verify absolute
./absolute/a.txt
./there/results/a.txt
the same manifest
end case

case quiet
file x.lua
print 'a result'
publish('a.txt', 'hello\n')
shell
hiap run x.lua -q
gives
a result
end case

case a failed script changes nothing
file x.lua
print 'before'
publish('a.txt', 'hello\n')
error 'no figures'
shell
hiap run x.lua
gives
before
fails
x.lua:3: no figures
    3 | error 'no figures'
end case

case and leaves nothing behind
file x.lua
publish('a.txt', 'hello\n')
error 'no figures'
shell
hiap run x.lua 2> /dev/null
ls
gives
project.lua
scripts
x.lua
end case

case a script that is not there
shell
hiap run nope.lua
fails 3
hiap: there is no script nope.lua
    hint: hiap run takes the path of a file, such as scripts/trend.lua
end case

case a folder is no script
shell
mkdir folder
hiap run folder
fails 3
hiap: there is no script folder
    hint: hiap run takes the path of a file, such as scripts/trend.lua
end case

case a script from outside the project
shell
mkdir -p other/deep
echo "publish('a.txt', 'hello')" > other/x.lua
mkdir mine && echo "project{ id = 'mine', name = 'Mine' }" > mine/project.lua
cd mine
hiap run ../other/x.lua
grep -A2 path outputs/x/manifest.json
hiap verify outputs/x
gives
Wrote 1 file to outputs/x
Next: hiap verify outputs/x
      "path": "x.lua",
      "origin": "outside",
      "sha256": "1d1ccdda60fb42099c816cf9811f984d76208747d78ffc658997b74bccdae44c"
--
      "path": "a.txt",
      "sha256": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
    }
fails 4
outputs/x: this run cannot be made again: its script lay outside the project
    hint: copy the script into scripts/ and run it from there
end case

case without a project
shell
mkdir -p /tmp/hiap-cli-$$ && cp project.lua /tmp/hiap-cli-$$/data.csv && cd /tmp/hiap-cli-$$
printf 'a,b\n1,2\n' > data.csv
echo "print(read_csv('data.csv')) publish('a.txt', 'x')" > x.lua
hiap run x.lua
hiap verify outputs/x
echo "print(store:indicators())" > y.lua
hiap run y.lua 2>&1; echo "exit $?"
rm -r /tmp/hiap-cli-$$
gives
┌───┬───┐
│ a │ b │
├───┼───┤
│ 1 │ 2 │
└───┴───┘
Wrote 1 file to outputs/x
Next: hiap verify outputs/x
1 of 1 file is identical
y.lua:1: there is no project here: no project.lua in this folder or above it
    1 | print(store:indicators())
    hint: go to your project's folder, or make one with: hiap new FOLDER
exit 3
end case

case a mask that was never used is told of
file x.lua
local c = column{ 1, 2, 3 }
local m = c:ge(2)
shell
hiap run x.lua
gives
warns
x.lua:2: a mask was built here and never used (masks combine with & | ~; 'and' and 'or' drop one)
end case

case a limit, its value and the remedy
file x.lua
local n = 0
while true do n = n + 1 end
shell
hiap run x.lua --time 0.2
fails
x.lua:2: the script used up its 0.2 s of processor time
    2 | while true do n = n + 1 end
    hint: look for a loop that never ends; --time 1.2 allows more
end case

case an output folder that cannot be made
file x.lua
publish('a.txt', 'hello\n')
shell
touch blocked
hiap run x.lua -o blocked/results
fails
hiap: cannot make the folder blocked: File exists
end case

case the trace, when asked for
file x.lua
local function inner() error 'wrong' end
local function outer() inner() end
outer()
shell
hiap run x.lua --trace
fails
x.lua:1: wrong
    1 | local function inner() error 'wrong' end
    x.lua:1: in function 'inner'
    x.lua:2: in function 'outer'
    x.lua:3: in the script
end case

case the same bytes whatever the threads, the locale, the time zone and the folder
file x.lua
print(frame{ { 'a', { 3, 1, 2 } } }:sort('a'))
publish('a.txt', tostring(math.random(1000000)))
shell
mkdir -p deep/er && cp project.lua x.lua deep/er
hiap run x.lua -q > a
cd deep/er
LC_ALL=de_DE.UTF-8 TZ=Asia/Tokyo hiap run x.lua --threads 1 -q > a
cd ../..
cmp a deep/er/a && diff -r outputs deep/er/outputs && echo "the same"
gives
the same
end case

case names that cannot be published
run
publish('a', '1')
publish('b/c', '1')
for _, name in ipairs{ 'a/b', 'b', 'A', 'B/d', 'con.txt', 'MANIFEST.json', 'x/manifest.json' } do
  print(select(2, pcall(publish, name, '1')))
end
gives
'outputs/script/a' cannot be a file and a folder at once
'outputs/script/b' cannot be a file and a folder at once
'outputs/script/A' and 'outputs/script/a' differ in capitals only
'outputs/script/B' and 'outputs/script/b' differ in capitals only
'con.txt' cannot be the name of a file on Windows
manifest.json is written by every run itself
manifest.json is written by every run itself
Wrote 2 files to outputs/script
Next: hiap verify outputs/script
end case

case the script line of a file too many, and nothing is written
file x.lua
for i = 1, 5000 do
  publish('f' .. i, 'x')
end
shell
hiap run x.lua; code=$?
ls
exit $code
gives
project.lua
scripts
x.lua
fails
x.lua:2: a run publishes at most 2000 files
    2 |   publish('f' .. i, 'x')
    hint: put several tables into one file, or split the script
end case

case as many files as there may be
file x.lua
for i = 1, 2000 do publish('f' .. i, 'x') end
shell
hiap run x.lua
gives
Wrote 2,000 files to outputs/x
Next: hiap verify outputs/x
end case

case the script line of files too large
file x.lua
local text = string.rep('x', 20000000)
for i = 1, 20 do
  publish('f' .. i, text)
end
shell
hiap run x.lua
fails
x.lua:3: the files of this run are larger than 256 MiB
    3 |   publish('f' .. i, text)
    hint: publish fewer or smaller files; is there a loop that never ends?
end case

case a folder where a file is to be
file x.lua
publish('a', '1')
publish('b', '2')
shell
mkdir -p outputs/x/b
hiap run x.lua; code=$?
ls outputs/x
exit $code
gives
b
fails
hiap: cannot write the file outputs/x/b: a folder of that name is there
    hint: move the folder away, or choose another name
end case

case a path too long
shell
hiap run $(printf 'a%.0s' $(seq 5000))
fails 2
hiap: the path of the script, of 5000 letters, is too long
    hint: hiap run takes the path of a file, such as scripts/trend.lua
end case

case memory has one wording
file x.lua
local s = 'x' while true do s = s .. s end
file y.lua
local t = {} while true do t[#t + 1] = { 1 } end
shell
hiap run x.lua --memory 32 2>&1
hiap run y.lua --memory 32 2>&1
gives
x.lua:1: the script needs more than its 32 MiB of memory
    hint: look for a table or text that grows on and on; --memory 128 allows more
y.lua:1: the script needs more than its 32 MiB of memory
    1 | local t = {} while true do t[#t + 1] = { 1 } end
    hint: look for a table or text that grows on and on; --memory 128 allows more
fails
end case

case a limit on the size of files is an error
file x.lua
publish('a', string.rep('x', 100000))
shell
(ulimit -f 8; hiap run x.lua) 2>&1 | sed "s|$(pwd)/||"
ls outputs/x
gives
hiap: cannot write outputs/x/a: File too large; no file of this run was written
    hint: what was there before is as it was; make room, and run it again
inputs
end case

case a run that cannot be written leaves the run before as it was
file x.lua
publish('a.txt', arg[1])
publish('b.txt', string.rep(arg[1], arg[1] == 'then' and 1 or 100000))
shell
hiap run x.lua then -q
(ulimit -f 8; hiap run x.lua now)
find outputs -type f | sort
cat outputs/x/a.txt && echo
hiap verify outputs/x
gives
outputs/x/a.txt
outputs/x/b.txt
outputs/x/inputs/project/x.lua
outputs/x/manifest.json
then
2 of 2 files are identical
end case

case a loop of pictures ends
file x.lua
local f = frame{ { 'year', { 2001, 2002 } }, { 'value', { 1, 2 } } }
local c = plot{ title = 'Values', x = { kind = 'year' }, marks = { { 'points', x = f.year, y = f.value } } }
while true do
  c:save('x.svg')
end
shell
hiap run x.lua; code=$?
ls
exit $code
gives
project.lua
scripts
x.lua
fails
x.lua:4: a run draws at most 1000 pictures
    4 |   c:save('x.svg')
    hint: is there a loop that never ends? otherwise split the script
end case
