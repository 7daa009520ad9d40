/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/join.h"

#include "core/base/mem.h"
#include "core/data/frame_key.h"

typedef struct joining {
    const hiap_frame *left, *right;
    const char *const *keys;
    size_t key_count;
    hiap_join_kind kind;
    bool one;
    hiap_keys numbered;           /* keys of the right */
    uint32_t *numbers;            /* of the left rows among them */
    size_t *start, *right_rows;   /* the right rows of each number */
    size_t *from_left, *from_right, count; /* the rows of the result */
} joining;

static void joining_clear(joining *j) {
    hiap_keys_clear(&j->numbered);
    hiap_free(j->numbers);
    hiap_free(j->start);
    hiap_free(j->right_rows);
    hiap_free(j->from_left);
    hiap_free(j->from_right);
}

static size_t matches(const joining *j, size_t left_row) {
    uint32_t number = j->numbers[left_row];
    return number == HIAP_KEY_NONE ? 0 : j->start[number + 1] - j->start[number];
}

/* Rows of the result that one left row gives. */
static size_t yield(const joining *j, size_t left_row) {
    size_t found = matches(j, left_row);
    switch (j->kind) {
    case HIAP_JOIN_LEFT:
        return found ? found : 1;
    case HIAP_JOIN_WITHOUT:
        return !found;
    case HIAP_JOIN_INNER:
    default:
        return found;
    }
}

static hiap_rc check_one(const joining *j, size_t left_row, hiap_err *err) {
    if (!j->one || j->kind == HIAP_JOIN_WITHOUT || matches(j, left_row) <= 1)
        return HIAP_OK;
    hiap_buf key = HIAP_BUF_INIT;
    hiap_key_print(&key, j->left, j->keys, j->key_count, left_row);
    hiap_err_set(err, HIAP_SHAPE, "%zu rows on the right match %s; one was expected",
                 matches(j, left_row), key.failed ? "one row" : key.at);
    hiap_buf_clear(&key);
    hiap_err_hint(err, "group the right frame first, or name a further key column");
    return HIAP_SHAPE;
}

static hiap_rc count_rows(joining *j, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t row = 0; row < hiap_frame_rows(j->left) && rc == HIAP_OK; row++) {
        rc = check_one(j, row, err);
        j->count += yield(j, row);
    }
    return rc;
}

static void fill_rows(joining *j) {
    size_t at = 0;
    for (size_t row = 0; row < hiap_frame_rows(j->left); row++) {
        size_t found = matches(j, row);
        for (size_t i = 0; i < yield(j, row); i++, at++) {
            j->from_left[at] = row;
            j->from_right[at] =
                found ? j->right_rows[j->start[j->numbers[row]] + i] : HIAP_ROW_NONE;
        }
    }
}

static hiap_rc match_keys(joining *j, hiap_err *err) {
    j->numbers = hiap_alloc_array(hiap_frame_rows(j->left), sizeof *j->numbers);
    if (!j->numbers)
        return hiap_err_nomem(err, hiap_frame_rows(j->left) * sizeof *j->numbers);
    hiap_rc rc = hiap_keys_init(&j->numbered, j->right, j->keys, j->key_count, err);
    if (rc == HIAP_NOT_FOUND)
        hiap_err_wrap(err, "right of the join");
    if (rc != HIAP_OK)
        return rc;
    rc = hiap_keys_match(j->numbers, &j->numbered, j->left, j->keys, err);
    if (rc == HIAP_NOT_FOUND)
        hiap_err_wrap(err, "left of the join");
    return rc == HIAP_OK ? hiap_keys_rows(&j->start, &j->right_rows, &j->numbered, err) : rc;
}

static hiap_rc match_rows(joining *j, hiap_err *err) {
    hiap_rc rc = match_keys(j, err);
    if (rc == HIAP_OK)
        rc = count_rows(j, err);
    if (rc != HIAP_OK)
        return rc;
    j->from_left = hiap_alloc_array(j->count, sizeof *j->from_left);
    j->from_right = hiap_alloc_array(j->count, sizeof *j->from_right);
    if (!j->from_left || !j->from_right)
        return hiap_err_nomem(err, j->count * sizeof *j->from_left);
    fill_rows(j);
    return HIAP_OK;
}

/* --- the columns of the result ---------------------------------------------------------------- */

static bool keeps_left_rows(const joining *j) {
    if (j->count != hiap_frame_rows(j->left))
        return false;
    for (size_t i = 0; i < j->count; i++)
        if (j->from_left[i] != i)
            return false;
    return true;
}

/* The usual look-up gives each left row once: its columns are then shared, not copied. */
static hiap_rc pick_left(hiap_frame **out, const joining *j, hiap_err *err) {
    if (!keeps_left_rows(j))
        return hiap_frame_pick(out, j->left, j->from_left, j->count, err);
    *out = hiap_frame_hold(j->left);
    return HIAP_OK;
}

static hiap_rc pick_right(hiap_frame **out, const joining *j, hiap_err *err) {
    hiap_frame *values;
    hiap_rc rc = hiap_frame_without(&values, j->right, j->keys, j->key_count, err);
    *out = NULL;
    if (rc == HIAP_OK && hiap_frame_width(values) > 0)
        rc = hiap_frame_pick(out, values, j->from_right, j->count, err);
    else if (rc == HIAP_OK)
        *out = hiap_frame_hold(values);
    hiap_frame_drop(values);
    return rc;
}

static hiap_rc check_clash(const hiap_frame *left, const char *name, hiap_err *err) {
    if (!hiap_frame_find(left, name))
        return HIAP_OK;
    hiap_err_set(err, HIAP_SHAPE, "both frames have a column '%s' that is no key", name);
    hiap_err_hint(err, "rename one of them, or make it a key");
    return HIAP_SHAPE;
}

static hiap_rc side_by_side(hiap_frame **out, const hiap_frame *left, const hiap_frame *right,
                            hiap_err *err) {
    size_t width = hiap_frame_width(right);
    const char **names = hiap_alloc_array(width, sizeof *names);
    hiap_column **columns = hiap_alloc_array(width, sizeof *columns);
    hiap_rc rc = HIAP_OK;
    if (!names || !columns)
        rc = hiap_err_nomem(err, width * sizeof *columns);
    for (size_t i = 0; i < width && rc == HIAP_OK; i++) {
        names[i] = hiap_frame_name(right, i);
        columns[i] = (hiap_column *)hiap_frame_at(right, i);
        rc = check_clash(left, names[i], err);
    }
    if (rc == HIAP_OK)
        rc = hiap_frame_with(out, left, names, columns, width, err);
    hiap_free(names);
    hiap_free(columns);
    return rc;
}

static hiap_rc make_result(hiap_frame **out, const joining *j, hiap_err *err) {
    hiap_frame *left = NULL, *right = NULL;
    if (j->kind == HIAP_JOIN_WITHOUT)
        return pick_left(out, j, err);
    hiap_rc rc = pick_left(&left, j, err);
    if (rc == HIAP_OK)
        rc = pick_right(&right, j, err);
    if (rc == HIAP_OK)
        rc = side_by_side(out, left, right, err);
    hiap_frame_drop(left);
    hiap_frame_drop(right);
    return rc;
}

hiap_rc hiap_frame_join(hiap_frame **out, const hiap_frame *left, const hiap_frame *right,
                        const char *const *keys, size_t key_count, hiap_join_kind kind, bool one,
                        hiap_err *err) {
    *out = NULL;
    joining j = { .left = left, .right = right, .keys = keys, .key_count = key_count,
                  .kind = kind, .one = one };
    if (key_count == 0)
        return hiap_err_set(err, HIAP_ARGUMENT, "a join needs at least one key column");
    hiap_rc rc = match_rows(&j, err);
    if (rc == HIAP_OK)
        rc = make_result(out, &j, err);
    joining_clear(&j);
    return rc;
}
