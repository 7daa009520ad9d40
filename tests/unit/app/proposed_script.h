/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a proposed script says. */
#ifndef HIAP_TESTS_APP_PROPOSED_SCRIPT_H
#define HIAP_TESTS_APP_PROPOSED_SCRIPT_H

#include "lua/app/proposal_script.h"
#include "tests/unit/store/proposed.h"

static inline hiap_buf script_of(const char *name, const char *text, const char *known) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_proposal p = proposed_text(name, text);
    hiap_proposal_script(&out, &p, in_scratch(name), known);
    ck_assert(!out.failed);
    hiap_proposal_clear(&p);
    return out;
}

static inline void ck_says(const char *name, const char *text, const char *part) {
    hiap_buf out = script_of(name, text, NULL);
    ck_assert_msg(strstr(out.at, part) != NULL, "no '%s' in:\n%s", part, out.at);
    hiap_buf_clear(&out);
}

#endif
