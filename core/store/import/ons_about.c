/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/ons_about.h"

#include <jansson.h>
#include <string.h>

#include "core/store/import/companion.h"

#define LARGEST ((size_t)4 << 20)

struct hiap_ons_about {
    json_t *root;
};

/* --- reading ---------------------------------------------------------------------------------- */

/* "file.json is not used: why": nothing more, because the figures do not depend on it. */
static hiap_rc decline(hiap_import *import, const char *path, const char *why, hiap_err *err) {
    return hiap_import_note(import, err, "%s was not used: %s", hiap_path_base(path), why);
}

static hiap_rc parse(json_t **out, hiap_import *import, const char *path, hiap_str text,
                     hiap_err *err) {
    json_error_t fault;
    char why[256];
    *out = json_loadb(text.at ? text.at : "", text.len, JSON_REJECT_DUPLICATES, &fault);
    if (*out && json_is_object(json_object_get(*out, "ess-beta-metadata")))
        return HIAP_OK;
    if (*out)
        snprintf(why, sizeof why, "it has no 'ess-beta-metadata'");
    else
        snprintf(why, sizeof why, "line %d: %s", fault.line, fault.text);
    json_decref(*out);
    *out = NULL;
    return decline(import, path, why, err);
}

static hiap_rc read_file(json_t **out, hiap_import *import, const char *path, hiap_err *err) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_err fault = { 0 };
    hiap_rc rc = hiap_file_read(&text, path, LARGEST, &fault);
    if (rc == HIAP_NOMEM)
        rc = hiap_err_nomem(err, text.len);
    else if (rc)
        rc = decline(import, path, fault.what, err);
    else
        rc = parse(out, import, path, (hiap_str){ text.at, text.len }, err);
    hiap_buf_clear(&text);
    return rc;
}

hiap_rc hiap_ons_about_read(hiap_ons_about **out, hiap_import *import, hiap_err *err) {
    json_t *root = NULL;
    *out = NULL;
    char *path;
    hiap_rc rc = hiap_companion_beside(&path, import->path, ".json", err);
    if (!rc && path)
        rc = read_file(&root, import, path, err);
    hiap_free(path);
    if (rc || !root)
        return rc;
    *out = hiap_alloc(sizeof **out);
    if (!*out) {
        json_decref(root);
        return hiap_err_nomem(err, sizeof **out);
    }
    (*out)->root = root;
    return HIAP_OK;
}

void hiap_ons_about_free(hiap_ons_about *about) {
    if (about)
        json_decref(about->root);
    hiap_free(about);
}

/* --- fields: an indicator's own, else those shared by the file's indicators, else the file's -- */

static const json_t *field(const hiap_ons_about *json, hiap_str indicator, const char *name) {
    const json_t *all = json ? json_object_get(json->root, "ess-beta-metadata") : NULL;
    const json_t *own = json_object_getn(all, indicator.at, indicator.len);
    const json_t *places[] = { own, json_object_get(all, "shared"), all };
    for (size_t i = 0; i < 3; i++) {
        const json_t *value = json_object_get(places[i], name);
        if (value && !json_is_null(value))
            return value;
    }
    return NULL;
}

static hiap_str text_field(const hiap_ons_about *json, hiap_str indicator, const char *name) {
    return hiap_str_of(json_string_value(field(json, indicator, name)));
}

hiap_str hiap_ons_about_label(const hiap_ons_about *json, hiap_str indicator) {
    return text_field(json, indicator, "label");
}

hiap_str hiap_ons_about_caveats(const hiap_ons_about *json, hiap_str indicator) {
    return text_field(json, indicator, "caveats");
}

/* Several organisations are written "A|B". */
void hiap_ons_about_source(hiap_buf *out, const hiap_ons_about *json, hiap_str indicator) {
    hiap_str source = text_field(json, indicator, "sourceOrg");
    for (size_t i = 0; i < source.len; i++)
        hiap_buf_add_text(out, source.at[i] == '|' ? "; " : (char[]){ source.at[i], '\0' });
}

int hiap_ons_about_decimals(const hiap_ons_about *json, hiap_str indicator) {
    const json_t *value = field(json, indicator, "decimalPlaces");
    json_int_t decimals = json_is_integer(value) ? json_integer_value(value) : -1;
    return decimals >= 0 && decimals <= 9 ? (int)decimals : -1;
}
