/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reading half of manifest.h. A manifest may come from anywhere: nothing in it is believed. */
#include <jansson.h>
#include <string.h>

#include "lua/app/manifest.h"

#define SAFE_INTEGER 9007199254740991 /* the largest that JSON carries without loss */

/* The place of a value, for the message. */
typedef struct reader {
    hiap_manifest *out;
    const char *name;
    hiap_err *err;
} reader;

static hiap_rc wrong(reader *r, const char *field, const char *expected) {
    hiap_err_set(r->err, HIAP_PARSE, "this is not the manifest of a run: '%s' is not %s", field,
                 expected);
    hiap_err_hint(r->err,
                  "manifest.json is written by hiap; run the command again to get a good one");
    hiap_err_at(r->err, "%s", r->name);
    return HIAP_PARSE;
}

static hiap_rc no_memory(reader *r) {
    return hiap_err_nomem(r->err, sizeof *r->out);
}

/* A text without zero bytes and control characters, copied. */
static hiap_rc read_text(char **out, reader *r, const json_t *value, const char *field) {
    const char *text = json_string_value(value);
    size_t len = json_string_length(value);
    if (!text || strlen(text) != len)
        return wrong(r, field, "a text");
    for (size_t i = 0; i < len; i++)
        if ((unsigned char)text[i] < 0x20 || text[i] == 0x7F)
            return wrong(r, field, "a text without control characters");
    *out = hiap_strndup(text, len);
    return *out ? HIAP_OK : no_memory(r);
}

static hiap_rc read_integer(int64_t *out, reader *r, const json_t *value, const char *field) {
    if (!json_is_integer(value) || json_integer_value(value) < 0 ||
        json_integer_value(value) > SAFE_INTEGER)
        return wrong(r, field, "a whole number");
    *out = json_integer_value(value);
    return HIAP_OK;
}

static hiap_rc read_sha256(char out[HIAP_SHA256_HEX], reader *r, const json_t *value) {
    const char *text = json_string_value(value);
    if (!text || strlen(text) != HIAP_SHA256_HEX - 1 ||
        strspn(text, "0123456789abcdef") != HIAP_SHA256_HEX - 1)
        return wrong(r, "sha256", "a SHA-256 in hexadecimal");
    memcpy(out, text, HIAP_SHA256_HEX);
    return HIAP_OK;
}

/* --- the lists ------------------------------------------------------------------------------- */

static hiap_rc read_word(reader *r, const json_t *item) {
    char *word = NULL;
    hiap_rc rc = read_text(&word, r, item, "command");
    if (rc)
        return rc;
    if (hiap_vec_push(&r->out->words, word))
        return HIAP_OK;
    hiap_free(word);
    return no_memory(r);
}

static hiap_rc read_vintage(reader *r, const json_t *item) {
    hiap_manifest_vintage v = { 0 };
    hiap_rc rc = read_integer(&v.vintage, r, json_object_get(item, "vintage"), "vintage");
    if (!rc)
        rc = read_sha256(v.sha256, r, json_object_get(item, "sha256"));
    if (!rc)
        rc = read_text(&v.file_name, r, json_object_get(item, "file_name"), "file_name");
    if (!rc && hiap_vec_push(&r->out->vintages, v))
        return HIAP_OK;
    hiap_free(v.file_name);
    return rc ? rc : no_memory(r);
}

static const char *const origins[] = { "project", "shipped", "outside", NULL };

static hiap_rc read_origin(const char **out, reader *r, const json_t *item) {
    const char *text = json_string_value(json_object_get(item, "origin"));
    for (size_t i = 0; text && origins[i]; i++)
        if (strcmp(text, origins[i]) == 0) {
            *out = origins[i];
            return HIAP_OK;
        }
    return wrong(r, "origin", "'project' or 'shipped'");
}

static hiap_rc read_file(hiap_run_files *out, reader *r, const json_t *item) {
    hiap_run_file file = { .origin = "output" };
    hiap_rc rc = read_sha256(file.sha256, r, json_object_get(item, "sha256"));
    if (!rc)
        rc = read_text(&file.path, r, json_object_get(item, "path"), "path");
    if (!rc && !hiap_path_is_inside(file.path))
        rc = wrong(r, "path", "a path inside its folder");
    if (!rc && out == &r->out->inputs)
        rc = read_origin(&file.origin, r, item);
    if (!rc && hiap_vec_push(out, file))
        return HIAP_OK;
    hiap_free(file.path);
    return rc ? rc : no_memory(r);
}

static hiap_rc read_input(reader *r, const json_t *item) {
    return read_file(&r->out->inputs, r, item);
}

static hiap_rc read_output(reader *r, const json_t *item) {
    return read_file(&r->out->outputs, r, item);
}

static const struct {
    const char *key;
    hiap_rc (*read)(reader *r, const json_t *item);
} lists[] = { { "command", read_word },
              { "vintages", read_vintage },
              { "inputs", read_input },
              { "outputs", read_output } };

static hiap_rc read_lists(reader *r, const json_t *root) {
    for (size_t k = 0; k < sizeof lists / sizeof *lists; k++) {
        const json_t *list = json_object_get(root, lists[k].key);
        if (!json_is_array(list))
            return wrong(r, lists[k].key, "a list");
        for (size_t i = 0; i < json_array_size(list); i++) {
            hiap_rc rc = lists[k].read(r, json_array_get(list, i));
            if (rc)
                return rc;
        }
    }
    return r->out->words.len ? HIAP_OK : wrong(r, "command", "a list of words");
}

hiap_rc hiap_manifest_read(hiap_manifest *out, hiap_str json, const char *name, hiap_err *err) {
    hiap_err own;
    json_error_t fault;
    reader r = { out, name, err ? err : &own };
    json_t *root = json_loadb(json.at ? json.at : "", json.len, JSON_REJECT_DUPLICATES, &fault);
    if (!root) {
        hiap_err_set(r.err, HIAP_PARSE, "this is not JSON: %s", fault.text);
        hiap_err_hint(r.err, "run the command again to get a good one");
        hiap_err_at(r.err, "%s:%d", name, fault.line);
        return HIAP_PARSE;
    }
    int64_t seed = 0;
    hiap_rc rc = read_text(&out->version, &r, json_object_get(root, "hiap"), "hiap");
    if (!rc)
        rc = read_integer(&seed, &r, json_object_get(root, "seed"), "seed");
    if (!rc)
        rc = read_integer(&out->as_of, &r, json_object_get(root, "as_of"), "as_of");
    if (!rc)
        rc = read_lists(&r, root);
    out->seed = (uint64_t)seed;
    json_decref(root);
    return rc;
}
