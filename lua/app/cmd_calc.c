/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap calc METHOD [FILE | -]: a numeric method over a CSV file, without a script or a project. All
 * of the result is made before any of it is written. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "core/base/atomic_file.h"
#include "core/base/mem.h"
#include "core/data/csv.h"
#include "core/report/table.h"
#include "lua/app/app.h"
#include "lua/app/calc_help.h"
#include "lua/app/calc_words.h"

typedef struct calculation {
    hiap_app *app;
    hiap_calc_words words;
    const char *name; /* of the input in messages */
    hiap_buf text;    /* standard input */
    hiap_frame *input, *result;
} calculation;

/* --- the input -------------------------------------------------------------------------------- */

static hiap_rc read_stdin(hiap_buf *out, hiap_err *err) {
    char piece[1 << 16];
    ssize_t got;
    while ((got = read(STDIN_FILENO, piece, sizeof piece)) > 0 || (got < 0 && errno == EINTR))
        if (got > 0)
            hiap_buf_add(out, piece, (size_t)got);
    if (got < 0)
        return hiap_err_errno(err, "read", "standard input");
    return out->failed ? hiap_err_nomem(err, out->len) : HIAP_OK;
}

static bool is_stdin(const calculation *c) {
    return !c->words.file || strcmp(c->words.file, "-") == 0;
}

static hiap_rc read_input(calculation *c, hiap_err *err) {
    c->name = is_stdin(c) ? "standard input" : c->words.file;
    if (!is_stdin(c))
        return hiap_csv_frame(&c->input, c->words.file, c->name, err);
    hiap_rc rc = read_stdin(&c->text, err);
    const hiap_str text = { c->text.at ? c->text.at : "", c->text.len };
    return rc ? rc : hiap_csv_frame_text(&c->input, text, c->name, err);
}

/* "deaths.csv:7": the line on which a record starts is not kept, so it is looked up. */
static void place(void *payload, size_t row, char out[320]) {
    const calculation *c = payload;
    const hiap_str text = { c->text.at ? c->text.at : "", c->text.len };
    hiap_csv *csv;
    bool more = true;
    snprintf(out, 320, "%s", c->name);
    hiap_rc rc = is_stdin(c) ? hiap_csv_open_text(&csv, text, c->name, NULL)
                             : hiap_csv_open(&csv, c->words.file, c->name, NULL);
    if (rc)
        return;
    for (size_t i = 0; i <= row && more && !rc; i++)
        rc = hiap_csv_next(csv, &more, NULL);
    if (!rc && more)
        snprintf(out, 320, "%.280s:%zu", c->name, hiap_csv_line(csv));
    hiap_csv_close(csv);
}

/* --- the result ------------------------------------------------------------------------------- */

static hiap_rc calculate(calculation *c, hiap_err *err) {
    const hiap_method_call call = { .input = c->input,
                                    .by = c->words.by.at,
                                    .by_count = c->words.by.len,
                                    .options = c->words.options.at,
                                    .values = c->words.values.at,
                                    .option_count = c->words.options.len,
                                    .confidence = c->words.confidence,
                                    .place = place,
                                    .payload = c };
    hiap_rc rc = hiap_method_apply(&c->result, c->words.method, &call, err);
    if (rc)
        hiap_err_at(err, rc == HIAP_ARGUMENT ? "hiap calc %s" : "%s",
                    rc == HIAP_ARGUMENT ? c->words.method->name : c->name);
    return rc;
}

static hiap_rc format_table(hiap_buf *out, const calculation *c, hiap_err *err) {
    const hiap_table_options how = { .width = c->app->terminal.width };
    return hiap_table_print(out, c->result, &how, err);
}

static hiap_rc format_result(hiap_buf *out, const calculation *c, hiap_err *err) {
    if (c->words.format == HIAP_CALC_TABLE)
        return format_table(out, c, err);
    return c->words.format == HIAP_CALC_JSON ? hiap_table_json(out, c->result, err)
                                             : hiap_csv_write(out, c->result, err);
}

static hiap_rc write_result(const calculation *c, hiap_err *err) {
    const char *file = c->app->options.output;
    hiap_buf out = HIAP_BUF_INIT;
    hiap_rc rc = format_result(&out, c, err);
    if (!rc && out.failed)
        rc = hiap_err_nomem(err, out.len);
    if (!rc && file)
        rc = hiap_atomic_file_save(file, out.at, out.len, err);
    else if (!rc)
        hiap_terminal_print(&c->app->terminal, (hiap_str){ out.at, out.len });
    hiap_buf_clear(&out);
    return rc;
}

/* --- the command ------------------------------------------------------------------------------ */

static hiap_rc explain(const calculation *c, hiap_err *err) {
    hiap_buf out = HIAP_BUF_INIT;
    if (c->words.method)
        hiap_calc_describe(&out, c->words.method);
    else if (c->words.list)
        hiap_calc_describe_methods(&out);
    else
        hiap_app_describe_command(&out, HIAP_COMMAND_CALC);
    hiap_rc rc = out.failed ? hiap_err_nomem(err, out.len) : HIAP_OK;
    if (!rc)
        hiap_terminal_print(&c->app->terminal, (hiap_str){ out.at, out.len });
    hiap_buf_clear(&out);
    return rc;
}

hiap_rc hiap_command_calc(hiap_app *app, hiap_fault *fault) {
    calculation c = { .app = app };
    hiap_err *err = &fault->err;
    hiap_rc rc = hiap_calc_words_read(&c.words, &app->options, err);
    if (!rc && (c.words.help || c.words.list))
        rc = explain(&c, err);
    else if (!rc) {
        rc = read_input(&c, err);
        if (!rc)
            rc = calculate(&c, err);
        if (!rc)
            rc = write_result(&c, err);
    }
    hiap_frame_drop(c.input);
    hiap_frame_drop(c.result);
    hiap_buf_clear(&c.text);
    hiap_calc_words_clear(&c.words);
    return rc;
}
