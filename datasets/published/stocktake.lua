-- SPDX-License-Identifier: GPL-3.0-or-later
-- The All Together Fairer stocktake: one row a theme or recommendation, free text at several levels. Each sheet of the workbook is
-- a table of its own; the same two tables are published as CSV files.
local about = { source = 'All Together Fairer stocktake, Cheshire and Merseyside, October to December 2023', licence = 'OGL v3.0' }
dataset{ id = 'stocktake', name = 'Stocktake of the themes (workbook)', source = about.source, licence = about.licence,
         file = 'atf_stocktake_*.xlsx', sheet = 'Themes', header = 2, keep = 'table' }
dataset{ id = 'stocktake_system', name = 'Stocktake of the system recommendations (workbook)', source = about.source, licence = about.licence,
         file = 'atf_stocktake_*.xlsx', sheet = 'System recommendations', header = 2, keep = 'table' }
dataset{ id = 'stocktake_themes', name = 'Stocktake of the themes', source = about.source, licence = about.licence,
         file = 'atf_stocktake_*_themes.csv', keep = 'table' }
dataset{ id = 'stocktake_recommendations', name = 'Stocktake of the system recommendations', source = about.source, licence = about.licence,
         file = 'atf_stocktake_*_system_recommendations.csv', keep = 'table' }
