/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a CSV reader is made of: private to core/data/csv*.c. */
#ifndef HIAP_DATA_CSV_IMPL_H
#define HIAP_DATA_CSV_IMPL_H

#include "core/data/csv.h"

/* --- bytes on their way through --------------------------------------------------------------- */

/* at[begin] .. at[end - 1] are still to be read; a block of blanks to look at follows. */
typedef struct hiap_csv_window {
    int fd;        /* -1: the bytes come from text */
    hiap_str text; /* what is left of it */
    char *at;
    size_t begin, end, cap;
    size_t passed, taken, total; /* bytes before at[0], taken from the source, and in it */
    bool ended;                  /* the source is; a line end was added if the last line had none */
} hiap_csv_window;

/* Open a file, or bytes in memory when path is NULL. */
hiap_rc hiap_csv_window_open(hiap_csv_window *w, const char *path, hiap_str text, hiap_err *err);
void hiap_csv_window_close(hiap_csv_window *w);
/* Move what is left to the front, grow when it fills the window, and take more. */
hiap_rc hiap_csv_window_fill(hiap_csv_window *w, const char *name, hiap_err *err);

/* --- one record ------------------------------------------------------------------------------- */

typedef struct hiap_csv_cell {
    const char *at; /* in the window, without the quotes */
    uint32_t len;
    bool doubled; /* doubled quotes are still doubled */
} hiap_csv_cell;

typedef struct hiap_csv_record {
    const char *start, *end; /* end: after its line end */
    const char *stop;        /* the fault; of MORE, the quote that is open, or NULL */
    const char *open;        /* of AFTER_QUOTE, the quote that opened the cell */
    size_t count;
    bool quoted;  /* some cell is: the record may hold line ends */
    bool doubled; /* some cell has doubled quotes */
    bool wide;    /* some byte may not be ASCII */
    hiap_csv_cell cells[HIAP_CSV_COLUMN_LIMIT];
} hiap_csv_record;

typedef enum hiap_csv_stop {
    HIAP_CSV_COMPLETE,
    HIAP_CSV_MORE, /* the bytes end first */
    HIAP_CSV_NUL,
    HIAP_CSV_LONE_CR,
    HIAP_CSV_AFTER_QUOTE,
    HIAP_CSV_TOO_MANY
} hiap_csv_stop;

/* Find the cells of the record at `at`; behind `end` there must be a block without marks. */
hiap_csv_stop hiap_csv_scan(hiap_csv_record *r, const char *at, const char *end);

/* --- the reader ------------------------------------------------------------------------------- */

struct hiap_csv {
    char *name;
    hiap_csv_window window;
    size_t line, next_line;
    size_t width;       /* 0 until the header is read */
    hiap_map *names;    /* holds the bytes of the header */
    hiap_str *header;
    hiap_csv_record record;
    bool rows; /* the header may be one of several rows */
};

/* What the first bytes of a file are other than CSV, and what to do about it; NULL when nothing. */
typedef struct hiap_csv_kind {
    const char *what, *hint;
} hiap_csv_kind;
const hiap_csv_kind *hiap_csv_sniff(hiap_str head);
hiap_str hiap_csv_without_bom(hiap_str text);

/* The sentences. All return HIAP_PARSE. */
hiap_rc hiap_csv_blame_stop(const hiap_csv *csv, hiap_csv_stop stop, hiap_err *err);
hiap_rc hiap_csv_blame_unclosed(const hiap_csv *csv, hiap_err *err);
hiap_rc hiap_csv_blame_long_record(const hiap_csv *csv, hiap_err *err);
hiap_rc hiap_csv_blame_long_cell(const hiap_csv *csv, size_t column, hiap_err *err);
hiap_rc hiap_csv_blame_extra_cell(const hiap_csv *csv, size_t column, hiap_err *err);
hiap_rc hiap_csv_blame_encoding(const hiap_csv *csv, size_t offset, hiap_err *err);

#endif
