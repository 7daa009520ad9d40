#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The pages of the demo, in Chromium.
set -eu
cd "$(dirname "$0")/../.."
build=${BUILD:-build}
[ -x "$build/hiap" ] || { echo "page checks need $build/hiap: make" >&2; exit 1; }
tests/demo.sh "$build" > "$build/demo.log" 2>&1 || { cat "$build/demo.log"; exit 1; }
pages=$(find "$build/demo/outputs" -name '*.html' | sort)
[ -n "$pages" ] || { echo "the demo made no page" >&2; exit 1; }
# shellcheck disable=SC2086 # one argument a page; their names hold no blanks
BUILD=$build exec tests/page/run.sh $pages
