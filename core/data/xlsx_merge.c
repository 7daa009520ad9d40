/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/xlsx_impl.h"

enum { SHEET = HIAP_XLSX_STATES, MERGES, MERGE };

static const hiap_xlsx_rule rules[] = {
    { HIAP_XLSX_OUTSIDE, "worksheet", SHEET, false },
    { SHEET, "mergeCells", MERGES, false },
    { MERGES, "mergeCell", MERGE, false },
};

static void start(hiap_xlsx_xml *xml, uint8_t state, const char **attributes) {
    hiap_xlsx_range range;
    if (state != MERGE)
        return;
    const char *reference = hiap_xlsx_attribute(attributes, "ref");
    if (!reference || !hiap_xlsx_range_parse(reference, &range))
        hiap_xlsx_xml_fail_text(xml, "merged cells that are no range", reference ? reference : "");
    else if (!hiap_vec_push((hiap_xlsx_merge_list *)xml->payload, range))
        hiap_xlsx_xml_fail_nomem(xml, sizeof range);
}

hiap_rc hiap_xlsx_merges_read(hiap_xlsx_merge_list *merges, hiap_xlsx_zip *zip, const char *part,
                              hiap_err *err) {
    static const hiap_xlsx_grammar grammar = { rules, sizeof rules / sizeof *rules, start, NULL };
    return hiap_xlsx_xml_read(zip, part, &grammar, merges, err);
}
