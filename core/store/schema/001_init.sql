-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1 of the store. A table here never changes: later versions are later files.
-- Any SQLite tool may read this file; begin with the view observation_view.

-- One import of one file. Vintages are only ever added; a later one is newer.
CREATE TABLE vintage (
    vintage     INTEGER PRIMARY KEY,
    file_name   TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    layout      TEXT NOT NULL,
    imported_at TEXT NOT NULL,  -- UTC, 2026-04-09T10:11:12Z
    imported_by TEXT NOT NULL,
    rows_read   INTEGER NOT NULL,
    rows_kept   INTEGER NOT NULL
) STRICT;

-- What became of its rows; the classes add up to rows_read.
CREATE TABLE vintage_class (
    vintage       INTEGER NOT NULL REFERENCES vintage,
    position      INTEGER NOT NULL,
    class         TEXT NOT NULL,
    kept          INTEGER NOT NULL,  -- 1: the rows are observations
    rows          INTEGER NOT NULL,
    example_lines TEXT NOT NULL,     -- '3, 17, 25'
    PRIMARY KEY (vintage, position)
) STRICT, WITHOUT ROWID;

-- Which indicators it holds.
CREATE TABLE vintage_indicator (
    indicator INTEGER NOT NULL REFERENCES indicator,
    vintage   INTEGER NOT NULL REFERENCES vintage,
    PRIMARY KEY (indicator, vintage)
) STRICT, WITHOUT ROWID;

-- Codes are keys; names belong to a vintage and hold until a later one gives others.
CREATE TABLE area (
    area INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE area_name (
    area        INTEGER NOT NULL REFERENCES area,
    vintage     INTEGER NOT NULL REFERENCES vintage,
    name        TEXT NOT NULL,
    type        TEXT NOT NULL,
    parent_code TEXT NOT NULL,
    PRIMARY KEY (area, vintage)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
    indicator INTEGER PRIMARY KEY,
    key       TEXT NOT NULL UNIQUE  -- fingertips/93356, ons/healthy-life-expectancy
) STRICT;
CREATE TABLE indicator_name (
    indicator INTEGER NOT NULL REFERENCES indicator,
    vintage   INTEGER NOT NULL REFERENCES vintage,
    name      TEXT NOT NULL,
    unit      TEXT NOT NULL,
    source    TEXT NOT NULL,
    decimals  INTEGER,  -- to show; NULL where the publisher does not say
    caveats   TEXT NOT NULL,
    PRIMARY KEY (indicator, vintage)
) STRICT, WITHOUT ROWID;

CREATE TABLE period (
    period INTEGER PRIMARY KEY,
    start  TEXT NOT NULL,  -- the first day, 2015-01-01
    length INTEGER NOT NULL,
    unit   TEXT NOT NULL CHECK (unit IN ('months', 'days')),
    label  TEXT NOT NULL,  -- 2015 - 17
    UNIQUE (start, length, unit)
) STRICT;

CREATE TABLE disaggregation (
    disaggregation INTEGER PRIMARY KEY,
    sex            TEXT NOT NULL DEFAULT 'Persons',
    age            TEXT NOT NULL DEFAULT 'All ages',
    category_type  TEXT NOT NULL DEFAULT '',
    category       TEXT NOT NULL DEFAULT '',
    UNIQUE (sex, age, category_type, category)
) STRICT;

-- Notes, verdicts, trends and reasons: few words, used in many rows.
CREATE TABLE word (
    word INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE observation (
    vintage        INTEGER NOT NULL REFERENCES vintage,
    indicator      INTEGER NOT NULL REFERENCES indicator,
    area           INTEGER NOT NULL REFERENCES area,
    period         INTEGER NOT NULL REFERENCES period,
    disaggregation INTEGER NOT NULL REFERENCES disaggregation,
    value          REAL,
    lower_ci_95    REAL,
    upper_ci_95    REAL,
    lower_ci_99_8  REAL,
    upper_ci_99_8  REAL,
    count          REAL,
    denominator    REAL,
    reason         INTEGER REFERENCES word,  -- why there is no value
    note           INTEGER REFERENCES word,
    compared_to_england INTEGER REFERENCES word,  -- the published verdict
    recent_trend        INTEGER REFERENCES word,  -- the published trend
    source_line    INTEGER NOT NULL,  -- in the file of the vintage
    CHECK ((value IS NULL) = (reason IS NOT NULL))
) STRICT;

-- A figure is (indicator, area, disaggregation, period); its newest vintage comes last.
CREATE UNIQUE INDEX observation_figure
    ON observation (indicator, area, disaggregation, period, vintage);

CREATE VIEW observation_view AS
SELECT o.vintage,
       i.key AS indicator_id,
       (SELECT n.name FROM indicator_name n WHERE n.indicator = o.indicator
         ORDER BY n.vintage DESC LIMIT 1) AS indicator_name,
       a.code AS area_code,
       (SELECT n.name FROM area_name n WHERE n.area = o.area
         ORDER BY n.vintage DESC LIMIT 1) AS area_name,
       (SELECT n.type FROM area_name n WHERE n.area = o.area
         ORDER BY n.vintage DESC LIMIT 1) AS area_type,
       p.label AS time_period,
       p.start AS time_period_start,
       d.sex, d.age, d.category_type, d.category,
       o.value, o.lower_ci_95, o.upper_ci_95, o.lower_ci_99_8, o.upper_ci_99_8,
       o.count, o.denominator,
       r.text AS reason,
       w.text AS value_note,
       c.text AS compared_to_england,
       t.text AS recent_trend,
       v.file_name, o.source_line,
       NOT EXISTS (SELECT 1 FROM observation newer
                    WHERE newer.indicator = o.indicator AND newer.area = o.area
                      AND newer.disaggregation = o.disaggregation AND newer.period = o.period
                      AND newer.vintage > o.vintage) AS newest
  FROM observation o
  JOIN indicator i USING (indicator)
  JOIN area a USING (area)
  JOIN period p USING (period)
  JOIN disaggregation d USING (disaggregation)
  JOIN vintage v USING (vintage)
  LEFT JOIN word r ON r.word = o.reason
  LEFT JOIN word w ON w.word = o.note
  LEFT JOIN word c ON c.word = o.compared_to_england
  LEFT JOIN word t ON t.word = o.recent_trend;
