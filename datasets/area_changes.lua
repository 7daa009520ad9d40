-- SPDX-License-Identifier: GPL-3.0-or-later
dataset{
  id = 'area_changes',
  name = 'Area codes that were replaced, and by which',
  source = 'Notes in Explore Local Statistics and the code history database, ONS',
  licence = 'Open Government Licence v3.0',
  columns = {
    { 'old_code', 'text', 'code that is no longer in use' },
    { 'new_code', 'text', 'code that replaced it; one row for each where it was split' },
    { 'area_name', 'text', 'name of the old area' },
    { 'date', 'period', 'first day of the new code' },
    { 'kind', 'text', 'merger, split, county to unitary or boundary change' },
  },
  sha256 = '04b0918028338845ae1a3393de12d621a7d4410c73f3533eecf7531dacf44f08',
}
