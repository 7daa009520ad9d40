/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines from the user: with editing, history and completion on a terminal, plainly otherwise. */
#ifndef HIAP_APP_LINE_READER_H
#define HIAP_APP_LINE_READER_H

#include <stdbool.h>

#include "core/base/buf.h"

typedef enum hiap_line_kind { HIAP_LINE_TEXT, HIAP_LINE_DROPPED, HIAP_LINE_END } hiap_line_kind;

/* Words that may replace the name at the end of `line`, one a line. */
typedef void (*hiap_line_complete)(void *payload, hiap_str line, hiap_buf *out);

/* Begin: takes the history from its file. */
void hiap_line_open(bool interactive, hiap_line_complete complete, void *payload);
/* The next line, without its end; Ctrl-C drops it. *out is reset first. */
hiap_line_kind hiap_line_read(hiap_buf *out, const char *prompt);
/* A whole input for the history. */
void hiap_line_remember(const char *input);
/* Puts the history back into its file. */
void hiap_line_close(void);

#endif
