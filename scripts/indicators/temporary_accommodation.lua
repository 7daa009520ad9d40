-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'temporary_accommodation',
  name = 'Households in temporary accommodation',
  theme = 'Create and develop healthy and sustainable places and communities',
  definition = 'Households that a council has placed in temporary accommodation under ' ..
    'homelessness law on the last day of the period, per 1,000 households in the area.',
  rationale = 'Insecure and crowded homes harm children most.',
  unit = 'per 1,000 households',
  value_type = 'Crude rate',
  polarity = 'low is good',
  source = 'Statutory homelessness, detailed local authority tables, Ministry of Housing, ' ..
    'Communities and Local Government',
  frequency = 'yearly',
  level = 'LA',
  caveats = {
    'The beacon review prints its figures as percentages (England 4.03%). They are of the ' ..
      'size of the published rates per 1,000 households (England 5.4 in March 2025), ten times ' ..
      'less.',
    'A count on one day; a council that prevents or ends stays sooner shows fewer.',
    'Councils without a return have no figure; neighbours must not be read as whole.',
  },
  data = { { 'mhclg/households-in-temporary-accommodation-per-1000',
    count = 'mhclg/households-in-temporary-accommodation', denominator = 'mhclg/households' } },
  value = function(d) return rate(d.count, d.denominator, { multiplier = 1000 }) end,
}
