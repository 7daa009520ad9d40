-- SPDX-License-Identifier: GPL-3.0-or-later
-- Life tables of every area of FILE, REPETITIONS times.
local file, repetitions = arg[1], tonumber(arg[2])
local f = read_csv(file)
local rows
for _ = 1, repetitions do rows = #calc.life_expectancy(f, { by = 'area' }) end
print(rows)
