/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/json_field.h"

#include "tests/unit/suite.h"

START_TEST(keys_come_with_their_values) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_json j = hiap_json_to(&out, false);
    hiap_frame *f;
    hiap_column *c;
    const char *const names[] = { "x" };
    ck_ok(hiap_column_repeat_number(&c, 1.5, 2, err));
    ck_ok(hiap_frame_new(&f, names, &c, 1, err));
    hiap_json_object(&j);
    hiap_json_field_text(&j, "a", "b");
    hiap_json_field_text(&j, "none", NULL);
    hiap_json_field_number(&j, "n", 4);
    hiap_json_field_bool(&j, "yes", true);
    hiap_json_field_list(&j, "list");
    hiap_json_number(&j, 1);
    hiap_json_end(&j);
    ck_ok(hiap_json_field_frame(&j, "rows", f, err));
    hiap_json_field_number(&j, "after", 5);
    hiap_json_end(&j);
    hiap_str text = { out.at, out.len };
    size_t kept = 0; /* without white space, which the frame's part may have */
    for (size_t i = 0; i < text.len; i++)
        if (out.at[i] != ' ' && out.at[i] != '\n')
            out.at[kept++] = out.at[i];
    out.at[kept] = '\0';
    ck_assert_str_eq(
        out.at,
        "{\"a\":\"b\",\"none\":null,\"n\":4,\"yes\":true,\"list\":[1],"
        "\"rows\":[{\"x\":1.5},{\"x\":1.5}],\"after\":5}");
    hiap_frame_drop(f);
    hiap_column_drop(c);
    hiap_buf_clear(&out);
} END_TEST

HIAP_SUITE(json_field) { tcase_add_test(tests, keys_come_with_their_values); }
