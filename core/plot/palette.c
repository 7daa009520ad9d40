/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/palette.h"

#include <math.h>
#include <string.h>
#include <strings.h>

#include "core/base/near.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const hiap_swatch swatches[] = {
#define HIAP_SERIES(colour, dash, shape)
#define HIAP_SWATCH(name, group, fill, text, symbol, letter)                                       \
    { name, #group, fill, text, symbol, letter },
#include "core/plot/palette.def"
#undef HIAP_SERIES
#undef HIAP_SWATCH
};

static const hiap_series_style series_styles[] = {
#define HIAP_SERIES(colour, dash, shape) { colour, HIAP_DASH_##dash, HIAP_SHAPE_##shape },
#define HIAP_SWATCH(name, group, fill, text, symbol, letter)
#include "core/plot/palette.def"
#undef HIAP_SERIES
#undef HIAP_SWATCH
};

static const char *const dash_names[] = { "", "solid", "dashed", "dotted", "dot-dash" };
static const char *const shape_names[] = { "", "circle", "square", "triangle", "diamond",
                                           "triangle-down", "ring", "none" };

size_t hiap_swatch_count(void) {
    return COUNT(swatches);
}

const hiap_swatch *hiap_swatch_at(size_t i) {
    return i < COUNT(swatches) ? &swatches[i] : NULL;
}

static bool same_name(hiap_str a, const char *b) {
    return a.len == strlen(b) && strncasecmp(a.at, b, a.len) == 0;
}

const hiap_swatch *hiap_swatch_find(hiap_str name) {
    for (size_t i = 0; i < COUNT(swatches); i++)
        if (same_name(name, swatches[i].name))
            return &swatches[i];
    return NULL;
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool read_hex(hiap_colour *out, hiap_str text) {
    if (text.len != 7 || text.at[0] != '#')
        return false;
    hiap_colour colour = 0;
    for (size_t i = 1; i < 7; i++) {
        int digit = hex_digit(text.at[i]);
        if (digit < 0)
            return false;
        colour = colour << 4 | (hiap_colour)digit;
    }
    *out = colour;
    return true;
}

hiap_rc hiap_colour_read(hiap_colour *out, hiap_str text, hiap_err *err) {
    *out = HIAP_COLOUR_NONE;
    if (read_hex(out, text))
        return HIAP_OK;
    const hiap_swatch *swatch = hiap_swatch_find(text);
    if (swatch) {
        *out = swatch->fill;
        return HIAP_OK;
    }
    const char *names[COUNT(swatches)];
    for (size_t i = 0; i < COUNT(swatches); i++)
        names[i] = swatches[i].name;
    char name[64];
    snprintf(name, sizeof name, "%.*s", (int)(text.len < 63 ? text.len : 63), text.at);
    hiap_err_set(err, HIAP_ARGUMENT, "'%s' is not a colour", name);
    const char *near = hiap_near(name, names, COUNT(names));
    if (!near)
        return hiap_err_hint(err, "give #RRGGBB or a name such as 'dark blue' or 'Better'"),
               HIAP_ARGUMENT;
    return hiap_err_did_you_mean(err, near), HIAP_ARGUMENT;
}

static double channel(hiap_colour c, int shift) {
    double x = (double)(c >> shift & 255) / 255;
    return x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4);
}

static double luminance(hiap_colour c) {
    return 0.2126 * channel(c, 16) + 0.7152 * channel(c, 8) + 0.0722 * channel(c, 0);
}

double hiap_colour_contrast(hiap_colour a, hiap_colour b) {
    double la = luminance(a), lb = luminance(b);
    return (fmax(la, lb) + 0.05) / (fmin(la, lb) + 0.05);
}

hiap_colour hiap_colour_ink(hiap_colour fill) {
    for (size_t i = 0; i < COUNT(swatches); i++)
        if (swatches[i].fill == fill)
            return swatches[i].text;
    double white = hiap_colour_contrast(fill, HIAP_COLOUR_WHITE);
    double black = hiap_colour_contrast(fill, HIAP_COLOUR_TEXT);
    return white > black ? HIAP_COLOUR_WHITE : HIAP_COLOUR_TEXT;
}

hiap_series_style hiap_series_style_of(int series) {
    static const hiap_series_style neutral = { HIAP_COLOUR_SECONDARY, HIAP_DASH_SOLID,
                                               HIAP_SHAPE_CIRCLE };
    if (series < 1)
        return neutral;
    return series_styles[(size_t)(series - 1) % COUNT(series_styles)];
}

/* Position 0 stands for "the series' own" and has no name. */
static size_t find_name(const char *const *names, size_t count, hiap_str name) {
    for (size_t i = 1; i < count; i++)
        if (hiap_str_is(name, names[i]))
            return i;
    return 0;
}

bool hiap_dash_find(hiap_dash *out, hiap_str name) {
    *out = (hiap_dash)find_name(dash_names, COUNT(dash_names), name);
    return *out != HIAP_DASH_SERIES;
}

bool hiap_shape_find(hiap_shape *out, hiap_str name) {
    *out = (hiap_shape)find_name(shape_names, COUNT(shape_names), name);
    return *out != HIAP_SHAPE_SERIES;
}
