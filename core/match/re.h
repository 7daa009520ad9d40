/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Regular expressions of PCRE2, over UTF-8 text and text columns.
 *
 *     hiap_re *re;
 *     hiap_re_match m;
 *     rc = hiap_re_compile(&re, HIAP_STR("(?<place>\\w+): *(?<action>.+)"), "i", err);
 *     rc = hiap_re_find(&m, re, hiap_str_of("Halton: warm homes"), 0, err);
 *     if (m.count > 0) ... the place is text[m.spans[1].start] up to text[m.spans[1].end - 1] ...
 *     hiap_re_drop(re);
 *
 * Letters, digits, word boundaries and case are Unicode's; a line ends at LF, CR or CRLF. \C is
 * refused and callouts do nothing. A compiled expression never changes once its budget is set: any
 * number of threads may use it. It is reference counted; subjects are borrowed, and what points
 * into a subject lives as long as the subject does.
 *
 * An error is never "no match". Text that is not UTF-8 is HIAP_PARSE. Matching is HIAP_LIMIT when
 * one attempt needs more than a million steps, 100,000 levels or 64 MiB, or when a call runs longer
 * than its budget: the time all matches of the call may take together, for a whole column if it is
 * one. (A pattern with \G, (*COMMIT) or (*SKIP) cannot be stopped in the middle of one match.)
 */
#ifndef HIAP_MATCH_RE_H
#define HIAP_MATCH_RE_H

#include "core/base/vec.h"
#include "core/data/column.h"

#define HIAP_RE_PATTERN_LIMIT 4096u /* bytes of a pattern */
#define HIAP_RE_CAPTURE_LIMIT 128u
#define HIAP_RE_BUDGET 10000u /* milliseconds, unless set otherwise */
#define HIAP_RE_NONE SIZE_MAX

typedef struct hiap_re hiap_re;

/* Flags are letters: i ignores case, m lets ^ and $ match at lines, s lets . match a line end, x
 * leaves out white space and comments of the pattern. A pattern that is wrong is HIAP_ARGUMENT and
 * the message shows where; one beyond the limits above is HIAP_LIMIT. */
hiap_rc hiap_re_compile(hiap_re **out, hiap_str pattern, const char *flags, hiap_err *err);
hiap_re *hiap_re_hold(const hiap_re *re);
void hiap_re_drop(hiap_re *re); /* takes NULL */
/* Before the expression is shared. 0: no limit on time. */
void hiap_re_set_budget(hiap_re *re, unsigned milliseconds);

/* The pattern as given, zero-terminated; captures are numbered from 1, and 0 is the whole match. */
hiap_str hiap_re_pattern(const hiap_re *re);
size_t hiap_re_capture_count(const hiap_re *re);
const char *hiap_re_capture_name(const hiap_re *re, size_t capture); /* NULL when it has none */
/* The number of a named capture: HIAP_NOT_FOUND names the nearest. */
hiap_rc hiap_re_capture_find(size_t *out, const hiap_re *re, hiap_str name, hiap_err *err);

/* Bytes start .. end - 1 of the subject; start is HIAP_RE_NONE for a capture that took no part. */
typedef struct hiap_re_span {
    size_t start, end;
} hiap_re_span;

typedef struct hiap_re_match {
    size_t count; /* 0 when nothing matched, otherwise 1 + captures */
    hiap_re_span spans[HIAP_RE_CAPTURE_LIMIT + 1];
} hiap_re_match;

/* The first match that starts at `offset` or later. An offset beyond the end or inside a character
 * is HIAP_ARGUMENT. */
hiap_rc hiap_re_find(hiap_re_match *out, const hiap_re *re, hiap_str subject, size_t offset,
                     hiap_err *err);
/* Turn the match found in this very subject into the next one; an empty match never comes twice. */
hiap_rc hiap_re_find_next(hiap_re_match *match, const hiap_re *re, hiap_str subject, hiap_err *err);

/* The subject with every match replaced, appended to *out. In the replacement $1 and ${1} stand for
 * a capture, ${name} for a named one, $0 for the match and $$ for a dollar sign; a capture that
 * took no part is empty. Anything else after a dollar sign, or a number beyond the captures, is
 * HIAP_ARGUMENT; an unknown name is HIAP_NOT_FOUND. */
hiap_rc hiap_re_replace(hiap_buf *out, const hiap_re *re, hiap_str subject, hiap_str replacement,
                        hiap_err *err);

typedef HIAP_VEC(hiap_str) hiap_re_pieces;
/* What stands between the matches, at least one piece. An empty match splits between two characters
 * and never makes an empty piece. The pieces point into the subject; free the list with
 * hiap_vec_clear. */
hiap_rc hiap_re_split(hiap_re_pieces *out, const hiap_re *re, hiap_str subject, hiap_err *err);

/* Text columns, each different word once, side by side on all processors. A missing text stays
 * missing with its reason. A column of another type is HIAP_ARGUMENT; an error names the first row
 * it is in. */
hiap_rc hiap_re_match_column(hiap_column **out, const hiap_re *re, const hiap_column *text,
                             hiap_err *err);
/* What the capture (0: the match) holds in the first match of each text; missing, NOT_MATCHED,
 * where there is no match or the capture took no part. No such capture is HIAP_ARGUMENT. */
hiap_rc hiap_re_extract_column(hiap_column **out, const hiap_re *re, const hiap_column *text,
                               size_t capture, hiap_err *err);
hiap_rc hiap_re_replace_column(hiap_column **out, const hiap_re *re, const hiap_column *text,
                               hiap_str replacement, hiap_err *err);

#endif
