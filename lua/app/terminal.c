/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/terminal.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "core/base/num.h"
#include "lua/app/place.h"

#define BAR_AFTER 1.0 /* seconds of work before the bar appears */
#define BAR_EVERY 0.1
#define BAR_WIDTH 24

/* --- what kind of terminal it is ------------------------------------------------------------- */

static bool is_set(const char *name) {
    const char *value = getenv(name);
    return value && *value;
}

static bool wants_colour(const hiap_options *options, bool is_tty) {
    const char *kind = getenv("TERM");
    if (options->no_color || is_set("NO_COLOR"))
        return false;
    if (is_set("FORCE_COLOR"))
        return true;
    return is_tty && !(kind && strcmp(kind, "dumb") == 0);
}

static size_t width_of(bool is_tty) {
    struct winsize size;
    double columns;
    if (hiap_num_parse(hiap_str_of(getenv("COLUMNS")), &columns) == HIAP_NUM_OK && columns >= 20 &&
        columns <= 10000)
        return (size_t)columns;
    if (is_tty && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20)
        return size.ws_col;
    return is_tty ? 80 : 0;
}

void hiap_terminal_init(hiap_terminal *t, const hiap_options *options) {
    *t =
        (hiap_terminal){ .out_is_tty = isatty(STDOUT_FILENO), .err_is_tty = isatty(STDERR_FILENO) };
    t->colour = wants_colour(options, t->err_is_tty);
    t->quiet = options->quiet;
    t->width = width_of(t->out_is_tty);
}

/* --- text ------------------------------------------------------------------------------------ */

static bool acts(unsigned char c) {
    return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

/* A C1 control, U+0080 to U+009F. */
static bool acts_too(hiap_str text, size_t i) {
    return (unsigned char)text.at[i] == 0xC2 && i + 1 < text.len &&
           (unsigned char)text.at[i + 1] < 0xA0;
}

void hiap_terminal_clean(hiap_buf *out, hiap_str text) {
    size_t from = 0;
    for (size_t i = 0; i < text.len; i++) {
        bool two = acts_too(text, i);
        if (!two && !acts((unsigned char)text.at[i]))
            continue;
        hiap_buf_add(out, text.at + from, i - from);
        hiap_buf_add_text(out, "\xEF\xBF\xBD");
        i += two;
        from = i + 1;
    }
    hiap_buf_add(out, text.at + from, text.len - from);
}

void hiap_terminal_print(hiap_terminal *t, hiap_str text) {
    hiap_terminal_bar_end(t);
    hiap_buf clean = HIAP_BUF_INIT;
    if (t->out_is_tty) {
        hiap_terminal_clean(&clean, text);
        text = (hiap_str){ clean.at, clean.len };
    }
    if (text.len)
        fwrite(text.at, 1, text.len, stdout);
    if (t->out_is_tty)
        fflush(stdout);
    hiap_buf_clear(&clean);
}

void hiap_terminal_tell(hiap_terminal *t, hiap_str lines) {
    if (t->quiet || lines.len == 0)
        return;
    hiap_terminal_bar_end(t);
    fflush(stdout);
    fwrite(lines.at, 1, lines.len, stderr);
}

/* The first line in bold, so that it stands out from what a run printed before it. */
void hiap_terminal_fault(hiap_terminal *t, const hiap_fault *fault) {
    if (!fault->err.what[0])
        return;
    hiap_buf text = HIAP_BUF_INIT, clean = HIAP_BUF_INIT;
    hiap_fault shown = *fault;
    char here[PATH_MAX];
    if (t->project && getcwd(here, sizeof here))
        hiap_place_from(&shown.err, t->project, here);
    hiap_terminal_bar_end(t);
    fflush(stdout);
    if (fault->err.rc == HIAP_INTERRUPTED && t->err_is_tty)
        fputc('\n', stderr); /* after the terminal's own ^C */
    hiap_fault_format(&text, &shown);
    hiap_terminal_clean(&clean, (hiap_str){ text.at, text.len });
    size_t first = clean.at ? strcspn(clean.at, "\n") : 0;
    if (clean.failed)
        hiap_err_print(stderr, &shown.err);
    else
        fprintf(stderr, "%s%.*s%s%s", t->colour ? "\x1b[1m" : "", (int)first, clean.at,
                t->colour ? "\x1b[0m" : "", clean.at + first);
    hiap_buf_clear(&text);
    hiap_buf_clear(&clean);
}

hiap_rc hiap_terminal_flush(hiap_err *err) {
    if (fflush(stdout) == 0 && !ferror(stdout))
        return HIAP_OK;
    return hiap_err_errno(err, "write to", "standard output");
}

void hiap_terminal_count(hiap_buf *out, size_t count, const char *one, const char *many) {
    char digits[64];
    hiap_num_print_fixed(digits, (double)count, 0);
    hiap_buf_printf(out, "%s %s", digits, count == 1 ? one : many);
}

void hiap_terminal_quote(hiap_buf *out, const char *path) {
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "0123456789._/-";
    if (strspn(path, plain) == strlen(path)) {
        hiap_buf_add_text(out, path);
        return;
    }
    hiap_buf_add_char(out, '\'');
    for (; *path; path++)
        if (*path == '\'')
            hiap_buf_add_text(out, "'\\''");
        else
            hiap_buf_add_char(out, *path);
    hiap_buf_add_char(out, '\'');
}

void hiap_terminal_names(hiap_buf *out, const hiap_terminal *t, char *const *names, size_t count) {
    size_t width = t->width ? t->width : 80, column = 0;
    for (size_t i = 0; i < count; i++) {
        size_t len = hiap_utf8_width(hiap_str_of(names[i])) + 1;
        if (column == 0 || column + len > width) {
            hiap_buf_add_text(out, column ? "\n " : " ");
            column = 1;
        }
        hiap_buf_printf(out, " %s", names[i]);
        column += len;
    }
    if (count)
        hiap_buf_add_char(out, '\n');
}

/* --- the bar --------------------------------------------------------------------------------- */

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void draw_share(hiap_buf *line, double share) {
    int full = (int)(share * BAR_WIDTH);
    hiap_buf_add_text(line, " [");
    for (int i = 0; i < BAR_WIDTH; i++)
        hiap_buf_add_char(line, i < full ? '#' : '.');
    hiap_buf_printf(line, "] %3d%%", (int)(share * 100));
}

void hiap_terminal_bar(hiap_terminal *t, const char *what, size_t done, size_t total) {
    double at = now();
    if (t->bar.since <= 0)
        t->bar.since = at;
    if (!t->err_is_tty || t->quiet || at - t->bar.since < BAR_AFTER ||
        at - t->bar.drawn < BAR_EVERY)
        return;
    hiap_buf line = HIAP_BUF_INIT;
    hiap_terminal_clean(&line, hiap_utf8_cut(hiap_str_of(what), 40));
    if (total > 0)
        draw_share(&line, done < total ? (double)done / (double)total : 1);
    fprintf(stderr, "\r%s\x1b[K", line.at ? line.at : "");
    fflush(stderr);
    hiap_buf_clear(&line);
    t->bar.drawn = at;
    t->bar.shown = true;
}

void hiap_terminal_bar_end(hiap_terminal *t) {
    if (t->bar.shown)
        fputs("\r\x1b[K", stderr);
    t->bar.since = t->bar.drawn = 0;
    t->bar.shown = false;
}
