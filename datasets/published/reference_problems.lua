-- SPDX-License-Identifier: GPL-3.0-or-later
-- Public problems with known answers, against which statistical methods are tested.
local problems = {
  { 'nist_lls_data', 'Linear regression: data', 'NIST Statistical Reference Datasets', 'public domain' },
  { 'nist_lls_certified', 'Linear regression: certified values', 'NIST Statistical Reference Datasets', 'public domain' },
  { 'nist_univariate_certified', 'Univariate summaries: certified values', 'NIST Statistical Reference Datasets', 'public domain' },
  { 'prop99_smoking', 'Cigarette sales in 39 US states, 1970 to 2000', 'Abadie, Diamond and Hainmueller 2010', 'public replication data' },
  { 'its_sicily', 'Acute coronary events in Sicily, 2002 to 2006', 'Lopez Bernal, Cummins and Gasparrini 2017', 'public replication data' },
  { 'its_seatbelts', 'UK driver deaths, 1969 to 1984', 'Harvey and Durbin 1986', 'public replication data' },
}
for _, p in ipairs(problems) do
  dataset{ id = p[1], name = p[2], source = p[3], licence = p[4], file = p[1] .. '.csv', keep = 'table' }
end
