#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Golden script cases: every tests/script/*.t, or those named. `--bless` rewrites what was expected.
#
#   case NAME            then any of
#   file NAME            a file beside the script, up to the next keyword
#   run                  a script, run by `hiap run script.lua`; or `shell`: lines for sh, hiap on PATH
#   gives                the exact standard output
#   warns                the exact standard error of a case that succeeds
#   fails [EXIT]         the exact standard error (exit 1 unless given)
#   end case
set -u
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
build=${BUILD:-$top/build}
hiap=$(cd "$build" && pwd)/hiap
bless=
[ "${1:-}" = --bless ] && { bless=1; shift; }
[ $# -gt 0 ] || set -- "$here"/*.t
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" && ln -s "$hiap" "$work/bin/hiap"
passed=0 failed=0

run_case() { # DIR: leaves stdout, stderr and code beside the case
    local dir=$1
    mkdir -p "$dir/project/scripts"
    for f in "$dir"/*; do
        case ${f##*/} in name|gives|warns|fails|exit|shell|project) ;; *) cp -R "$f" "$dir/project/" ;; esac
    done
    printf "project{ id = 'case', name = 'Case' }\n" > "$dir/project/project.lua"
    [ -e "$dir/shell" ] || echo 'hiap run script.lua' > "$dir/shell"
    (cd "$dir/project" && PATH=$work/bin:$PATH HIAP_SHARE=$top NO_COLOR=1 COLUMNS=100 timeout 60 sh "$dir/shell" > "$dir/out" 2> "$dir/err" < /dev/null)
    echo $? > "$dir/code"
    touch "$dir/gives"
}

same() { # DIR: does the case do what it says?
    local dir=$1 want=0
    [ -e "$dir/exit" ] && want=$(cat "$dir/exit")
    [ "$(cat "$dir/code")" = "$want" ] || { echo "  exit code $(cat "$dir/code"), not $want"; return 1; }
    diff -u "$dir/gives" "$dir/out" || return 1
    [ ! -e "$dir/warns" ] || diff -u "$dir/warns" "$dir/err" || return 1
    [ ! -e "$dir/fails" ] || diff -u "$dir/fails" "$dir/err"
}

for t in "$@"; do
    cases=$work/$(basename "$t" .t)
    mkdir "$cases"
    awk -v out="$cases" -f "$here/split.awk" "$t"
    for dir in "$cases"/*/; do
        dir=${dir%/}
        run_case "$dir"
        if report=$(same "$dir"); then passed=$((passed + 1)); else
            failed=$((failed + 1))
            printf '%s: %s\n%s\n' "${t#"$top"/}" "$(cat "$dir/name")" "$report"
            [ -e "$dir/fails" ] || sed 's/^/  stderr: /' "$dir/err"
        fi
    done
    if [ -n "$bless" ]; then
        awk -v out="$cases" -f "$here/bless.awk" "$t" > "$work/new" && cat "$work/new" > "$t"
    fi
done
echo "script cases: $passed passed, $failed failed"
[ "$failed" = 0 ]
