/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bounded simplex on the distances from the true table: nought is a solution, so it starts there,
 * and each question goes on from the last answer. */
#include "core/stat/additive.h"

#include <math.h>
#include <stdint.h>

#include "core/base/mem.h"

#define NONE SIZE_MAX
#define TINY 1e-9

/* Only what is not known is a column; row r says basis[r] + sum of row[j] * column j = 0. */
typedef struct tableau {
    size_t rows, columns;
    double *at;        /* rows x columns */
    size_t *basis;     /* the column of each row */
    size_t *row_of;    /* of each column that is in the basis, else NONE */
    size_t *column_of; /* of each cell, else NONE */
    double *distance, *down, *up;
} tableau;

static double *row_at(const tableau *t, size_t row) {
    return t->at + row * t->columns;
}

/* --- making it -------------------------------------------------------------------------------- */

static void clear(tableau *t) {
    hiap_free(t->at);
    hiap_free(t->basis);
    hiap_free(t->row_of);
    hiap_free(t->column_of);
    hiap_free(t->distance);
    hiap_free(t->down);
    hiap_free(t->up);
}

static hiap_rc make_room(tableau *t, size_t cells, hiap_err *err) {
    size_t bytes = t->rows * t->columns * sizeof *t->at;
    t->at = t->columns && t->rows > SIZE_MAX / sizeof *t->at / t->columns
                ? NULL
                : hiap_alloc_zero(t->rows * t->columns, sizeof *t->at);
    t->basis = hiap_alloc_array(t->rows, sizeof *t->basis);
    t->row_of = hiap_alloc_array(t->columns, sizeof *t->row_of);
    t->column_of = hiap_alloc_array(cells, sizeof *t->column_of);
    t->distance = hiap_alloc_zero(t->columns, sizeof *t->distance);
    t->down = hiap_alloc_array(t->columns, sizeof *t->down);
    t->up = hiap_alloc_array(t->columns, sizeof *t->up);
    bool enough = t->at && t->basis && t->row_of && t->column_of && t->distance && t->down && t->up;
    return enough ? HIAP_OK : hiap_err_nomem(err, bytes);
}

static void fill(tableau *t, const hiap_additive *table, const double *down, const double *up) {
    size_t columns = 0;
    for (size_t i = 0; i < table->cells; i++) {
        t->column_of[i] = down[i] > 0 || up[i] > 0 ? columns++ : NONE;
        if (t->column_of[i] == NONE)
            continue;
        t->down[columns - 1] = down[i], t->up[columns - 1] = up[i];
        t->row_of[columns - 1] = NONE;
    }
    for (size_t r = 0; r < table->relations; r++)
        for (size_t k = table->start[r]; k < table->start[r + 1]; k++) {
            size_t column = t->column_of[table->cell[k]];
            if (column != NONE)
                row_at(t, r)[column] += k == table->start[r] ? -1 : 1;
        }
}

static void add_multiple(double *to, const double *from, double times, size_t count) {
    for (size_t j = 0; j < count; j++)
        to[j] += times * from[j];
}

/* Column `in` becomes the one that this row gives. */
static void pivot(tableau *t, size_t row, size_t in) {
    double *own = row_at(t, row), by = own[in];
    for (size_t j = 0; j < t->columns; j++)
        own[j] /= by;
    own[in] = 1;
    for (size_t r = 0; r < t->rows; r++) {
        double *other = row_at(t, r);
        if (r == row || other[in] == 0)
            continue;
        add_multiple(other, own, -other[in], t->columns);
        other[in] = 0;
    }
    t->basis[row] = in;
    t->row_of[in] = row;
}

static size_t largest(const double *row, size_t count) {
    size_t found = NONE;
    double most = TINY;
    for (size_t j = 0; j < count; j++)
        if (fabs(row[j]) > most)
            most = fabs(row[j]), found = j;
    return found;
}

/* Gauss and Jordan; relations that say nothing new are dropped. */
static void reduce(tableau *t) {
    size_t kept = 0, all = t->rows;
    for (size_t r = 0; r < all; r++) {
        double *row = row_at(t, r), *to = row_at(t, kept);
        for (size_t k = 0; k < kept; k++)
            if (row[t->basis[k]] != 0)
                add_multiple(row, row_at(t, k), -row[t->basis[k]], t->columns);
        size_t in = largest(row, t->columns);
        if (in == NONE)
            continue;
        for (size_t j = 0; j < t->columns; j++)
            to[j] = row[j];
        t->rows = ++kept;
        pivot(t, kept - 1, in);
    }
    t->rows = kept;
}

/* --- moving ----------------------------------------------------------------------------------- */

static bool is_away(const tableau *t, size_t column) {
    return fabs(t->distance[column]) >= 1 - TINY;
}

/* What one more of column j adds to the goal: `sign` times the distance of `goal`. */
static double gain(const tableau *t, size_t goal, double sign, size_t j) {
    if (t->row_of[goal] == NONE)
        return j == goal ? sign : 0;
    return -sign * row_at(t, t->row_of[goal])[j];
}

/* The first column that can still serve the goal (Bland's rule), and which way. */
static size_t enter(const tableau *t, size_t goal, double sign, double *way) {
    for (size_t j = 0; j < t->columns; j++) {
        double more = t->row_of[j] == NONE ? gain(t, goal, sign, j) : 0;
        *way = more > 0 ? 1 : -1;
        double room = more > 0 ? t->up[j] - t->distance[j] : t->distance[j] + t->down[j];
        if (fabs(more) > TINY && room > TINY)
            return j;
    }
    return NONE;
}

/* How far column j can go, and the row that ends it (NONE: its own bound). */
static double reach(const tableau *t, size_t j, double way, size_t *row) {
    double most = way > 0 ? t->up[j] - t->distance[j] : t->distance[j] + t->down[j];
    *row = NONE;
    for (size_t r = 0; r < t->rows; r++) {
        double speed = -way * row_at(t, r)[j];
        size_t b = t->basis[r];
        if (fabs(speed) <= TINY)
            continue;
        double room = speed > 0 ? t->up[b] - t->distance[b] : t->distance[b] + t->down[b];
        double own = fmax(room, 0) / fabs(speed);
        if (own < most || (own == most && *row != NONE && b < t->basis[*row]))
            most = own, *row = r;
    }
    return most;
}

static void move(tableau *t, size_t j, double by) {
    t->distance[j] += by;
    for (size_t r = 0; r < t->rows; r++)
        t->distance[t->basis[r]] -= row_at(t, r)[j] * by;
}

/* Whether the column can be 1 away from the truth on this side. */
static bool is_free_on(tableau *t, size_t goal, double sign) {
    size_t most_steps = 100 + 20 * (t->rows + t->columns);
    for (size_t step = 0; step < most_steps; step++) {
        double way;
        size_t row, j = sign * t->distance[goal] >= 1 - TINY ? NONE : enter(t, goal, sign, &way);
        if (j == NONE)
            break;
        double by = reach(t, j, way, &row);
        if (by == INFINITY)
            return true;
        move(t, j, way * by);
        if (row != NONE) {
            t->row_of[t->basis[row]] = NONE;
            pivot(t, row, j);
        }
    }
    return sign * t->distance[goal] >= 1 - TINY;
}

hiap_rc hiap_additive_free(bool *free, const hiap_additive *table, const double *down,
                           const double *up, const bool *ask, hiap_err *err) {
    tableau t = { .rows = table->relations };
    for (size_t i = 0; i < table->cells; i++) {
        t.columns += down[i] > 0 || up[i] > 0;
        free[i] = false;
    }
    hiap_rc rc = make_room(&t, table->cells, err);
    if (!rc) {
        fill(&t, table, down, up);
        reduce(&t);
    }
    for (size_t i = 0; i < table->cells && !rc; i++) {
        size_t column = t.column_of[i];
        if (!ask[i] || column == NONE || free[i])
            continue;
        free[i] = is_free_on(&t, column, 1) || is_free_on(&t, column, -1);
        for (size_t k = i; k < table->cells; k++) /* others went along */
            free[k] = free[k] || (t.column_of[k] != NONE && is_away(&t, t.column_of[k]));
    }
    clear(&t);
    return rc;
}
