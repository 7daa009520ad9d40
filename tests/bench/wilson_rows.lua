-- SPDX-License-Identifier: GPL-3.0-or-later
-- The same work row by row in plain Lua: arguments ROWS, REPETITIONS.
local rows, repetitions = tonumber(arg[1]), tonumber(arg[2])
local count, denominator = {}, {}
for i = 1, rows do count[i], denominator[i] = i % 500, i % 2000 + 501.0 end
local z = 1.959963984540054
for _ = 1, repetitions do
  local value, lower, upper = {}, {}, {}
  for i = 1, rows do
    local c, d = count[i], denominator[i]
    local s, b = z * math.sqrt(z * z + 4 * c * (1 - c / d)), 2 * (d + z * z)
    value[i], lower[i], upper[i] = 1e5 * c / d, (2 * c + z * z - s) / b, (2 * c + z * z + s) / b
  end
  print(value[rows], lower[rows], upper[rows])
end
