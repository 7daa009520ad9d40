/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The built-in commands, as data. */
#ifndef HIAP_APP_COMMAND_H
#define HIAP_APP_COMMAND_H

#include <stddef.h>

typedef enum hiap_command_id {
#define HIAP_COMMAND(id, name, usage, help, examples) HIAP_COMMAND_##id,
#include "lua/app/command.def"
#undef HIAP_COMMAND
    HIAP_COMMAND_COUNT,
    HIAP_COMMAND_ANY = HIAP_COMMAND_COUNT, /* the scope of an option that every command has */
    HIAP_COMMAND_SCRIPT                    /* a word that is not built in */
} hiap_command_id;

typedef struct hiap_command {
    const char *name, *usage, *help, *examples;
} hiap_command;

extern const hiap_command hiap_commands[HIAP_COMMAND_COUNT];

/* HIAP_COMMAND_SCRIPT when it is not built in. */
hiap_command_id hiap_command_find(const char *name);

#endif
