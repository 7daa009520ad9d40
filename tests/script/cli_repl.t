# SPDX-License-Identifier: GPL-3.0-or-later
# hiap repl, given lines instead of a keyboard.

case values are shown, variables last, inputs may take several lines
shell
hiap repl <<'END'
x = 40
x + 2, 'two'
for i = 1, 2 do

  print(i * x)
end
f = frame{ { 'a', { 1, 2 } } }
f
END
gives
42	two
40
80
┌───┐
│ a │
├───┤
│ 1 │
│ 2 │
└───┘
end case

case errors leave the session as it is, and end in the exit code
shell
hiap repl <<'END'
x = 1
x.y.z
x
1 +
END
gives
1
fails
input 2:1: 'x' is a number, which has no fields
    1 | x.y.z
      | ^
input 4:1: unexpected symbol at '1'
    1 | 1 +
      | ^
    hint: is something missing before '1'?
end case

case commands of the session
shell
hiap repl <<'END'
.help
.limits
.quit
print 'never'
END
hiap repl --memory 64 --time 2 <<'END'
.limits
END
gives
  .help        this list
  .save FILE   keep the inputs that went well as a script
  .limits      what an input may use
  .quit        end the session (also Ctrl-D)
Anything else is evaluated; the values of an expression are shown.
help 'indicator' explains a noun, word or method; Tab completes names.
  processor time  10 s an input (hiap repl --time)
  elapsed time    30 s an input
  memory          256 MiB (hiap repl --memory)
  printed text    1024 KiB an input
  processor time  2 s an input (hiap repl --time)
  elapsed time    30 s an input
  memory          64 MiB (hiap repl --memory)
  printed text    1024 KiB an input
end case

case a session is saved as a script that does the same
shell
hiap repl <<'END' 2> errors
x = 20
x + 1
nonsense
.save again.lua
.save again.lua
.save
.sav x
END
echo "exit $?"
cat errors again.lua
hiap run again.lua
gives
21
2 inputs saved. Run it with: hiap run again.lua
exit 1
input 3:1: 'nonsense' is not defined
    1 | nonsense
      | ^^^^^^^^
hiap: again.lua is already there
    hint: choose another name
hiap: .save needs the name of a file
    hint: .save scripts/first.lua
hiap: there is no session command '.sav'
    hint: did you mean '.save'?
-- Saved from a hiap session.
x = 20
print(x + 1)
21
end case

case files are written at once, when an input has ended well
shell
hiap repl <<'END' 2> errors
publish('a.txt', 'hello\n')
publish('b.txt', 'hello\n') error 'no'
END
echo "exit $?"
cat errors
find outputs -type f
gives
Wrote outputs/session/a.txt
exit 1
input 2:1: no
    1 | publish('b.txt', 'hello\n') error 'no'
outputs/session/a.txt
end case

case an input that never ends is stopped, and the session goes on
shell
hiap repl --time 0.2 2>&1 <<'END'
x = 7
while true do end
'still here'
END
gives
input 2:1: the script used up its 0.2 s of processor time
    1 | while true do end
    hint: look for a loop that never ends; --time 1.2 allows more
still here
fails
end case

case no keyboard
shell
hiap repl --no-input < /dev/null; echo "exit $?"
gives
exit 0
end case

case locals at the start of an input stay
shell
hiap repl <<'END'
local f, g = 1, 2
f + g
local function h(x)
  return x + f
end
h(3)
local print = 1
print(f)
local f = nope
END
gives
3
4
1
fails
input 7:1: 'nope' is not defined
    1 | local f = nope
      |           ^^^^
end case

case words that end other programs
shell
hiap repl <<'END'
quit
exit()
.quit
END
fails 2
hiap: 'quit' does not end the session
    hint: .quit does (also Ctrl-D)
hiap: 'exit()' does not end the session
    hint: .quit does (also Ctrl-D)
end case
