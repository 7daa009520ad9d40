-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'early_years_communication_and_language',
  name = 'Communication and language at the end of Reception',
  theme = 'Give every child the best start in life',
  definition = 'Children at the expected level in all communication and language early ' ..
    'learning goals at the end of Reception, of all children assessed in state-funded schools.',
  rationale = 'A part of readiness for school that can be supported early.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'high is good',
  source = 'Early years foundation stage profile results, Department for Education',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'The profile was rewritten in September 2021; the series starts after it and does not ' ..
      'compare with earlier years.',
    'Upper-tier figures go by the council that sent them in, lower-tier figures by the place ' ..
      'of the school.',
    'One area of learning is not a good level of development, which needs all of them.',
  },
  data = { { 'ons/communication-and-language' } },
}
