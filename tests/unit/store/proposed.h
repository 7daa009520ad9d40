/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proposals of files made in the test. */
#ifndef HIAP_TESTS_STORE_PROPOSED_H
#define HIAP_TESTS_STORE_PROPOSED_H

#include "core/store/import/proposal.h"
#include "tests/unit/store/mapped.h"

static inline hiap_proposal proposed(const char *name, const char *sheet) {
    hiap_proposal p;
    ck_ok(hiap_proposal_file(&p, in_scratch(name), sheet, err));
    return p;
}

static inline hiap_proposal proposed_text(const char *name, const char *text) {
    file_made(name, text);
    return proposed(name, NULL);
}

/* "la=area_code n=value -": the columns with what they are for; "?" tells rows apart without a field. */
static inline void ck_roles(const hiap_proposal *p, const char *expected) {
    hiap_buf text = HIAP_BUF_INIT;
    for (size_t i = 0; i < p->columns.len; i++) {
        const hiap_proposal_column *c = &p->columns.at[i];
        const char *field = hiap_proposal_field(c->role);
        if (i)
            hiap_buf_add_char(&text, ' ');
        hiap_buf_add_str(&text, c->heading);
        hiap_buf_printf(&text, "=%s", c->role == HIAP_PROPOSAL_FILTER ? "?" : *field ? field : "-");
    }
    ck_assert_str_eq(text.at ? text.at : "", expected);
    hiap_buf_clear(&text);
}

#endif
