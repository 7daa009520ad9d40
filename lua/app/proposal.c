/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/proposal.h"

#include "core/store/import/mapping_fit.h"
#include "lua/app/proposal_script.h"
#include "lua/app/output.h"

static bool reads(const hiap_mapping_fit *fit, size_t sheet) {
    for (size_t i = 0; i < fit->sheets.len; i++)
        if (fit->sheets.at[i]->sheet == sheet)
            return true;
    return false;
}

/* The id of the dataset that reads the sheet already, if one does; one that no longer fits is none.
 */
static hiap_rc find_known(hiap_buf *out, hiap_mappings *mappings, const hiap_proposal *proposal,
                          hiap_err *err) {
    hiap_mapping_list list;
    hiap_mapping_fit *fits = NULL;
    hiap_err misfit = { 0 };
    hiap_rc rc = hiap_mappings_list(&list, mappings, err);
    if (!rc)
        hiap_mapping_find(&fits, &list, proposal->preview, &misfit);
    for (const hiap_mapping_fit *fit = fits; fit && !out->len; fit = fit->next)
        if (reads(fit, proposal->sheet))
            hiap_buf_add_text(out, hiap_mapping_id(fit->mapping));
    hiap_mapping_fit_free(fits);
    return rc;
}

static void tell_next(hiap_app *app, const char *path, const char *known) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_buf_add_text(&text, "Keep it as datasets/published/");
    hiap_proposal_id(&text, path, known);
    hiap_buf_add_text(&text,
                      ".lua, look at each line marked CHECK, and try it\nNext: hiap import ");
    hiap_terminal_quote(&text, hiap_output_shown(path));
    hiap_buf_add_text(&text, " --dry-run\n");
    hiap_terminal_tell(&app->terminal, (hiap_str){ text.at, text.len });
    hiap_buf_clear(&text);
}

hiap_rc hiap_proposal_print(hiap_app *app, hiap_mappings *mappings, hiap_err *err) {
    const char *path = app->options.words[1];
    hiap_proposal proposal;
    hiap_buf script = HIAP_BUF_INIT, known = HIAP_BUF_INIT;
    hiap_rc rc = hiap_proposal_file(&proposal, path, app->options.sheet, err);
    if (rc)
        return rc;
    rc = find_known(&known, mappings, &proposal, err);
    if (!rc)
        hiap_proposal_script(&script, &proposal, path, known.at);
    if (!rc && (script.failed || known.failed))
        rc = hiap_err_nomem(err, script.len);
    if (!rc) {
        hiap_terminal_print(&app->terminal, (hiap_str){ script.at, script.len });
        tell_next(app, path, known.at);
    }
    hiap_proposal_clear(&proposal);
    hiap_buf_clear(&script);
    hiap_buf_clear(&known);
    return rc;
}
