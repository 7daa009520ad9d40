/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of an earlier run against those of the same run made again. */
#ifndef HIAP_APP_COMPARISON_H
#define HIAP_APP_COMPARISON_H

#include "lua/app/manifest.h"
#include "lua/host/supervise.h"

/* What became of a file: HIAP_VERDICT(ID, "word", "meaning") in verdict.def. */
typedef enum hiap_verdict {
#define HIAP_VERDICT(id, word, meaning) HIAP_VERDICT_##id,
#include "lua/app/verdict.def"
#undef HIAP_VERDICT
    HIAP_VERDICT_COUNT
} hiap_verdict;
const char *hiap_verdict_word(hiap_verdict v);
const char *hiap_verdict_meaning(hiap_verdict v);

typedef struct hiap_compared {
    const char *path; /* borrowed from the manifest or the outcome */
    hiap_verdict verdict;
} hiap_compared;

typedef struct hiap_comparison {
    HIAP_VEC(hiap_compared) files;
    size_t identical;
    HIAP_VEC(char *) extra; /* files in the folder that the run neither made nor makes, sorted */
} hiap_comparison;

/* Compare the files in `folder` that the manifest lists with those of the outcome, whose paths
 * begin with `published`. To be cleared in any case. */
hiap_rc hiap_comparison_make(hiap_comparison *out, const char *folder,
                             const hiap_manifest *manifest, const hiap_outcome *again,
                             const char *published, hiap_err *err);
void hiap_comparison_clear(hiap_comparison *c);

#endif
