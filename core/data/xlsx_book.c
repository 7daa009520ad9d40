/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which parts a workbook has: relationships (ECMA-376 part 2, 9.3) and the list of sheets. */
#include <string.h>

#include "core/data/xlsx_impl.h"

/* --- relationships ---------------------------------------------------------------------------- */

typedef struct relation {
    char *id, *type, *part; /* type: the last word of its address, "worksheet" */
} relation;

typedef struct relations {
    const char *source; /* the part they belong to; "" for the package */
    HIAP_VEC(relation) list;
} relations;

static void free_relation(relation *r) {
    hiap_free(r->id);
    hiap_free(r->type);
    hiap_free(r->part);
}

static void clear_relations(relations *all) {
    for (size_t i = 0; i < all->list.len; i++)
        free_relation(&all->list.at[i]);
    hiap_vec_clear(&all->list);
}

/* By id or by type, the other being NULL. */
static const relation *find(const relations *all, const char *id, const char *type) {
    for (size_t i = 0; i < all->list.len; i++) {
        const relation *r = &all->list.at[i];
        if ((!id || strcmp(r->id, id) == 0) && (!type || strcmp(r->type, type) == 0))
            return r;
    }
    return NULL;
}

static size_t folder_len(const char *part) {
    const char *slash = strrchr(part, '/');
    return slash ? (size_t)(slash - part) + 1 : 0;
}

/* Off its last folder: "xl/sheets/" becomes "xl/". Above the top there is nothing. */
static void go_up(hiap_buf *b) {
    if (b->len > 0)
        b->len--;
    while (b->len > 0 && b->at[b->len - 1] != '/')
        b->len--;
}

/* The part that a target, seen from a part, leads to. NULL when memory runs out. */
static char *resolve(const char *source, const char *target) {
    hiap_buf b = HIAP_BUF_INIT;
    if (*target != '/')
        hiap_buf_add(&b, source, folder_len(source));
    while (*target) {
        size_t len = strcspn(target, "/"), slash = target[len] == '/';
        if (len == 2 && memcmp(target, "..", 2) == 0)
            go_up(&b);
        else if (len > 0 && !(len == 1 && *target == '.'))
            hiap_buf_add(&b, target, len + slash);
        target += len + slash;
    }
    char *part = b.failed ? NULL : hiap_strndup(b.at ? b.at : "", b.len);
    hiap_buf_clear(&b);
    return part;
}

enum { RELATIONS = HIAP_XLSX_STATES, RELATION };

static void add_relation(hiap_xlsx_xml *xml, uint8_t state, const char **attributes) {
    relations *all = xml->payload;
    const char *id = hiap_xlsx_attribute(attributes, "Id");
    const char *type = hiap_xlsx_attribute(attributes, "Type");
    const char *target = hiap_xlsx_attribute(attributes, "Target");
    const char *mode = hiap_xlsx_attribute(attributes, "TargetMode");
    if (state != RELATION || !id || !type || !target || (mode && strcmp(mode, "External") == 0))
        return;
    relation r = { hiap_strdup(id), hiap_strdup(type + folder_len(type)),
                   resolve(all->source, target) };
    if (!r.id || !r.type || !r.part || !hiap_vec_push(&all->list, r)) {
        free_relation(&r);
        hiap_xlsx_xml_fail_nomem(xml, sizeof r);
    }
}

/* "xl/workbook.xml" has its relationships in "xl/_rels/workbook.xml.rels". */
static hiap_rc read_relations(relations *all, hiap_xlsx_zip *zip, hiap_err *err) {
    static const hiap_xlsx_rule rules[] = {
        { HIAP_XLSX_OUTSIDE, "Relationships", RELATIONS, false },
        { RELATIONS, "Relationship", RELATION, false },
    };
    static const hiap_xlsx_grammar grammar = { rules, 2, add_relation, NULL };
    hiap_buf part = HIAP_BUF_INIT;
    size_t folder = folder_len(all->source);
    hiap_buf_printf(&part, "%.*s_rels/%s.rels", (int)folder, all->source, all->source + folder);
    hiap_rc rc = part.failed ? hiap_err_nomem(err, folder)
                             : hiap_xlsx_xml_read(zip, part.at, &grammar, all, err);
    hiap_buf_clear(&part);
    return rc;
}

/* --- the list of sheets ----------------------------------------------------------------------- */

enum { WORKBOOK = HIAP_XLSX_STATES, PROPERTIES, SHEETS, SHEET };

typedef struct book_reader {
    hiap_xlsx_book *book;
    const relations *all;
} book_reader;

/* r:id, in either namespace of relationships. */
static const char *relation_id(const char **attributes) {
    static const char suffix[] = "/relationships|id";
    for (; *attributes; attributes += 2) {
        size_t len = strlen(attributes[0]), behind = sizeof suffix - 1;
        if (len >= behind && strcmp(attributes[0] + len - behind, suffix) == 0)
            return attributes[1];
    }
    return NULL;
}

static void add_sheet(hiap_xlsx_xml *xml, const char **attributes) {
    book_reader *reader = xml->payload;
    const char *name = hiap_xlsx_attribute(attributes, "name"), *id = relation_id(attributes);
    const char *state = hiap_xlsx_attribute(attributes, "state");
    const relation *to = id ? find(reader->all, id, NULL) : NULL;
    if (!name || !*name || !to) {
        hiap_xlsx_xml_fail_text(xml, "a sheet has no name or no part", name ? name : "");
        return;
    }
    if (strcmp(to->type, "worksheet") != 0)
        return;
    hiap_xlsx_entry entry = { hiap_strdup(name), hiap_strdup(to->part),
                              state && strcmp(state, "visible") != 0 };
    if (entry.name)
        entry.name[hiap_xlsx_unescape(entry.name, strlen(name))] = '\0';
    if (!entry.name || !entry.part || !hiap_vec_push(&reader->book->sheets, entry)) {
        hiap_free(entry.name);
        hiap_free(entry.part);
        hiap_xlsx_xml_fail_nomem(xml, sizeof entry);
    }
}

static void start(hiap_xlsx_xml *xml, uint8_t state, const char **attributes) {
    book_reader *reader = xml->payload;
    if (state == PROPERTIES)
        reader->book->from_1904 = hiap_xlsx_attribute_true(attributes, "date1904");
    else if (state == SHEET)
        add_sheet(xml, attributes);
}

static hiap_rc refuse(const char *what, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "%s", what);
    hiap_err_hint(err, "open it in a spreadsheet program and save it as an Excel workbook (.xlsx)");
    return HIAP_PARSE;
}

static hiap_rc read_sheets(hiap_xlsx_book *book, hiap_xlsx_zip *zip, const relations *all,
                           hiap_err *err) {
    static const hiap_xlsx_rule rules[] = {
        { HIAP_XLSX_OUTSIDE, "workbook", WORKBOOK, false },
        { WORKBOOK, "workbookPr", PROPERTIES, false },
        { WORKBOOK, "sheets", SHEETS, false },
        { SHEETS, "sheet", SHEET, false },
    };
    static const hiap_xlsx_grammar grammar = { rules, sizeof rules / sizeof *rules, start, NULL };
    book_reader reader = { book, all };
    hiap_rc rc = hiap_xlsx_xml_read(zip, all->source, &grammar, &reader, err);
    if (rc == HIAP_OK && book->sheets.len == 0)
        rc = refuse("the workbook has no worksheet", err);
    return rc;
}

/* --- both ------------------------------------------------------------------------------------- */

static hiap_rc copy_part(char **out, const relations *all, const char *type, hiap_err *err) {
    const relation *r = find(all, NULL, type);
    if (r && !(*out = hiap_strdup(r->part)))
        return hiap_err_nomem(err, strlen(r->part));
    return HIAP_OK;
}

static bool is_binary(const char *part) {
    size_t len = strlen(part);
    return len > 4 && strcmp(part + len - 4, ".bin") == 0;
}

static hiap_rc read_workbook(hiap_xlsx_book *book, hiap_xlsx_zip *zip, const char *part,
                             hiap_err *err) {
    relations all = { .source = part };
    if (is_binary(part))
        return refuse("this is a binary workbook (.xlsb)", err);
    hiap_rc rc = read_relations(&all, zip, err);
    if (rc == HIAP_OK)
        rc = copy_part(&book->strings, &all, "sharedStrings", err);
    if (rc == HIAP_OK)
        rc = copy_part(&book->styles, &all, "styles", err);
    if (rc == HIAP_OK)
        rc = read_sheets(book, zip, &all, err);
    clear_relations(&all);
    return rc;
}

hiap_rc hiap_xlsx_book_read(hiap_xlsx_book *book, hiap_xlsx_zip *zip, hiap_err *err) {
    relations package = { .source = "" };
    hiap_rc rc = read_relations(&package, zip, err);
    const relation *to = rc == HIAP_OK ? find(&package, NULL, "officeDocument") : NULL;
    if (to)
        rc = read_workbook(book, zip, to->part, err);
    else if (rc == HIAP_OK)
        rc = refuse("there is no workbook in the file", err);
    clear_relations(&package);
    return rc;
}

void hiap_xlsx_book_clear(hiap_xlsx_book *book) {
    for (size_t i = 0; i < book->sheets.len; i++) {
        hiap_free(book->sheets.at[i].name);
        hiap_free(book->sheets.at[i].part);
    }
    hiap_vec_clear(&book->sheets);
    hiap_free(book->strings);
    hiap_free(book->styles);
    *book = (hiap_xlsx_book){ 0 };
}
