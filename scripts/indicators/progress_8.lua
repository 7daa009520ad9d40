-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'progress_8',
  name = 'Average Progress 8 score',
  theme = 'Enable all children, young people and adults to maximise their capabilities and ' ..
    'have control over their lives',
  definition = 'How far pupils got in eight GCSE-level qualifications beyond pupils in England ' ..
    'with the same results at the end of primary school; the average of the pupils of an area.',
  rationale = 'Separates what schools add from where pupils started.',
  unit = 'score',
  value_type = 'Score',
  polarity = 'high is good',
  source = 'Key stage 4 performance, Department for Education',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex', 'FSM status' },
  caveats = {
    'It is relative: England stays close to nought every year, so a national rise or fall ' ..
      'cannot show.',
    'Not published for 2019/20 and 2020/21, when grades were set by schools.',
    'Not published for 2024/25 and 2025/26: those pupils took no tests at the end of primary ' ..
      'school.',
  },
  decimals = 2,
}
