/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/about.h"

static void about_free(hiap_about *about) {
    if (!about)
        return;
    hiap_free(about->key);
    hiap_free(about->name);
    hiap_free(about->unit);
    hiap_free(about->source);
    hiap_free(about->caveats);
    hiap_free(about);
}

hiap_rc hiap_about_list_init(hiap_about_list *list, hiap_about_fn describe, void *payload,
                             hiap_err *err) {
    *list = (hiap_about_list){ .describe = describe, .payload = payload };
    return hiap_map_new(&list->texts, err);
}

void hiap_about_list_clear(hiap_about_list *list) {
    for (size_t i = 0; i < list->items.len; i++)
        about_free(list->items.at[i]);
    hiap_vec_clear(&list->items);
    hiap_map_free(list->texts);
    *list = (hiap_about_list){ 0 };
}

static hiap_rc add(hiap_about_list *list, hiap_str text, hiap_err *err) {
    hiap_about *about = hiap_alloc_zero(1, sizeof *about);
    if (!about)
        return hiap_err_nomem(err, sizeof *about);
    about->decimals = -1;
    hiap_rc rc = list->describe(about, text, list->payload, err);
    if (!rc && (!hiap_vec_reserve(&list->items, 1) ||
                hiap_map_add(list->texts, text, NULL) == HIAP_MAP_NONE))
        rc = hiap_err_nomem(err, text.len);
    if (rc)
        about_free(about);
    else
        list->items.at[list->items.len++] = about;
    return rc;
}

hiap_rc hiap_about_list_find(hiap_about **out, hiap_about_list *list, hiap_str text,
                             hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    *out = NULL;
    if (text.len == 0)
        return HIAP_OK;
    if (!list->last || !hiap_str_equal(list->last_text, text)) {
        uint32_t number = hiap_map_find(list->texts, text);
        if (number == HIAP_MAP_NONE) {
            number = hiap_map_len(list->texts);
            rc = add(list, text, err);
        }
        if (rc)
            return rc;
        list->last_text = hiap_map_key(list->texts, number);
        list->last = list->items.at[number];
    }
    *out = list->last;
    return HIAP_OK;
}
