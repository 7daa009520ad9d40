/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/picture.h"

#include <string.h>

static const struct {
    const char *magic;
    size_t len;
} starts[] = {
#define HIAP_FORMAT(id, name, suffix, magic) { magic, sizeof(magic) - 1 },
#include "core/plot/format.def"
#undef HIAP_FORMAT
};

/* "(D:20261122103000Z00'00)" -> "(D:20000101000000Z00'00)"; the length stays, so offsets do too. */
static void settle_dates(char *bytes, size_t len) {
    static const char mark[] = "Date (D:", then[] = "20000101000000";
    char *at = bytes, *end = bytes + len;
    while ((at = memmem(at, (size_t)(end - at), mark, sizeof mark - 1)) != NULL) {
        at += sizeof mark - 1;
        if ((size_t)(end - at) >= sizeof then - 1)
            memcpy(at, then, sizeof then - 1);
    }
}

static void escape_section_ends(hiap_buf *picture, size_t start) {
    static const char end[] = "]]>", escaped[] = "]]&gt;";
    for (char *at; (at = memmem(picture->at + start, picture->len - start, end, 3)) != NULL;) {
        start = (size_t)(at - picture->at);
        hiap_buf_add_text(picture, "gt;"); /* room for what the escape needs more */
        if (picture->failed)
            return;
        at = picture->at + start;
        memmove(at + sizeof escaped - 1, at + 3, picture->len - start - (sizeof escaped - 1));
        memcpy(at, escaped, sizeof escaped - 1);
    }
}

static void strip_form_feeds(hiap_buf *picture, size_t start) {
    char *bytes = picture->at + start;
    size_t lead = strspn(bytes, "\f\n");
    while (picture->len > start + lead && strchr("\f\n", picture->at[picture->len - 1]))
        picture->len--;
    picture->len -= lead;
    memmove(bytes, bytes + lead, picture->len - start);
    picture->at[picture->len] = '\0';
}

hiap_rc hiap_picture_settle(hiap_buf *picture, size_t start, hiap_format format, hiap_err *err) {
    size_t len = picture->len - start;
    if (len <= starts[format].len ||
        memcmp(picture->at + start, starts[format].magic, starts[format].len) != 0)
        return hiap_err_set(err, HIAP_PROBLEM, "gnuplot drew no %s picture (%zu bytes)",
                            hiap_format_name(format), len);
    if (format == HIAP_FORMAT_PDF)
        settle_dates(picture->at + start, len);
    if (format == HIAP_FORMAT_SVG)
        escape_section_ends(picture, start);
    if (format == HIAP_FORMAT_TEXT)
        strip_form_feeds(picture, start);
    return picture->failed ? hiap_err_nomem(err, len) : HIAP_OK;
}
