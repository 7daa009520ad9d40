-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the gaps of an item say, in sentences.
local words = use 'review_words'
local numbers = use 'gaps_numbers'
local measure = use 'gaps_measure'
local by_deprivation = use 'gaps_words_deprivation'
local summary = use 'gaps_summary'
local say = {}

-- "HLE in X, 2022 - 24: 53.8 years in Halton (worst), 66.9 years in Trafford (best). Gap 13.1 years (95% limits 9.1 to 17.1)."
function say.region(settings, item, m)
  if not m.region then return ('%s: only one area of %s has a figure.'):format(item.label, settings.group_name) end
  local worst, best = measure.ends(item.polarity)
  return ('%s in %s, %s: %s in %s (%s), %s in %s (%s). Gap %s%s.'):format(item.label, settings.group_name, words.period(m.period),
    words.value(m.worst.value, item.indicator), m.worst.area_name, worst, words.value(m.best.value, item.indicator), m.best.area_name, best,
    words.difference(m.region.gap, item.indicator), m.region.gap_lower and (' (95%% limits %s to %s)'):format(
      fixed(m.region.gap_lower, item.indicator.decimals), fixed(m.region.gap_upper, item.indicator.decimals)) or '')
end

-- The area that is worse than the benchmark by the most events: "142 fewer in Liverpool if it had the rate of England (95% limits
-- 80 to 204)." Nil without counts.
function say.most_events(m)
  local most
  for _, row in ipairs(m.rows) do
    if row.events and row.outcome == 'Worse' and (not most or math.abs(row.events.events) > math.abs(most.events.events)) then most = row end
  end
  if not most then return nil end
  local e, limits = most.events, ''
  if e.events_lower then
    local one, other = math.abs(e.events_lower), math.abs(e.events_upper)
    limits = (' (95%% limits %s to %s)'):format(fixed(math.min(one, other), 0), fixed(math.max(one, other), 0))
  end
  return ('%s in %s if it had the rate of %s%s.'):format(numbers.at_that_rate(e.events), most.area_name, m.benchmark.area_name, limits)
end

local verbs = { wider = 'became wider', narrower = 'became narrower', changed = 'changed', ['no clear change'] = 'did not clearly change' }

-- "From 2011 - 13 to 2022 - 24 the gap became wider: +2.1 (95% limits +0.4 to +3.8)."
function say.change(c, decimals)
  if not c then return nil end
  local change, span = words.signed(c.change, decimals), ('From %s to %s'):format(words.period(c.from), words.period(c.to))
  if not c.lower then return ('%s the gap changed by %s (not tested: %s).'):format(span, change, c.why) end
  return ('%s the gap %s: %s (95%% limits %s to %s).'):format(span, verbs[c.word], change, words.signed(c.lower, decimals), words.signed(c.upper,
    decimals))
end

function say.finding(settings, found)
  if found.latest then return say.region(settings, found.item, found.latest) end
  return found.deprivation and by_deprivation.finding(found.item, found.deprivation) or 'No gap: ' .. found.why .. '.'
end

-- The finding of one; of several the one widest by ratio.
function say.lead(settings, gaps)
  local widest = summary.rows(gaps)[1]
  if #gaps == 1 or not widest then return say.finding(settings, gaps[1]) end
  for _, found in ipairs(gaps) do
    if found.item == widest.item then return ('%d gaps. The widest by ratio: %s'):format(#gaps, say.finding(settings, found)) end
  end
end

return say
