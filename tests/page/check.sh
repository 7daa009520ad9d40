#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The gallery's charts are those of today, and the pages of the demo and of the gallery pass in Chromium.
set -eu
cd "$(dirname "$0")/../.."
build=$(cd "${BUILD:-build}" && pwd)
top=$PWD
[ -x "$build/hiap" ] || { echo "page checks need $build/hiap: make" >&2; exit 1; }
tests/demo.sh "$build" > "$build/demo.log" 2>&1 || { cat "$build/demo.log"; exit 1; }
(cd "$build/demo" && HIAP_SHARE=$top "$build/hiap" run "$top/plots/gallery/gallery.lua" --quiet) || exit 1
for kind in compare_areas spine inequalities; do
    cmp "plots/gallery/$kind.svg" "$build/demo/outputs/gallery/$kind.svg" || exit 1
done
pages=$(find "$build/demo/outputs" -name '*.html' | sort)
[ -n "$pages" ] || { echo "the demo made no page" >&2; exit 1; }
# shellcheck disable=SC2086 # one argument a page; their names hold no blanks
BUILD=$build exec tests/page/run.sh $pages
