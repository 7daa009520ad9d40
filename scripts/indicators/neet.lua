-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'neet',
  name = 'Not in education, employment or training, aged 16 to 17',
  theme = 'Enable all children, young people and adults to maximise their capabilities and ' ..
    'have control over their lives',
  definition = 'Young people of academic age 16 and 17 who are not in education, employment or ' ..
    'training, or whose activity the council does not know, of all that it has to track; ' ..
    'average of December to February.',
  rationale = 'Time out of learning and work at this age leaves a mark on later income and ' ..
    'health.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'low is good',
  source = 'NEET and participation, Department for Education',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'sex' },
  caveats = {
    'The beacon set says 18 to 24 years and names ONS; its own comment, and the figures ' ..
      'published for boroughs, are about ages 16 to 17.',
    'Figures with and without the young people whose activity is not known stand side by side ' ..
      'in publications; they must not be mixed.',
    'Published without limits by the department: those shown are Wilson limits from the ' ..
      'percentage and the number of young people.',
    'A council that tracks better finds more: a rise may be better records.',
  },
  data = {
    { 'fingertips/93203' },
    { 'dfe/neet_or_not_known_percent', denominator = 'dfe/young_people_16_17' },
    { 'trafford/not-in-education-employment-or-training-neet-inc-not-know-16-17-years-old' },
  },
  value = function(d) return use 'review_limits' (d) end,
}
