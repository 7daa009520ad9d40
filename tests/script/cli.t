# SPDX-License-Identifier: GPL-3.0-or-later
# The command line itself: options, commands, help, exit codes.

case the version
shell
hiap --version
hiap -V status
gives
hiap 0.1.0
hiap 0.1.0
end case

case unknown options of built-in commands are usage errors with the nearest
shell
hiap import --dryrun x.csv
fails 2
hiap import: unknown option '--dryrun'
    hint: did you mean '--dry-run'?
end case

case an option that only another command has
shell
hiap status --dry-run
fails 2
hiap status: unknown option '--dry-run'
    hint: hiap status --help
end case

case an option without its value
shell
hiap status --seed
fails 2
hiap status: --seed needs a value
    hint: --seed N: seed of the run's random numbers (otherwise the project's)
end case

case a value out of range
shell
hiap status --threads=0
fails 2
hiap status: --threads needs a whole number from 1 to 1024, not '0'
    hint: hiap status --help
end case

case an unknown command, with the nearest of built-in and script commands
shell
hiap imprt x.csv 2>&1; echo "exit $?"
mkdir -p scripts/commands
touch scripts/commands/greet.lua
hiap gret 2>&1; echo "exit $?"
gives
hiap: there is no command 'imprt'
    hint: did you mean 'import'?
exit 2
hiap: there is no command 'gret'
    hint: did you mean 'greet'?
exit 2
end case

case an unknown command when there is no library
shell
mkdir empty
HIAP_SHARE=empty hiap zzz
fails 2
hiap: there is no command 'zzz'
    hint: hiap --help lists the commands
end case

case too many and too few arguments
shell
hiap status now 2>&1; echo "exit $?"
hiap import 2>&1; echo "exit $?"
hiap verify 2>&1; echo "exit $?"
gives
hiap status: 'now' is one argument too many
    hint: hiap status
exit 2
hiap import: an argument is missing
    hint: hiap import FILE|FOLDER...
exit 2
hiap verify: an argument is missing
    hint: hiap verify FOLDER
exit 2
end case

case help on a built-in command, three ways
shell
hiap import --help > a
hiap help import > b
hiap -h import > c
cmp a b && cmp a c && cat a
gives
Take published figures into the project's store.

Usage: hiap import FILE|FOLDER...

Options
  -n, --dry-run            read and check everything, keep nothing
      --guess              propose a dataset{} script for a file that nothing reads yet; import nothing
      --sheet NAME         with --guess: the sheet (otherwise the one with the most area codes)
      --by NAME            who imports (otherwise your login name)

Examples
  hiap import downloads/suicides.csv
  hiap import downloads --dry-run
  hiap import --guess downloads/unknown.xlsx > datasets/published/unknown.lua

`hiap --help` lists the options that every command has.
end case

case the program explains itself
shell
mkdir -p empty/scripts
HIAP_SHARE=empty hiap --help
gives
hiap 0.1.0: an analysis environment for Health in All Policies

Usage: hiap COMMAND [ARGUMENT or OPTION...]

Commands
  new        Make a project folder
  import     Take published figures into the project's store
  status     Show what the store holds and what is missing
  run        Run a script
  calc       Compute a method over a CSV file; --list shows the methods
  repl       Try the language line by line
  verify     Make the files of a run again and compare them byte by byte
  doctor     Check that this machine and this project are in order
  help       Explain a command, or a noun, word or method of the language

Options of every command
      --project FOLDER     the project to work in (otherwise the one around this folder)
      --as-of VINTAGE      answer as of a vintage: its number, or a day such as 2026-04-09
  -o, --output FOLDER      where the files of the run go
      --seed N             seed of the run's random numbers (otherwise the project's)
      --threads N          processors to use (otherwise all); the results are the same
      --time SECONDS       processor time a script may use (10)
      --memory MIB         memory a script may use (256)
      --trace              show the calls that led to an error
      --json               results as JSON, where the command offers it
  -q, --quiet              only results and errors
      --no-color           no colours (also: the variable NO_COLOR)
      --no-isolation       run scripts even where the kernel cannot lock them in
      --no-input           never wait for the keyboard
  -h, --help               explain the command
  -V, --version            show the version

Exit codes
  0    done
  1    it failed: a script's error, a limit, the disk, a store in use
  2    the command line is wrong
  3    something is not there, or a file is not what it should be
  4    a check ran and found problems
  5    refused: it would disclose a protected figure
  130  interrupted (Ctrl-C)

Begin with: hiap status
end case

case help on a word that is not there
shell
hiap help agreemnt 2>&1; echo "exit $?"
hiap help indicatr 2>&1; echo "exit $?"
gives
hiap: there is no help on 'agreemnt'
    hint: hiap help
exit 3
hiap: there is no help on 'indicatr'
    hint: did you mean 'indicator'?
exit 3
end case

case a command script of the project, its options and its help
file scripts/commands/greet.lua
command{ id = 'greet', help = 'Greet an area', usage = 'hiap greet AREA [--loud] [--times N]',
         arguments = { 'area' },
         options = { { 'loud', 'switch', 'in capitals' }, { 'times', 'integer', 'how often' }, { 'json', 'switch', 'as JSON' } },
         run = function(args)
           local text = 'Hello, ' .. args.area
           if args.json then print('{"text": "' .. text .. '"}') return end
           for _ = 1, args.times or 1 do print(args.loud and text:upper() or text) end
         end }
shell
hiap greet Wirral --loud --times 2
hiap greet Wirral --json
hiap greet --help
hiap greet 2>&1; echo "exit $?"
hiap greet Wirral --laud 2>&1; echo "exit $?"
gives
HELLO, WIRRAL
HELLO, WIRRAL
{"text": "Hello, Wirral"}
Greet an area.

Usage: hiap greet AREA [--loud] [--times N]

Options
  --loud                   in capitals
  --times TIMES            how often
  --json                   as JSON
hiap greet: AREA is missing
    hint: hiap greet AREA [--loud] [--times N]
exit 2
hiap greet: unknown option '--laud'
    hint: did you mean '--loud'?
exit 2
end case

case stdout that cannot be written is a failure
shell
hiap --version > /dev/full
fails
hiap: cannot write to standard output: No space left on device
    hint: free some space and try again
end case

case outside a project
shell
cd / && hiap status
fails 3
hiap: there is no project here: no project.lua in this folder or above it
    hint: go to your project's folder, or make one with: hiap new FOLDER
end case

case a project that is named
shell
mkdir elsewhere
cd elsewhere
echo "print(store)" > x.lua
hiap --project .. run x.lua
hiap run x.lua --project=/nowhere 2>&1; echo "exit $?"
gives
store (nothing imported yet)
hiap: --project: there is no folder /nowhere
    hint: make it a project with: hiap new /nowhere
exit 3
end case

case a library that is not there
shell
HIAP_SHARE=/nowhere hiap status
fails 3
hiap: the variable HIAP_SHARE: cannot open /nowhere: No such file or directory
    hint: check the spelling and the folder
end case

case a moment is a vintage or a day
shell
for at in banana 2026-13-45 2026-02-29 26-11-23 1.5 -3 2026-11; do hiap status --as-of $at; echo "exit $?"; done 2>&1
hiap status --as-of 2024-02-29 2>&1; echo "exit $?"
hiap run x.lua --as-of=0x1 2>&1; echo "exit $?"
gives
hiap status: --as-of: 'banana' is neither a vintage number nor a day such as 2026-04-09
    hint: hiap status --help
exit 2
hiap status: --as-of: '2026-13-45' is neither a vintage number nor a day such as 2026-04-09
    hint: hiap status --help
exit 2
hiap status: --as-of: '2026-02-29' is neither a vintage number nor a day such as 2026-04-09
    hint: hiap status --help
exit 2
hiap status: --as-of: '26-11-23' is neither a vintage number nor a day such as 2026-04-09
    hint: hiap status --help
exit 2
hiap status: --as-of: '1.5' is neither a vintage number nor a day such as 2026-04-09
    hint: hiap status --help
exit 2
hiap status: --as-of: '-3' is neither a vintage number nor a day such as 2026-04-09
    hint: hiap status --help
exit 2
hiap status: --as-of: '2026-11' is neither a vintage number nor a day such as 2026-04-09
    hint: hiap status --help
exit 2
hiap: there is no vintage 2024-02-29
    hint: nothing has been imported yet: hiap import FILE.csv
exit 3
hiap run: --as-of: '0x1' is neither a vintage number nor a day such as 2026-04-09
    hint: hiap run --help
exit 2
end case

case a command script outside a project
shell
cd /
hiap review wirral 2>&1; echo "exit $?"
hiap review --help | head -n 1
gives
hiap: there is no project here: no project.lua in this folder or above it
    hint: go to your project's folder, or make one with: hiap new FOLDER
exit 3
Review an indicator set for a group of areas: page, charts, figures, changes, manifest.
end case

case json where it is not offered
file scripts/commands/greet.lua
command{ id = 'greet', help = 'Greet', usage = 'hiap greet', run = function() print('Hello') end }
shell
hiap greet --json 2>&1; echo "exit $?"
hiap new x --json 2>&1; echo "exit $?"
hiap help --json 2>&1; echo "exit $?"
hiap repl --json 2>&1 < /dev/null; echo "exit $?"
ls
gives
hiap greet: greet does not offer --json
    hint: hiap greet --help
exit 2
hiap new: new does not offer --json
    hint: hiap new --help
exit 2
hiap help: help does not offer --json
    hint: hiap help --help
exit 2
hiap repl: repl does not offer --json
    hint: hiap repl --help
exit 2
project.lua
scripts
end case

case help with a command script that has a slip
file scripts/commands/slip.lua
command{ id = 'slip', nope = 1 }
shell
hiap help | head -n 4
hiap help > out 2> err; echo "exit $?"
grep -c . err
gives
hiap 0.1.0: an analysis environment for Health in All Policies

Usage: hiap COMMAND [ARGUMENT or OPTION...]

exit 1
4
end case

case errors say where from this folder
shell
mkdir -p scripts/lib deep/er
echo "error('x')" > scripts/lib/e.lua
cd scripts/lib && hiap run e.lua 2>&1 | head -n 1
cd ../../deep/er && hiap run ../../scripts/lib/e.lua 2>&1 | head -n 1
echo "project{" > ../../project.lua; hiap status 2>&1 | head -n 1
gives
e.lua:1: x
../../scripts/lib/e.lua:1: x
../../project.lua:2: unexpected symbol at the end of the script
end case
