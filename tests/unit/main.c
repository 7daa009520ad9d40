/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs every suite, or those named on the command line. */
#include <stdlib.h>
#include <string.h>

#include "tests/unit/suite.h"

typedef struct entry {
    const char *name;
    void (*fill)(TCase *);
} entry;

static entry entries[512];
static size_t count;

void suite_register(const char *name, void (*fill)(TCase *tests)) {
    if (count == sizeof entries / sizeof *entries)
        abort();
    entries[count++] = (entry){ name, fill };
}

static int by_name(const void *a, const void *b) {
    return strcmp(((const entry *)a)->name, ((const entry *)b)->name);
}

static int wanted(const char *name, int argc, char **argv) {
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], name) == 0)
            return 1;
    return argc < 2;
}

int main(int argc, char **argv) {
    qsort(entries, count, sizeof *entries, by_name);
    SRunner *runner = srunner_create(NULL);
    for (size_t i = 0; i < count; i++) {
        if (!wanted(entries[i].name, argc, argv))
            continue;
        Suite *suite = suite_create(entries[i].name);
        TCase *tests = tcase_create(entries[i].name);
        tcase_set_timeout(tests, 60);
        entries[i].fill(tests);
        suite_add_tcase(suite, tests);
        srunner_add_suite(runner, suite);
    }
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
