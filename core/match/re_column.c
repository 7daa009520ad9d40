/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expressions over text columns: each word of the dictionary once, then its result row by row. */
#include <string.h>

#include "core/base/parallel.h"
#include "core/match/re_impl.h"

#define WORDS_A_CHUNK 256u

typedef struct words_job words_job;

/* Finds and keeps the result for one word. */
typedef hiap_rc (*word_fn)(words_job *job, hiap_re_run *run, uint32_t code, hiap_err *err);

struct words_job {
    const hiap_re *re;
    const hiap_column *text;
    int64_t deadline;
    word_fn each;
    size_t capture;               /* extract */
    hiap_re_template replacement; /* replace */
    hiap_buf *replaced;           /* replace: the results of a chunk, one after the other */
    uint8_t *matched;             /* match: one a word */
    hiap_re_span *spans;          /* extract: in the word; replace: in the text of its chunk */
};

/* --- the words -------------------------------------------------------------------------------- */

static size_t chunks_of(const words_job *job) {
    return (hiap_column_word_count(job->text) + WORDS_A_CHUNK - 1) / WORDS_A_CHUNK;
}

static hiap_rc name_row(const words_job *job, uint32_t code, hiap_rc rc, hiap_err *err) {
    const uint32_t *codes = hiap_column_codes(job->text);
    size_t row = 0;
    while (row < hiap_column_len(job->text) && codes[row] != code)
        row++;
    if (rc != HIAP_NOMEM)
        hiap_err_wrap(err, "row %zu", row + 1);
    return rc;
}

static hiap_rc run_chunk(void *payload, size_t chunk, hiap_err *err) {
    words_job *job = payload;
    hiap_re_run run;
    uint32_t count = hiap_column_word_count(job->text), first = (uint32_t)chunk * WORDS_A_CHUNK;
    hiap_rc rc = hiap_re_run_init(&run, job->re, job->deadline, err);
    for (uint32_t code = first; code < count && code - first < WORDS_A_CHUNK && rc == HIAP_OK;
         code++) {
        rc = hiap_re_check_subject(hiap_column_word(job->text, code), err);
        if (rc == HIAP_OK)
            rc = job->each(job, &run, code, err);
        if (rc != HIAP_OK)
            rc = name_row(job, code, rc, err);
    }
    hiap_re_run_clear(&run);
    return rc;
}

static hiap_rc run_words(words_job *job, hiap_err *err) {
    if (hiap_column_type(job->text) != HIAP_TEXT)
        return hiap_err_set(err, HIAP_ARGUMENT, "a pattern is for text, not for a %s column",
                            hiap_type_name(hiap_column_type(job->text)));
    job->deadline = hiap_re_deadline(job->re);
    return hiap_parallel_for(chunks_of(job), run_chunk, job, err);
}

/* --- match ------------------------------------------------------------------------------------ */

static hiap_rc match_word(words_job *job, hiap_re_run *run, uint32_t code, hiap_err *err) {
    hiap_re_match m;
    hiap_rc rc = hiap_re_run_find(&m, run, hiap_column_word(job->text, code), 0, err);
    job->matched[code] = m.count > 0;
    return rc;
}

static hiap_rc mask_of_rows(hiap_column **out, const words_job *job, hiap_err *err) {
    size_t rows = hiap_column_len(job->text);
    const uint32_t *codes = hiap_column_codes(job->text);
    const uint8_t *reasons = hiap_column_reasons(job->text);
    uint8_t *mask = hiap_alloc(rows), *copied = reasons ? hiap_alloc(rows) : NULL;
    if (!mask || (reasons && !copied)) {
        hiap_free(mask);
        hiap_free(copied);
        return hiap_err_nomem(err, rows);
    }
    for (size_t row = 0; row < rows; row++)
        mask[row] = codes[row] == HIAP_TEXT_MISSING ? HIAP_MASK_MISSING : job->matched[codes[row]];
    if (reasons)
        memcpy(copied, reasons, rows);
    return hiap_column_take_mask(out, mask, copied, rows, err);
}

static uint32_t words_in(const hiap_column *text) {
    return hiap_column_type(text) == HIAP_TEXT ? hiap_column_word_count(text) : 0;
}

hiap_rc hiap_re_match_column(hiap_column **out, const hiap_re *re, const hiap_column *text,
                             hiap_err *err) {
    *out = NULL;
    words_job job = { .re = re, .text = text, .each = match_word };
    job.matched = hiap_alloc(words_in(text));
    hiap_rc rc = job.matched ? run_words(&job, err) : hiap_err_nomem(err, words_in(text));
    if (rc == HIAP_OK)
        rc = mask_of_rows(out, &job, err);
    hiap_free(job.matched);
    return rc;
}

/* --- extract and replace ---------------------------------------------------------------------- */

/* The text of a word's result; false when it has none. */
typedef bool (*result_fn)(hiap_str *out, const words_job *job, uint32_t code);

static hiap_rc text_of_rows(hiap_column **out, const words_job *job, result_fn result,
                            hiap_err *err) {
    hiap_builder *b;
    hiap_rc rc = hiap_builder_new(&b, HIAP_TEXT, err);
    if (rc != HIAP_OK)
        return rc;
    const uint32_t *codes = hiap_column_codes(job->text);
    for (size_t row = 0; row < hiap_column_len(job->text); row++) {
        hiap_str text;
        if (codes[row] == HIAP_TEXT_MISSING)
            hiap_builder_missing(b, hiap_column_reason(job->text, row));
        else if (result(&text, job, codes[row]))
            hiap_builder_text(b, text);
        else
            hiap_builder_missing(b, HIAP_MISSING_NOT_MATCHED);
    }
    return hiap_builder_finish(out, b, err);
}

static hiap_rc extract_word(words_job *job, hiap_re_run *run, uint32_t code, hiap_err *err) {
    hiap_re_match m;
    hiap_rc rc = hiap_re_run_find(&m, run, hiap_column_word(job->text, code), 0, err);
    job->spans[code] =
        m.count > 0 ? m.spans[job->capture] : (hiap_re_span){ HIAP_RE_NONE, HIAP_RE_NONE };
    return rc;
}

static bool extracted(hiap_str *out, const words_job *job, uint32_t code) {
    hiap_re_span span = job->spans[code];
    if (span.start == HIAP_RE_NONE)
        return false;
    *out = (hiap_str){ hiap_column_word(job->text, code).at + span.start, span.end - span.start };
    return true;
}

hiap_rc hiap_re_extract_column(hiap_column **out, const hiap_re *re, const hiap_column *text,
                               size_t capture, hiap_err *err) {
    *out = NULL;
    words_job job = { .re = re, .text = text, .each = extract_word, .capture = capture };
    if (capture > re->captures)
        return hiap_err_set(err, HIAP_ARGUMENT,
                            "capture %zu was asked for, but the pattern has %zu", capture,
                            re->captures);
    job.spans = hiap_alloc_array(words_in(text), sizeof *job.spans);
    hiap_rc rc =
        job.spans ? run_words(&job, err) : hiap_err_nomem(err, words_in(text) * sizeof *job.spans);
    if (rc == HIAP_OK)
        rc = text_of_rows(out, &job, extracted, err);
    hiap_free(job.spans);
    return rc;
}

static hiap_rc replace_word(words_job *job, hiap_re_run *run, uint32_t code, hiap_err *err) {
    hiap_buf *text = &job->replaced[code / WORDS_A_CHUNK];
    job->spans[code].start = text->len;
    hiap_rc rc =
        hiap_re_run_replace(text, run, hiap_column_word(job->text, code), &job->replacement, err);
    job->spans[code].end = text->len;
    return rc;
}

static bool replaced(hiap_str *out, const words_job *job, uint32_t code) {
    hiap_re_span span = job->spans[code];
    const char *text = job->replaced[code / WORDS_A_CHUNK].at;
    *out = span.start == span.end ? HIAP_STR("")
                                  : (hiap_str){ text + span.start, span.end - span.start };
    return true;
}

static hiap_rc replace_words(hiap_column **out, words_job *job, hiap_err *err) {
    uint32_t words = words_in(job->text);
    size_t chunks = words / WORDS_A_CHUNK + 1;
    hiap_rc rc = HIAP_OK;
    job->spans = hiap_alloc_array(words, sizeof *job->spans);
    job->replaced = hiap_alloc_zero(chunks, sizeof *job->replaced);
    if (!job->spans || !job->replaced)
        rc = hiap_err_nomem(err, words * sizeof *job->spans);
    if (rc == HIAP_OK)
        rc = run_words(job, err);
    if (rc == HIAP_OK)
        rc = text_of_rows(out, job, replaced, err);
    for (size_t i = 0; job->replaced && i < chunks; i++)
        hiap_buf_clear(&job->replaced[i]);
    hiap_free(job->replaced);
    hiap_free(job->spans);
    return rc;
}

hiap_rc hiap_re_replace_column(hiap_column **out, const hiap_re *re, const hiap_column *text,
                               hiap_str replacement, hiap_err *err) {
    *out = NULL;
    words_job job = { .re = re, .text = text, .each = replace_word };
    hiap_rc rc = hiap_re_template_parse(&job.replacement, re, replacement, err);
    if (rc == HIAP_OK)
        rc = replace_words(out, &job, err);
    hiap_vec_clear(&job.replacement);
    return rc;
}
