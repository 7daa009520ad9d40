-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: how a file was read whose layout is not built in.

-- The dataset that described it, as JSON. Files of built-in layouts have no row here.
CREATE TABLE vintage_mapping (
    vintage INTEGER PRIMARY KEY REFERENCES vintage,
    mapping TEXT NOT NULL
) STRICT;

-- The sheets of a workbook that were read: a line is sheet * 10000000 + the row in it.
CREATE TABLE vintage_sheet (
    vintage INTEGER NOT NULL REFERENCES vintage,
    sheet   INTEGER NOT NULL,  -- 0, 1, 2, ...
    name    TEXT NOT NULL,
    PRIMARY KEY (vintage, sheet)
) STRICT, WITHOUT ROWID;
