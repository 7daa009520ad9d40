/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An empty folder for one test, gone afterwards. */
#ifndef HIAP_TESTS_SCRATCH_H
#define HIAP_TESTS_SCRATCH_H

#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <check.h>

static char scratch[64];

static inline void scratch_make(void) {
    snprintf(scratch, sizeof scratch, "/tmp/hiap-unit-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(scratch));
}

static inline int scratch_remove_one(const char *path, const struct stat *st, int kind,
                                     struct FTW *at) {
    (void)st, (void)kind, (void)at;
    return remove(path);
}

static inline void scratch_remove(void) {
    nftw(scratch, scratch_remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* The path of `name` in the folder; good until the fourth call after this. */
static inline const char *in_scratch(const char *name) {
    static char paths[4][PATH_MAX];
    static unsigned next;
    char *path = paths[next++ % 4];
    snprintf(path, PATH_MAX, "%s/%s", scratch, name);
    return path;
}

static inline void scratch_write(const char *name, const char *text) {
    FILE *file = fopen(in_scratch(name), "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    ck_assert_int_eq(fclose(file), 0);
}

#endif
