/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/svg.h"

#include <expat.h>
#include <limits.h>
#include <stdarg.h>
#include <string.h>
#include <strings.h>

#include "core/base/mem.h"
#include "core/base/utf8_clean.h"

#define NAMESPACE "http://www.w3.org/2000/svg"
#define XLINK "http://www.w3.org/1999/xlink"
#define DEPTH 64
#define WIDE 900 /* a picture that wants the paper across */
#define SHRINKS 0.8 /* how far a page may shrink a picture before it scrolls: text of 11 pixels */
#define FACES "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif"

typedef struct finisher {
    XML_Parser parser;
    hiap_buf *out;
    const hiap_svg_words *words;
    const char *prefix;
    hiap_err *err;
    hiap_rc rc;
    unsigned depth;
    unsigned skipping; /* how deep we are in something left out, or 0 */
    unsigned text;     /* the depth of the text element we are in, or 0 */
    unsigned defs;     /* the depth of the definitions we are in, or 0 */
    hiap_str svg;      /* all of it, as it came */
    bool open;         /* the innermost start tag still wants its '>' */
    struct {
        size_t start; /* of its start tag in *out */
        bool holds;   /* something is in it */
    } level[DEPTH + 1];
} finisher;

static const struct {
    const char *name;
    bool holds_text;
} elements[] = {
#define HIAP_SVG_ELEMENT(name, holds_text) { name, holds_text },
#include "core/plot/svg_element.def"
#undef HIAP_SVG_ELEMENT
};

static void HIAP_PRINTF(2, 3) refuse(finisher *f, const char *format, ...) {
    char what[256];
    va_list args;
    if (f->rc)
        return;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    f->rc = hiap_err_set(f->err, HIAP_PARSE, "the picture holds %s", what);
    hiap_err_at(f->err, "svg:%lu", (unsigned long)XML_GetCurrentLineNumber(f->parser));
    XML_StopParser(f->parser, XML_FALSE);
}

/* --- writing ---------------------------------------------------------------------------------- */

static void add_escaped(hiap_buf *out, hiap_str text) {
    while (text.len > 0) {
        hiap_str c = hiap_utf8_next_clean(&text);
        switch (*c.at) {
        case '&':  hiap_buf_add_text(out, "&amp;"); break;
        case '<':  hiap_buf_add_text(out, "&lt;"); break;
        case '>':  hiap_buf_add_text(out, "&gt;"); break;
        case '"':  hiap_buf_add_text(out, "&quot;"); break;
        case '\'': hiap_buf_add_text(out, "&#39;"); break;
        default:   hiap_buf_add_str(out, c);
        }
    }
}

static void add_attribute(finisher *f, const char *name, const char *value) {
    hiap_buf_printf(f->out, " %s=\"", name);
    add_escaped(f->out, hiap_str_of(value));
    hiap_buf_add_char(f->out, '"');
}

/* A reference to something inside the picture: "#id" becomes "#PREFIX-id". */
static void add_reference(finisher *f, const char *name, const char *lead, const char *id) {
    hiap_buf_printf(f->out, " %s=\"%s%s-", name, lead, f->prefix);
    add_escaped(f->out, hiap_str_of(id));
    hiap_buf_add_char(f->out, '"');
}

/* The face is said once, at the root. "Arial:Bold" is how gnuplot is told of a bold one, and it
 * leaves it like that. */
static void add_font(finisher *f, const char *family) {
    if (strstr(family, ":Bold"))
        add_attribute(f, "font-weight", "bold");
}

static void add_text_element(finisher *f, const char *name, hiap_str text) {
    hiap_buf_printf(f->out, "<%s id=\"%s-%s\">", name, f->prefix, name);
    add_escaped(f->out, text);
    hiap_buf_printf(f->out, "</%s>\n", name);
}

static void close_tag(finisher *f) {
    if (f->open)
        hiap_buf_add_char(f->out, '>');
    f->open = false;
}

/* --- attributes ------------------------------------------------------------------------------- */

static bool is_namespace(finisher *f, const char *name, const char *value) {
    if (strncmp(name, "xmlns", 5) != 0)
        return false;
    bool known = (strcmp(name, "xmlns") == 0 && strcmp(value, NAMESPACE) == 0) ||
                 (strcmp(name, "xmlns:xlink") == 0 && strcmp(value, XLINK) == 0);
    if (!known || f->depth > 1)
        refuse(f, "the namespace %.100s=\"%.100s\"", name, value);
    return true;
}

static void check_attribute(finisher *f, const char *name, const char *value) {
    bool reference = strcmp(name, "href") == 0 || strcmp(name, "xlink:href") == 0;
    if (strncasecmp(name, "on", 2) == 0)
        refuse(f, "the event attribute '%.100s'", name);
    else if (strcasecmp(name, "style") == 0)
        refuse(f, "a style attribute");
    else if (reference ? value[0] != '#' : strstr(value, "://") != NULL)
        refuse(f, "a reference that leaves it: %.100s=\"%.100s\"", name, value);
    else if (strcasestr(value, "url") && strncmp(value, "url(#", 5) != 0)
        refuse(f, "a reference that leaves it: %.100s=\"%.100s\"", name, value);
    else if (strchr(name, ':') && strcmp(name, "xlink:href") != 0 && strcmp(name, "xml:space") != 0)
        refuse(f, "the attribute '%.100s' of another namespace", name);
}

static void rewrite_attribute(finisher *f, const char *name, const char *value) {
    if (is_namespace(f, name, value))
        return;
    check_attribute(f, name, value);
    if (f->rc)
        return;
    if (strcmp(name, "id") == 0)
        add_reference(f, name, "", value);
    else if (strcmp(name, "href") == 0 || strcmp(name, "xlink:href") == 0)
        add_reference(f, name, "#", value + 1);
    else if (strncmp(value, "url(#", 5) == 0)
        add_reference(f, name, "url(#", value + 5);
    else if (strcmp(name, "font-family") == 0)
        add_font(f, value);
    else
        add_attribute(f, name, value);
}

/* --- the root --------------------------------------------------------------------------------- */

static const char *value_of(const char **attributes, const char *name) {
    for (; *attributes; attributes += 2)
        if (strcmp(attributes[0], name) == 0)
            return attributes[1];
    return NULL;
}

/* Attributes of the root that are written anew. */
static bool is_ours(const char *name) {
    static const char *const names[] = { "width", "height", "class", "role",
                                          "aria-labelledby", "font-family" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

/* In a page the picture is shown larger, so that its text of 14 pixels is 12 points (16 pixels). */
static void add_size(finisher *f, unsigned width, unsigned height) {
    double scale = f->words->embedded ? 16.0 / 14 : 1;
    hiap_buf_printf(f->out, " width=\"%.0f\" height=\"%.0f\"", width * scale, height * scale);
    if (f->words->embedded)
        hiap_buf_printf(f->out, " style=\"min-width:%.0fpx\"%s", width * SHRINKS,
                        width > WIDE ? " class=\"wide\"" : "");
}

static void start_root(finisher *f, const char *name, const char **attributes) {
    const char *box = value_of(attributes, "viewBox"), *space = value_of(attributes, "xmlns");
    unsigned width, height;
    if (strcmp(name, "svg") != 0 || !space || strcmp(space, NAMESPACE) != 0 || !box) {
        refuse(f, "no <svg> with a view box at its root");
        return;
    }
    if (!f->words->embedded)
        hiap_buf_add_text(f->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    hiap_buf_printf(f->out,
                    "<svg xmlns=\"%s\" xmlns:xlink=\"%s\" role=\"img\" aria-labelledby=\"%s-title",
                    NAMESPACE, XLINK, f->prefix);
    hiap_buf_printf(f->out, f->words->description.len ? " %s-desc\"" : "\"", f->prefix);
    if (sscanf(box, "0 0 %u %u", &width, &height) == 2)
        add_size(f, width, height);
    add_attribute(f, "font-family", FACES);
    for (const char **a = attributes; *a && !f->rc; a += 2)
        if (!is_ours(a[0]))
            rewrite_attribute(f, a[0], a[1]);
    hiap_buf_add_text(f->out, ">\n");
    add_text_element(f, "title", f->words->title);
    if (f->words->description.len)
        add_text_element(f, "desc", f->words->description);
}

/* --- what the parser calls -------------------------------------------------------------------- */

static bool enter_element(finisher *f, const char *name) {
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (strcmp(name, elements[i].name) == 0) {
            if (elements[i].holds_text && !f->text)
                f->text = f->depth;
            return i > 0; /* one <svg>, the root */
        }
    return false;
}

/* The title and description that gnuplot gives every picture. */
static bool is_replaced(const finisher *f, const char *name) {
    return f->depth == 2 && (strcmp(name, "title") == 0 || strcmp(name, "desc") == 0);
}

/* "M387.91,126.01" moves the pen and draws nothing. */
static bool is_bare_move(const char *name, const char **attributes) {
    const char *path = strcmp(name, "path") == 0 ? value_of(attributes, "d") : NULL;
    return path && path[0] == 'M' && strspn(path + 1, "0123456789., -") == strlen(path + 1);
}

/* A definition that nothing in the picture refers to. */
static bool is_unused(const finisher *f, const char **attributes) {
    const char *id = value_of(attributes, "id");
    size_t len = id ? strlen(id) : 0;
    hiap_str rest = f->svg;
    if (!id || f->defs == 0 || f->depth != f->defs + 1)
        return false;
    for (const char *at; (at = memchr(rest.at, '#', rest.len));) {
        rest.len -= (size_t)(at + 1 - rest.at);
        rest.at = at + 1;
        if (rest.len > len && memcmp(rest.at, id, len) == 0 && strchr("\"')", rest.at[len]))
            return false;
    }
    return true;
}

static void on_start(void *payload, const char *name, const char **attributes) {
    finisher *f = payload;
    if (f->rc || f->skipping) {
        f->skipping += f->skipping > 0;
        return;
    }
    if (++f->depth > DEPTH) {
        refuse(f, "elements more than %d deep", DEPTH);
        return;
    }
    if (f->depth == 1) {
        start_root(f, name, attributes);
        return;
    }
    close_tag(f);
    if (is_replaced(f, name) || is_bare_move(name, attributes) || is_unused(f, attributes)) {
        f->skipping = 1;
        return;
    }
    if (strcmp(name, "defs") == 0)
        f->defs = f->depth;
    if (!enter_element(f, name)) {
        refuse(f, "the element <%.100s>", name);
        return;
    }
    f->level[f->depth].start = f->out->len;
    f->level[f->depth].holds = false;
    hiap_buf_printf(f->out, "<%s", name);
    for (const char **a = attributes; *a && !f->rc; a += 2)
        rewrite_attribute(f, a[0], a[1]);
    f->open = true;
}

/* gnuplot leaves groups and texts without content, and what it writes into their start tags depends
 * on the chart before. */
static bool is_idle(const finisher *f, const char *name) {
    bool may_be =
        strcmp(name, "g") == 0 || strcmp(name, "text") == 0 || strcmp(name, "defs") == 0;
    return may_be && !f->level[f->depth].holds && f->out->at;
}

static void end_element(finisher *f, const char *name) {
    hiap_buf_printf(f->out, f->open ? "/>" : "</%s>", name);
    if (!f->text) /* a line end inside text would show as a space */
        hiap_buf_add_char(f->out, '\n');
    f->level[f->depth - 1].holds = true;
}

static void on_end(void *payload, const char *name) {
    finisher *f = payload;
    if (f->rc)
        return;
    if (f->skipping) {
        f->depth -= --f->skipping == 0;
        return;
    }
    if (f->text == f->depth)
        f->text = 0;
    if (f->defs == f->depth)
        f->defs = 0;
    if (is_idle(f, name))
        f->out->at[f->out->len = f->level[f->depth].start] = '\0';
    else
        end_element(f, name);
    f->open = false;
    f->depth--;
}

static void on_text(void *payload, const char *text, int len) {
    finisher *f = payload;
    if (f->rc || f->skipping)
        return;
    if (f->text) {
        close_tag(f);
        f->level[f->depth].holds = true;
        add_escaped(f->out, (hiap_str){ text, (size_t)len });
    } else if (hiap_str_trim((hiap_str){ text, (size_t)len }).len > 0) {
        refuse(f, "text outside a text element: %.*s", len < 40 ? len : 40, text);
    }
}

static void on_doctype(void *payload, const char *name, const char *system, const char *public,
                       int has_subset) {
    (void)name, (void)system, (void)public, (void)has_subset;
    refuse(payload, "a document type");
}

static void on_instruction(void *payload, const char *target, const char *data) {
    (void)data;
    refuse(payload, "the processing instruction '%.100s'", target);
}

/* --- the whole -------------------------------------------------------------------------------- */

static hiap_rc parse(finisher *f, hiap_str svg) {
    XML_SetUserData(f->parser, f);
    XML_SetElementHandler(f->parser, on_start, on_end);
    XML_SetCharacterDataHandler(f->parser, on_text);
    XML_SetStartDoctypeDeclHandler(f->parser, on_doctype);
    XML_SetProcessingInstructionHandler(f->parser, on_instruction);
    if (XML_Parse(f->parser, svg.at, (int)svg.len, 1) == XML_STATUS_OK || f->rc)
        return f->rc;
    enum XML_Error code = XML_GetErrorCode(f->parser);
    if (code == XML_ERROR_NO_MEMORY)
        return hiap_err_nomem(f->err, svg.len);
    hiap_err_set(f->err, HIAP_PARSE, "the picture is not well-formed: %s", XML_ErrorString(code));
    return hiap_err_at(f->err, "svg:%lu", (unsigned long)XML_GetCurrentLineNumber(f->parser)),
           HIAP_PARSE;
}

hiap_rc hiap_svg_finish(hiap_buf *out, hiap_str svg, const hiap_svg_words *words, hiap_err *err) {
    static const XML_Memory_Handling_Suite memory = { hiap_alloc, hiap_realloc, hiap_free };
    if (svg.len > INT_MAX)
        return hiap_err_set(err, HIAP_LIMIT, "the picture has %zu bytes", svg.len);
    finisher f = { .parser = XML_ParserCreate_MM("UTF-8", &memory, NULL),
                   .out = out,
                   .words = words,
                   .svg = svg,
                   .prefix = words->prefix ? words->prefix : "chart",
                   .err = err };
    size_t start = out->len;
    if (!f.parser)
        return hiap_err_nomem(err, svg.len);
    hiap_rc rc = parse(&f, svg);
    XML_ParserFree(f.parser);
    if (!rc && out->failed)
        rc = hiap_err_nomem(err, svg.len);
    if (rc && out->at)
        out->at[out->len = start] = '\0';
    return rc;
}
