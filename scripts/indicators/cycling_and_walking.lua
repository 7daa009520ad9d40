-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'cycling_and_walking',
  name = 'Cycling for travel, three or more days a week',
  theme = 'Pursue environmental sustainability and health equity together',
  definition = 'Adults aged 16 and over who cycle to get from place to place on at least three ' ..
    'days a week, of all adults asked.',
  rationale = 'Active travel brings activity into daily life and cuts air pollution.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'high is good',
  source = 'Active Lives Adult Survey, Sport England',
  frequency = 'yearly',
  level = 'LA',
  disaggregation = { 'IMD' },
  caveats = {
    'The beacon set says cycling or walking three to five times a week. The values in its ' ..
      'review (England 2.33%) can only be those of cycling: about a third of adults walk or ' ..
      'cycle on five days. So cycling is taken here.',
    'Walking for travel (fingertips/93439) is several times more common: the two must not be ' ..
      'mixed or added.',
  },
  data = { { 'fingertips/93440' } },
}
