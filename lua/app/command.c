/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/command.h"

#include <string.h>

const hiap_command hiap_commands[HIAP_COMMAND_COUNT] = {
#define HIAP_COMMAND(id, name, usage, help, examples) { #name, usage, help, examples },
#include "lua/app/command.def"
#undef HIAP_COMMAND
};

hiap_command_id hiap_command_find(const char *name) {
    for (int i = 0; i < HIAP_COMMAND_COUNT; i++)
        if (strcmp(name, hiap_commands[i].name) == 0)
            return (hiap_command_id)i;
    return HIAP_COMMAND_SCRIPT;
}
