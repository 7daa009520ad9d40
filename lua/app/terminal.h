/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands between the program and its reader: the width, colours, errors, and the bar of long
 * work.
 *
 * Results go to stdout, everything else to stderr. Text of a script cannot act on the terminal:
 * control characters other than line ends and tabs are shown, not sent.
 */
#ifndef HIAP_APP_TERMINAL_H
#define HIAP_APP_TERMINAL_H

#include "core/base/progress.h"
#include "lua/app/options.h"
#include "lua/host/fail.h"

typedef struct hiap_terminal {
    bool out_is_tty, err_is_tty;
    bool colour; /* of messages on stderr */
    bool quiet;
    size_t width; /* columns of stdout; 0: not a terminal, no limit */
    const char *project; /* its folder, absolute and borrowed; NULL: none is known */
    struct {
        double since, drawn; /* seconds; since 0: no work is under way */
        bool shown;
    } bar;
} hiap_terminal;

void hiap_terminal_init(hiap_terminal *t, const hiap_options *options);

/* Results. */
void hiap_terminal_print(hiap_terminal *t, hiap_str text);
/* Whole lines on stderr, unless quiet. */
void hiap_terminal_tell(hiap_terminal *t, hiap_str lines);
/* An error in the shape of fail.h, the fact in bold. Nothing when it has no words. */
void hiap_terminal_fault(hiap_terminal *t, const hiap_fault *fault);

/* Work of a known size: a bar on a terminal once it has taken a second. Total 0: of no known size.
 */
void hiap_terminal_bar(hiap_terminal *t, const char *what, size_t done, size_t total);
void hiap_terminal_bar_end(hiap_terminal *t);

/* Everything printed has arrived: HIAP_IO when it has not (a full disk). */
hiap_rc hiap_terminal_flush(hiap_err *err);

/* "1 file", "26 files", "1,204 rows": for sentences. */
void hiap_terminal_count(hiap_buf *out, size_t count, const char *one, const char *many);

/* A path as a word of the shell, in quotes where it needs them: for commands to be typed. */
void hiap_terminal_quote(hiap_buf *out, const char *path);

/* Names between spaces, in lines that fit the terminal, indented by two. */
void hiap_terminal_names(hiap_buf *out, const hiap_terminal *t, char *const *names, size_t count);

/* Append text with control characters shown as U+FFFD. */
void hiap_terminal_clean(hiap_buf *out, hiap_str text);

#endif
