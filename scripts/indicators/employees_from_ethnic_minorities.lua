-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'employees_from_ethnic_minorities',
  name = 'Employees from ethnic minority backgrounds, by pay band',
  theme = 'Tackle racism, discrimination and their outcomes',
  definition = 'Employees from Black, Asian and other ethnic minority backgrounds, of all ' ..
    'employees, for each pay band or level.',
  rationale = 'Fair recruitment and progression in large employers reduce ethnic inequality.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'no judgement',
  source = 'NHS bodies and councils as anchor institutions',
  disaggregation = { 'pay band' },
  status = 'not live',
  status_reason = 'Needs figures that NHS bodies and councils hold as employers and buyers. ' ..
    'Nobody collects them in one form yet, and whether that can be done was still open in ' ..
    'December 2023.',
  caveats = {
    'The fair share is that of the people who could take the jobs, so neither high nor low is ' ..
      'good in itself.',
  },
}
