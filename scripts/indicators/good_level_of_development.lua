-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'good_level_of_development',
  name = 'Good level of development at the end of Reception',
  theme = 'Give every child the best start in life',
  definition = 'Children at the expected level in the three prime areas of learning and in ' ..
    'literacy and mathematics at the end of the Early Years Foundation Stage, of all children ' ..
    'assessed.',
  rationale = 'Readiness for school shapes attainment, work and health later on.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'high is good',
  source = 'Early years foundation stage profile results, Department for Education',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex', 'FSM status' },
  caveats = {
    'Not collected in 2019/20 and 2020/21.',
    'The profile was rewritten in September 2021: figures from 2021/22 on do not compare with ' ..
      'earlier ones, and a trend across that line is a break.',
  },
  breaks = { '2021/22' },
  data = {
    { 'fingertips/90631' },
    { 'dfe/gld_percent', count = 'dfe/gld_number', denominator = 'dfe/number_of_children' },
    { 'trafford/school-readiness-percentage-of-children-achieving-a-good-level-of-development-at-the-end-of-reception' },
  },
  value = function(d)
    local f = proportion(d.count, d.denominator, { multiplier = 100 })
    return { value = f.value:or_else(d.value), lower_ci_95 = f.lower_ci_95,
      upper_ci_95 = f.upper_ci_95 }
  end,
}
