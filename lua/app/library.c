/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/library.h"

#include <gsl/gsl_version.h>
#include <jansson.h>
#include <lua.h>
#include <nettle/version.h>
#include <readline/readline.h>
#include <seccomp.h>
#include <stdint.h>
#include <stdio.h>

/* One floor each includes the headers of these two; a version is all that is asked for here. */
const char *sqlite3_libversion(void);
int pcre2_config_8(uint32_t what, void *where);
#define PCRE2_VERSION_TEXT 11 /* PCRE2_CONFIG_VERSION */

#define ROOM sizeof((hiap_library *)0)->version

static void lua_version_text(char *out) {
    snprintf(out, ROOM, "%s", &LUA_RELEASE[sizeof "Lua"]);
}

static void sqlite_version(char *out) {
    snprintf(out, ROOM, "%s", sqlite3_libversion());
}

static void pcre2_version(char *out) {
    pcre2_config_8(PCRE2_VERSION_TEXT, out); /* "10.42 2022-12-11": 24 bytes are documented to do */
}

static void gsl_version_text(char *out) {
    snprintf(out, ROOM, "%s", gsl_version);
}

static void jansson_version_text(char *out) {
    snprintf(out, ROOM, "%s", jansson_version_str());
}

static void readline_version(char *out) {
    snprintf(out, ROOM, "%s", rl_library_version);
}

static void seccomp_version_text(char *out) {
    const struct scmp_version *v = seccomp_version();
    snprintf(out, ROOM, "%u.%u.%u", v->major, v->minor, v->micro);
}

static void nettle_version_text(char *out) {
    snprintf(out, ROOM, "%d.%d", nettle_version_major(), nettle_version_minor());
}

static const struct {
    const char *name;
    void (*version)(char *out);
} libraries[HIAP_LIBRARIES] = {
    { "Lua", lua_version_text },
    { "SQLite", sqlite_version },
    { "PCRE2", pcre2_version },
    { "GSL", gsl_version_text },
    { "jansson", jansson_version_text },
    { "readline", readline_version },
    { "libseccomp", seccomp_version_text },
    { "nettle", nettle_version_text },
};

void hiap_library_list(hiap_library out[HIAP_LIBRARIES]) {
    for (size_t i = 0; i < HIAP_LIBRARIES; i++) {
        out[i].name = libraries[i].name;
        libraries[i].version(out[i].version);
    }
}
