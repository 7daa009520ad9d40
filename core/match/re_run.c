/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matching, within limits. */
#include <string.h>
#include <time.h>

#include "core/match/re_impl.h"

#define FIRST_WINDOW 64u
#define SHOWN 40 /* columns of pattern and subject in a message */

/* --- the clock -------------------------------------------------------------------------------- */

static int64_t nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t hiap_re_deadline(const hiap_re *re) {
    return re->budget ? nanoseconds() + (int64_t)re->budget * 1000000 : INT64_MAX;
}

static hiap_rc check_deadline(const hiap_re_run *run, hiap_err *err) {
    if (run->deadline == INT64_MAX || nanoseconds() <= run->deadline)
        return HIAP_OK;
    hiap_str pattern = hiap_utf8_cut(hiap_re_pattern(run->re), SHOWN);
    hiap_err_set(err, HIAP_LIMIT, "the pattern '%.*s' took longer than %u milliseconds",
                 (int)pattern.len, pattern.at, run->re->budget);
    hiap_err_hint(err, "make the pattern more exact, or give it more time");
    return HIAP_LIMIT;
}

/* --- a run ------------------------------------------------------------------------------------ */

hiap_rc hiap_re_run_init(hiap_re_run *run, const hiap_re *re, int64_t deadline, hiap_err *err) {
    *run = (hiap_re_run){ re, pcre2_match_data_create_from_pattern(re->code, NULL),
                          pcre2_match_context_copy(re->limits), deadline };
    if (run->data && run->context)
        return HIAP_OK;
    hiap_re_run_clear(run);
    return hiap_err_nomem(err, sizeof(hiap_re_match));
}

void hiap_re_run_clear(hiap_re_run *run) {
    pcre2_match_data_free(run->data);
    pcre2_match_context_free(run->context);
    *run = (hiap_re_run){ 0 };
}

static hiap_rc too_much(const hiap_re_run *run, hiap_str subject, const char *what, hiap_err *err) {
    hiap_str pattern = hiap_utf8_cut(hiap_re_pattern(run->re), SHOWN),
             text = hiap_utf8_cut(subject, SHOWN);
    hiap_err_set(err, HIAP_LIMIT, "the pattern '%.*s' %s on '%.*s%s'", (int)pattern.len, pattern.at,
                 what, (int)text.len, text.at, text.len < subject.len ? "..." : "");
    hiap_err_hint(err, "a repeat inside a repeat, such as (a+)+, is the usual cause: make the "
                       "inner one more exact");
    return HIAP_LIMIT;
}

static hiap_rc failed_match(const hiap_re_run *run, hiap_str subject, int fault, hiap_err *err) {
    char text[160];
    switch (fault) {
    case PCRE2_ERROR_MATCHLIMIT:
        return too_much(run, subject, "needs more than 1,000,000 steps", err);
    case PCRE2_ERROR_DEPTHLIMIT:
        return too_much(run, subject, "needs more than 100,000 levels", err);
    case PCRE2_ERROR_HEAPLIMIT:
        return too_much(run, subject, "needs more than 64 MiB", err);
    case PCRE2_ERROR_NOMEMORY:
        return hiap_err_nomem(err, subject.len);
    default:
        pcre2_get_error_message(fault, (PCRE2_UCHAR *)text, sizeof text);
        return too_much(run, subject, text, err);
    }
}

static int match_once(hiap_re_run *run, hiap_str subject, size_t offset, size_t last_start,
                      uint32_t options) {
    pcre2_set_offset_limit(run->context, last_start);
    int found = pcre2_match(run->re->code, (PCRE2_SPTR)subject.at, subject.len, offset,
                            options | PCRE2_NO_UTF_CHECK, run->data, run->context);
    if (found == PCRE2_ERROR_JIT_STACKLIMIT)
        found = pcre2_match(run->re->code, (PCRE2_SPTR)subject.at, subject.len, offset,
                            options | PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, run->data, run->context);
    return found;
}

static size_t next_character(hiap_str subject, size_t offset) {
    offset++;
    while (offset < subject.len && ((unsigned char)subject.at[offset] & 0xC0) == 0x80)
        offset++;
    return offset;
}

/* PCRE2's limits hold for each place a match may start at, and there are as many places as
 * characters. A long search is therefore made in windows of places, each twice as long as the one
 * before, and between them the clock is looked at. */
static hiap_rc search(int *found, hiap_re_run *run, hiap_str subject, size_t offset,
                      hiap_err *err) {
    for (size_t window = FIRST_WINDOW;; window *= 2) {
        hiap_rc rc = check_deadline(run, err);
        if (rc != HIAP_OK)
            return rc;
        bool whole = !run->re->restarts || window >= subject.len - offset;
        size_t last_start = whole ? PCRE2_UNSET : offset + window;
        *found = match_once(run, subject, offset, last_start, 0);
        if (*found != PCRE2_ERROR_NOMATCH || whole)
            return HIAP_OK;
        offset = next_character(subject, last_start);
    }
}

static hiap_rc take_spans(hiap_re_match *out, const hiap_re_run *run, hiap_str subject, int found,
                          hiap_err *err) {
    out->count = 0;
    if (found == PCRE2_ERROR_NOMATCH)
        return HIAP_OK;
    if (found < 0)
        return failed_match(run, subject, found, err);
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(run->data);
    out->count = run->re->captures + 1;
    for (size_t i = 0; i < out->count; i++)
        out->spans[i] = ends[2 * i] == PCRE2_UNSET ? (hiap_re_span){ HIAP_RE_NONE, HIAP_RE_NONE }
                                                   : (hiap_re_span){ ends[2 * i], ends[2 * i + 1] };
    return HIAP_OK;
}

hiap_rc hiap_re_run_find(hiap_re_match *out, hiap_re_run *run, hiap_str subject, size_t offset,
                         hiap_err *err) {
    int found;
    out->count = 0;
    hiap_rc rc = search(&found, run, subject, offset, err);
    return rc == HIAP_OK ? take_spans(out, run, subject, found, err) : rc;
}

/* CR LF is one line end, so nothing is looked for between the two. */
static size_t step_over(hiap_str subject, size_t offset) {
    if (offset + 1 < subject.len && subject.at[offset] == '\r' && subject.at[offset + 1] == '\n')
        return offset + 2;
    return next_character(subject, offset);
}

hiap_rc hiap_re_run_next(hiap_re_match *match, hiap_re_run *run, hiap_str subject, hiap_err *err) {
    hiap_re_span last = match->spans[0];
    bool empty = last.start == last.end;
    if (match->count == 0)
        return HIAP_OK;
    if (!empty)
        return hiap_re_run_find(match, run, subject, last.end, err);
    int found =
        match_once(run, subject, last.end, PCRE2_UNSET, PCRE2_NOTEMPTY_ATSTART | PCRE2_ANCHORED);
    hiap_rc rc = take_spans(match, run, subject, found, err);
    if (rc != HIAP_OK || match->count > 0 || last.end >= subject.len)
        return rc;
    return hiap_re_run_find(match, run, subject, step_over(subject, last.end), err);
}

/* --- one subject ------------------------------------------------------------------------------ */

hiap_rc hiap_re_check_subject(hiap_str subject, hiap_err *err) {
    size_t bad;
    if (hiap_utf8_valid(subject, &bad))
        return HIAP_OK;
    return hiap_err_set(err, HIAP_PARSE, "byte %zu of the text is not UTF-8", bad + 1);
}

static hiap_rc check_offset(hiap_str subject, size_t offset, hiap_err *err) {
    if (offset > subject.len)
        return hiap_err_set(err, HIAP_ARGUMENT,
                            "offset %zu lies beyond the text, which has %zu bytes", offset,
                            subject.len);
    if (offset < subject.len && ((unsigned char)subject.at[offset] & 0xC0) == 0x80)
        return hiap_err_set(err, HIAP_ARGUMENT, "offset %zu lies inside a character", offset);
    return HIAP_OK;
}

hiap_rc hiap_re_find(hiap_re_match *out, const hiap_re *re, hiap_str subject, size_t offset,
                     hiap_err *err) {
    hiap_re_run run;
    out->count = 0;
    hiap_rc rc = hiap_re_check_subject(subject, err);
    if (rc == HIAP_OK)
        rc = check_offset(subject, offset, err);
    if (rc == HIAP_OK)
        rc = hiap_re_run_init(&run, re, hiap_re_deadline(re), err);
    if (rc != HIAP_OK)
        return rc;
    rc = hiap_re_run_find(out, &run, subject, offset, err);
    hiap_re_run_clear(&run);
    return rc;
}

hiap_rc hiap_re_find_next(hiap_re_match *match, const hiap_re *re, hiap_str subject,
                          hiap_err *err) {
    hiap_re_run run;
    hiap_rc rc = hiap_re_run_init(&run, re, hiap_re_deadline(re), err);
    if (rc == HIAP_OK)
        rc = hiap_re_run_next(match, &run, subject, err);
    if (rc != HIAP_OK)
        match->count = 0;
    hiap_re_run_clear(&run);
    return rc;
}
