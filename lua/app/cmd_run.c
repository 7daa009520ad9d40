/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap run SCRIPT */
#include <stdint.h>

#include "lua/app/app.h"

hiap_rc hiap_command_run(hiap_app *app, hiap_fault *fault) {
    hiap_rc rc = hiap_app_arguments(app, 1, SIZE_MAX, &fault->err);
    return rc ? rc : hiap_app_run(app, fault);
}
