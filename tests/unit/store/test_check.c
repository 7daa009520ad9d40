/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/check.h"

#include "tests/unit/store/made.h"

static void set_up(hiap_store **store) {
    scratch_make();
    *store = store_made();
}

static void tear_down(hiap_store *store) {
    hiap_store_close(store);
    scratch_remove();
}

/* Import; the report has one note with these words, or none at all when they are "". */
static void notes(const char *text, const char *words) {
    hiap_store *store;
    set_up(&store);
    hiap_import_report report = imported(store, "a.csv", text);
    const char *note = report.notes.len ? report.notes.at[0] : "";
    ck_assert_msg(report.notes.len == (*words ? 1 : 0), "%zu: %s", report.notes.len, note);
    ck_assert_msg(strstr(note, words) != NULL, "%s", note);
    hiap_import_report_clear(&report);
    tear_down(store);
}

#define NUMBERS(area, value, lower, upper, count, denominator, note)                               \
    "7,Percentage of people,,," area ",A " area ",UA,Persons,All ages,,,2015," value "," lower     \
    "," upper ",,," count "," denominator "," note ",,,,,,\n"

START_TEST(limits) {
    notes(FINGERTIPS NUMBERS("E1", "5", "4", "6", "", "", "") NUMBERS("E2", "5", "5", "5", "", "", "")
              NUMBERS("E3", "5", "", "", "", "", "") NUMBERS("E4", "", "4", "6", "", "", ""),
          "");
    notes(FINGERTIPS NUMBERS("E1", "5", "5.1", "6", "", "", "")
              NUMBERS("E2", "5", "4", "4.9", "", "", "") NUMBERS("E3", "5", "4", "6", "", "", ""),
          "2 rows: the confidence limits do not enclose the value (lines 2, 3); treat");
}
END_TEST

START_TEST(counts_of_percentages) {
    notes(FINGERTIPS NUMBERS("E1", "5", "", "", "5", "100", "") NUMBERS("E2", "5", "", "", "5", "", ""),
          "");
    notes(FINGERTIPS NUMBERS("E1", "5", "", "", "500", "100", ""),
          "1 row: the count of a percentage is greater than its denominator (line 2)");
    /* A ratio may well be above 100. */
    notes(FINGERTIPS "8,Standardised ratio,,,E1,A,UA,Persons,All ages,,,2015,110,,,,,110,100,,,,,,,\n",
          "");
}
END_TEST

START_TEST(areas_combined) {
    notes(FINGERTIPS NUMBERS("E1", "5", "", "", "", "", "Value for Hackney and City of London combined")
              NUMBERS("E2", "5", "", "", "", "", "Value for Hackney and City of London combined")
                  NUMBERS("E3", "5", "", "", "", "", "Value estimated"),
          "2 rows: the value stands for two areas together, as its note says (lines 2, 3); do not add");
}
END_TEST

#define ONS "areacd,areanm,geography,indicator,period,observation,measure,unit,notes\n"
#define PAY(area, name, note) area "," name ",LA,Pay,2022-01-01/P1Y,5,Pay,£," note "\n"

START_TEST(codes_out_of_use) {
    notes(ONS PAY("E08000016", "Barnsley", "Obsolete code since 2025 (replaced by E08000038 Barnsley)")
              PAY("E08000038", "Barnsley", ""),
          "1 area code is out of use, as the file says: do not add or rank them with those that "
          "replaced them. E08000016: 'Obsolete code since 2025 (replaced by E08000038 Barnsley)' "
          "(line 2)");
    notes(ONS PAY("E06000006", "Halton", "") PAY("E06000099", "Halton ", "")
              PAY("E12000001", "North East", "") PAY("E47000014", "North East", "")
                  PAY("A81002", "The Surgery", "") PAY("A81003", "The Surgery", ""),
          "1 local authority comes under several area codes: do not add or rank them together. "
          "Halton: E06000006, E06000099");
}
END_TEST

START_TEST(lengths_of_periods) {
    notes(FINGERTIPS ROW("7", "E1", "2015", "1") ROW("7", "E1", "2016", "1")
              ROW("8", "E1", "2015 - 17", "1"),
          "");
    notes(FINGERTIPS ROW("7", "E1", "2015", "1") ROW("7", "E2", "2015 - 17", "1")
              ROW("7", "E2", "2016", "1") ROW("8", "E1", "March 2023", "1")
                  ROW("8", "E1", "2023-04-01", "1") ROW("8", "E1", "2022/23 Q3", "1"),
          "2 indicators have periods of several lengths: keep to one length in a trend. "
          "fingertips/7: 1 year (line 2), 3 years (line 3); fingertips/8: 1 month (line 5), 1 day (line 6), 3 months (line 7)");
}
END_TEST

#define DECILE(type, label) ROW_OF("7", "E1", "Persons,All ages,\"" type "\"," label, "2015", "1")

START_TEST(sets_of_deciles) {
    notes(FINGERTIPS DECILE("Deprivation deciles (IMD2015)", "Most deprived decile (IMD2015)")
              DECILE("Deprivation deciles (IMD2015)", "Least deprived decile (IMD2015)")
                  DECILE("Ethnic groups", "Asian"),
          "");
    notes(FINGERTIPS DECILE("Deprivation deciles (IMD2015)", "Most deprived decile (IMD2015)")
              DECILE("Deprivation deciles (IMD2019)", "Most deprived decile (IMD2019)"),
          "1 indicator has several sets of deciles: choose one by category_type, never by category "
          "alone. fingertips/7: 'Deprivation deciles (IMD2015)' (line 2), "
          "'Deprivation deciles (IMD2019)' (line 3)");
}
END_TEST

START_TEST(which_end_is_the_most_deprived) {
    notes(FINGERTIPS DECILE("Deciles", "1 (most deprived)") DECILE("Deciles", "2")
              DECILE("Deciles", "10 (least deprived)"),
          "1 indicator has deciles that do not agree on which end is the most deprived: go by the "
          "labels. fingertips/7: 1 is the most deprived (line 2), a number alone (line 3)");
    notes(FINGERTIPS DECILE("Deciles", "1 - most deprived") DECILE("Deciles", "Decile 10 (most deprived)"),
          "1 is the most deprived (line 2), 10 is the most deprived (line 3)");
    notes(FINGERTIPS DECILE("Deciles", "1 - most deprived") DECILE("Deciles", "10 - least deprived")
              DECILE("Deciles", "2 - second more deprived"),
          "");
}
END_TEST

HIAP_SUITE(check) {
    tcase_add_test(tests, limits);
    tcase_add_test(tests, counts_of_percentages);
    tcase_add_test(tests, areas_combined);
    tcase_add_test(tests, codes_out_of_use);
    tcase_add_test(tests, lengths_of_periods);
    tcase_add_test(tests, sets_of_deciles);
    tcase_add_test(tests, which_end_is_the_most_deprived);
}
