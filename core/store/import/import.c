/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/import.h"

#include <string.h>
#include <time.h>

#include "core/store/import/companion.h"
#include "core/store/import/left_out.h"
#include "core/store/import/mapping_vintage.h"
#include "core/store/import/recognise.h"
#include "core/store/import/revision.h"
#include "core/store/writer_note.h"

#define ROWS_BETWEEN_STEPS 4096
#define OPERATIONS_BETWEEN_STEPS 100000 /* of SQLite, while the index is made */

static void clear_one(hiap_import_report *report) {
    for (size_t i = 0; i < report->notes.len; i++)
        hiap_free(report->notes.at[i]);
    for (size_t i = 0; i < report->sheets.len; i++)
        hiap_free(report->sheets.at[i]);
    hiap_vec_clear(&report->notes);
    hiap_vec_clear(&report->sheets);
    hiap_vec_clear(&report->classes);
}

void hiap_import_report_clear(hiap_import_report *report) {
    hiap_import_report *next = report->next;
    clear_one(report);
    while (next) {
        hiap_import_report *after = next->next;
        clear_one(next);
        hiap_free(next);
        next = after;
    }
    *report = (hiap_import_report)HIAP_IMPORT_REPORT_INIT;
}

/* One import: what the caller gave, and what is open. */
typedef struct job {
    hiap_store *store;
    const hiap_import_options *options;
    hiap_recognised file;
    hiap_import import;
} job;

/* --- progress --------------------------------------------------------------------------------- */

static bool go_on(const job *j) {
    size_t total, done = j->file.source.done(j->file.source.self, &total);
    const hiap_progress *progress = j->options->progress;
    return !progress || progress->step(progress->payload, done, total);
}

static hiap_rc interrupted(hiap_err *err) {
    return hiap_err_set(err, HIAP_INTERRUPTED, "stopped; nothing was imported");
}

static int stop_sqlite(void *payload) {
    return !go_on(payload);
}

/* --- the vintage ------------------------------------------------------------------------------ */

/* The vintage that holds these bytes, read in the same way, unless a later one gives any of its
 * figures or its table again. */
static hiap_rc find_already(int64_t *out, const job *j, hiap_err *err) {
    static const char sql[] =
        "SELECT max(v.vintage) FROM vintage v WHERE v.sha256 = ?1 AND v.layout = ?2"
        " AND (SELECT mapping FROM vintage_mapping m WHERE m.vintage = v.vintage) IS ?3"
        " AND NOT EXISTS (SELECT 1 FROM kept_table mine JOIN kept_table later"
        " ON later.dataset = mine.dataset AND later.vintage > v.vintage"
        " WHERE mine.vintage = v.vintage) AND NOT EXISTS"
        " (SELECT 1 FROM vintage_indicator held"
        " JOIN observation later ON later.indicator = held.indicator AND later.vintage > v.vintage"
        " JOIN observation mine ON mine.indicator = later.indicator AND mine.area = later.area"
        " AND mine.disaggregation = later.disaggregation AND mine.period = later.period"
        " AND mine.vintage = v.vintage WHERE held.vintage = v.vintage)";
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = hiap_sql_statement(&s, j->store, sql, err);
    if (rc)
        return rc;
    hiap_sql_bind_text(s, 1, hiap_str_of(j->import.report->sha256));
    hiap_sql_bind_text(s, 2, hiap_str_of(j->import.layout->name));
    if (j->import.mapping)
        hiap_sql_bind_text(s, 3, hiap_str_of(j->import.mapping));
    else
        sqlite3_bind_null(s, 3);
    rc = hiap_sql_step(j->store, s, &row, err);
    if (!rc)
        *out = sqlite3_column_int64(s, 0);
    sqlite3_reset(s);
    return rc;
}

static void now(char out[32]) {
    time_t seconds = time(NULL);
    struct tm parts;
    gmtime_r(&seconds, &parts);
    strftime(out, 32, "%Y-%m-%dT%H:%M:%SZ", &parts);
}

static hiap_rc add_vintage(int64_t *out, const job *j, hiap_err *err) {
    const hiap_import_options *o = j->options;
    char time_now[32], user[64];
    sqlite3_stmt *s;
    now(time_now);
    hiap_writer_name(user);
    const char *texts[] = { hiap_path_base(j->import.path), j->import.report->sha256,
                            j->import.layout->name, o->imported_at ? o->imported_at : time_now,
                            o->imported_by ? o->imported_by : user };
    static const char sql[] =
        "INSERT INTO vintage"
        " (file_name, sha256, layout, imported_at, imported_by, rows_read, rows_kept)"
        " VALUES (?, ?, ?, ?, ?, 0, 0)";
    hiap_rc rc = hiap_sql_statement(&s, j->store, sql, err);
    if (rc)
        return rc;
    for (int i = 0; i < 5; i++)
        hiap_sql_bind_text(s, i + 1, hiap_str_of(texts[i]));
    rc = hiap_sql_finish(j->store, s, err);
    *out = sqlite3_last_insert_rowid(j->store->db);
    return rc;
}

static hiap_rc close_vintage(const job *j, int64_t vintage, hiap_err *err) {
    sqlite3_stmt *s;
    static const char sql[] = "UPDATE vintage SET rows_read = ?, rows_kept = ? WHERE vintage = ?";
    hiap_rc rc = hiap_sql_statement(&s, j->store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, (sqlite3_int64)j->import.report->rows_read);
    sqlite3_bind_int64(s, 2, (sqlite3_int64)j->import.report->rows_kept);
    sqlite3_bind_int64(s, 3, vintage);
    return hiap_sql_finish(j->store, s, err);
}

/* --- the account ------------------------------------------------------------------------------ */

static hiap_rc add_class(const job *j, int64_t vintage, size_t position, hiap_err *err) {
    const hiap_import_class *c = &j->import.report->classes.at[position];
    static const char sql[] =
        "INSERT INTO vintage_class (class, example_lines, vintage, position, kept, rows)"
        " VALUES (?, ?, ?, ?, ?, ?)";
    hiap_buf words = HIAP_BUF_INIT, lines = HIAP_BUF_INIT;
    sqlite3_stmt *s;
    hiap_import_class_words(&words, c);
    for (size_t i = 0; i < hiap_import_class_examples(c); i++) {
        hiap_buf_add_text(&lines, i ? ", " : "");
        hiap_import_line(&lines, j->import.report, c->examples[i]);
    }
    hiap_rc rc = words.failed || lines.failed ? hiap_err_nomem(err, words.len) : HIAP_OK;
    if (!rc)
        rc = hiap_sql_statement(&s, j->store, sql, err);
    if (rc)
        goto done;
    hiap_sql_bind_text(s, 1, (hiap_str){ words.at, words.len });
    hiap_sql_bind_text(s, 2, (hiap_str){ lines.at, lines.len });
    sqlite3_bind_int64(s, 3, vintage);
    sqlite3_bind_int64(s, 4, (sqlite3_int64)position + 1);
    sqlite3_bind_int64(s, 5, hiap_import_class_kept(c));
    sqlite3_bind_int64(s, 6, (sqlite3_int64)c->rows);
    rc = hiap_sql_finish(j->store, s, err);
done:
    hiap_buf_clear(&words);
    hiap_buf_clear(&lines);
    return rc;
}

static hiap_rc add_account(const job *j, int64_t vintage, hiap_err *err) {
    hiap_rc rc = close_vintage(j, vintage, err);
    for (size_t i = 0; i < j->import.report->classes.len && !rc; i++)
        rc = add_class(j, vintage, i, err);
    return rc;
}

/* --- the rows --------------------------------------------------------------------------------- */

static hiap_rc read_records(job *j, hiap_err *err) {
    bool more = true;
    hiap_rc rc = HIAP_OK;
    for (size_t n = 0; !rc; n++) {
        if (n % ROWS_BETWEEN_STEPS == 0 && !go_on(j))
            return interrupted(err);
        rc = j->file.source.next(j->file.source.self, &more, err);
        if (rc || !more)
            break;
        rc = j->import.layout->record(&j->import, err);
    }
    return rc;
}

static hiap_rc finish(job *j, hiap_err *err) {
    sqlite3_progress_handler(j->store->db, OPERATIONS_BETWEEN_STEPS, stop_sqlite, j);
    hiap_rc rc = hiap_writer_finish(j->import.report, j->import.writer, err);
    if (!rc)
        rc = hiap_revision_count(&j->import, j->store, err);
    if (!rc)
        rc = hiap_left_out_tell(&j->import, j->store, err);
    sqlite3_progress_handler(j->store->db, 0, NULL, NULL);
    return rc;
}

static hiap_rc import_rows(job *j, int64_t vintage, hiap_err *err) {
    hiap_import *import = &j->import;
    import->vintage = vintage;
    hiap_rc rc = hiap_mapping_vintage_add(import, err);
    if (!rc)
        rc = hiap_writer_open(&import->writer, j->store, import->source, vintage, err);
    if (!rc)
        rc = import->layout->open(import, err);
    if (!rc)
        rc = read_records(j, err);
    if (!rc && import->layout->finish)
        rc = import->layout->finish(import, err);
    if (!rc)
        rc = finish(j, err);
    import->layout->close(import);
    hiap_writer_close(import->writer);
    return rc;
}

/* "none of the 2 rows could be used: 2 left out: not an area code (lines 2, 3)" */
static hiap_rc refuse_empty(const job *j, hiap_err *err) {
    const hiap_import_report *report = j->import.report;
    hiap_buf why = HIAP_BUF_INIT;
    for (size_t i = 0; i < report->classes.len; i++) {
        const hiap_import_class *c = &report->classes.at[i];
        hiap_buf_printf(&why, "%s%zu ", i ? "; " : ": ", c->rows);
        hiap_import_class_words(&why, c);
        hiap_buf_add_text(&why, report->sheets.len ? " (" : c->lines == 1 ? " (line " : " (lines ");
        hiap_import_class_lines(&why, report, c);
        hiap_buf_add_char(&why, ')');
    }
    hiap_rc rc = why.failed ? hiap_err_nomem(err, why.cap)
                            : hiap_err_set(err, HIAP_PARSE, "none of the %zu rows could be used%s",
                                           report->rows_read, why.at ? why.at : "");
    hiap_err_at(err, "%s", j->import.path);
    hiap_buf_clear(&why);
    return rc;
}

static hiap_rc import_vintage(job *j, hiap_err *err) {
    hiap_import_report *report = j->import.report;
    hiap_rc rc = find_already(&report->already, j, err);
    if (rc || report->already)
        return rc;
    rc = add_vintage(&report->vintage, j, err);
    if (!rc)
        rc = import_rows(j, report->vintage, err);
    if (!rc)
        rc = add_account(j, report->vintage, err);
    return rc || report->rows_kept ? rc : refuse_empty(j, err);
}

/* --- the transaction -------------------------------------------------------------------------- */

/* Inside the caller's transaction a savepoint does what the transaction does otherwise. */
static hiap_rc begin(hiap_store *store, bool own, hiap_err *err) {
    return own ? hiap_store_begin(store, err) : hiap_sql_run(store, "SAVEPOINT import", err);
}

static hiap_rc end(hiap_store *store, bool own, bool keep, hiap_err *err) {
    if (own && keep)
        return hiap_store_commit(store, err);
    if (own)
        hiap_store_rollback(store);
    else if (!keep)
        sqlite3_exec(store->db, "ROLLBACK TO import", NULL, NULL, NULL);
    return own ? HIAP_OK : hiap_sql_run(store, "RELEASE import", err);
}

/* The next dataset that reads the workbook has a report of its own. */
static hiap_rc go_on_to_next(job *j, hiap_err *err) {
    hiap_import_report *before = j->import.report, *next = hiap_alloc_zero(1, sizeof *next);
    if (!next)
        return hiap_err_nomem(err, sizeof *next);
    before->next = next;
    memcpy(next->sha256, before->sha256, sizeof next->sha256);
    j->import = (hiap_import){ .path = j->import.path, .store = j->store, .report = next };
    return hiap_recognised_next(&j->file, &j->import, err);
}

static hiap_rc import_vintages(bool *any, job *j, hiap_err *err) {
    hiap_rc rc = import_vintage(j, err);
    *any = !rc && !j->import.report->already;
    while (!rc && hiap_recognised_more(&j->file)) {
        rc = go_on_to_next(j, err);
        if (!rc)
            rc = import_vintage(j, err);
        *any = *any || (!rc && !j->import.report->already);
    }
    return rc;
}

static hiap_rc import_in_transaction(job *j, hiap_import_report *first, hiap_err *err) {
    bool own = !hiap_store_in_transaction(j->store), any = false;
    hiap_rc rc = begin(j->store, own, err);
    if (rc)
        return rc;
    rc = import_vintages(&any, j, err);
    hiap_rc ended = end(j->store, own, !rc && any && !j->options->dry_run, rc ? NULL : err);
    for (hiap_import_report *r = first; r && j->options->dry_run; r = r->next)
        r->vintage = 0;
    return rc ? rc : ended;
}

static hiap_rc import_file(job *j, hiap_err *err) {
    bool companion = false;
    hiap_rc rc = hiap_sha256_file(j->import.report->sha256, j->import.path, err);
    if (!rc)
        rc = hiap_companion_recognise(&companion, &j->import, err);
    if (rc || companion)
        return rc;
    rc = hiap_import_recognise(&j->file, &j->import, j->options, err);
    if (!rc)
        rc = import_in_transaction(j, j->import.report, err);
    hiap_recognised_close(&j->file);
    return rc;
}

hiap_rc hiap_store_import(hiap_import_report *report, hiap_store *store, const char *path,
                          const hiap_import_options *options, hiap_err *err) {
    static const hiap_import_options usual = { 0 };
    job j = { .store = store,
              .options = options ? options : &usual,
              .import = { .path = path, .store = store, .report = report } };
    hiap_import_report_clear(report);
    if (store->mode != HIAP_STORE_WRITE)
        return hiap_err_set(err, HIAP_ARGUMENT, "%s is open for reading only", store->path);
    hiap_rc rc = import_file(&j, err);
    if (rc)
        hiap_import_report_clear(report);
    return rc;
}
