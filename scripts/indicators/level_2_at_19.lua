-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'level_2_at_19',
  name = 'Level 2 qualification by age 19',
  theme = 'Enable all children, young people and adults to maximise their capabilities and ' ..
    'have control over their lives',
  definition = 'Young people with a qualification at level 2 (five GCSEs at grades 9 to 4, or ' ..
    'equal to that) by the end of the academic year in which they turn 19, of the cohort in ' ..
    'state schools at 14.',
  rationale = 'The usual floor for skilled work and for going on to level 3.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'high is good',
  source = 'Level 2 and 3 attainment by young people aged 19, Department for Education',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex', 'FSM status', 'SEN provision' },
  caveats = {
    'Published counts are rounded to ten and percentages are not, so the published percentage ' ..
      'is kept.',
    'Published without limits: those shown are Wilson limits from the percentage and the cohort.',
    'Areas are those of the school, not of the home at 19.',
    'Rules on which qualifications count have changed: England fell from 86.1% in 2014/15 to ' ..
      '82.2% in 2017/18 and to 81.6% in 2021.',
  },
  data = { { 'dfe/l2by19', count = 'dfe/l2_by19', denominator = 'dfe/number_in_ss_cohort' } },
  value = function(d) return use 'review_limits' (d) end,
}
