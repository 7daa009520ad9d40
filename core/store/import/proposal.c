/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/proposal.h"

#include "core/store/import/proposal_impl.h"

const char *hiap_proposal_field(hiap_proposal_role role) {
    static const char *const fields[HIAP_PROPOSAL_ROLES] = {
#define HIAP_PROPOSAL_ROLE(id, field) field,
#define HIAP_PROPOSAL_HEADING(id, pattern)
#include "core/store/import/proposal.def"
#undef HIAP_PROPOSAL_HEADING
#undef HIAP_PROPOSAL_ROLE
    };
    return fields[role];
}

bool hiap_proposal_is_code(hiap_str text) {
    text = hiap_str_trim(text);
    if (text.len != 9 || text.at[0] < 'A' || text.at[0] > 'Z')
        return false;
    for (size_t i = 1; i < 9; i++)
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
    return true;
}

hiap_rc hiap_proposal_file(hiap_proposal *out, const char *path, const char *sheet, hiap_err *err) {
    *out = (hiap_proposal){ 0 };
    hiap_rc rc = hiap_preview_open(&out->preview, path, NULL, err);
    if (!rc)
        rc = hiap_proposal_find_sheet(out, sheet, err);
    if (!rc)
        rc = hiap_proposal_find_header(out, err);
    if (!rc)
        rc = hiap_proposal_read_columns(out, err);
    if (!rc) {
        hiap_proposal_find_roles(out);
        hiap_proposal_find_rates(out);
    } else {
        hiap_proposal_clear(out);
    }
    return rc;
}

void hiap_proposal_clear(hiap_proposal *proposal) {
    for (size_t i = 0; i < proposal->columns.len; i++) {
        hiap_map_free(proposal->columns.at[i].texts);
        hiap_vec_clear(&proposal->columns.at[i].values);
        hiap_vec_clear(&proposal->columns.at[i].by_area);
    }
    hiap_vec_clear(&proposal->columns);
    hiap_vec_clear(&proposal->sheets);
    hiap_vec_clear(&proposal->markers);
    hiap_vec_clear(&proposal->code_columns);
    hiap_vec_clear(&proposal->kinds);
    hiap_header_clear(&proposal->header);
    hiap_buf_clear(&proposal->title);
    hiap_preview_close(proposal->preview);
    *proposal = (hiap_proposal){ 0 };
}
