#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Static analysers over the C code, luacheck over the Lua. Prints findings; exit 1 when there are any.
set -u
cd "$(dirname "$0")/.." || exit 1
flags="-std=c11 -D_GNU_SOURCE -I. $(pkg-config --cflags lua5.4 sqlite3 libpcre2-8 gsl jansson expat libzip libseccomp nettle)"
bad=0
found=$(mktemp)
trap 'rm -f "$found"' EXIT
if command -v cppcheck > /dev/null; then
    cppcheck --quiet --std=c11 --enable=warning,portability --inline-suppr --suppress=missingInclude --error-exitcode=1 -I. core lua || bad=1
fi
if command -v clang > /dev/null; then
    # shellcheck disable=SC2086
    for f in $(find core lua -name '*.c' | sort); do clang --analyze --analyzer-output text $flags "$f" -o /dev/null 2>&1 || bad=1; done | tee "$found" ; [ -s "$found" ] && bad=1
fi
if command -v luacheck > /dev/null; then luacheck --quiet --no-color lua/prelude || bad=1; fi
exit $bad
