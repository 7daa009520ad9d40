/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The container. */
#include <string.h>
#include <zip.h>

#include "core/base/mem.h"
#include "core/report/workbook_impl.h"

/* 1980-01-01 00:00:00, the first moment a zip file can tell. */
#define DOS_TIME 0
#define DOS_DATE (1 << 5 | 1)
#define DEFLATE_LEVEL 6

static hiap_rc refuse(hiap_err *err, zip_error_t *reason) {
    if (zip_error_code_zip(reason) == ZIP_ER_MEMORY)
        return hiap_err_nomem(err, 0);
    return hiap_err_set(err, HIAP_IO, "the workbook could not be packed: %s",
                        zip_error_strerror(reason));
}

static bool add_part(zip_t *archive, const hiap_workbook_part *part) {
    zip_source_t *text = zip_source_buffer(archive, part->text.at, part->text.len, 0);
    if (!text)
        return false;
    zip_int64_t added = zip_file_add(archive, part->name, text, ZIP_FL_ENC_UTF_8);
    if (added < 0) {
        zip_source_free(text);
        return false;
    }
    zip_uint64_t index = (zip_uint64_t)added;
    return zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, DEFLATE_LEVEL) == 0 &&
           zip_file_set_dostime(archive, index, DOS_TIME, DOS_DATE, 0) == 0;
}

/* Closes the archive into `memory`. */
static hiap_rc pack(zip_source_t *memory, const hiap_workbook_part *parts, size_t count,
                    hiap_err *err) {
    zip_error_t reason;
    zip_error_init(&reason);
    zip_t *archive = zip_open_from_source(memory, ZIP_TRUNCATE, &reason);
    if (!archive) {
        hiap_rc rc = refuse(err, &reason);
        zip_error_fini(&reason);
        return rc;
    }
    zip_source_keep(memory);
    bool done = true;
    for (size_t i = 0; done && i < count; i++)
        done = add_part(archive, &parts[i]);
    if (done && zip_close(archive) == 0)
        return HIAP_OK;
    hiap_rc rc = refuse(err, zip_get_error(archive));
    zip_discard(archive);
    return rc;
}

static hiap_rc unload(hiap_buf *out, zip_source_t *memory, hiap_err *err) {
    zip_stat_t about;
    if (zip_source_stat(memory, &about) != 0 || zip_source_open(memory) != 0)
        return refuse(err, zip_source_error(memory));
    hiap_rc rc = HIAP_OK;
    if (!hiap_buf_reserve(out, about.size + 1))
        rc = hiap_err_nomem(err, about.size);
    else if (zip_source_read(memory, out->at + out->len, about.size) != (zip_int64_t)about.size)
        rc = refuse(err, zip_source_error(memory));
    else {
        out->len += about.size;
        out->at[out->len] = '\0';
    }
    zip_source_close(memory);
    return rc;
}

hiap_rc hiap_workbook_zip(hiap_buf *out, const hiap_workbook_part *parts, size_t count,
                          hiap_err *err) {
    zip_error_t reason;
    zip_error_init(&reason);
    zip_source_t *memory = zip_source_buffer_create(NULL, 0, 0, &reason);
    if (!memory) {
        hiap_rc rc = refuse(err, &reason);
        zip_error_fini(&reason);
        return rc;
    }
    hiap_rc rc = pack(memory, parts, count, err);
    if (!rc)
        rc = unload(out, memory, err);
    zip_source_free(memory);
    return rc;
}
