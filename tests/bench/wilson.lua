-- SPDX-License-Identifier: GPL-3.0-or-later
-- A rate with Wilson limits over whole columns: arguments ROWS, REPETITIONS.
local rows, repetitions = math.tointeger(tonumber(arg[1])), math.tointeger(tonumber(arg[2]))
local i = sequence(rows)
local f = frame{ { 'count', i % 500 }, { 'denominator', i % 2000 + 501 } }
local z = 1.959963984540054
for _ = 1, repetitions do
  local c, d = f.count, f.denominator
  local s, b = z * (z * z + 4 * c * (1 - c / d)):sqrt(), 2 * (d + z * z)
  local g = f:with{ value = 1e5 * c / d, lower = (2 * c + z * z - s) / b, upper = (2 * c + z * z + s) / b }
  print(g.value:at(-1), g.lower:at(-1), g.upper:at(-1))
end
