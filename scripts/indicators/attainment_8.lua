-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'attainment_8',
  name = 'Average Attainment 8 score',
  theme = 'Enable all children, young people and adults to maximise their capabilities and ' ..
    'have control over their lives',
  definition = 'Points of each pupil in eight GCSE-level qualifications, English and ' ..
    'mathematics counted twice; the average of the pupils at the end of key stage 4 in ' ..
    'state-funded schools.',
  rationale = 'Qualifications at 16 open or close the way to work and income.',
  unit = 'score',
  value_type = 'Score',
  polarity = 'high is good',
  source = 'Key stage 4 performance, Department for Education',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex', 'FSM status' },
  caveats = {
    'Grades were set by schools in 2019/20 and 2020/21 and brought back in two steps: do not ' ..
      'read the rise and fall from 2019/20 to 2022/23 as a change in learning.',
    'Areas are those of the schools, not of the homes of the pupils.',
  },
  data = { { 'fingertips/93378' } },
}
