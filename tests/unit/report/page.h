/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page to add blocks to, and what it says in the end. */
#ifndef HIAP_TESTS_PAGE_H
#define HIAP_TESTS_PAGE_H

#include "core/report/html.h"
#include "tests/unit/report/sample.h"

static inline hiap_page *page_titled(const char *title) {
    hiap_page *page = NULL;
    hiap_page_head head = { .title = hiap_str_of(title), .style = HIAP_STR("p{}\n") };
    ck_ok(hiap_page_new(&page, &head, err));
    return page;
}

/* Finishes and drops the page; the bytes are the caller's. */
static inline hiap_buf page_text(hiap_page *page) {
    hiap_buf b = HIAP_BUF_INIT;
    ck_ok(hiap_page_finish(&b, page, err));
    hiap_page_drop(page);
    return b;
}

/* Finishes and drops the page, which must contain each of `wanted` (ends in NULL), in order. */
static inline void page_holds(hiap_page *page, const char *const *wanted) {
    hiap_buf b = page_text(page);
    const char *at = b.at;
    for (; *wanted; wanted++) {
        const char *found = strstr(at, *wanted);
        ck_assert_msg(found != NULL, "no %s in\n%s", *wanted, at);
        at = found + strlen(*wanted);
    }
    hiap_buf_clear(&b);
}

#define expect_page(page, ...) page_holds(page, (const char *const[]){ __VA_ARGS__, NULL })

#endif
