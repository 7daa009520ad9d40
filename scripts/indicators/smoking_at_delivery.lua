-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'smoking_at_delivery',
  name = 'Smokers at the time of delivery',
  theme = 'Give every child the best start in life',
  definition = 'Women known to smoke when they give birth, of all maternities ' ..
    'with a known smoking status.',
  rationale = 'Smoking in pregnancy harms the child before and after birth.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'NHS England, Smoking at Time of Delivery (Fingertips)',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'IMD' },
  caveats = {
    'Areas are those of the home of the mother; trusts record the status in different ways.',
  },
  data = { { 'fingertips/93085' }, { 'fingertips-next/93085' } },
}
