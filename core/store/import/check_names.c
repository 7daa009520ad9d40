/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes and names of areas, against those of earlier vintages: one wrong cell must not rename an
 * area everywhere. */
#include <string.h>

#include "core/store/import/area_code.h"
#include "core/store/import/check_impl.h"

#define NATIONAL_CODE 9

/* --- names that are the same ------------------------------------------------------------------ */

static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

static void drop_ending(hiap_buf *name) {
    static const char *const endings[] = { " statistical", " region", " city of", " county of" };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t len = strlen(endings[i]);
        if (name->len > len && memcmp(name->at + name->len - len, endings[i], len) == 0)
            name->at[name->len -= len] = '\0';
    }
}

/* "St. Helens ", "ST HELENS": "st helens"; "Brighton & Hove": "brighton and hove" */
static void add_plain(hiap_buf *out, hiap_str name) {
    bool apart = false;
    for (size_t i = 0; i < name.len; i++) {
        char c = small(name.at[i]);
        if (c == '\'')
            continue;
        if (!is_letter(c) && c != '&') {
            apart = true;
            continue;
        }
        if (out->len && (apart || c == '&'))
            hiap_buf_add_char(out, ' ');
        hiap_buf_add(out, c == '&' ? "and" : &c, c == '&' ? 3 : 1);
        apart = c == '&';
    }
    if (!out->failed && out->len)
        drop_ending(out);
}

static hiap_rc plain(hiap_str *out, hiap_buf *text, hiap_str name, hiap_err *err) {
    add_plain(text, name);
    *out = (hiap_str){ text->at ? text->at : "", text->len };
    return text->failed ? hiap_err_nomem(err, name.len) : HIAP_OK;
}

static hiap_rc same_name(bool *out, hiap_str a, hiap_str b, hiap_err *err) {
    hiap_buf texts[2] = { HIAP_BUF_INIT, HIAP_BUF_INIT };
    hiap_str plain_a = HIAP_STR(""), plain_b = HIAP_STR("");
    hiap_rc rc = plain(&plain_a, &texts[0], a, err);
    if (!rc)
        rc = plain(&plain_b, &texts[1], b, err);
    *out = hiap_str_equal(plain_a, plain_b);
    hiap_buf_clear(&texts[0]);
    hiap_buf_clear(&texts[1]);
    return rc;
}

/* --- whose name it is ------------------------------------------------------------------------- */

static hiap_rc add_owner(hiap_check *check, hiap_str code, hiap_str name, hiap_err *err) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_str key;
    bool added = false;
    hiap_rc rc = plain(&key, &text, name, err);
    if (!rc && (hiap_map_add(check->owned, key, &added) == HIAP_MAP_NONE ||
                (added && hiap_map_add(check->owners, code, NULL) == HIAP_MAP_NONE)))
        rc = hiap_err_nomem(err, key.len);
    hiap_buf_clear(&text);
    return rc;
}

/* The names that hold before this vintage; of areas that share one, the first. */
static hiap_rc read_owners(hiap_check *check, hiap_store *store, int64_t vintage, hiap_err *err) {
    static const char sql[] =
        "SELECT code, name FROM area_name n JOIN area USING (area) WHERE name <> ''"
        " AND length(code) = 9 AND vintage = (SELECT max(vintage) FROM area_name"
        "   WHERE area = n.area AND vintage < ?) ORDER BY code";
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = hiap_map_new(&check->owned, err);
    if (!rc)
        rc = hiap_map_new(&check->owners, err);
    if (!rc)
        rc = hiap_sql_statement(&s, store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, vintage);
    while (!(rc = hiap_sql_step(store, s, &row, err)) && row &&
           !(rc = add_owner(check, hiap_sql_text(s, 0), hiap_sql_text(s, 1), err)))
        ;
    sqlite3_reset(s);
    return rc;
}

/* The code of the area that has this name; empty: none has. */
static hiap_rc find_owner(hiap_str *out, hiap_check *check, const hiap_check_known *known,
                          hiap_str name, hiap_err *err) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_str key;
    *out = HIAP_STR("");
    hiap_rc rc = check->owners ? HIAP_OK : read_owners(check, known->store, known->vintage, err);
    if (!rc)
        rc = plain(&key, &text, name, err);
    uint32_t number = rc ? HIAP_MAP_NONE : hiap_map_find(check->owned, key);
    if (number != HIAP_MAP_NONE)
        *out = hiap_map_key(check->owners, number);
    hiap_buf_clear(&text);
    return rc;
}

/* --- an area of the file ---------------------------------------------------------------------- */

static hiap_rc say_renamed(hiap_check *check, const hiap_observation *o, hiap_str was, size_t line,
                           hiap_err *err) {
    hiap_str is = hiap_str_trim(o->area_name);
    hiap_buf text = HIAP_BUF_INIT;
    hiap_buf_printf(&text, "'%.*s', here '%.*s'", (int)was.len, was.at, (int)is.len, is.at);
    const hiap_check_saying s = { o->area_code, { text.at, text.len }, line };
    hiap_rc rc = text.failed ? hiap_err_nomem(err, text.len)
                             : hiap_check_say(check, HIAP_FACT_RENAMED, s, err);
    hiap_buf_clear(&text);
    return rc;
}

static hiap_rc count_vintages(int64_t *out, const hiap_check_known *known, hiap_err *err) {
    static const char sql[] = "SELECT count(DISTINCT o.vintage) FROM indicator i CROSS JOIN"
                              " observation o ON o.indicator = i.indicator AND o.area = ?1"
                              " WHERE o.vintage < ?2";
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = hiap_sql_statement(&s, known->store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, known->area);
    sqlite3_bind_int64(s, 2, known->vintage);
    rc = hiap_sql_step(known->store, s, &row, err);
    *out = rc ? 0 : sqlite3_column_int64(s, 0);
    sqlite3_reset(s);
    return rc;
}

typedef struct slip {
    hiap_str was, owner;
    size_t line;
} slip;

static hiap_rc say_slip(hiap_check *check, const hiap_check_known *known, const hiap_observation *o,
                        const slip *found, hiap_err *err) {
    hiap_str was = found->was, is = hiap_str_trim(o->area_name), owner = found->owner;
    hiap_buf text = HIAP_BUF_INIT;
    int64_t vintages;
    hiap_rc rc = count_vintages(&vintages, known, err);
    if (rc)
        return rc;
    hiap_buf_printf(&text, "'%.*s' in %lld earlier vintage%s; here it is '%.*s', the name of %.*s",
                    (int)was.len, was.at, (long long)vintages, vintages == 1 ? "" : "s",
                    (int)is.len, is.at, (int)owner.len, owner.at);
    const hiap_check_saying s = { o->area_code, { text.at, text.len }, found->line };
    rc = text.failed ? hiap_err_nomem(err, text.len)
                     : hiap_check_say(check, HIAP_FACT_SLIP, s, err);
    hiap_buf_clear(&text);
    return rc;
}

static hiap_rc compare(bool *is_slip, hiap_check *check, const hiap_check_known *known,
                       const hiap_observation *o, slip *found, hiap_err *err) {
    hiap_str name = hiap_str_trim(o->area_name);
    bool same;
    hiap_rc rc = same_name(&same, found->was, name, err);
    if (rc || same)
        return rc;
    rc = find_owner(&found->owner, check, known, name, err);
    if (rc)
        return rc;
    *is_slip = found->owner.len > 0;
    return *is_slip ? say_slip(check, known, o, found, err)
                    : say_renamed(check, o, found->was, found->line, err);
}

hiap_rc hiap_check_name(bool *is_slip, hiap_check *check, const hiap_check_known *known,
                        const hiap_observation *o, size_t line, hiap_err *err) {
    static const char sql[] = "SELECT name FROM area_name WHERE area = ? AND vintage < ?"
                              " ORDER BY vintage DESC LIMIT 1";
    sqlite3_stmt *s;
    bool there;
    *is_slip = false;
    if (o->area_code.len != NATIONAL_CODE || !hiap_str_trim(o->area_name).len)
        return HIAP_OK;
    hiap_rc rc = hiap_sql_statement(&s, known->store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, known->area);
    sqlite3_bind_int64(s, 2, known->vintage);
    rc = hiap_sql_step(known->store, s, &there, err);
    slip found = { .line = line };
    if (!rc && there)
        found.was = hiap_sql_text(s, 0);
    if (!rc && found.was.len)
        rc = compare(is_slip, check, known, o, &found, err);
    sqlite3_reset(s);
    return rc;
}

/* --- codes that nobody knows ------------------------------------------------------------------ */

/* Of a kind of area of which the store knows a hundred, so most of them. Small areas come and go by
 * the thousand. */
static const char unknown_sql[] =
    "WITH national AS (SELECT area, code,"
    "   iif(code GLOB 'E0[6-9]*' OR code GLOB 'E10*', 'E06', substr(code, 1, 3)) AS kind"
    "   FROM area WHERE length(code) = 9 AND code NOT GLOB '?0[0-2]*'),"
    " met AS (SELECT area, min(vintage) AS vintage FROM area_name GROUP BY area),"
    " familiar AS (SELECT kind FROM national JOIN met USING (area) WHERE vintage < ?1"
    "   GROUP BY kind HAVING count(*) >= 100)"
    " SELECT code FROM national JOIN met USING (area) WHERE vintage = ?1"
    "   AND kind IN (SELECT kind FROM familiar) ORDER BY area";

static hiap_rc say_unknown(hiap_check *check, hiap_str code, hiap_err *err) {
    uint32_t number = hiap_area_code_is(code) ? hiap_map_find(check->codes, code) : HIAP_MAP_NONE;
    if (number == HIAP_MAP_NONE)
        return HIAP_OK;
    const hiap_check_saying s = { code, HIAP_STR(""), check->code_lines.at[number] };
    return hiap_check_say(check, HIAP_FACT_UNKNOWN, s, err);
}

hiap_rc hiap_check_unknown(hiap_check *check, hiap_store *store, int64_t vintage, hiap_err *err) {
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = hiap_sql_statement(&s, store, unknown_sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, vintage);
    while (!(rc = hiap_sql_step(store, s, &row, err)) && row &&
           !(rc = say_unknown(check, hiap_sql_text(s, 0), err)))
        ;
    sqlite3_reset(s);
    return rc;
}
