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
    # It does not follow what functions of other files fill in, so its uninitvar is left to the compilers.
    cppcheck --quiet --std=c11 --enable=warning,portability --inline-suppr --suppress=missingInclude \
        --suppress=uninitvar --suppress=legacyUninitvar --error-exitcode=1 -I. core lua || bad=1
fi
if command -v clang > /dev/null; then
    # shellcheck disable=SC2086
    for f in $(find core lua -name '*.c' | sort); do clang --analyze --analyzer-output text $flags "$f" -o /dev/null 2>&1 || bad=1; done | tee "$found" ; [ -s "$found" ] && bad=1
fi
if command -v luacheck > /dev/null && [ -x "${1:-build}/hiap" ]; then
    project=$(mktemp -d)/lint
    "${1:-build}/hiap" new "$project" --quiet
    luacheck --quiet --no-color --config "$project/.luacheckrc" --globals words native --no-max-line-length lua/prelude scripts || bad=1
    rm -rf "$(dirname "$project")"
fi
exit $bad
