/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/companion.h"

#include <string.h>
#include <strings.h>

/* Takes the path; it is given only if there is something else than `not` at it. */
static hiap_rc if_there(char **out, hiap_buf *path, const char *not, hiap_err *err) {
    *out = NULL;
    bool failed = path->failed;
    if (!failed && hiap_path_exists(path->at) && strcmp(path->at, not) != 0)
        *out = path->at;
    else
        hiap_buf_clear(path);
    return failed ? hiap_err_nomem(err, strlen(not)) : HIAP_OK;
}

hiap_rc hiap_companion_beside(char **out, const char *path, const char *ending, hiap_err *err) {
    hiap_buf beside = HIAP_BUF_INIT;
    const char *dot = strrchr(hiap_path_base(path), '.');
    hiap_buf_add(&beside, path, dot ? (size_t)(dot - path) : strlen(path));
    hiap_buf_add_text(&beside, ending);
    return if_there(out, &beside, path, err);
}

hiap_rc hiap_companion_named(char **out, const char *path, const char *name, hiap_err *err) {
    hiap_buf named = HIAP_BUF_INIT;
    hiap_buf_add(&named, path, (size_t)(hiap_path_base(path) - path));
    hiap_buf_add_text(&named, name);
    return if_there(out, &named, path, err);
}

/* --- given by itself -------------------------------------------------------------------------- */

typedef struct kind {
    const char *ending, *help, *elsewhere; /* NULL: a companion only beside a file of its name */
} kind;

static const kind kinds[] = {
    { ".meta.csv", "DfE descriptions of columns",
      "the .csv file of this folder that it describes" },
    { ".json", "metadata of another file", NULL },
};

static bool ends_in(const char *path, const char *ending) {
    size_t len = strlen(path), tail = strlen(ending);
    return len > tail && strcasecmp(path + len - tail, ending) == 0;
}

static hiap_rc report_kind(bool *out, hiap_import *import, const kind *k, hiap_err *err) {
    char *with = NULL;
    hiap_buf data = HIAP_BUF_INIT;
    hiap_buf_add(&data, import->path, strlen(import->path) - strlen(k->ending));
    hiap_buf_add_text(&data, ".csv");
    hiap_rc rc = if_there(&with, &data, import->path, err);
    *out = !rc && (with || k->elsewhere);
    if (*out) {
        import->report->layout = "companion";
        import->report->layout_help = k->help;
        rc = hiap_import_note(import, err, "not imported by itself: it is read with %s",
                              with ? hiap_path_base(with) : k->elsewhere);
    }
    hiap_free(with);
    return rc;
}

hiap_rc hiap_companion_recognise(bool *out, hiap_import *import, hiap_err *err) {
    *out = false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (ends_in(import->path, kinds[i].ending))
            return report_kind(out, import, &kinds[i], err);
    return HIAP_OK;
}
