# SPDX-License-Identifier: GPL-3.0-or-later
# hiap verify: the run again, byte for byte.

case all is as it was
file x.lua
publish('a.txt', arg[1] .. math.random(1000000))
publish('b.txt', 'b')
shell
hiap run x.lua one --seed 5 -q
hiap verify outputs/x
mv outputs/x elsewhere
hiap verify elsewhere --seed 6
mkdir elsewhere/sub && touch elsewhere/notes.txt elsewhere/sub/more.txt
hiap verify elsewhere
hiap verify elsewhere --json
gives
2 of 2 files are identical
2 of 2 files are identical
extra      notes.txt (in the folder, but not of this run)
extra      sub/more.txt (in the folder, but not of this run)
2 of 2 files are identical
{
  "folder": "elsewhere",
  "identical": 2,
  "files": [
    {
      "path": "a.txt",
      "verdict": "identical"
    },
    {
      "path": "b.txt",
      "verdict": "identical"
    }
  ],
  "extra": [
    "notes.txt",
    "sub/more.txt"
  ],
  "changes": []
}
end case

case files that were edited, lost or come out differently
file x.lua
local extra = use 'extra'
publish('a.txt', 'a')
publish('b.txt', extra.text)
publish('c.txt', 'c')
for _, name in ipairs(extra.more) do publish(name, 'more') end
file scripts/lib/extra.lua
return { text = 'b', more = { 'old.txt' } }
shell
hiap run x.lua -q
echo "edited" > outputs/x/a.txt
rm outputs/x/c.txt
echo "return { text = 'B', more = { 'new.txt' } }" > scripts/lib/extra.lua
hiap verify outputs/x --today
gives
edited     a.txt (the run makes what it made then; the file here was changed since)
different  b.txt (the run makes something else now)
missing    c.txt (the file is no longer here)
not made   old.txt (the run does not make it any more)
new        new.txt (the run makes it now, and did not then)
What the run is made from has changed:
  scripts/lib/extra.lua: not as it was
0 of 5 files are identical
fails 4
hiap: outputs/x: 5 of 5 files are not what the run makes
end case

case a script that fails now
file x.lua
publish('a.txt', 'a')
shell
hiap run x.lua -q
echo "publish('a.txt', nill.a)" > x.lua
hiap verify outputs/x --today
fails 4
x.lua:1: 'nill' is not defined
    1 | publish('a.txt', nill.a)
      |                  ^^^^
What the run is made from has changed:
  x.lua: not as it was
outputs/x: this run cannot be made again: its command fails now
    hint: mend what changed, or run the command anew
end case

case a script that is gone
file x.lua
publish('a.txt', 'a')
shell
hiap run x.lua -q
rm x.lua
hiap verify outputs/x --today
fails 4
hiap: there is no script x.lua
    hint: hiap run takes the path of a file, such as scripts/trend.lua
What the run is made from has changed:
  x.lua: gone
outputs/x: this run cannot be made again: its command fails now
    hint: mend what changed, or run the command anew
end case

case a folder that no run wrote
shell
mkdir empty
hiap verify empty
fails 3
hiap: there is no manifest.json in empty
    hint: give the folder that a run wrote, such as outputs/NAME
end case

case a manifest that is broken
shell
mkdir broken
echo '{ "hiap": "0.1.0",' > broken/manifest.json
hiap verify broken
fails 3
broken/manifest.json:2: this is not JSON: string or '}' expected near end of file
    hint: run the command again to get a good one
end case

case a manifest that points outside
shell
mkdir evil
cat > evil/manifest.json <<END
{ "hiap": "0.1.0", "command": ["run", "x.lua"], "seed": 1, "as_of": 0, "vintages": [], "inputs": [],
  "outputs": [ { "path": "../../etc/passwd", "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" } ] }
END
hiap verify evil
fails 3
evil/manifest.json: this is not the manifest of a run: 'path' is not a path inside its folder
    hint: manifest.json is written by hiap; run the command again to get a good one
end case

case a manifest that asks for an import
shell
mkdir evil
cat > evil/manifest.json <<END
{ "hiap": "0.1.0", "command": ["import", "x.csv"], "seed": 1, "as_of": 0, "vintages": [], "inputs": [], "outputs": [] }
END
hiap verify evil
fails 4
evil: this run cannot be made again: its command is not one that makes files
    hint: run the command again
end case

case the scripts have changed, and the run is made again from its own copies
file scripts/x.lua
local extra = use 'extra'
publish('a.txt', extra.text .. #read_csv 'data/a.csv')
file scripts/lib/extra.lua
return { text = 'then ' }
file data/a.csv
a,b
1,2
file scripts/reviews/unused.lua
review{ id = 'unused', name = 'Unused', set = 's', areas = 'cheshire_and_merseyside' }
shell
hiap run scripts/x.lua -q
find outputs -type f | sort
echo "return { text = 'now ' }" > scripts/lib/extra.lua
printf 'a,b\n1,2\n3,4\n' > data/a.csv
rm scripts/x.lua
hiap verify outputs/x
mv outputs/x then && hiap verify then
gives
outputs/x/a.txt
outputs/x/inputs/project/data/a.csv
outputs/x/inputs/project/scripts/lib/extra.lua
outputs/x/inputs/project/scripts/x.lua
outputs/x/manifest.json
Changed since, and not used here (--today uses them):
  data/a.csv: not as it was
  scripts/lib/extra.lua: not as it was
  scripts/x.lua: gone
1 of 1 file is identical
Changed since, and not used here (--today uses them):
  data/a.csv: not as it was
  scripts/lib/extra.lua: not as it was
  scripts/x.lua: gone
1 of 1 file is identical
end case

case a copy that was tampered with is not used
file x.lua
publish('a.txt', (use 'extra').text)
file scripts/lib/extra.lua
return { text = 'then' }
shell
hiap run x.lua -q
echo "return { text = 'forged' }" > outputs/x/inputs/project/scripts/lib/extra.lua
hiap verify outputs/x
gives
Made from the scripts of today: inputs has no true copy of scripts/lib/extra.lua
1 of 1 file is identical
end case

case copies of a run before are swept away
file x.lua
publish('a.txt', (use(arg[1])).text)
file scripts/lib/first.lua
return { text = '1' }
file scripts/lib/second.lua
return { text = '2' }
shell
hiap run x.lua first -q
hiap run x.lua second -q
find outputs -type f | sort
hiap verify outputs/x
gives
outputs/x/a.txt
outputs/x/inputs/project/scripts/lib/second.lua
outputs/x/inputs/project/x.lua
outputs/x/manifest.json
1 of 1 file is identical
end case

case the folder of copies is no place for results
file x.lua
publish('inputs/a.txt', 'a')
shell
hiap run x.lua
fails
x.lua:1: the folder inputs/ of a run holds copies of its scripts
    1 | publish('inputs/a.txt', 'a')
      |          ^^^^^^^^^^^^
    hint: choose another folder
end case

