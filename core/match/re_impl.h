/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an expression is made of, and one run of it over subjects: private to core/match/re*.c. */
#ifndef HIAP_MATCH_RE_IMPL_H
#define HIAP_MATCH_RE_IMPL_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdatomic.h>

#include "core/match/re.h"

struct hiap_re {
    atomic_size_t holders;
    hiap_buf pattern;
    pcre2_code *code;
    pcre2_match_context *limits; /* a template: each run has its own */
    size_t captures;
    unsigned budget; /* milliseconds */
    bool restarts;   /* a search may be cut in two without changing what it finds */
};

/* One run: it belongs to one thread, and all of its matches share one deadline. */
typedef struct hiap_re_run {
    const hiap_re *re;
    pcre2_match_data *data;
    pcre2_match_context *context;
    int64_t deadline; /* as hiap_re_deadline gives it */
} hiap_re_run;

int64_t hiap_re_deadline(const hiap_re *re); /* the budget from now on */
hiap_rc hiap_re_run_init(hiap_re_run *run, const hiap_re *re, int64_t deadline, hiap_err *err);
void hiap_re_run_clear(hiap_re_run *run);

/* As hiap_re_find and hiap_re_find_next; the subject is known to be UTF-8. */
hiap_rc hiap_re_run_find(hiap_re_match *out, hiap_re_run *run, hiap_str subject, size_t offset,
                         hiap_err *err);
hiap_rc hiap_re_run_next(hiap_re_match *match, hiap_re_run *run, hiap_str subject, hiap_err *err);

hiap_rc hiap_re_check_subject(hiap_str subject, hiap_err *err);

/* A replacement taken apart: literal text, or a capture where `capture` is not HIAP_RE_NONE. */
typedef struct hiap_re_part {
    hiap_str literal;
    size_t capture;
} hiap_re_part;
typedef HIAP_VEC(hiap_re_part) hiap_re_template;

hiap_rc hiap_re_template_parse(hiap_re_template *out, const hiap_re *re, hiap_str replacement,
                               hiap_err *err);
hiap_rc hiap_re_run_replace(hiap_buf *out, hiap_re_run *run, hiap_str subject,
                            const hiap_re_template *replacement, hiap_err *err);

#endif
