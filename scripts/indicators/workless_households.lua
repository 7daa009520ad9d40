-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'workless_households',
  name = 'Children in workless households',
  theme = 'Ensure a healthy standard of living for all',
  definition = 'Children under 16 who live in a household with somebody aged 16 to 64 and in ' ..
    'which no adult works, of all children under 16 in households with somebody of that age.',
  rationale = 'Growing up where nobody works raises the risk of poverty and poor health.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'Workless households for local areas (Annual Population Survey), Office for ' ..
    'National Statistics',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'A survey estimate with wide limits in a borough; ONS withholds those with too few ' ..
      'households.',
    'Whole households: retired adults alone do not make a household workless.',
  },
}
