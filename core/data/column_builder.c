/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <assert.h>
#include <math.h>
#include <string.h>

#include "core/base/vec.h"
#include "core/data/column_impl.h"

/* The reasons lag behind the values: rows after the last missing one have none yet. */
struct hiap_builder {
    hiap_type type;
    hiap_values values;
    size_t len, cap;
    HIAP_VEC(uint8_t) reasons;
    size_t missing;
    hiap_map *words;
    bool failed;
};

hiap_rc hiap_builder_new(hiap_builder **out, hiap_type type, hiap_err *err) {
    *out = NULL;
    hiap_builder *b = hiap_alloc_zero(1, sizeof *b);
    if (!b)
        return hiap_err_nomem(err, sizeof *b);
    b->type = type;
    hiap_rc rc = type == HIAP_TEXT ? hiap_map_new(&b->words, err) : HIAP_OK;
    if (rc == HIAP_OK)
        *out = b;
    else
        hiap_free(b);
    return rc;
}

void hiap_builder_drop(hiap_builder *b) {
    if (!b)
        return;
    hiap_free(b->values.any);
    hiap_vec_clear(&b->reasons);
    hiap_map_free(b->words);
    hiap_free(b);
}

size_t hiap_builder_len(const hiap_builder *b) {
    return b->len;
}

/* Make room for one more value; false when memory has run out, now or before. */
static bool reserve(hiap_builder *b) {
    if (b->len == b->cap && !b->failed)
        b->failed = !hiap_vec__grow(&b->values.any, &b->cap, b->len, 1, hiap_type_size(b->type));
    return !b->failed;
}

static bool pad_reasons(hiap_builder *b, size_t len) {
    size_t lag = len - b->reasons.len;
    if (lag == 0)
        return true;
    if (!hiap_vec_reserve(&b->reasons, lag))
        return false;
    memset(b->reasons.at + b->reasons.len, HIAP_MISSING_NONE, lag);
    b->reasons.len = len;
    return true;
}

void hiap_builder_missing(hiap_builder *b, hiap_reason reason) {
    assert(reason > HIAP_MISSING_NONE && reason < HIAP_REASON_COUNT);
    if (!reserve(b))
        return;
    if (!pad_reasons(b, b->len + 1)) {
        b->failed = true;
        return;
    }
    b->reasons.at[b->len] = (uint8_t)reason;
    hiap_values_set_missing(b->values, b->type, b->len++);
    b->missing++;
}

void hiap_builder_number(hiap_builder *b, double x) {
    assert(b->type == HIAP_NUMBER);
    if (!isfinite(x))
        hiap_builder_missing(b, HIAP_MISSING_UNDEFINED);
    else if (reserve(b))
        b->values.numbers[b->len++] = x;
}

void hiap_builder_text(hiap_builder *b, hiap_str text) {
    assert(b->type == HIAP_TEXT);
    if (!reserve(b))
        return;
    uint32_t code = hiap_map_add(b->words, text, NULL);
    b->failed = code == HIAP_MAP_NONE;
    if (!b->failed)
        b->values.codes[b->len++] = code;
}

void hiap_builder_period(hiap_builder *b, hiap_period p) {
    assert(b->type == HIAP_PERIOD);
    if (p.start == HIAP_PERIOD_NONE)
        hiap_builder_missing(b, HIAP_MISSING_EMPTY);
    else if (reserve(b))
        b->values.periods[b->len++] = p;
}

void hiap_builder_mask(hiap_builder *b, bool x) {
    assert(b->type == HIAP_MASK);
    if (reserve(b))
        b->values.mask[b->len++] = x;
}

/* Give back what doubling took too much of; failing to is no harm. */
static void *trim(void *block, size_t bytes, size_t held) {
    void *trimmed = held > bytes ? hiap_realloc(block, bytes) : NULL;
    return trimmed ? trimmed : block;
}

hiap_rc hiap_builder_finish(hiap_column **out, hiap_builder *b, hiap_err *err) {
    *out = NULL;
    if (b->failed || (b->missing > 0 && !pad_reasons(b, b->len))) {
        hiap_rc rc = hiap_err_nomem(err, b->len * hiap_type_size(b->type));
        hiap_builder_drop(b);
        return rc;
    }
    size_t size = hiap_type_size(b->type);
    hiap_column_parts parts = { b->type, b->len, b->values, b->reasons.at, b->words };
    parts.values.any = trim(parts.values.any, b->len * size, b->cap * size);
    parts.reasons = trim(parts.reasons, b->reasons.len, b->reasons.cap);
    hiap_rc rc = hiap_column_wrap(out, &parts, b->missing, err);
    hiap_free(b);
    return rc;
}
