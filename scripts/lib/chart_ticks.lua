-- SPDX-License-Identifier: GPL-3.0-or-later
-- At most six of the periods, the newest among them, with the labels they were published under; single days, such
-- as a survey's each April, with their year.
return function(f)
  local periods_ = f:sort('time_period').time_period
  local days = #periods_ > 0 and periods_:length():max() < 0.1 and periods_:year():distinct() == periods_:distinct()
  local labels = (days and periods_:year() or periods_):text():unique()
  local places = periods_:middle():unique()
  local step = math.max(1, math.ceil(#labels / 6))
  local at, shown = {}, {}
  for i = #labels, 1, -step do
    table.insert(at, 1, places[i])
    table.insert(shown, 1, labels[i])
  end
  return { kind = 'year', at = at, labels = shown }
end
