-- SPDX-License-Identifier: GPL-3.0-or-later
-- What `hiap review` can do beside making the review: the word after it, and its function(args).
return {
  assess = use 'assessment_assess',
  assessments = use 'assessment_report',
  sign = use 'assessment_sign',
}
