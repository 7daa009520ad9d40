/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/place.h"

#include <stdbool.h>
#include <string.h>

#include "core/base/path.h"

/* The length of "scripts/need.lua" in "scripts/need.lua:6". */
static size_t path_length(const char *where) {
    size_t len = strlen(where);
    while (len > 0 && strchr("0123456789:", where[len - 1]))
        len--;
    return len;
}

static bool is_below(const char *path, const char *folder) {
    size_t len = strlen(folder);
    return strncmp(path, folder, len) == 0 && (path[len] == '/' || path[len] == '\0');
}

/* Two absolute paths; the first file from the second folder. */
static void add_relative(hiap_buf *out, const char *file, const char *here) {
    size_t same = 0;
    for (size_t i = 0; file[i] && (file[i] == here[i] || (!here[i] && file[i] == '/')); i++) {
        if (file[i] == '/')
            same = i;
        if (!here[i])
            break;
    }
    for (const char *up = here + same; *up; up++)
        if (*up == '/')
            hiap_buf_add_text(out, "../");
    hiap_buf_add_text(out, file + same + 1);
}

void hiap_place_from(hiap_err *err, const char *project, const char *here) {
    size_t len = path_length(err->where);
    hiap_buf file = HIAP_BUF_INIT, where = HIAP_BUF_INIT, now = HIAP_BUF_INIT;
    hiap_buf_printf(&file, "%s/%.*s", project, (int)len, err->where);
    hiap_buf_printf(&now, "%s/%.*s", here, (int)len, err->where);
    if (!file.failed && !now.failed && len > 0 && err->where[0] != '/' &&
        !hiap_path_exists(now.at) && hiap_path_exists(file.at)) {
        if (is_below(here, project))
            add_relative(&where, file.at, here);
        else
            hiap_buf_add_text(&where, file.at);
        hiap_buf_add_text(&where, err->where + len);
        if (!where.failed && where.len < sizeof err->where)
            memcpy(err->where, where.at, where.len + 1);
    }
    hiap_buf_clear(&file);
    hiap_buf_clear(&where);
    hiap_buf_clear(&now);
}
