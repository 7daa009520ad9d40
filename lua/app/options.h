/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line: `hiap [OPTION...] COMMAND [OPTION or WORD...]`.
 *
 * Options stand anywhere; "--name value" and "--name=value" are the same; "--" ends them. What a
 * built-in command does not know is HIAP_ARGUMENT with the nearest option. A script reads its own
 * options: what is not for every command is handed on among its words, in order.
 */
#ifndef HIAP_APP_OPTIONS_H
#define HIAP_APP_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "lua/app/command.h"
#include "lua/host/budget.h"

typedef struct hiap_options {
    hiap_command_id command;
    const char **words; /* the command itself, then its arguments; borrowed from argv */
    size_t count;       /* 0: no command */

    const char *project, *as_of, *output, *by, *sheet;
    double seed;    /* -1: not given */
    double threads; /* 0: all */
    double time, memory;
    bool trace, json, quiet, no_color, no_isolation, no_input, help, version;
    bool dry_run, guess, today, reference;
    bool script; /* a script answers --help and --json itself: they are among its words too */
} hiap_options;
#define HIAP_OPTIONS_INIT { .command = HIAP_COMMAND_ANY, .seed = -1 }

hiap_rc hiap_options_parse(hiap_options *out, int argc, char **argv, hiap_err *err);
void hiap_options_clear(hiap_options *options);

/* The limits of a script under these options. */
hiap_limits hiap_options_limits(const hiap_options *options);
/* The options of one scope, one a line, for help texts; nothing when there are none. */
void hiap_options_describe(hiap_buf *out, hiap_command_id scope);

#endif
