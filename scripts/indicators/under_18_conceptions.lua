-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'under_18_conceptions',
  name = 'Conceptions under 18',
  theme = 'Give every child the best start in life',
  definition = 'Conceptions of women under 18, per 1,000 women aged 15 to 17.',
  rationale = 'Early parenthood goes with less schooling and lower income.',
  unit = 'per 1,000 women',
  value_type = 'Crude rate',
  polarity = 'low is good',
  source = 'Conceptions in England and Wales, Office for National Statistics (Fingertips)',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'IMD' },
  caveats = {
    'Published about 14 months after the end of a year.',
  },
  data = { { 'fingertips/20401' }, { 'fingertips-next/20401' } },
}
