-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'local_employees',
  name = 'Local employees on contracts of a year or more',
  theme = 'Create fair employment and good work for all',
  definition = 'Full-time equivalent employees who live locally and are employed on a contract ' ..
    'for a year, or for the length of the contract if that is shorter, of all employees on the ' ..
    'contract.',
  rationale = 'Anchor institutions can bring good jobs to the people around them.',
  unit = '%',
  value_type = 'Proportion',
  polarity = 'high is good',
  source = 'NHS bodies and councils as anchor institutions',
  status = 'not live',
  status_reason = 'Needs figures that NHS bodies and councils hold as employers and buyers. ' ..
    'Nobody collects them in one form yet, and whether that can be done was still open in ' ..
    'December 2023.',
  caveats = {
    'What counts as local has to be agreed first.',
  },
}
