/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/calc_words.h"

#include <string.h>

#include "core/base/mem.h"
#include "core/base/num.h"
#include "core/stat/words.h"
#include "lua/bind/methods.h"

typedef struct reader {
    hiap_calc_words *out;
    const char *const *words;
    size_t count, at;
    char *room; /* for copies: the rest of out->text */
    hiap_err *err;
} reader;

void hiap_calc_words_clear(hiap_calc_words *words) {
    hiap_vec_clear(&words->by);
    hiap_vec_clear(&words->options);
    hiap_vec_clear(&words->values);
    hiap_free(words->text);
}

static const char *copy(reader *r, const char *text, size_t len) {
    char *start = r->room;
    memcpy(start, text, len);
    start[len] = '\0';
    r->room += len + 1;
    return start;
}

/* --- what every method has ---------------------------------------------------------------------- */

static hiap_rc take_by(reader *r, const char *value) {
    while (*value) {
        size_t len = strcspn(value, ",");
        hiap_str name = hiap_str_trim((hiap_str){ value, len });
        if (name.len == 0)
            return hiap_err_set(r->err, HIAP_ARGUMENT, "--by has an empty column name in '%s'",
                                value);
        if (!hiap_vec_push(&r->out->by, copy(r, name.at, name.len)))
            return hiap_err_nomem(r->err, len);
        value += len + (value[len] == ',');
    }
    return r->out->by.len ? HIAP_OK
                          : hiap_err_set(r->err, HIAP_ARGUMENT, "--by needs the name of a column");
}

static hiap_rc take_confidence(reader *r, const char *value) {
    r->out->confidence = value;
    return HIAP_OK;
}

static hiap_rc take_format(reader *r, const char *value) {
    static const char *const formats[] = { "csv", "json", "table" };
    size_t i;
    hiap_rc rc = hiap_words_find(&i, formats, 3, hiap_str_of(value), "format", r->err);
    if (!rc)
        r->out->format = (hiap_calc_format)i;
    return rc;
}

static const struct {
    const char *name;
    hiap_rc (*take)(reader *r, const char *value);
} common[] = { { "by", take_by }, { "confidence", take_confidence }, { "format", take_format } };

/* --- one word --------------------------------------------------------------------------------- */

static bool is_switch(const hiap_method *method, const char *name) {
    for (size_t i = 0; method && i < hiap_method_option_count(method); i++)
        if (strcmp(method->options[i].name, name) == 0)
            return method->options[i].kind == HIAP_OPTION_SWITCH;
    return false;
}

static hiap_rc add_option(reader *r, const char *name, const char *value) {
    if (hiap_vec_push(&r->out->options, name) && hiap_vec_push(&r->out->values, value))
        return HIAP_OK;
    return hiap_err_nomem(r->err, sizeof name);
}

static hiap_rc take_option(reader *r, const char *word) {
    size_t len = strcspn(word, "=");
    const char *name = copy(r, word, len), *value = word[len] ? word + len + 1 : NULL;
    if (is_switch(r->out->method, name))
        return add_option(r, name, value ? value : "true");
    if (!value && r->at == r->count) {
        hiap_err_set(r->err, HIAP_ARGUMENT, "--%s needs a value", name);
        return HIAP_ARGUMENT;
    }
    if (!value)
        value = r->words[r->at++];
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        if (strcmp(common[i].name, name) == 0)
            return common[i].take(r, value);
    return add_option(r, name, value);
}

static hiap_rc take_word(reader *r, const char *word) {
    if (!r->out->method)
        return hiap_methods_find(&r->out->method, word, r->err);
    if (r->out->file)
        return hiap_err_set(r->err, HIAP_ARGUMENT, "'%s' is one file too many", word);
    r->out->file = word;
    return HIAP_OK;
}

static hiap_rc take(reader *r, const char *word) {
    if (strcmp(word, "--list") == 0)
        r->out->list = true;
    else if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        r->out->help = true;
    else if (strcmp(word, "--json") == 0)
        r->out->format = HIAP_CALC_JSON;
    else if (strncmp(word, "--", 2) == 0 && word[2])
        return take_option(r, word + 2);
    else
        return take_word(r, word);
    return HIAP_OK;
}

/* --- all of them ------------------------------------------------------------------------------ */

static bool has_option(const hiap_method *method, const char *name) {
    for (size_t i = 0; i < hiap_method_option_count(method); i++)
        if (strcmp(method->options[i].name, name) == 0)
            return true;
    return false;
}

/* --seed belongs to every command. */
static hiap_rc add_seed(reader *r, double seed) {
    char digits[HIAP_NUM_MAX];
    if (seed < 0 || !r->out->method || !has_option(r->out->method, "seed"))
        return HIAP_OK;
    hiap_num_print(digits, seed);
    snprintf(r->out->seed, sizeof r->out->seed, "%s", digits);
    return add_option(r, "seed", r->out->seed);
}

static hiap_rc place_error(const reader *r, hiap_rc rc) {
    if (rc == HIAP_ARGUMENT) {
        const char *method = r->out->method ? r->out->method->name : NULL;
        hiap_err_at(r->err, "hiap calc%s%s", method ? " " : "", method ? method : "");
        if (r->err && !r->err->hint[0])
            hiap_err_hint(r->err, method ? "hiap calc %s --help" : "hiap calc --list", method);
    }
    return rc;
}

hiap_rc hiap_calc_words_read(hiap_calc_words *out, const hiap_options *options, hiap_err *err) {
    size_t bytes = 1;
    for (size_t i = 0; i < options->count; i++)
        bytes += strlen(options->words[i]) + 1;
    *out = (hiap_calc_words){ .text = hiap_alloc(bytes) };
    if (!out->text)
        return hiap_err_nomem(err, bytes);
    reader r = { .out = out, .words = options->words, .count = options->count, .at = 1,
                 .room = out->text, .err = err };
    hiap_rc rc = HIAP_OK;
    while (!rc && r.at < r.count)
        rc = take(&r, r.words[r.at++]);
    if (!rc)
        rc = add_seed(&r, options->seed);
    if (!rc && !out->method && !out->list && !out->help)
        rc = hiap_err_set(err, HIAP_ARGUMENT, "which method?");
    return place_error(&r, rc);
}
