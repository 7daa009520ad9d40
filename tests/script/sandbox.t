What a script may not do, and how it is told.

case no files, no operating system
run
print(io, os)
end

case no require
run
require 'os'
end

case a name that was never given a value
run
local total = 3
print(toal)
end

case string.rep has a limit
run
print(#string.rep('x', 1 << 60))
end

case Lua patterns are replaced by re
run
print(string.find('abc', 'b'))
end

case an endless loop
shell
printf 'while true do end\n' > loop.lua
hiap run loop.lua --time 0.3
end

case an endless loop inside pcall
shell
printf 'while true do pcall(function() while true do end end) end\n' > loop.lua
hiap run loop.lua --time 0.3
end

case a memory bomb
shell
printf 'local t = {}\nfor i = 1, 1e9 do t[i] = { i } end\n' > bomb.lua
hiap run bomb.lua --memory 32
end

case deep recursion
run
local function f(n) return 1 + f(n + 1) end
print(f(1))
end

case a finalizer is refused
run
setmetatable({}, { __gc = function() end })
end

case no way to read a file
run
print(read_csv '/etc/passwd')
end

case printing too much
shell
printf 'for i = 1, 1e9 do print("x") end\n' > flood.lua
hiap run flood.lua > flood.txt
end

case same bytes for the same seed
run
print(math.random(1000), math.random(1000))
for k, v in pairs{ b = 1, a = 2, [3] = 'x', [1] = 'y' } do print(k, v) end
print({ 1, 2, x = { y = 'z' } }, 0.1 + 0.2, 2 ^ 53, 1 / 3)
end
