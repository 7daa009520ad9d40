-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a review was made: how to read it, the rules, the vintages it used, the licence.
local words = use 'review_words'
local method = {}

method.reading = 'Each cell gives the latest value, a letter for the outcome (B better, S similar, W worse, H higher, L lower) and an arrow ' ..
  'for the recent trend (↑ increasing, ↓ decreasing, → no significant change; no arrow: none could be calculated). [x]: no figure.'

function method.rules(settings)
  return {
    'Outcome: an area is similar when its 95% confidence limits hold the value it is compared with, ends included; otherwise better or worse ' ..
      'by the polarity of the indicator, or higher or lower where it has none. Without limits nothing is compared.',
    'Recent trend: the latest five independent yearly figures, weighted by their limits (chi-square for trend on counts where a proportion ' ..
      'has no limits); significant at 99.8%, and only if leaving out any one figure does not turn the slope around. A figure of one day ' ..
      'stands for its year. A trend never crosses a break in the series.',
    ('Baseline: the earliest period that holds the last day of %s, so 2022, 2022/23 and 2020 - 22 all stand for 2022. '):format(
      settings.baseline) .. 'A change has no limits where the periods of its two figures share years.',
    'Changes and gaps by deprivation: the limits of a difference treat its two figures as independent and are put together from the limits ' ..
      'of both (MOVER: Newcombe 1998, Zou and Donner 2008); those of a ratio come from their logarithms.',
    'Changes and gaps are computed from unrounded figures. Only periods of the same length are set side by side.',
    'The areas as a whole: shares and rates from the summed counts of all areas (Wilson limits for shares; Byar, exact below 10 events, for ' ..
      'rates); else as published for an area of their own; else the mean of the areas, weighted by the denominators or by resident ' ..
      'population, which has no interval. If one area lacks its figure, no value is given.',
    'Marks: [b] break in the series, [c] confidential or suppressed, [e] estimated, [r] revised, [u] of low reliability, [x] not available, ' ..
      '[z] not applicable.',
    'Values are shown as published unless the indicator says that they are computed from counts.',
  }
end

-- The imports that hold a figure of this page, oldest first.
local function used_vintages(items)
  local used, rows = {}, {}
  for _, item in ipairs(items) do
    for _, vintage in ipairs(item.series.vintage:unique()) do used[vintage] = true end
  end
  for row in store:vintages():rows() do
    if used[row.vintage] then rows[#rows + 1] = row end
  end
  return rows
end

-- The day of the newest of them: "2026-04-09".
function method.day(items)
  local rows = used_vintages(items)
  return rows[#rows].imported_at:sub(1, 10)
end

function method.as_of(items) return words.day(method.day(items)) end

function method.colophon(p, settings, items)
  p:colophon('Made with', ('hiap %s, as of vintage %d'):format(run_settings().version, run_settings().as_of))
  for _, row in ipairs(used_vintages(items)) do
    p:colophon(('Vintage %d'):format(row.vintage), ('%s, imported %s, SHA-256 begins %s'):format(row.file_name, words.day(row.imported_at),
      row.sha256:sub(1, 16)))
  end
  p:colophon('Licence', settings.synthetic and 'invented figures, free to use'
    or 'contains public sector information licensed under the Open Government Licence v3.0')
end

return method
