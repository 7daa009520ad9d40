-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'school_pupils_with_mental_health_needs',
  name = 'Primary pupils with social, emotional and mental health needs',
  theme = 'Give every child the best start in life',
  definition = 'Primary school pupils whose main special educational need is social, emotional ' ..
    'and mental health, of all pupils of primary age.',
  rationale = 'Support at school starts with needs that are known.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'no judgement',
  source = 'Special educational needs in England, Department for Education (Fingertips)',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'A high figure may mean more need or better recognition of it: hence no judgement.',
  },
  data = { { 'fingertips/91871', age = 'Primary school age' } },
  value = function(d) return proportion(d.count, d.denominator, { multiplier = 100 }) end,
}
