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

static void strip_form_feeds(char *bytes, size_t *len) {
    while (*len > 0 && (bytes[*len - 1] == '\f' || bytes[*len - 1] == '\n'))
        (*len)--;
    size_t lead = 0;
    while (lead < *len && (bytes[lead] == '\f' || bytes[lead] == '\n'))
        lead++;
    memmove(bytes, bytes + lead, *len - lead);
    *len -= lead;
}

hiap_rc hiap_picture_settle(char *bytes, size_t *len, hiap_format format, hiap_err *err) {
    if (*len <= starts[format].len || memcmp(bytes, starts[format].magic, starts[format].len) != 0)
        return hiap_err_set(err, HIAP_PROBLEM, "gnuplot drew no %s picture (%zu bytes)",
                            hiap_format_name(format), *len);
    if (format == HIAP_FORMAT_PDF)
        settle_dates(bytes, *len);
    if (format == HIAP_FORMAT_TEXT)
        strip_form_feeds(bytes, len);
    return HIAP_OK;
}
