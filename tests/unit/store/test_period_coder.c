/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/period_coder.h"

#include "tests/unit/store/made.h"

START_TEST(labels_become_rows) {
    static const struct { const char *label, *kind; uint32_t id; } labels[] = {
        { "2015 - 17", NULL, 1 }, { "2016/17", NULL, 2 }, { "2015-17", NULL, 1 },
        { "2022-01-01/P3Y", NULL, 3 }, { "2015 - 17", NULL, 1 }, { "2025-04-30", NULL, 4 },
        { "201819", "Academic year", 5 },  { "2016/17", "Academic year", 6 },
        { "2016/17", NULL, 2 },
    };
    hiap_period_coder coder;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_period_coder_init(&coder, store, err));
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        uint32_t id;
        ck_ok(hiap_period_coder_id(&id, &coder, hiap_str_of(labels[i].label), labels[i].kind, err));
        ck_assert_msg(id == labels[i].id, "%s: %d", labels[i].label, (int)id);
    }
    uint32_t id;
    ck_refused(hiap_period_coder_id(&id, &coder, HIAP_STR("2019/21"), NULL, err), HIAP_PARSE, "",
               "2019/21", "");
    ck_refused(hiap_period_coder_id(&id, &coder, HIAP_STR("2019/21"), NULL, err), HIAP_PARSE, "",
               "2019/21", "");
    ck_ok(hiap_period_coder_id(&id, &coder, HIAP_STR("2016/17"), NULL, err));
    ck_assert_int_eq(id, 2);
    hiap_period_coder_clear(&coder);
    ck_assert_int_eq(
        asked(store,
              "SELECT count(*) FROM period WHERE (start, length, unit, label) IN (VALUES"
              " ('2015-01-01', 36, 'months', '2015 - 17'), ('2016-04-01', 12, 'months', '2016/17'),"
              " ('2022-01-01', 36, 'months', '2022 - 24'), ('2025-04-30', 1, 'days', '2025-04-30'),"
              " ('2018-09-01', 12, 'months', '2018/19'))"),
        5);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(period_coder) {
    tcase_add_test(tests, labels_become_rows);
}
