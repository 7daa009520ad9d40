-- SPDX-License-Identifier: GPL-3.0-or-later
-- The All Together Fairer stocktake: one row a theme or recommendation, free text at several levels. Of the workbook the sheet of
-- the themes is read; the other has columns of its own, and its rows are in the CSV file.
local about = { source = 'All Together Fairer stocktake, Cheshire and Merseyside, October to December 2023', licence = 'OGL v3.0' }
dataset{ id = 'stocktake', name = 'Stocktake (workbook)', source = about.source, licence = about.licence,
         file = 'atf_stocktake_*.xlsx', sheet = 'Themes', header = 2, keep = 'table' }
dataset{ id = 'stocktake_themes', name = 'Stocktake of the themes', source = about.source, licence = about.licence,
         file = 'atf_stocktake_*_themes.csv', keep = 'table' }
dataset{ id = 'stocktake_recommendations', name = 'Stocktake of the system recommendations', source = about.source, licence = about.licence,
         file = 'atf_stocktake_*_system_recommendations.csv', keep = 'table' }
