-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: tables that are kept as they are, a vintage at a time. Begin with the view table_view.

-- A table as one vintage gives it. Nothing is overwritten: the newest vintage of a table wins.
CREATE TABLE kept_table (
    kept_table INTEGER PRIMARY KEY,
    dataset    TEXT NOT NULL,  -- review_assessments
    vintage    INTEGER NOT NULL REFERENCES vintage,
    rows       INTEGER NOT NULL,
    UNIQUE (dataset, vintage)
) STRICT;

CREATE TABLE table_column (
    kept_table INTEGER NOT NULL REFERENCES kept_table,
    position   INTEGER NOT NULL,
    heading    TEXT NOT NULL,
    type       TEXT CHECK (type IN ('number', 'text', 'period', 'mask')),  -- NULL: see the cells
    PRIMARY KEY (kept_table, position),
    UNIQUE (kept_table, heading)
) STRICT, WITHOUT ROWID;

CREATE TABLE table_row (
    kept_table INTEGER NOT NULL REFERENCES kept_table,
    position   INTEGER NOT NULL,
    line       INTEGER NOT NULL,  -- in the file of the vintage
    cells      TEXT NOT NULL,     -- {"heading": "text", "other": {"missing": "CONFIDENTIAL"}}
    PRIMARY KEY (kept_table, position)
) STRICT, WITHOUT ROWID;

CREATE VIEW table_view AS
SELECT k.dataset, k.vintage, r.line, r.cells, v.file_name, v.imported_at, v.imported_by,
       NOT EXISTS (SELECT 1 FROM kept_table newer
                    WHERE newer.dataset = k.dataset AND newer.vintage > k.vintage) AS newest
  FROM kept_table k
  JOIN table_row r USING (kept_table)
  JOIN vintage v USING (vintage);

-- What experts made of the figures, beside them.
CREATE VIEW assessment_view AS
SELECT cells ->> 'review' AS review, cells ->> 'wave' AS wave,
       cells ->> 'indicator' AS indicator, cells ->> 'area' AS area,
       cells ->> 'rating' AS rating, cells ->> 'rationale' AS rationale,
       cells ->> 'decision' AS decision, cells ->> 'assessor' AS assessor,
       cells ->> 'date' AS date, vintage, file_name, imported_at, imported_by
  FROM table_view
 WHERE dataset = 'review_assessments';
