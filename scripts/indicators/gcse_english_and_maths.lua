-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'gcse_english_and_maths',
  name = 'GCSEs in English and mathematics by age 19',
  theme = 'Enable all children, young people and adults to maximise their capabilities and ' ..
    'have control over their lives',
  definition = 'Young people with GCSEs (or equal to that) in both English and mathematics by ' ..
    'age 19, of the cohort in state schools.',
  rationale = 'The two qualifications that most jobs and courses ask for.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'high is good',
  source = 'Level 2 and 3 attainment by young people aged 19, Department for Education',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'Areas are those of the school at 15, not of the home at 19.',
    'Grades set by schools in 2020 and 2021 reach the figures of later years.',
  },
  data = { { 'ons/gcses-in-english-and-maths' } },
}
