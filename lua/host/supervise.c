/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/supervise.h"

#include "lua/host/child.h"
#include "lua/host/lockdown.h"

static void drop_files(hiap_outcome *outcome) {
    for (size_t i = 0; i < outcome->files.len; i++) {
        hiap_free(outcome->files.at[i].path);
        hiap_buf_clear(&outcome->files.at[i].bytes);
    }
    hiap_vec_clear(&outcome->files);
}

void hiap_outcome_clear(hiap_outcome *outcome) {
    drop_files(outcome);
    *outcome = (hiap_outcome){ .restarted = false };
}

/* What did not end well publishes nothing. */
hiap_rc hiap_outcome__settle(hiap_outcome *outcome) {
    hiap_rc rc = outcome->fault.err.rc;
    if (rc != HIAP_OK && rc != HIAP_PROBLEM)
        drop_files(outcome);
    return rc;
}

hiap_rc hiap_supervise(hiap_outcome *outcome, const hiap_supervise_options *options) {
    hiap_child child;
    *outcome = (hiap_outcome){ .restarted = false };
    if (hiap_lockdown_check(options, &outcome->fault.err) != HIAP_OK)
        return outcome->fault.err.rc;
    hiap_signals_hold();
    if (hiap_child_start(&child, options, &outcome->fault.err) == HIAP_OK) {
        hiap_child_begin(&child, options->limits.wall_seconds);
        hiap_child_listen(&child, HIAP_MESSAGE_RESULT, outcome, NULL);
    }
    hiap_child_bury(&child, outcome);
    hiap_signals_release();
    return hiap_outcome__settle(outcome);
}
