/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/import_files.h"

#include <errno.h>
#include <string.h>
#include <strings.h>

#include "core/base/path.h"

void hiap_import_files_clear(hiap_import_files *files) {
    hiap_path_free_list(files->at, files->len);
    *files = (hiap_import_files){ 0 };
}

static hiap_rc add_path(hiap_import_files *out, char *path, hiap_err *err) {
    if (path && hiap_vec_push(out, path))
        return HIAP_OK;
    hiap_free(path);
    return hiap_err_nomem(err, sizeof path);
}

static bool ends_in(const char *name, const char *ending) {
    size_t len = strlen(name), tail = strlen(ending);
    return len > tail && strcasecmp(name + len - tail, ending) == 0;
}

/* "deaths.json" describes "deaths.csv"; any other JSON is none of ours. */
static bool has_csv(const char *path) {
    char *csv = hiap_strdup(path);
    if (csv)
        memcpy(csv + strlen(csv) - 5, ".csv", 5);
    bool found = csv && hiap_path_exists(csv);
    hiap_free(csv);
    return found;
}

/* A name with "~$" is that of a workbook that is open in Excel. */
static bool is_wanted(const char *path) {
    if (strncmp(hiap_path_base(path), "~$", 2) == 0)
        return false;
    return ends_in(path, ".csv") || ends_in(path, ".xlsx") || ends_in(path, ".xlsm") ||
           (ends_in(path, ".json") && has_csv(path));
}

static hiap_rc add_folder(hiap_import_files *out, const char *folder, hiap_err *err) {
    char **names;
    size_t count, before = out->len;
    hiap_rc rc = hiap_path_walk(&names, &count, folder, err);
    if (rc)
        return rc;
    for (size_t i = 0; i < count && !rc; i++) {
        char *path = hiap_path_join(folder, names[i]);
        if (path && !is_wanted(path))
            hiap_free(path);
        else
            rc = add_path(out, path, err);
    }
    if (!rc && out->len == before) {
        rc = hiap_err_set(err, HIAP_NOT_FOUND, "there is no .csv or .xlsx file in the folder %s",
                          folder);
        hiap_err_hint(err, "name the files, or the folder that holds them");
    }
    hiap_path_free_list(names, count);
    return rc;
}

hiap_rc hiap_import_files_list(hiap_import_files *out, const hiap_options *options, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 1; i < options->count && !rc; i++) {
        const char *word = options->words[i];
        if (!hiap_path_exists(word)) {
            errno = ENOENT;
            rc = hiap_err_errno(err, "import", word);
        } else {
            rc = hiap_path_is_folder(word) ? add_folder(out, word, err)
                                           : add_path(out, hiap_strdup(word), err);
        }
    }
    return rc;
}
