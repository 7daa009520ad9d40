/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any pattern compiles or is refused with words; matches lie in the subject and move forward;
 * replacing each match by itself, and joining what a split leaves with the matches, give the
 * subject back. The input is flags, pattern and subject, each ended by a zero byte. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/match/re.h"

#define REQUIRE(condition) \
    if (!(condition))      \
    abort()

static hiap_str take(const uint8_t **data, size_t *size) {
    const uint8_t *end = *size > 0 ? memchr(*data, 0, *size) : NULL;
    hiap_str part = { (const char *)*data, end ? (size_t)(end - *data) : *size };
    size_t used = part.len + (end != NULL);
    *data += used;
    *size -= used;
    return part;
}

static void check_spans(const hiap_re_match *m, hiap_str subject) {
    for (size_t i = 0; i < m->count; i++) {
        hiap_re_span s = m->spans[i];
        REQUIRE((s.start == HIAP_RE_NONE && s.end == HIAP_RE_NONE && i > 0) ||
                (s.start <= s.end && s.end <= subject.len));
    }
}

static void check_matches(const hiap_re *re, hiap_str subject) {
    hiap_err err = { 0 };
    hiap_re_match m;
    hiap_rc rc = hiap_re_find(&m, re, subject, 0, &err);
    REQUIRE(rc == HIAP_OK || (rc == err.rc && err.what[0] && m.count == 0));
    for (size_t steps = 0; m.count > 0 && steps < 100; steps++) {
        hiap_re_span last = m.spans[0];
        check_spans(&m, subject);
        if (hiap_re_find_next(&m, re, subject, &err) != HIAP_OK)
            return;
        REQUIRE(m.count == 0 || m.spans[0].start >= last.end);
        REQUIRE(m.count == 0 || m.spans[0].end > last.end || m.spans[0].start > last.start);
    }
}

static void check_replace(const hiap_re *re, hiap_str subject) {
    hiap_buf out = HIAP_BUF_INIT;
    if (hiap_re_replace(&out, re, subject, HIAP_STR("$0"), NULL) == HIAP_OK)
        REQUIRE(hiap_str_equal((hiap_str){ out.at ? out.at : "", out.len }, subject));
    hiap_re_replace(&out, re, subject, subject, NULL);
    hiap_buf_clear(&out);
}

static void check_split(const hiap_re *re, hiap_str subject) {
    hiap_re_pieces pieces;
    if (hiap_re_split(&pieces, re, subject, NULL) != HIAP_OK)
        return;
    REQUIRE(pieces.len > 0 && (subject.len == 0 || pieces.at[0].at == subject.at));
    for (size_t i = 1; i < pieces.len; i++)
        REQUIRE(pieces.at[i].at >= pieces.at[i - 1].at + pieces.at[i - 1].len);
    hiap_str last = pieces.at[pieces.len - 1];
    REQUIRE(last.at + last.len == subject.at + subject.len);
    hiap_vec_clear(&pieces);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char flags[8] = "";
    hiap_err err = { 0 };
    hiap_re *re;
    hiap_str letters = take(&data, &size), pattern = take(&data, &size),
             subject = take(&data, &size);
    memcpy(flags, letters.at, letters.len < 7 ? letters.len : 7);
    hiap_rc rc = hiap_re_compile(&re, pattern, flags, &err);
    REQUIRE((rc == HIAP_OK) == (re != NULL));
    if (rc != HIAP_OK) {
        REQUIRE(rc == err.rc && err.what[0]);
        return 0;
    }
    hiap_re_set_budget(re, 1000);
    check_matches(re, subject);
    check_replace(re, subject);
    check_split(re, subject);
    hiap_re_drop(re);
    return 0;
}
