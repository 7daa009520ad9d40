#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks finished pages in Chromium, offline: tests/page/run.sh PAGE.html...
# playwright-core and axe-core are installed below BUILD (build); nothing else is fetched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=${BUILD:-build}
chromium=${CHROMIUM:-/usr/bin/chromium}
tools=$build/page

skip() {
    echo "pages: 0 passed, 0 failed, 1 skipped: $1"
    exit 0
}

[ $# -gt 0 ] || { echo "usage: tests/page/run.sh PAGE.html..." >&2; exit 2; }
command -v node >/dev/null || skip "node is not installed (sudo apt-get install nodejs)"
command -v npm >/dev/null || skip "npm is not installed (sudo apt-get install npm)"
[ -x "$chromium" ] || skip "$chromium is not installed (sudo apt-get install chromium)"

mkdir -p "$tools"
if ! cmp -s "$here/package.json" "$tools/package.json" || [ ! -d "$tools/node_modules/axe-core" ]; then
    rm -rf "$tools/node_modules"
    cp "$here/package.json" "$tools/package.json"
    npm install --prefix "$tools" --no-audit --no-fund --silent ||
        skip "playwright-core and axe-core could not be installed"
fi
cp "$here"/*.mjs "$tools/"
CHROMIUM=$chromium exec node "$tools/check.mjs" "$@"
