/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/data/xlsx_impl.h"

#define CHUNK (64 << 10)
#define NAMESPACE_END '|'

/* --- memory for expat ------------------------------------------------------------------------- */

/* Not every allocation that fails makes expat fail (an unnoticed one can lose a prefix), so it
 * is noted here. */
static _Thread_local bool starved;

static void *note(void *block) {
    starved |= !block;
    return block;
}

static void *alloc_noted(size_t bytes) {
    return note(hiap_alloc(bytes));
}

static void *realloc_noted(void *block, size_t bytes) {
    return note(hiap_realloc(block, bytes));
}

/* --- from expat ------------------------------------------------------------------------------- */

/* Elements that count are in one of these; transitional first, it is the common one. */
static const hiap_str namespaces[] = {
    { "http://schemas.openxmlformats.org/spreadsheetml/2006/main", 57 },
    { "http://purl.oclc.org/ooxml/spreadsheetml/main", 45 },
    { "http://schemas.openxmlformats.org/package/2006/relationships", 60 },
    { "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", 71 },
    { "http://purl.org/dc/elements/1.1/", 32 },
};

/* The name behind a namespace that counts, or NULL. */
static const char *local_name(const char *name) {
    for (size_t i = 0; i < sizeof namespaces / sizeof *namespaces; i++) {
        size_t len = namespaces[i].len;
        if (strncmp(name, namespaces[i].at, len) == 0 && name[len] == NAMESPACE_END)
            return name + len + 1;
    }
    return NULL;
}

static const hiap_xlsx_rule *rule_for(const hiap_xlsx_xml *xml, const char *name) {
    const hiap_xlsx_rule *around = xml->open[xml->depth];
    if (!around || !(name = local_name(name)))
        return NULL;
    for (size_t i = 0; i < xml->grammar->count; i++) {
        const hiap_xlsx_rule *rule = &xml->grammar->rules[i];
        if (rule->from == around->to && strcmp(rule->element, name) == 0)
            return rule;
    }
    return NULL;
}

static void refuse_depth(hiap_xlsx_xml *xml) {
    hiap_rc rc = hiap_err_set(xml->err, HIAP_LIMIT, "%s has elements more than %u deep",
                              xml->part.name, HIAP_XLSX_DEPTH_LIMIT);
    hiap_err_hint(xml->err, "do not trust this file; no spreadsheet program writes so");
    hiap_xlsx_xml_fail(xml, rc);
}

static void refuse_root(hiap_xlsx_xml *xml) {
    hiap_rc rc = hiap_err_set(xml->err, HIAP_PARSE, "%s is not a <%s> document", xml->part.name,
                              xml->grammar->rules[0].element);
    hiap_err_hint(xml->err, "open the workbook in a spreadsheet program and save it again");
    hiap_xlsx_xml_fail(xml, rc);
}

static void XMLCALL start_element(void *data, const char *name, const char **attributes) {
    hiap_xlsx_xml *xml = data;
    if (xml->rc != HIAP_OK)
        return;
    if (xml->depth == HIAP_XLSX_DEPTH_LIMIT) {
        refuse_depth(xml);
        return;
    }
    const hiap_xlsx_rule *rule = rule_for(xml, name);
    xml->open[++xml->depth] = rule;
    if (!rule && xml->depth == 1)
        refuse_root(xml);
    else if (rule && xml->grammar->start)
        xml->grammar->start(xml, rule->to, attributes);
}

static void XMLCALL end_element(void *data, const char *name) {
    hiap_xlsx_xml *xml = data;
    (void)name;
    if (xml->rc != HIAP_OK)
        return;
    const hiap_xlsx_rule *rule = xml->open[xml->depth--];
    if (rule && xml->grammar->end)
        xml->grammar->end(xml, rule->to);
}

static void refuse_long_text(hiap_xlsx_xml *xml) {
    hiap_rc rc = hiap_err_set(xml->err, HIAP_LIMIT, "a text in %s is longer than 1 MiB",
                              xml->part.name);
    hiap_err_hint(xml->err, "a cell holds at most 32,767 characters; shorten it, or take it out");
    hiap_xlsx_xml_fail(xml, rc);
}

static void XMLCALL characters(void *data, const char *at, int len) {
    hiap_xlsx_xml *xml = data;
    const hiap_xlsx_rule *rule = xml->open[xml->depth];
    if (xml->rc != HIAP_OK || !rule || !rule->text)
        return;
    hiap_buf_add(&xml->text, at, (size_t)len);
    if (xml->text.failed)
        hiap_xlsx_xml_fail_nomem(xml, (size_t)len);
    else if (xml->text.len > HIAP_XLSX_CELL_LIMIT)
        refuse_long_text(xml);
}

static void XMLCALL doctype(void *data, const char *name, const char *system, const char *public_id,
                            int internal) {
    hiap_xlsx_xml *xml = data;
    (void)name, (void)system, (void)public_id, (void)internal;
    hiap_rc rc = hiap_err_set(xml->err, HIAP_PARSE, "%s has a DOCTYPE, which no workbook needs",
                              xml->part.name);
    hiap_err_hint(xml->err, "do not trust this file; ask for another copy of it");
    hiap_xlsx_xml_fail(xml, rc);
}

/* --- for callbacks ---------------------------------------------------------------------------- */

void hiap_xlsx_xml_pause(hiap_xlsx_xml *xml) {
    XML_StopParser(xml->parser, XML_TRUE);
}

void hiap_xlsx_xml_fail(hiap_xlsx_xml *xml, hiap_rc rc) {
    xml->rc = rc;
    XML_StopParser(xml->parser, XML_FALSE);
}

void hiap_xlsx_xml_fail_nomem(hiap_xlsx_xml *xml, size_t bytes) {
    hiap_xlsx_xml_fail(xml, hiap_err_nomem(xml->err, bytes));
}

void hiap_xlsx_xml_fail_text(hiap_xlsx_xml *xml, const char *what, const char *value) {
    hiap_rc rc = hiap_err_set(xml->err, HIAP_PARSE, "%s: '%s'", what, value);
    hiap_err_hint(xml->err, "open the workbook in a spreadsheet program and save it again");
    hiap_xlsx_xml_fail(xml, rc);
}

const char *hiap_xlsx_attribute(const char **attributes, const char *name) {
    for (; *attributes; attributes += 2)
        if (strcmp(attributes[0], name) == 0)
            return attributes[1];
    return NULL;
}

bool hiap_xlsx_attribute_true(const char **attributes, const char *name) {
    const char *value = hiap_xlsx_attribute(attributes, name);
    return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

/* --- running ---------------------------------------------------------------------------------- */

hiap_rc hiap_xlsx_xml_open(hiap_xlsx_xml *xml, hiap_xlsx_zip *zip, const char *part,
                           const hiap_xlsx_grammar *grammar, void *payload, hiap_err *err) {
    static const XML_Memory_Handling_Suite memory = { alloc_noted, realloc_noted, hiap_free };
    static const hiap_xlsx_rule outside = { .to = HIAP_XLSX_OUTSIDE };
    static const char separator[] = { NAMESPACE_END, '\0' };
    *xml = (hiap_xlsx_xml){ .grammar = grammar, .payload = payload, .open = { &outside } };
    hiap_rc rc = hiap_xlsx_part_open(&xml->part, zip, part, err);
    if (rc != HIAP_OK)
        return rc;
    xml->parser = XML_ParserCreate_MM(NULL, &memory, separator);
    if (!xml->parser) {
        hiap_xlsx_xml_close(xml);
        return hiap_err_nomem(err, CHUNK);
    }
    XML_SetUserData(xml->parser, xml);
    XML_SetElementHandler(xml->parser, start_element, end_element);
    XML_SetCharacterDataHandler(xml->parser, characters);
    XML_SetStartDoctypeDeclHandler(xml->parser, doctype);
    return HIAP_OK;
}

void hiap_xlsx_xml_close(hiap_xlsx_xml *xml) {
    if (xml->parser)
        XML_ParserFree(xml->parser);
    hiap_buf_clear(&xml->text);
    hiap_xlsx_part_close(&xml->part);
    xml->parser = NULL;
}

static hiap_rc feed(hiap_xlsx_xml *xml, enum XML_Status *status, hiap_err *err) {
    size_t len;
    void *chunk = XML_GetBuffer(xml->parser, CHUNK);
    if (!chunk)
        return hiap_err_nomem(err, CHUNK);
    hiap_rc rc = hiap_xlsx_part_read(&xml->part, chunk, CHUNK, &len, err);
    if (rc == HIAP_OK)
        *status = XML_ParseBuffer(xml->parser, (int)len, len == 0);
    return rc;
}

static hiap_rc refuse_xml(const hiap_xlsx_xml *xml, hiap_err *err) {
    enum XML_Error code = XML_GetErrorCode(xml->parser);
    hiap_err_set(err, HIAP_PARSE, "%s is broken at line %lu, column %lu: %s", xml->part.name,
                 (unsigned long)XML_GetCurrentLineNumber(xml->parser),
                 (unsigned long)XML_GetCurrentColumnNumber(xml->parser) + 1, XML_ErrorString(code));
    hiap_err_hint(err, "download it again, or open it in a spreadsheet program and save it");
    return HIAP_PARSE;
}

static enum XML_Parsing phase(const hiap_xlsx_xml *xml) {
    XML_ParsingStatus status;
    XML_GetParsingStatus(xml->parser, &status);
    return status.parsing;
}

hiap_rc hiap_xlsx_xml_run(hiap_xlsx_xml *xml, hiap_err *err) {
    enum XML_Status status = XML_STATUS_OK;
    xml->err = err;
    starved = false;
    while (!xml->ended && status == XML_STATUS_OK) {
        hiap_rc rc = HIAP_OK;
        if (phase(xml) == XML_SUSPENDED)
            status = XML_ResumeParser(xml->parser);
        else
            rc = feed(xml, &status, err);
        if (xml->rc == HIAP_OK)
            xml->rc = starved ? hiap_err_nomem(err, CHUNK) : rc;
        if (xml->rc != HIAP_OK)
            return xml->rc;
        if (status == XML_STATUS_ERROR)
            return xml->rc = refuse_xml(xml, err);
        xml->ended = phase(xml) == XML_FINISHED;
    }
    return HIAP_OK;
}

hiap_rc hiap_xlsx_xml_read(hiap_xlsx_zip *zip, const char *part, const hiap_xlsx_grammar *grammar,
                           void *payload, hiap_err *err) {
    hiap_xlsx_xml xml;
    hiap_rc rc = hiap_xlsx_xml_open(&xml, zip, part, grammar, payload, err);
    if (rc == HIAP_OK) {
        rc = hiap_xlsx_xml_run(&xml, err);
        hiap_xlsx_xml_close(&xml);
    }
    return rc;
}
