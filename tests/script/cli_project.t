# SPDX-License-Identifier: GPL-3.0-or-later
# project.lua: a script like any other, read in a worker.

case a new project
shell
hiap new wirral-equity
cd wirral-equity
find . -type f | LC_ALL=C sort
find . -type d | LC_ALL=C sort
cat project.lua
hiap run /dev/null 2>&1; echo "exit $?"
hiap doctor --json | grep -A3 '"project"'
gives
Made the project wirral-equity
Next: cd wirral-equity
      hiap import FILE.csv
./.gitignore
./.luacheckrc
./.luarc.json
./README.md
./hiap.d.lua
./project.lua
.
./datasets
./datasets/published
./plots
./scripts
./scripts/charts
./scripts/commands
./scripts/indicators
./scripts/lib
./scripts/reviews
./scripts/sets
-- The settings of this project (hiap help project).
project{
  id = 'wirral_equity',
  name = 'wirral-equity',
}
hiap: cannot read /dev/null: it is a device or a pipe, not a file
exit 1
      "name": "project",
      "state": "ok",
      "where": null,
      "what": "wirral-equity",
end case

case a new project in a folder that is there
shell
mkdir -p a/.git b
touch b/notes.txt
hiap new a
hiap new b 2>&1; echo "exit $?"
hiap new b/notes.txt 2>&1; echo "exit $?"
ls b
gives
Made the project a
Next: cd a
      hiap import FILE.csv
hiap new: b is not empty, and a project begins in an empty folder
    hint: choose another name
exit 2
hiap new: b/notes.txt is a file
    hint: choose another name
exit 2
notes.txt
end case

case a name that is Lua source
shell
hiap new "it's 5\\6" -q
cat "it's 5\\6/project.lua"
cd "it's 5\\6" && echo 'print(1)' > x.lua && hiap run x.lua
gives
-- The settings of this project (hiap help project).
project{
  id = 'it_s_5_6',
  name = 'it\'s 5\\6',
}
1
end case

case a slip in project.lua is shown where it is
shell
cat > project.lua <<END
project{
  id = 'case',
  name = 'Case', stor = 'x.sqlite',
}
END
echo "print(1)" > x.lua
hiap run x.lua
fails
project.lua:3: project 'case': unknown field 'stor'
    3 |   name = 'Case', stor = 'x.sqlite',
      |                  ^^^^
    hint: did you mean 'store'?
end case

case a project.lua that declares nothing
shell
echo > project.lua
echo "print(1)" > x.lua
hiap run x.lua
fails 3
project.lua: it declares no project
    hint: begin it with: project{ id = 'short_name', name = 'Name shown in reports' }
end case

case the store stays inside the project
shell
echo "project{ id = 'case', name = 'Case', store = '../x.sqlite' }" > project.lua
hiap status
fails 3
project.lua: the project's store must be a file inside the project
end case

case a project.lua that never ends
shell
echo "while true do end" > project.lua
hiap status --time 0.2
fails
project.lua:1: the script used up its 0.2 s of processor time
    1 | while true do end
    hint: look for a loop that never ends; --time 1.2 allows more
end case

case a project.lua cannot write
shell
echo "project{ id = 'case', name = 'Case' } publish('x', 'y') print('hello')" > project.lua
echo "print(1)" > x.lua
hiap run x.lua; echo "exit $?"
ls
gives
1
exit 0
project.lua
scripts
x.lua
end case

case the seed is the project's unless given
shell
echo "project{ id = 'case', name = 'Case', seed = 7 }" > project.lua
echo "print(math.random(1000000))" > x.lua
hiap run x.lua > a; hiap run x.lua --seed 7 > b; hiap run x.lua --seed 8 > c
cmp a b && ! cmp -s a c && echo "as it should be"
gives
as it should be
end case

case folder names that make no id, or need quotes
shell
hiap new 1x 2> /dev/null && grep id 1x/project.lua && hiap run /dev/null --project 1x 2>&1 | head -n 1
hiap new "a b's" 2> /dev/null
hiap new ./été 2> /dev/null && grep id été/project.lua
gives
Made the project 1x
Next: cd 1x
      hiap import FILE.csv
  id = 'p_1x',
hiap: cannot read /dev/null: it is a device or a pipe, not a file
Made the project a b's
Next: cd 'a b'\''s'
      hiap import FILE.csv
Made the project ./été
Next: cd './été'
      hiap import FILE.csv
  id = 'p_t',
end case

case a project inside another is told of
shell
here=$(pwd)
hiap new inner 2>&1 | sed "s|$here|HERE|"
gives
Made the project inner
Next: cd inner
      hiap import FILE.csv
Note: it lies inside the project HERE; the nearest project counts.
end case
