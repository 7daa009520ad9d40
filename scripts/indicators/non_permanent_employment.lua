-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'non_permanent_employment',
  name = 'Employees in non-permanent jobs',
  theme = 'Create fair employment and good work for all',
  definition = 'Employees aged 16 and over who say their job is not permanent in some way, of ' ..
    'all employees.',
  rationale = 'Insecure work brings stress and uncertain income.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'Annual Population Survey, Office for National Statistics',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'The beacon review speaks of self-employed and non-permanent work together; the ' ..
      'definition has to be settled before values are compared.',
    'Some people choose temporary work: less of it is not better in every case.',
    'A survey estimate: limits are wide in a borough.',
  },
}
