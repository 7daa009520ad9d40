-- SPDX-License-Identifier: GPL-3.0-or-later
indicator{
  id = 'local_supply_chain',
  name = 'Contract spending in the local supply chain',
  theme = 'Pursue environmental sustainability and health equity together',
  definition = 'Pounds spent with local suppliers through a contract, of all pounds spent ' ..
    'through it.',
  rationale = 'Local spending keeps income and jobs near, and shortens journeys.',
  unit = '% of spending',
  value_type = 'Proportion',
  polarity = 'high is good',
  source = 'NHS bodies and councils as anchor institutions',
  status = 'not live',
  status_reason = 'Needs figures that NHS bodies and councils hold as employers and buyers. ' ..
    'Nobody collects them in one form yet, and whether that can be done was still open in ' ..
    'December 2023.',
  caveats = {
    'What counts as local, and how far down the chain to look, has to be agreed first.',
  },
}
