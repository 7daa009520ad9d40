/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/calc_help.h"

#include <math.h>
#include <string.h>

#include "core/base/num.h"
#include "lua/bind/methods.h"

void hiap_calc_describe_methods(hiap_buf *out) {
    for (size_t i = 0; i < hiap_methods_count(); i++)
        hiap_buf_printf(out, "%-26s %s\n", hiap_methods_at(i)->name, hiap_methods_at(i)->help);
}

static void add_row(hiap_buf *out, const char *name, const char *extra, const char *help) {
    hiap_buf_printf(out, "  %-22s %s%s\n", name, help ? help : "", extra);
}

static void add_inputs(hiap_buf *out, const hiap_method *m) {
    hiap_buf_add_text(out, "\nColumns it reads\n");
    for (size_t i = 0; i < hiap_method_input_count(m); i++)
        add_row(out, m->inputs[i].name, m->inputs[i].optional ? " (optional)" : "",
                m->inputs[i].help);
    if (m->further)
        add_row(out, "every other column", "", m->further);
}

/* "0 or more", "from 0 to 1", "one of none, log" */
static void add_range(hiap_buf *out, const hiap_method_option *o) {
    char low[HIAP_NUM_MAX], high[HIAP_NUM_MAX];
    hiap_num_print(low, o->min);
    hiap_num_print(high, o->max);
    if (o->kind == HIAP_OPTION_CHOICE)
        hiap_buf_printf(out, "; one of: %s", o->words);
    else if (o->kind != HIAP_OPTION_NUMBER && o->kind != HIAP_OPTION_WHOLE)
        return;
    else if (o->max == INFINITY)
        hiap_buf_printf(out, "; %s or more", low);
    else
        hiap_buf_printf(out, "; from %s to %s", low, high);
}

static void add_options(hiap_buf *out, const hiap_method *m) {
    hiap_buf extra = HIAP_BUF_INIT;
    char name[64];
    hiap_buf_add_text(out, "\nOptions\n");
    for (size_t i = 0; i < hiap_method_option_count(m); i++) {
        const hiap_method_option *o = &m->options[i];
        hiap_buf_reset(&extra);
        add_range(&extra, o);
        if (o->usual && o->kind != HIAP_OPTION_SWITCH)
            hiap_buf_printf(&extra, " (%s)", o->usual);
        snprintf(name, sizeof name, "--%s", o->name);
        add_row(out, name, extra.at ? extra.at : "", o->help);
    }
    if (hiap_method_has_limits(m)) {
        snprintf(name, sizeof name, " (%s)", m->confidence ? m->confidence : "95");
        add_row(out, "--confidence", name, "levels in percent, such as 95,99.8");
    }
    add_row(out, "--by", "", m->shape == HIAP_METHOD_ROWS ? "columns: each group for itself"
                                                           : "columns: one result a group");
    add_row(out, "--format", " (csv)", "csv, json or table");
    add_row(out, "-o FILE", "", "write there instead of to the screen");
    hiap_buf_clear(&extra);
}

/* " (with --curve)" */
static const char *given(char when[64], const hiap_method *m, const hiap_method_output *o) {
    if (o->given == HIAP_GIVEN_ALWAYS)
        return "";
    snprintf(when, 64, " (with%s --%s)", o->given == HIAP_GIVEN_WITH_SWITCH ? "" : "out",
             m->summary_switch);
    return when;
}

static void add_limits(hiap_buf *out, const char *output) {
    char name[64];
    snprintf(name, sizeof name, "%.*slower_ci_95, ...", (int)(strlen(output) - strlen("limits")),
             output);
    add_row(out, name, "", "confidence limits, two columns a level");
}

static void add_outputs(hiap_buf *out, const hiap_method *m) {
    char when[64];
    hiap_buf_printf(out, "\nColumns it gives%s\n",
                    m->shape == HIAP_METHOD_SUMMARY ? "" : ", after those it was given");
    for (size_t i = 0; i < hiap_method_output_count(m); i++) {
        const hiap_method_output *o = &m->outputs[i];
        if (hiap_output_is_limits(o))
            add_limits(out, o->name);
        else
            add_row(out, o->name, given(when, m, o), o->help);
    }
}

static void add_example(hiap_buf *out, const hiap_method *m) {
    hiap_buf_add_text(out, "\nExample\n  printf '");
    for (const char *c = m->example; *c; c++)
        hiap_buf_add_text(out, *c == '\n' ? "\\n" : (char[]){ *c, '\0' });
    hiap_buf_printf(out, "' | hiap calc %s%s%s\n", m->name, m->example_options ? " " : "",
                    m->example_options ? m->example_options : "");
}

void hiap_calc_describe(hiap_buf *out, const hiap_method *m) {
    hiap_buf_printf(out, "%s\n\n  hiap calc %s [FILE.csv | -] [--OPTION VALUE]...\n", m->help,
                    m->name);
    add_inputs(out, m);
    add_options(out, m);
    add_outputs(out, m);
    hiap_buf_printf(out, "\nFormula  %s\nSource   %s\n", m->formula, m->source);
    add_example(out, m);
}
