/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The container. Nothing it says about sizes is believed: bytes are counted as they come out,
 * and compared with those of the file, so entries that share their bytes count as often as they
 * are read. */
#include <string.h>

#include "core/data/xlsx_impl.h"

static hiap_rc refuse(hiap_err *err, hiap_rc rc, const char *what, const char *hint) {
    hiap_err_set(err, rc, "%s", what);
    hiap_err_hint(err, "%s", hint);
    return rc;
}

static hiap_rc refuse_damaged(hiap_err *err, const char *what, zip_error_t *reason) {
    if (zip_error_code_zip(reason) == ZIP_ER_MEMORY)
        return hiap_err_nomem(err, 0);
    hiap_err_set(err, HIAP_PARSE, "%s is damaged: %s", what, zip_error_strerror(reason));
    hiap_err_hint(err, "download it again, or open it in a spreadsheet program and save it");
    return HIAP_PARSE;
}

/* --- entries ---------------------------------------------------------------------------------- */

/* Names of parts are the same whatever their ASCII case; some writers use backslashes or begin
 * with a slash. */
static void fold(hiap_buf *out, const char *name) {
    hiap_buf_reset(out);
    for (name += *name == '/' || *name == '\\'; *name; name++)
        hiap_buf_add_char(out, *name == '\\'                   ? '/'
                               : *name >= 'A' && *name <= 'Z' ? (char)(*name | 0x20)
                                                               : *name);
}

static hiap_rc refuse_twice(const char *name, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "the file holds two entries named '%s'", name);
    hiap_err_hint(err, "do not trust this file; ask for another copy of it");
    return HIAP_PARSE;
}

static hiap_rc list_entry(hiap_xlsx_zip *zip, zip_uint64_t index, hiap_buf *folded, hiap_err *err) {
    bool added;
    const char *name = zip_get_name(zip->archive, index, ZIP_FL_ENC_GUESS);
    fold(folded, name ? name : "");
    if (!name || folded->failed)
        return hiap_err_nomem(err, folded->len);
    if (hiap_map_add(zip->entries, (hiap_str){ folded->at ? folded->at : "", folded->len },
                     &added) == HIAP_MAP_NONE)
        return hiap_err_nomem(err, folded->len);
    return added ? HIAP_OK : refuse_twice(name, err);
}

static hiap_rc list_entries(hiap_xlsx_zip *zip, hiap_err *err) {
    hiap_buf folded = HIAP_BUF_INIT;
    zip_uint64_t count = (zip_uint64_t)zip_get_num_entries(zip->archive, 0);
    hiap_rc rc = hiap_map_new(&zip->entries, err);
    if (rc == HIAP_OK && count > HIAP_XLSX_ENTRY_LIMIT)
        rc = refuse(err, HIAP_LIMIT, "the file holds more than 10,000 entries",
                    "a workbook has fewer than a hundred; do not trust this file");
    for (zip_uint64_t i = 0; rc == HIAP_OK && i < count; i++)
        rc = list_entry(zip, i, &folded, err);
    if (rc == HIAP_OK && !(zip->inflated = hiap_alloc_zero(count, sizeof *zip->inflated)))
        rc = hiap_err_nomem(err, count * sizeof *zip->inflated);
    hiap_buf_clear(&folded);
    return rc;
}

/* *entry is HIAP_MAP_NONE when there is no such part. */
static hiap_rc find(uint32_t *entry, const hiap_xlsx_zip *zip, const char *part, hiap_err *err) {
    hiap_buf folded = HIAP_BUF_INIT;
    fold(&folded, part);
    hiap_rc rc = folded.failed ? hiap_err_nomem(err, strlen(part)) : HIAP_OK;
    *entry = rc == HIAP_OK && folded.len > 0
                 ? hiap_map_find(zip->entries, (hiap_str){ folded.at, folded.len })
                 : HIAP_MAP_NONE;
    hiap_buf_clear(&folded);
    return rc;
}

/* --- opening ---------------------------------------------------------------------------------- */

static hiap_rc open_archive(hiap_xlsx_zip *zip, hiap_str bytes, hiap_err *err) {
    zip_error_t reason;
    zip_error_init(&reason);
    hiap_rc rc = HIAP_OK;
    zip_source_t *source = zip_source_buffer_create(bytes.at, bytes.len, 0, &reason);
    if (source)
        zip->archive = zip_open_from_source(source, ZIP_RDONLY, &reason);
    if (!zip->archive) {
        zip_source_free(source);
        rc = refuse_damaged(err, "the file", &reason);
    }
    zip_error_fini(&reason);
    return rc;
}

hiap_rc hiap_xlsx_zip_open(hiap_xlsx_zip *zip, hiap_str bytes, hiap_err *err) {
    *zip = (hiap_xlsx_zip){ .file_bytes = bytes.len };
    hiap_rc rc = hiap_xlsx_sniff(bytes, err);
    if (rc == HIAP_OK)
        rc = open_archive(zip, bytes, err);
    if (rc == HIAP_OK)
        rc = list_entries(zip, err);
    if (rc != HIAP_OK)
        hiap_xlsx_zip_close(zip);
    return rc;
}

void hiap_xlsx_zip_close(hiap_xlsx_zip *zip) {
    if (zip->archive)
        zip_discard(zip->archive);
    hiap_map_free(zip->entries);
    hiap_free(zip->inflated);
    *zip = (hiap_xlsx_zip){ 0 };
}

/* --- parts ------------------------------------------------------------------------------------ */

static hiap_rc open_entry(hiap_xlsx_part *part, hiap_err *err) {
    zip_stat_t about;
    zip_t *archive = part->zip->archive;
    if (zip_stat_index(archive, part->entry, 0, &about) == 0 &&
        about.encryption_method != ZIP_EM_NONE)
        return refuse(err, HIAP_PARSE, "the workbook is encrypted with a password",
                      "save it again without a password");
    part->file = zip_fopen_index(archive, part->entry, 0);
    return part->file ? HIAP_OK : refuse_damaged(err, part->name, zip_get_error(archive));
}

hiap_rc hiap_xlsx_part_open(hiap_xlsx_part *part, hiap_xlsx_zip *zip, const char *name,
                            hiap_err *err) {
    *part = (hiap_xlsx_part){ .zip = zip, .name = name };
    hiap_rc rc = find(&part->entry, zip, name, err);
    if (rc != HIAP_OK || part->entry != HIAP_MAP_NONE)
        return rc == HIAP_OK ? open_entry(part, err) : rc;
    hiap_err_set(err, HIAP_PARSE, "the part %s is missing from the workbook", name);
    hiap_err_hint(err, "open it in a spreadsheet program and save it again");
    return HIAP_PARSE;
}

void hiap_xlsx_part_close(hiap_xlsx_part *part) {
    if (part->file)
        zip_fclose(part->file);
    part->file = NULL;
}

static hiap_rc count(hiap_xlsx_part *part, size_t len, hiap_err *err) {
    hiap_xlsx_zip *zip = part->zip;
    uint64_t *most = &zip->inflated[part->entry];
    part->read += len;
    if (part->read > *most) {
        zip->total += part->read - *most;
        *most = part->read;
    }
    if (zip->total > HIAP_XLSX_INFLATED_LIMIT)
        return refuse(err, HIAP_LIMIT, "the workbook inflates to more than 2 GiB",
                      "save the sheets that are needed in a workbook of their own, or as CSV");
    if (zip->total > HIAP_XLSX_RATIO_FROM &&
        zip->total / HIAP_XLSX_RATIO_LIMIT > zip->file_bytes)
        return refuse(err, HIAP_LIMIT, "the workbook inflates to more than 250 times its size",
                      "do not trust this file; save the sheets that are needed as CSV");
    return HIAP_OK;
}

hiap_rc hiap_xlsx_part_read(hiap_xlsx_part *part, void *to, size_t room, size_t *len,
                            hiap_err *err) {
    zip_int64_t got = zip_fread(part->file, to, room);
    *len = got > 0 ? (size_t)got : 0;
    if (got < 0)
        return refuse_damaged(err, part->name, zip_file_get_error(part->file));
    return count(part, *len, err);
}
