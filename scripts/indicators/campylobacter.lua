-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'campylobacter',
  name = 'Campylobacter infections',
  theme = 'Strengthen the role and impact of ill-health prevention',
  definition = 'Laboratory reports of campylobacter infection per 100,000 residents.',
  rationale = 'The most common bacterial cause of food poisoning.',
  unit = 'per 100,000',
  value_type = 'Crude rate',
  polarity = 'low is good',
  source = 'Second generation surveillance system, UK Health Security Agency (Fingertips)',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'Reports depend on who is tested: more testing gives more reports.',
    'Rates by deprivation decile are sums over whole councils and carry no limits.',
  },
  data = { { 'fingertips/93356', age = 'All ages' } },
  value = function(d) return rate(d.count, d.denominator) end,
}
