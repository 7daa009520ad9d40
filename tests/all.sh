#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every test, one part after another; the last line counts the checks of all parts.
set -u
top=$(cd "$(dirname "$0")/.." && pwd)
export BUILD=${BUILD:-$top/build}
cd "$top" || exit 1
passed=0 failed=0 skipped=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Counts the lines "… N passed, N failed[, N skipped]" and Check's "N%: Checks: A, Failures: B, Errors: C".
count() {
    local p f s
    read -r p f s < <(awk '
        /Checks: [0-9]+, Failures: [0-9]+, Errors: [0-9]+/ { match($0, /Checks: .*/); split(substr($0, RSTART), n, /[^0-9]+/); bad = n[3] + n[4]; p += n[2] - bad; f += bad }
        /[0-9]+ passed, [0-9]+ failed/ { for (i = 2; i <= NF; i++) { if ($i ~ /^passed/) p += $(i-1); if ($i ~ /^failed/) f += $(i-1); if ($i ~ /^skipped/) s += $(i-1) } }
        END { print p + 0, f + 0, s + 0 }' "$1")
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

part() { # NAME COMMAND...: a part that fails without counting a failure counts as one
    echo "== $1"
    local before=$failed code
    "${@:2}" > "$log" 2>&1
    code=$?
    cat "$log"
    count "$log"
    if [ "$code" != 0 ] && [ "$failed" = "$before" ]; then failed=$((failed + 1)); echo "$1: exit code $code"; fi
}

part unit "$BUILD/unit"
part script tests/script/run.sh
part certified tests/certified/run.sh
part floors tests/floors.sh
for t in tests/*/check.sh; do part "$(basename "$(dirname "$t")")" "$t"; done
echo
if [ "$skipped" = 0 ]; then echo "$passed passed, $failed failed"; else echo "$passed passed, $failed failed, $skipped skipped"; fi
[ "$failed" = 0 ]
