/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lua's own messages in plain words, with the word to put the caret under. */
#ifndef HIAP_HOST_NATIVE_ERROR_H
#define HIAP_HOST_NATIVE_ERROR_H

#include "core/base/err.h"

enum { HIAP_TOKEN_MAX = 128 };

/* "attempt to index a nil value (local 'x')" gives "'x' is nil, so it has no fields", a hint and
 * the token x. A message that is not known stays as it is. */
void hiap_native_runtime(const char *message, hiap_err *err, char token[HIAP_TOKEN_MAX]);
/* "'}' expected (to close '{' at line 3) near 'weights'" likewise. */
void hiap_native_syntax(const char *message, hiap_err *err, char token[HIAP_TOKEN_MAX]);

#endif
