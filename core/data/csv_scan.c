/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of one record, found from mark to mark. */
#include "core/data/csv_impl.h"
#include "core/data/csv_mark.h"

typedef struct cursor {
    const char *block, *next, *end;
    uint64_t marks; /* of the block, without those already met */
    bool wide;
} cursor;

/* The next mark, or NULL behind the last. */
static inline const char *next_mark(cursor *c) {
    while (c->marks == 0) {
        if (c->next >= c->end)
            return NULL;
        c->block = c->next;
        c->next += HIAP_CSV_BLOCK;
        c->marks = hiap_csv_marks(c->block, &c->wide);
    }
    const char *mark = c->block + __builtin_ctzll(c->marks);
    c->marks &= c->marks - 1;
    return mark;
}

/* From behind an opening quote to the closing one, or to a NUL; NULL when the bytes end first. */
static const char *closing_quote(cursor *c, bool *doubled) {
    const char *mark;
    while ((mark = next_mark(c)) && *mark != '\0') {
        if (*mark != '"')
            continue;
        if (mark + 1 == c->end)
            return NULL;
        if (mark[1] != '"')
            return mark;
        next_mark(c);
        *doubled = true;
    }
    return mark;
}

static hiap_csv_stop stop_at(hiap_csv_record *r, const char *at, hiap_csv_stop stop) {
    r->stop = at;
    return stop;
}

static hiap_csv_stop complete(hiap_csv_record *r, const char *end) {
    r->end = end;
    return HIAP_CSV_COMPLETE;
}

/* The cell quoted from `open` on. Leaves *mark at the comma or line feed behind it. */
static hiap_csv_stop quoted_cell(hiap_csv_record *r, cursor *c, const char *open,
                                 const char **mark) {
    bool doubled = false;
    const char *close = closing_quote(c, &doubled);
    if (!close)
        return stop_at(r, open, HIAP_CSV_MORE);
    if (*close == '\0')
        return stop_at(r, close, HIAP_CSV_NUL);
    const char *after = close + 1;
    r->open = open;
    if (after + 1 < c->end && after[0] == '\r' && after[1] == '\n')
        after++;
    if (*after == '\r')
        return after + 1 == c->end ? stop_at(r, open, HIAP_CSV_MORE)
                                   : stop_at(r, after, HIAP_CSV_LONE_CR);
    if (*after != ',' && *after != '\n')
        return stop_at(r, after, HIAP_CSV_AFTER_QUOTE);
    r->cells[r->count++] = (hiap_csv_cell){ open + 1, (uint32_t)(close - open - 1), doubled };
    r->quoted = true;
    r->doubled |= doubled;
    *mark = after;
    return HIAP_CSV_COMPLETE;
}

static inline void plain_cell(hiap_csv_record *r, const char *at, const char *end) {
    r->cells[r->count++] = (hiap_csv_cell){ at, (uint32_t)(end - at), false };
}

static hiap_csv_stop cells(hiap_csv_record *r, cursor *c) {
    const char *cell = r->start, *mark;
    while ((mark = next_mark(c))) {
        if (r->count == HIAP_CSV_COLUMN_LIMIT)
            return stop_at(r, cell, HIAP_CSV_TOO_MANY);
        if (*mark == ',') {
            plain_cell(r, cell, mark);
            cell = mark + 1;
        } else if (*mark == '\n') {
            plain_cell(r, cell, mark - (mark > cell && mark[-1] == '\r'));
            return complete(r, mark + 1);
        } else if (*mark == '"' && mark == cell) {
            hiap_csv_stop stop = quoted_cell(r, c, mark, &mark);
            if (stop != HIAP_CSV_COMPLETE)
                return stop;
            if (*mark == '\n')
                return complete(r, mark + 1);
            cell = next_mark(c) + 1;
        } else if (*mark == '\r' && mark + 1 < c->end && mark[1] != '\n') {
            return stop_at(r, mark, HIAP_CSV_LONE_CR);
        } else if (*mark == '\0') {
            return stop_at(r, mark, HIAP_CSV_NUL);
        }
    }
    return stop_at(r, NULL, HIAP_CSV_MORE);
}

hiap_csv_stop hiap_csv_scan(hiap_csv_record *r, const char *at, const char *end) {
    cursor c = { at, at, end, 0, false };
    r->start = at;
    r->count = 0;
    r->quoted = r->doubled = false;
    hiap_csv_stop stop = cells(r, &c);
    r->wide = c.wide;
    return stop;
}
