/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a mapping is made of: private to core/store/import/mapping*.c. Texts are the JSON's own. */
#ifndef HIAP_STORE_IMPORT_MAPPING_IMPL_H
#define HIAP_STORE_IMPORT_MAPPING_IMPL_H

#include <jansson.h>

#include "core/store/import/layout.h"
#include "core/store/import/mapping.h"
#include "core/store/import/preview.h"

#define HIAP_MAPPING_NAMES 8 /* headings of one COLUMN */
#define HIAP_MAPPING_STARS 8 /* '*' in a file name */

/* --- as declared ------------------------------------------------------------------------------ */

/* A COLUMN: headings, or a fixed text, or a part of the file name; or none of these. */
typedef struct hiap_mapping_column {
    const char *field; /* "count" */
    hiap_str names[HIAP_MAPPING_NAMES];
    size_t count;
    hiap_str fixed;
    size_t star; /* from 1 */
} hiap_mapping_column;

/* The texts of a row, and those of each of its figures: HIAP_MAPPING_TEXT(ID, field). */
typedef enum hiap_mapping_text {
#define HIAP_MAPPING_TEXT(id, field) HIAP_MAPPING_##id,
#include "core/store/import/mapping_text.def"
#undef HIAP_MAPPING_TEXT
    HIAP_MAPPING_TEXTS
} hiap_mapping_text;

typedef struct hiap_mapping_figure {
    hiap_str key, name, unit;
    int decimals; /* -1: not given */
    double multiplier;
    hiap_mapping_column texts[HIAP_MAPPING_TEXTS];
    hiap_mapping_column numbers[HIAP_ROW_NUMBERS];
    hiap_mapping_column indicator; /* all of them, joined; none in a wide table */
    hiap_mapping_column indicator_unit;
} hiap_mapping_figure;

typedef struct hiap_mapping_condition {
    hiap_mapping_column column;
    const json_t *words; /* texts */
    bool one_of;         /* or none of them */
} hiap_mapping_condition;

typedef struct hiap_mapping_marker {
    hiap_str text;
    hiap_reason reason;
} hiap_mapping_marker;

struct hiap_mapping {
    json_t *root;
    const char *id, *declared_at;
    hiap_str name, source, period_kind;
    const json_t *files, *sheets; /* lists of patterns; NULL: none */
    size_t header[2];             /* 0: to be found */
    int period_months;            /* 0: as the period says */
    bool table;
    hiap_mapping_figure base; /* what the figures have in common */
    HIAP_VEC(hiap_mapping_figure) figures;
    HIAP_VEC(hiap_mapping_condition) conditions;
    HIAP_VEC(hiap_mapping_marker) markers;
};

/* A text with '*' for any text, case ignored; what the first ones stand for goes to `stars`. */
bool hiap_mapping_pattern_fits(const char *pattern, hiap_str text,
                               hiap_str stars[HIAP_MAPPING_STARS]);

/* --- in a file -------------------------------------------------------------------------------- */

/* Where a COLUMN stands in a sheet. */
typedef struct hiap_fit_column {
    size_t columns[HIAP_MAPPING_NAMES];
    size_t count;
    hiap_str text; /* of one that is no column */
} hiap_fit_column;

typedef struct hiap_fit_figure {
    const hiap_mapping_figure *of;
    hiap_str star; /* what the '*' of its value's heading stands for */
    hiap_fit_column texts[HIAP_MAPPING_TEXTS];
    hiap_fit_column numbers[HIAP_ROW_NUMBERS];
    hiap_fit_column indicator, indicator_unit;
} hiap_fit_figure;

typedef struct hiap_fit_sheet {
    size_t sheet;
    hiap_header header;
    HIAP_VEC(hiap_fit_figure) figures;
    HIAP_VEC(hiap_fit_column) conditions;
} hiap_fit_sheet;

/* A mapping in a file that it fits. */
typedef struct hiap_mapping_fit {
    const hiap_mapping *mapping;
    hiap_layout layout; /* as which it is imported */
    hiap_preview *preview;
    char *text;                         /* hiap_mapping_print */
    char *base;                         /* the name of the file, which `stars` are parts of */
    hiap_str stars[HIAP_MAPPING_STARS];
    HIAP_VEC(hiap_fit_sheet *) sheets;  /* or the one table of a CSV file */
    HIAP_VEC(hiap_source_sheet) tables; /* of a workbook: the same for its source */
    HIAP_VEC(char *) notes;             /* sheets that were passed over */
    size_t most;                        /* columns found in a sheet that does not fit */
    struct hiap_mapping_fit *next;      /* another, of other sheets of the file */
} hiap_mapping_fit;

#endif
