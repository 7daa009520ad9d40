/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mann-Kendall z and p and Sen's slope of SERIES series of 20 points:
 *
 *     mann_kendall SERIES POINTS KERNEL REPETITIONS THREADS FIGURES
 *
 * POINTS holds the values as doubles; KERNEL is 2 or 4 (lanes). Prints processor and elapsed seconds
 * of each repetition; z, p and slope go to FIGURES, one after the other. Reading is not timed. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "core/base/parallel.h"
#include "core/stat/mann_kendall_batch.h"

enum { POINTS = 20 };

static double seconds(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double *read_points(const char *path, size_t count) {
    FILE *f = fopen(path, "rb");
    double *y = malloc(count * sizeof *y);
    if (!f || !y || fread(y, sizeof *y, count, f) != count)
        exit(1);
    fclose(f);
    return y;
}

static void run(const hiap_mann_kendall_batch *batch) {
    const double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID), start = seconds(CLOCK_MONOTONIC);
    if (hiap_mann_kendall_batch_run(batch, NULL))
        exit(1);
    printf("%.4f %.4f\n", seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu,
           seconds(CLOCK_MONOTONIC) - start);
}

int main(int argc, char **argv) {
    if (argc != 7)
        return 2;
    const size_t series = strtoul(argv[1], NULL, 10);
    double t[POINTS], *y = read_points(argv[2], series * POINTS);
    double *figures = calloc(3 * series, sizeof *figures);
    for (int i = 0; i < POINTS; i++)
        t[i] = i;
    const hiap_mann_kendall_batch batch = {
        .n = POINTS, .series = series, .t = t, .y = y, .one_t = true,
        .kernel = argv[3][0] == '4' ? &hiap_mann_kendall_kernel_4 : &hiap_mann_kendall_kernel_2,
        .test_z = figures, .p = figures + series, .slope = figures + 2 * series };
    hiap_parallel_set_threads((unsigned)atoi(argv[5]));
    for (int i = 0; i < atoi(argv[4]); i++)
        run(&batch);
    FILE *f = fopen(argv[6], "wb");
    if (!f || fwrite(figures, sizeof *figures, 3 * series, f) != 3 * series || fclose(f))
        return 1;
    free(figures);
    free(y);
    return 0;
}
