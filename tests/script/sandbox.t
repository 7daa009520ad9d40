What a script may not do, and how it is told.

case no files, no operating system
run
print(io, os)
fails
script.lua:1: 'io' is not available
    1 | print(io, os)
      |       ^^
    hint: scripts cannot reach files, other programs or the system
end case

case no require
run
require 'os'
fails
script.lua:1: 'require' is not available
    1 | require 'os'
      | ^^^^^^^
    hint: scripts cannot reach files, other programs or the system
end case

case a name that was never given a value
run
local total = 3
print(toal)
fails
script.lua:2: 'toal' is not defined
    2 | print(toal)
      |       ^^^^
end case

case string.rep has a limit
run
print(#string.rep('x', 1 << 60))
fails
script.lua:1: string.rep: 1152921504606846976 times 1 bytes is too long
    1 | print(#string.rep('x', 1 << 60))
      |               ^^^
    hint: a text may be repeated up to 100 million bytes in all
end case

case Lua patterns are replaced by re
run
print(string.find('abc', 'b'))
fails
script.lua:1: string.find is not available
    1 | print(string.find('abc', 'b'))
      |              ^^^^
    hint: use re 'pattern':match(text), or string.contains(text, part)
end case

case an endless loop
shell
printf 'while true do end\n' > loop.lua
hiap run loop.lua --time 0.3
fails
loop.lua:1: the script used up its 0.3 s of processor time
    1 | while true do end
    hint: look for a loop that never ends; --time 1.8 allows more
end case

case an endless loop inside pcall
shell
printf 'while true do pcall(function() while true do end end) end\n' > loop.lua
hiap run loop.lua --time 0.3
fails
loop.lua:1: the script used up its 0.3 s of processor time
    1 | while true do pcall(function() while true do end end) end
    hint: look for a loop that never ends; --time 1.8 allows more
end case

case a memory bomb
shell
printf 'local t = {}\nfor i = 1, 1e9 do t[i] = { i } end\n' > bomb.lua
hiap run bomb.lua --memory 32
fails
bomb.lua:2: the script needs more than its 32 MiB of memory
    2 | for i = 1, 1e9 do t[i] = { i } end
    hint: look for a table or text that grows on and on; --memory 128 allows more
end case

case deep recursion
run
local function f(n) return 1 + f(n + 1) end
print(f(1))
fails
script.lua:1: functions call each other without end
    1 | local function f(n) return 1 + f(n + 1) end
    hint: a function that calls itself needs a case in which it does not
end case

case a finalizer is refused
run
setmetatable({}, { __gc = function() end })
fails
script.lua:1: a metatable cannot have __gc: when it runs depends on the memory in use
    1 | setmetatable({}, { __gc = function() end })
      |                    ^^^^
end case

case no way to read a file
run
print(read_csv '/etc/passwd')
fails 2
script.lua:1: '/etc/passwd' is not a path inside the project
    1 | print(read_csv '/etc/passwd')
      |                 ^^^^^^^^^^^
end case

case printing too much
shell
printf 'for i = 1, 1e9 do print("x") end\n' > flood.lua
hiap run flood.lua > flood.txt
fails
flood.lua:1: the script printed more than 1024 KiB
    1 | for i = 1, 1e9 do print("x") end
    hint: write long tables to a file, and print their first rows
end case

case same bytes for the same seed
run
print(math.random(1000), math.random(1000))
for k, v in pairs{ b = 1, a = 2, [3] = 'x', [1] = 'y' } do print(k, v) end
print({ 1, 2, x = { y = 'z' } }, 0.1 + 0.2, 2 ^ 53, 1 / 3)
gives
206	586
1	y
3	x
a	2
b	1
{ 1, 2, x = { y = 'z' } }	0.30000000000000004	9007199254740992	0.3333333333333333
end case
