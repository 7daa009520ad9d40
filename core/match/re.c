/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compiling, and what a compiled expression can tell of itself. */
#include <stdlib.h>
#include <string.h>

#include "core/base/near.h"
#include "core/match/re_impl.h"

#define MATCH_LIMIT 1000000u
#define DEPTH_LIMIT 100000u
#define HEAP_LIMIT (64u << 10) /* KiB */
#define SHOWN 40u              /* bytes of a pattern shown on either side of a fault */

/* --- flags ------------------------------------------------------------------------------------ */

typedef struct flag {
    char letter;
    uint32_t option;
} flag;

static const flag flags_known[] = {
    { 'i', PCRE2_CASELESS },
    { 'm', PCRE2_MULTILINE },
    { 's', PCRE2_DOTALL },
    { 'x', PCRE2_EXTENDED },
};

static uint32_t option_of(char letter) {
    for (size_t i = 0; i < sizeof flags_known / sizeof *flags_known; i++)
        if (flags_known[i].letter == letter)
            return flags_known[i].option;
    return 0;
}

static hiap_rc parse_flags(uint32_t *options, const char *flags, hiap_err *err) {
    *options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT;
    for (const char *at = flags ? flags : ""; *at; at++) {
        if (!option_of(*at)) {
            hiap_err_set(err, HIAP_ARGUMENT, "'%c' is no flag of a pattern", *at);
            hiap_err_hint(
                err, "flags are i (ignore case), m (lines), s (dot matches all), x (spaced out)");
            return HIAP_ARGUMENT;
        }
        *options |= option_of(*at);
    }
    return HIAP_OK;
}

/* --- faults of a pattern ---------------------------------------------------------------------- */

static bool is_boundary(hiap_str s, size_t offset) {
    return offset >= s.len || ((unsigned char)s.at[offset] & 0xC0) != 0x80;
}

static size_t characters(hiap_str s, size_t end) {
    size_t count = 0;
    for (size_t i = 0; i < end; i++)
        count += is_boundary(s, i);
    return count;
}

/* The pattern around the fault: "(?<place>\w+" is what was read when the fault was seen. */
static hiap_rc fault_in_pattern(hiap_str pattern, int fault, size_t offset, hiap_err *err) {
    char text[160];
    if (fault == PCRE2_ERROR_NOMEMORY || fault == PCRE2_ERROR_HEAP_FAILED)
        return hiap_err_nomem(err, pattern.len);
    pcre2_get_error_message(fault, (PCRE2_UCHAR *)text, sizeof text);
    size_t from = offset > SHOWN ? offset - SHOWN : 0;
    size_t to = pattern.len - offset > SHOWN ? offset + SHOWN : pattern.len;
    while (!is_boundary(pattern, from))
        from++;
    while (!is_boundary(pattern, to))
        to--;
    return hiap_err_set(err, HIAP_ARGUMENT,
                        "%s at character %zu of the pattern: %s%.*s <-- here %.*s%s", text,
                        characters(pattern, offset) + 1, from > 0 ? "..." : "",
                        (int)(offset - from), pattern.at + from, (int)(to - offset),
                        pattern.at + offset, to < pattern.len ? "..." : "");
}

/* --- compiling -------------------------------------------------------------------------------- */

static void *take_memory(size_t bytes, void *unused) {
    (void)unused;
    return hiap_alloc(bytes);
}

static void give_back(void *block, void *unused) {
    (void)unused;
    hiap_free(block);
}

static hiap_rc compile_in(hiap_re *re, uint32_t options, pcre2_general_context *memory,
                          hiap_err *err) {
    int fault;
    PCRE2_SIZE offset;
    hiap_str pattern = hiap_re_pattern(re);
    pcre2_compile_context *context = pcre2_compile_context_create(memory);
    re->limits = pcre2_match_context_create(memory);
    if (!context || !re->limits) {
        pcre2_compile_context_free(context);
        return hiap_err_nomem(err, pattern.len);
    }
    pcre2_set_newline(context, PCRE2_NEWLINE_ANYCRLF);
    pcre2_set_match_limit(re->limits, MATCH_LIMIT);
    pcre2_set_depth_limit(re->limits, DEPTH_LIMIT);
    pcre2_set_heap_limit(re->limits, HEAP_LIMIT);
    re->code =
        pcre2_compile((PCRE2_SPTR)pattern.at, pattern.len, options, &fault, &offset, context);
    pcre2_compile_context_free(context);
    return re->code ? HIAP_OK : fault_in_pattern(pattern, fault, offset, err);
}

static hiap_rc compile_pattern(hiap_re *re, uint32_t options, hiap_err *err) {
    pcre2_general_context *memory = pcre2_general_context_create(take_memory, give_back, NULL);
    if (!memory)
        return hiap_err_nomem(err, re->pattern.len);
    hiap_rc rc = compile_in(re, options, memory, err);
    pcre2_general_context_free(memory);
    if (rc != HIAP_OK)
        return rc;
    uint32_t captures;
    pcre2_pattern_info(re->code, PCRE2_INFO_CAPTURECOUNT, &captures);
    re->captures = captures;
    if (captures > HIAP_RE_CAPTURE_LIMIT)
        return hiap_err_set(err, HIAP_LIMIT, "the pattern has %u captures; the limit is %u",
                            captures, HIAP_RE_CAPTURE_LIMIT);
    /* Machine code is only faster, under the same limit on steps: without it, matches are
     * interpreted. */
    pcre2_jit_compile(re->code, PCRE2_JIT_COMPLETE);
    return HIAP_OK;
}

/* These three depend on where a search began. (One that only looks like them, as in \\G, costs
 * nothing but the look at the clock during long searches.) */
static bool may_restart(hiap_str pattern) {
    static const char *const marks[] = { "(*COMMIT", "(*SKIP", "\\G" };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (memmem(pattern.at, pattern.len, marks[i], strlen(marks[i])))
            return false;
    return true;
}

hiap_rc hiap_re_compile(hiap_re **out, hiap_str pattern, const char *flags, hiap_err *err) {
    uint32_t options;
    *out = NULL;
    hiap_rc rc = parse_flags(&options, flags, err);
    if (rc != HIAP_OK)
        return rc;
    if (pattern.len > HIAP_RE_PATTERN_LIMIT)
        return hiap_err_set(err, HIAP_LIMIT, "the pattern has %zu bytes; the limit is %u",
                            pattern.len, HIAP_RE_PATTERN_LIMIT);
    hiap_re *re = hiap_alloc_zero(1, sizeof *re);
    if (!re)
        return hiap_err_nomem(err, sizeof *re);
    atomic_init(&re->holders, 1);
    re->budget = HIAP_RE_BUDGET;
    re->restarts = may_restart(pattern);
    hiap_buf_add_str(&re->pattern, pattern);
    rc = re->pattern.failed ? hiap_err_nomem(err, pattern.len) : compile_pattern(re, options, err);
    if (rc == HIAP_OK)
        *out = re;
    else
        hiap_re_drop(re);
    return rc;
}

hiap_re *hiap_re_hold(const hiap_re *re) {
    hiap_re *held = (hiap_re *)re;
    atomic_fetch_add_explicit(&held->holders, 1, memory_order_relaxed);
    return held;
}

void hiap_re_drop(hiap_re *re) {
    if (!re || atomic_fetch_sub_explicit(&re->holders, 1, memory_order_acq_rel) > 1)
        return;
    pcre2_code_free(re->code);
    pcre2_match_context_free(re->limits);
    hiap_buf_clear(&re->pattern);
    hiap_free(re);
}

void hiap_re_set_budget(hiap_re *re, unsigned milliseconds) {
    re->budget = milliseconds;
}

/* --- looking at one --------------------------------------------------------------------------- */

hiap_str hiap_re_pattern(const hiap_re *re) {
    return re->pattern.at ? (hiap_str){ re->pattern.at, re->pattern.len } : HIAP_STR("");
}

size_t hiap_re_capture_count(const hiap_re *re) {
    return re->captures;
}

/* A row of PCRE2's table of names: the number in two bytes, high first, and the name. */
typedef struct names {
    uint32_t count, width;
    PCRE2_SPTR at;
} names;

static names names_of(const hiap_re *re) {
    names n;
    pcre2_pattern_info(re->code, PCRE2_INFO_NAMECOUNT, &n.count);
    pcre2_pattern_info(re->code, PCRE2_INFO_NAMEENTRYSIZE, &n.width);
    pcre2_pattern_info(re->code, PCRE2_INFO_NAMETABLE, &n.at);
    return n;
}

static size_t number_at(const names *n, uint32_t i) {
    PCRE2_SPTR row = n->at + (size_t)i * n->width;
    return (size_t)row[0] << 8 | row[1];
}

static const char *name_at(const names *n, uint32_t i) {
    return (const char *)n->at + (size_t)i * n->width + 2;
}

const char *hiap_re_capture_name(const hiap_re *re, size_t capture) {
    names n = names_of(re);
    for (uint32_t i = 0; i < n.count; i++)
        if (number_at(&n, i) == capture)
            return name_at(&n, i);
    return NULL;
}

static hiap_rc no_such_name(const names *n, hiap_str name, hiap_err *err) {
    const char *known[HIAP_RE_CAPTURE_LIMIT];
    char wanted[64];
    uint32_t count = n->count < HIAP_RE_CAPTURE_LIMIT ? n->count : HIAP_RE_CAPTURE_LIMIT;
    for (uint32_t i = 0; i < count; i++)
        known[i] = name_at(n, i);
    snprintf(wanted, sizeof wanted, "%.*s", (int)name.len, name.at);
    hiap_err_set(err, HIAP_NOT_FOUND, "the pattern has no capture called '%s'", wanted);
    hiap_err_did_you_mean(err, hiap_near(wanted, known, count));
    return HIAP_NOT_FOUND;
}

hiap_rc hiap_re_capture_find(size_t *out, const hiap_re *re, hiap_str name, hiap_err *err) {
    names n = names_of(re);
    for (uint32_t i = 0; i < n.count; i++)
        if (hiap_str_is(name, name_at(&n, i))) {
            *out = number_at(&n, i);
            return HIAP_OK;
        }
    return no_such_name(&n, name, err);
}
