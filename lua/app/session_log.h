/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inputs of a session that went well, so that they can be kept as a script. */
#ifndef HIAP_APP_SESSION_LOG_H
#define HIAP_APP_SESSION_LOG_H

#include <stdbool.h>

#include "core/base/buf.h"
#include "core/base/vec.h"

typedef struct hiap_session_input {
    char *text;
    bool expression; /* the session printed its values; a script says so */
} hiap_session_input;

typedef struct hiap_session_log {
    HIAP_VEC(hiap_session_input) inputs;
} hiap_session_log;

hiap_rc hiap_session_log_add(hiap_session_log *log, hiap_str text, bool expression, hiap_err *err);
/* A script that does the same. */
void hiap_session_log_write(hiap_buf *out, const hiap_session_log *log);
void hiap_session_log_clear(hiap_session_log *log);

#endif
