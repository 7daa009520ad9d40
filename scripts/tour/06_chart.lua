-- SPDX-License-Identifier: GPL-3.0-or-later
-- Charts: draw gives a chart, and save writes it where the run's files go.
-- The ending of the name decides the form: .svg, .png, .pdf, or .txt for a terminal.

local f = indicator('unemployment'):values{ area = { 'SYN000001', 'SYN000009', 'SYN900001' } }
local alderwick = f:where{ area_code = 'SYN000001' }
local inglestrand = f:where{ area_code = 'SYN000009' }
local gap = alderwick.value:last() - inglestrand.value:last()

local chart = draw('trend', f, {
  title = ('Unemployment: %.1f points apart in the last year (synthetic)'):format(gap),
})
chart:save 'unemployment.svg'
f:save 'unemployment.csv'
publish('unemployment.txt', 'Gap in the last year: ' .. ('%.1f'):format(gap) .. ' points\n')
