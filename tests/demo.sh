#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The demo: a new project, the shipped synthetic region imported, its indicator review made.
set -eu
build=$(cd "$1" && pwd)
top=$(cd "$(dirname "$0")/.." && pwd)
export HIAP_SHARE=$top
rm -rf "$build/demo"
"$build/hiap" new "$build/demo" --quiet
cd "$build/demo"
"$build/hiap" import "$top/datasets/synthetic"
"$build/hiap" review synthetic_region --since 1
echo
echo "Open $build/demo/outputs/review-synthetic_region/index.html"
