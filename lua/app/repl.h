/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interactive session. Inputs are evaluated in a worker that stays; what follows a '.' is a
 * command of the session itself (dot.def). */
#ifndef HIAP_APP_REPL_H
#define HIAP_APP_REPL_H

#include "lua/app/run.h"
#include "lua/app/session_log.h"

typedef struct hiap_repl {
    hiap_run run;
    hiap_session *session;
    hiap_session_log log;
    bool interactive;
    bool done;      /* .quit */
    hiap_rc failed; /* of the first input that failed: the result of a session without a terminal */
    hiap_buf line, input; /* the line just read; all lines of the input so far */
} hiap_repl;

/* Until the end of the input. The project's settings have been read. */
hiap_rc hiap_repl_run(hiap_app *app, bool interactive, hiap_fault *fault);

/* A line that begins with a '.', in dot.c. */
void hiap_repl_dot(hiap_repl *repl, hiap_str line);

#endif
