/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with all matches of a subject: replacing them, and splitting at them. */
#include <string.h>

#include "core/match/re_impl.h"

/* --- replacements ----------------------------------------------------------------------------- */

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static size_t digits_at(hiap_str s, size_t at) {
    size_t count = 0;
    while (at + count < s.len && is_digit(s.at[at + count]))
        count++;
    return count;
}

/* A number beyond any capture is as wrong as one a little beyond: reading stops before it
 * overflows. */
static size_t number_of(hiap_str digits) {
    size_t number = 0;
    for (size_t i = 0; i < digits.len && number <= HIAP_RE_CAPTURE_LIMIT; i++)
        number = number * 10 + (size_t)(digits.at[i] - '0');
    return number;
}

static hiap_rc capture_of(size_t *out, const hiap_re *re, hiap_str name, hiap_err *err) {
    if (name.len == 0 || digits_at(name, 0) < name.len)
        return hiap_re_capture_find(out, re, name, err);
    *out = number_of(name);
    if (*out <= re->captures)
        return HIAP_OK;
    return hiap_err_set(err, HIAP_ARGUMENT,
                        "the replacement has $%.*s, but the pattern has %zu capture%s",
                        (int)name.len, name.at, re->captures, re->captures == 1 ? "" : "s");
}

static hiap_rc bad_dollar(size_t at, hiap_err *err) {
    hiap_err_set(err, HIAP_ARGUMENT,
                 "the dollar sign at byte %zu of the replacement names no capture", at + 1);
    hiap_err_hint(err, "$1 and ${name} are captures, $$ is a dollar sign");
    return HIAP_ARGUMENT;
}

/* Reads what stands after the dollar sign at `at`; *next is where the text goes on. */
static hiap_rc parse_dollar(hiap_re_part *out, size_t *next, const hiap_re *re, hiap_str s,
                            size_t at, hiap_err *err) {
    size_t after = at + 1, digits = digits_at(s, after);
    const char *brace =
        after < s.len && s.at[after] == '{' ? memchr(s.at + after, '}', s.len - after) : NULL;
    *out = (hiap_re_part){ { s.at + after, 1 }, HIAP_RE_NONE };
    *next = after + 1;
    if (after < s.len && s.at[after] == '$')
        return HIAP_OK;
    if (digits > 0) {
        *next = after + digits;
        return capture_of(&out->capture, re, (hiap_str){ s.at + after, digits }, err);
    }
    if (!brace)
        return bad_dollar(at, err);
    *next = (size_t)(brace + 1 - s.at);
    return capture_of(&out->capture, re, (hiap_str){ s.at + after + 1, *next - after - 2 }, err);
}

hiap_rc hiap_re_template_parse(hiap_re_template *out, const hiap_re *re, hiap_str s,
                               hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    *out = (hiap_re_template){ 0 };
    for (size_t at = 0; at < s.len && rc == HIAP_OK;) {
        const char *dollar = memchr(s.at + at, '$', s.len - at);
        size_t end = dollar ? (size_t)(dollar - s.at) : s.len;
        hiap_re_part part = { { s.at + at, end - at }, HIAP_RE_NONE };
        if (end == at)
            rc = parse_dollar(&part, &end, re, s, at, err);
        if (rc == HIAP_OK && !hiap_vec_push(out, part))
            rc = hiap_err_nomem(err, sizeof part);
        at = end;
    }
    if (rc != HIAP_OK)
        hiap_vec_clear(out);
    return rc;
}

static void add_replacement(hiap_buf *out, hiap_str subject, const hiap_re_match *m,
                            const hiap_re_template *t) {
    for (size_t i = 0; i < t->len; i++) {
        const hiap_re_part *part = &t->at[i];
        hiap_re_span span =
            part->capture == HIAP_RE_NONE ? (hiap_re_span){ 0, 0 } : m->spans[part->capture];
        if (part->capture == HIAP_RE_NONE)
            hiap_buf_add_str(out, part->literal);
        else if (span.start != HIAP_RE_NONE)
            hiap_buf_add(out, subject.at + span.start, span.end - span.start);
    }
}

hiap_rc hiap_re_run_replace(hiap_buf *out, hiap_re_run *run, hiap_str subject,
                            const hiap_re_template *replacement, hiap_err *err) {
    hiap_re_match m;
    size_t done = 0;
    hiap_rc rc = hiap_re_run_find(&m, run, subject, 0, err);
    while (rc == HIAP_OK && m.count > 0) {
        hiap_buf_add(out, subject.at + done, m.spans[0].start - done);
        add_replacement(out, subject, &m, replacement);
        done = m.spans[0].end;
        rc = hiap_re_run_next(&m, run, subject, err);
    }
    if (rc != HIAP_OK)
        return rc;
    hiap_buf_add(out, subject.at + done, subject.len - done);
    return out->failed ? hiap_err_nomem(err, out->len + subject.len) : HIAP_OK;
}

/* A checked subject and a run over it. */
static hiap_rc start_run(hiap_re_run *run, const hiap_re *re, hiap_str subject, hiap_err *err) {
    hiap_rc rc = hiap_re_check_subject(subject, err);
    return rc == HIAP_OK ? hiap_re_run_init(run, re, hiap_re_deadline(re), err) : rc;
}

hiap_rc hiap_re_replace(hiap_buf *out, const hiap_re *re, hiap_str subject, hiap_str replacement,
                        hiap_err *err) {
    hiap_re_run run;
    hiap_re_template template;
    hiap_rc rc = start_run(&run, re, subject, err);
    if (rc != HIAP_OK)
        return rc;
    rc = hiap_re_template_parse(&template, re, replacement, err);
    if (rc == HIAP_OK)
        rc = hiap_re_run_replace(out, &run, subject, &template, err);
    hiap_vec_clear(&template);
    hiap_re_run_clear(&run);
    return rc;
}

/* --- splitting -------------------------------------------------------------------------------- */

static hiap_rc split_run(hiap_re_pieces *out, hiap_re_run *run, hiap_str subject, hiap_err *err) {
    hiap_re_match m;
    size_t done = 0;
    hiap_rc rc = hiap_re_run_find(&m, run, subject, 0, err);
    while (rc == HIAP_OK && m.count > 0) {
        hiap_re_span at = m.spans[0];
        bool makes_nothing = at.start == at.end && (at.start == done || at.start == subject.len);
        if (!makes_nothing) {
            if (!hiap_vec_push(out, (hiap_str){ subject.at + done, at.start - done }))
                return hiap_err_nomem(err, out->len * sizeof(hiap_str));
            done = at.end;
        }
        rc = hiap_re_run_next(&m, run, subject, err);
    }
    if (rc == HIAP_OK && !hiap_vec_push(out, (hiap_str){ subject.at + done, subject.len - done }))
        rc = hiap_err_nomem(err, out->len * sizeof(hiap_str));
    return rc;
}

hiap_rc hiap_re_split(hiap_re_pieces *out, const hiap_re *re, hiap_str subject, hiap_err *err) {
    hiap_re_run run;
    *out = (hiap_re_pieces){ 0 };
    hiap_rc rc = start_run(&run, re, subject, err);
    if (rc != HIAP_OK)
        return rc;
    rc = split_run(out, &run, subject, err);
    if (rc != HIAP_OK)
        hiap_vec_clear(out);
    hiap_re_run_clear(&run);
    return rc;
}
