#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Real published files, where they are at hand (HIAP_DATA, or ../shared/data beside the project): imported, reviewed,
# checked against what their publishers say. No such file is part of the project.
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "${BUILD:-$top/build}" && pwd)
data=${HIAP_DATA:-$top/../shared/data}
if [ ! -d "$data/fingertips" ]; then
    echo "real files: none at $data, so these checks are left out"
    echo "real files: 0 passed, 0 failed, 1 skipped"
    exit 0
fi
export HIAP_SHARE=$top NO_COLOR=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
check() { # NAME COMMAND...
    local name=$1
    shift
    if "$@" > "$work/out" 2>&1; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "$name failed:"; tail -n 20 "$work/out" | sed 's/^/  /'; fi
}
says() { # TEXT COMMAND...: the output holds the text
    local text=$1
    shift
    "$@" 2>&1 | tee "$work/said" | grep -qF -- "$text" || { cat "$work/said"; return 1; }
}

hiap=$build/hiap
"$hiap" new "$work/p" --quiet || exit 1
cd "$work/p" || exit 1
check 'import of the Fingertips files' "$hiap" import "$data/fingertips"
check 'import of the ONS files' "$hiap" import "$data/ons-explore-local-statistics"
check 'import of the DfE files' "$hiap" import "$data"/dfe/EYFSP*.csv "$data"/dfe/level_2_3*.csv
check 'good level of development, 2934 of 2934' says '2934 of 2934 as published; England 2017/18 71.5' "$hiap" run "$top/tests/real/eyfsp.lua"
check 'import of the new Fingertips data' "$hiap" import "$data/fingertips-next/healthdata_15-indicators.csv"
check 'outcome against England, 939 of 939' says 'outcomes: 939 of 939 as published' "$hiap" run "$top/tests/real/outcome.lua"
for review in cheshire_and_merseyside cheshire_and_merseyside_local_statistics greater_manchester; do
    check "review $review" "$hiap" review "$review"
    check "verify $review" "$hiap" verify "outputs/review-$review"
done
check 'importing the same files again changes nothing' "$hiap" import "$data/fingertips"
echo "real files: $passed passed, $failed failed"
[ "$failed" = 0 ]
