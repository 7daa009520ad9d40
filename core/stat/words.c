/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/words.h"

#include "core/base/near.h"
#include "core/data/csv.h"

static void list_words(const char *const *words, size_t count, hiap_err *err) {
    hiap_buf list = HIAP_BUF_INIT;
    for (size_t i = 0; i < count; i++)
        hiap_buf_printf(&list, "%s%s", i ? ", " : "", words[i]);
    if (!list.failed)
        hiap_err_hint(err, "known are %s", list.at);
    hiap_buf_clear(&list);
}

hiap_rc hiap_words_find(size_t *out, const char *const *words, size_t count, hiap_str given,
                        const char *noun, hiap_err *err) {
    char name[64];
    for (size_t i = 0; i < count; i++)
        if (hiap_csv_same_name(given, hiap_str_of(words[i]))) {
            *out = i;
            return HIAP_OK;
        }
    snprintf(name, sizeof name, "%.*s", (int)given.len, given.at);
    hiap_err_set(err, HIAP_ARGUMENT, "'%s' is no %s", name, noun);
    const char *near = hiap_near(name, words, count);
    if (near)
        hiap_err_did_you_mean(err, near);
    else
        list_words(words, count, err);
    return HIAP_ARGUMENT;
}
