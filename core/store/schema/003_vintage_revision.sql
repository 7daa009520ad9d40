-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 3: what each import made of the figures that were there before it.

-- Figures of the vintage against the newest earlier vintage that has them; the three add up to its
-- rows_kept. Vintages of earlier versions have no row here.
CREATE TABLE vintage_revision (
    vintage INTEGER PRIMARY KEY REFERENCES vintage,
    new     INTEGER NOT NULL,
    revised INTEGER NOT NULL,  -- the value, a limit, the count or the denominator is another
    same    INTEGER NOT NULL
) STRICT;
