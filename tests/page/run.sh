#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks finished pages in Chromium, offline: tests/page/run.sh PAGE.html...
# BUILD (build) is where playwright-core and axe-core are installed; nothing else is fetched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=${BUILD:-build}
chromium=${CHROMIUM:-/usr/bin/chromium}

skip() {
    echo "page checks skipped: $1"
    exit 0
}

[ $# -gt 0 ] || { echo "usage: tests/page/run.sh PAGE.html..." >&2; exit 2; }
command -v node >/dev/null || skip "node is not installed (sudo apt-get install nodejs npm)"
command -v npm >/dev/null || skip "npm is not installed (sudo apt-get install npm)"
[ -x "$chromium" ] || skip "$chromium is not installed (sudo apt-get install chromium)"

tools=$build/page
mkdir -p "$tools"
cmp -s "$here/package.json" "$tools/package.json" || {
    cp "$here/package.json" "$tools/package.json"
    rm -rf "$tools/node_modules"
}
[ -d "$tools/node_modules/axe-core" ] ||
    npm install --prefix "$tools" --no-audit --no-fund --silent ||
    skip "playwright-core and axe-core could not be installed"
cp "$here"/*.mjs "$tools/"
CHROMIUM=$chromium exec node "$tools/check.mjs" "$@"
