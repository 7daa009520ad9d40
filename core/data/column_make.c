/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns from whole arrays, and from the rows of other columns. */
#include <assert.h>
#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/data/column_impl.h"

/* --- from arrays ------------------------------------------------------------------------------ */

hiap_rc hiap_column_take_numbers(hiap_column **out, double *values, uint8_t *reasons, size_t len,
                                 hiap_err *err) {
    hiap_column_parts parts = { HIAP_NUMBER, len, { .numbers = values }, reasons, NULL };
    return hiap_column_settle(out, &parts, HIAP_MISSING_UNDEFINED, err);
}

hiap_rc hiap_column_take_mask(hiap_column **out, uint8_t *values, uint8_t *reasons, size_t len,
                              hiap_err *err) {
    hiap_column_parts parts = { HIAP_MASK, len, { .mask = values }, reasons, NULL };
    return hiap_column_settle(out, &parts, HIAP_MISSING_UNDEFINED, err);
}

hiap_rc hiap_column_take_text(hiap_column **out, uint32_t *codes, hiap_map *words, size_t len,
                              hiap_err *err) {
    hiap_column_parts parts = { HIAP_TEXT, len, { .codes = codes }, NULL, words };
    return hiap_column_settle(out, &parts, HIAP_MISSING_EMPTY, err);
}

hiap_rc hiap_column_take_periods(hiap_column **out, hiap_period *values, size_t len,
                                 hiap_err *err) {
    hiap_column_parts parts = { HIAP_PERIOD, len, { .periods = values }, NULL, NULL };
    return hiap_column_settle(out, &parts, HIAP_MISSING_EMPTY, err);
}

/* Room for `len` values, an empty dictionary for text, and reasons if asked for. */
static hiap_rc parts_new(hiap_column_parts *parts, hiap_type type, size_t len, bool reasons,
                         hiap_err *err) {
    *parts = (hiap_column_parts){ .type = type, .len = len };
    hiap_rc rc = type == HIAP_TEXT ? hiap_map_new(&parts->words, err) : HIAP_OK;
    if (rc != HIAP_OK)
        return rc;
    parts->values.any = hiap_alloc_array(len, hiap_type_size(type));
    if (reasons)
        parts->reasons = hiap_alloc_zero(len, 1);
    if (parts->values.any && (parts->reasons || !reasons))
        return HIAP_OK;
    hiap_column_parts_clear(parts);
    return hiap_err_nomem(err, len * hiap_type_size(type));
}

hiap_rc hiap_column_repeat_text(hiap_column **out, hiap_str text, size_t len, hiap_err *err) {
    *out = NULL;
    hiap_column_parts parts;
    hiap_rc rc = parts_new(&parts, HIAP_TEXT, len, false, err);
    if (rc != HIAP_OK)
        return rc;
    if (len > 0 && hiap_map_add(parts.words, text, NULL) == HIAP_MAP_NONE) {
        hiap_column_parts_clear(&parts);
        return hiap_err_nomem(err, text.len);
    }
    memset(parts.values.codes, 0, len * sizeof *parts.values.codes);
    return hiap_column_wrap(out, &parts, 0, err);
}

hiap_rc hiap_column_repeat_number(hiap_column **out, double x, size_t len, hiap_err *err) {
    *out = NULL;
    hiap_column_parts parts;
    hiap_rc rc = parts_new(&parts, HIAP_NUMBER, len, false, err);
    if (rc != HIAP_OK)
        return rc;
    for (size_t i = 0; i < len; i++)
        parts.values.numbers[i] = x;
    return hiap_column_settle(out, &parts, HIAP_MISSING_UNDEFINED, err);
}

hiap_rc hiap_column_repeat_missing(hiap_column **out, hiap_type type, hiap_reason reason,
                                   size_t len, hiap_err *err) {
    *out = NULL;
    assert(reason > HIAP_MISSING_NONE && reason < HIAP_REASON_COUNT);
    hiap_column_parts parts;
    hiap_rc rc = parts_new(&parts, type, len, true, err);
    if (rc != HIAP_OK)
        return rc;
    memset(parts.reasons, (int)reason, len);
    for (size_t i = 0; i < len; i++)
        hiap_values_set_missing(parts.values, type, i);
    return hiap_column_wrap(out, &parts, len, err);
}

/* --- from rows of other columns --------------------------------------------------------------- */

/* Rewrite codes of one dictionary as codes of another, which gains the words that appear. */
static hiap_rc recode(hiap_map *to, const hiap_map *from, uint32_t *codes, size_t len,
                      hiap_err *err) {
    size_t bytes = hiap_map_len(from) * sizeof(uint32_t);
    uint32_t *new_code = hiap_alloc(bytes);
    if (!new_code)
        return hiap_err_nomem(err, bytes);
    memset(new_code, 0xff, bytes);
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < len && rc == HIAP_OK; i++) {
        uint32_t old = codes[i];
        if (old == HIAP_TEXT_MISSING)
            continue;
        if (new_code[old] == HIAP_MAP_NONE)
            new_code[old] = hiap_map_add(to, hiap_map_key(from, old), NULL);
        if (new_code[old] == HIAP_MAP_NONE)
            rc = hiap_err_nomem(err, hiap_map_key(from, old).len);
        codes[i] = new_code[old];
    }
    hiap_free(new_code);
    return rc;
}

/* Values move as bytes, 1, 4 or 8 at a time. */
#define GATHER(bits)                                                                              \
    static void gather_##bits(void *to, const void *from, const size_t *rows, size_t len) {       \
        uint##bits##_t *target = to;                                                              \
        const uint##bits##_t *source = from;                                                      \
        for (size_t i = 0; i < len; i++)                                                          \
            if (rows[i] != HIAP_ROW_NONE)                                                         \
                memcpy(&target[i], &source[rows[i]], sizeof *target);                             \
    }
GATHER(8)
GATHER(32)
GATHER(64)

static void (*const gather[])(void *to, const void *from, const size_t *rows, size_t len) = {
    [1] = gather_8,
    [4] = gather_32,
    [8] = gather_64,
};

static size_t count_none(const size_t *rows, size_t len, size_t source_len) {
    size_t none = 0;
    for (size_t i = 0; i < len; i++) {
        assert(rows[i] < source_len || rows[i] == HIAP_ROW_NONE);
        none += rows[i] == HIAP_ROW_NONE;
    }
    (void)source_len;
    return none;
}

static size_t pick_reasons(hiap_column_parts *to, const hiap_column_parts *from,
                           const size_t *rows) {
    size_t missing = 0;
    for (size_t i = 0; i < to->len; i++) {
        if (rows[i] == HIAP_ROW_NONE) {
            to->reasons[i] = HIAP_MISSING_NOT_MATCHED;
            hiap_values_set_missing(to->values, to->type, i);
        } else if (from->reasons) {
            to->reasons[i] = from->reasons[rows[i]];
        }
        missing += to->reasons[i] != HIAP_MISSING_NONE;
    }
    return missing;
}

hiap_rc hiap_column_pick(hiap_column **out, const hiap_column *c, const size_t *rows, size_t len,
                         hiap_err *err) {
    *out = NULL;
    const hiap_column_parts *from = &c->parts;
    bool reasons = count_none(rows, len, from->len) > 0 || from->reasons;
    hiap_column_parts to;
    hiap_rc rc = parts_new(&to, from->type, len, reasons, err);
    if (rc != HIAP_OK)
        return rc;
    gather[hiap_type_size(to.type)](to.values.any, from->values.any, rows, len);
    size_t missing = reasons ? pick_reasons(&to, from, rows) : 0;
    if (to.type == HIAP_TEXT)
        rc = recode(to.words, from->words, to.values.codes, len, err);
    if (rc == HIAP_OK)
        return hiap_column_wrap(out, &to, missing, err);
    hiap_column_parts_clear(&to);
    return rc;
}

static hiap_rc append_one(hiap_column_parts *to, size_t at, const hiap_column_parts *from,
                          hiap_err *err) {
    size_t size = hiap_type_size(to->type);
    if (from->len > 0)
        memcpy((char *)to->values.any + at * size, from->values.any, from->len * size);
    if (from->reasons)
        memcpy(to->reasons + at, from->reasons, from->len);
    if (to->type != HIAP_TEXT)
        return HIAP_OK;
    return recode(to->words, from->words, to->values.codes + at, from->len, err);
}

hiap_rc hiap_column_append(hiap_column **out, const hiap_column *const *parts, size_t count,
                           hiap_err *err) {
    *out = NULL;
    assert(count > 0);
    hiap_type type = parts[0]->parts.type;
    size_t len = 0, missing = 0;
    for (size_t i = 0; i < count; i++) {
        if (parts[i]->parts.type != type)
            return hiap_err_set(err, HIAP_SHAPE, "a %s column cannot follow a %s column",
                                hiap_type_name(parts[i]->parts.type), hiap_type_name(type));
        len += parts[i]->parts.len;
        missing += parts[i]->missing;
    }
    hiap_column_parts to;
    hiap_rc rc = parts_new(&to, type, len, missing > 0, err);
    for (size_t i = 0, at = 0; i < count && rc == HIAP_OK; at += parts[i++]->parts.len)
        rc = append_one(&to, at, &parts[i]->parts, err);
    if (rc == HIAP_OK)
        return hiap_column_wrap(out, &to, missing, err);
    hiap_column_parts_clear(&to);
    return rc;
}
