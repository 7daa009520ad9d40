/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/palette.h"

#include <string.h>

#include "tests/unit/suite.h"

/* The page writes its badges from its own table; both must show a word alike. */
#include "core/report/word.h"

START_TEST(text_on_every_swatch_can_be_read) {
    for (size_t i = 0; i < hiap_swatch_count(); i++) {
        const hiap_swatch *s = hiap_swatch_at(i);
        double contrast = hiap_colour_contrast(s->fill, s->text);
        ck_assert_msg(contrast >= 4.5, "%s: %.2f", s->name, contrast);
    }
    ck_assert_ptr_null(hiap_swatch_at(hiap_swatch_count()));
} END_TEST

START_TEST(contrast_is_that_of_wcag) {
    ck_assert_double_eq_tol(hiap_colour_contrast(0x000000, 0xFFFFFF), 21, 1e-9);
    ck_assert_double_eq_tol(hiap_colour_contrast(0xFFFFFF, 0x00703C), 6.2, 0.05);
    ck_assert_double_eq_tol(hiap_colour_contrast(0x00703C, 0xD4351C), 1.28, 0.01);
    ck_assert_double_eq_tol(hiap_colour_contrast(0x123456, 0x123456), 1, 1e-12);
} END_TEST

START_TEST(outcomes_have_the_colours_of_fingertips) {
    static const struct {
        const char *name, *symbol, *letter;
        hiap_colour fill;
    } want[] = { { "Better", "▲", "B", 0x00703C }, { "Similar", "●", "S", 0xFFDD00 },
                 { "Worse", "▼", "W", 0xD4351C },  { "Higher", "◆", "H", 0x003078 },
                 { "Lower", "◇", "L", 0x5694CA },  { "Not compared", "○", "–", 0xFFFFFF } };
    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        const hiap_swatch *s = hiap_swatch_find(hiap_str_of(want[i].name));
        ck_assert_ptr_nonnull(s);
        ck_assert_uint_eq(s->fill, want[i].fill);
        ck_assert_str_eq(s->symbol, want[i].symbol);
        ck_assert_str_eq(s->letter, want[i].letter);
    }
} END_TEST

START_TEST(names_are_found_whatever_their_case) {
    ck_assert_ptr_eq(hiap_swatch_find(HIAP_STR("bETTER")), hiap_swatch_find(HIAP_STR("Better")));
    ck_assert_ptr_null(hiap_swatch_find(HIAP_STR("Bette")));
    ck_assert_ptr_null(hiap_swatch_find(HIAP_STR("Better ")));
    ck_assert_ptr_null(hiap_swatch_find(HIAP_STR("Better\0x")));
    ck_assert_ptr_null(hiap_swatch_find(HIAP_STR("")));
} END_TEST

START_TEST(words_of_pages_have_the_same_symbols) {
    size_t shared = 0;
    for (size_t i = 0; i < hiap_word_count(); i++) {
        const hiap_swatch *s = hiap_swatch_find(hiap_str_of(hiap_word_at(i)->text));
        if (!s)
            continue;
        ck_assert_str_eq(s->symbol, hiap_word_at(i)->symbol);
        shared++;
    }
    ck_assert_uint_ge(shared, 15);
} END_TEST

START_TEST(colours_are_read) {
    hiap_colour c;
    ck_ok(hiap_colour_read(&c, HIAP_STR("#12436d"), err));
    ck_assert_uint_eq(c, 0x12436D);
    ck_ok(hiap_colour_read(&c, HIAP_STR("dark blue"), err));
    ck_assert_uint_eq(c, 0x12436D);
} END_TEST

START_TEST(other_text_is_no_colour) {
    static const char *const bad[] = { "", "#12436", "#12436D0", "#12436G", "12436D0", "red'; rm" };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        hiap_colour c = 0;
        hiap_err err = { 0 };
        ck_assert_int_eq(hiap_colour_read(&c, hiap_str_of(bad[i]), &err), HIAP_ARGUMENT);
        ck_assert_uint_eq(c, HIAP_COLOUR_NONE);
        ck_assert_str_ne(err.hint, "");
    }
    hiap_colour c;
    hiap_err err = { 0 };
    hiap_colour_read(&c, HIAP_STR("Beter"), &err);
    ck_assert_str_eq(err.what, "'Beter' is not a colour");
    ck_assert_str_eq(err.hint, "did you mean 'Better'?");
    ck_assert_int_eq(hiap_colour_read(&c, HIAP_STR("x"), NULL), HIAP_ARGUMENT);
} END_TEST

START_TEST(ink_is_the_swatches_own_or_the_more_legible) {
    ck_assert_uint_eq(hiap_colour_ink(0x5694CA), 0x0B0C0C);
    ck_assert_uint_eq(hiap_colour_ink(0x00703C), 0xFFFFFF);
    ck_assert_uint_eq(hiap_colour_ink(0x222222), 0xFFFFFF);
    ck_assert_uint_eq(hiap_colour_ink(0xEEEEEE), 0x0B0C0C);
} END_TEST

START_TEST(series_go_round_in_palette_order) {
    static const hiap_colour order[] = {
        0x12436D, 0xF46A25, 0x28A197, 0x801650, 0x3D3D3D, 0xA285D1
    };
    for (int i = 0; i < 12; i++)
        ck_assert_uint_eq(hiap_series_style_of(i + 1).colour, order[i % 6]);
    ck_assert_uint_eq(hiap_series_style_of(0).colour, HIAP_COLOUR_SECONDARY);
    ck_assert_uint_eq(hiap_series_style_of(-3).colour, HIAP_COLOUR_SECONDARY);
} END_TEST

START_TEST(neighbouring_series_differ_in_more_than_colour) {
    for (int i = 1; i < 6; i++) {
        hiap_series_style a = hiap_series_style_of(i), b = hiap_series_style_of(i + 1);
        ck_assert_int_ne(a.dash, b.dash);
        ck_assert_int_ne(a.shape, b.shape);
    }
} END_TEST

START_TEST(dashes_and_shapes_have_names) {
    hiap_dash dash;
    hiap_shape shape;
    ck_assert(hiap_dash_find(&dash, HIAP_STR("dot-dash")));
    ck_assert_int_eq(dash, HIAP_DASH_DOT_DASH);
    ck_assert(hiap_shape_find(&shape, HIAP_STR("triangle-down")));
    ck_assert_int_eq(shape, HIAP_SHAPE_TRIANGLE_DOWN);
    ck_assert(hiap_shape_find(&shape, HIAP_STR("none")));
    ck_assert_int_eq(shape, HIAP_SHAPE_NONE);
    ck_assert(!hiap_dash_find(&dash, HIAP_STR("")));
    ck_assert(!hiap_shape_find(&shape, HIAP_STR("star")));
} END_TEST

HIAP_SUITE(palette) {
    tcase_add_test(tests, text_on_every_swatch_can_be_read);
    tcase_add_test(tests, contrast_is_that_of_wcag);
    tcase_add_test(tests, outcomes_have_the_colours_of_fingertips);
    tcase_add_test(tests, names_are_found_whatever_their_case);
    tcase_add_test(tests, words_of_pages_have_the_same_symbols);
    tcase_add_test(tests, colours_are_read);
    tcase_add_test(tests, other_text_is_no_colour);
    tcase_add_test(tests, ink_is_the_swatches_own_or_the_more_legible);
    tcase_add_test(tests, series_go_round_in_palette_order);
    tcase_add_test(tests, neighbouring_series_differ_in_more_than_colour);
    tcase_add_test(tests, dashes_and_shapes_have_names);
}
