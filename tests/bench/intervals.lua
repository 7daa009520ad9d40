-- SPDX-License-Identifier: GPL-3.0-or-later
-- Proportions or rates of whole columns at two levels of confidence: arguments KIND, ROWS, REPETITIONS.
local kind, rows, repetitions = arg[1], math.tointeger(tonumber(arg[2])), math.tointeger(tonumber(arg[3]))
local i = sequence(rows)
local f = frame{ { 'count', (i * 7919) % 500 * (i % 3) }, { 'denominator', i % 2000 + 1001 } }
for _ = 1, repetitions do
  local g = calc[kind](f, { confidence = { 95, 99.8 } })
  print(g.value:at(-1), g.lower_ci_95:at(-1), g.upper_ci_99_8:at(-1))
end
