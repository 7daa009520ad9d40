#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Speed beside other tools, in one run: each pair interleaved, median of RUNS, processor seconds.
# A ratio above 1 means that hiap needs less. Peers that are not installed are named and left out.
set -u
build=$(cd "${1:-build}" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
export HIAP_SHARE=$(cd "$here/../.." && pwd)
RUNS=${RUNS:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1

cpu() { # COMMAND...: processor seconds of one run; its output goes to $work/out
    local TIMEFORMAT='%U %S'
    { time "$@" > "$work/out" 2> "$work/err"; } 2> "$work/time" || { cat "$work/err" >&2; return 1; }
    awk '{ print $1 + $2 }' "$work/time"
}
median() { sort -n | awk '{ x[NR] = $1 } END { print NR % 2 ? x[(NR + 1) / 2] : (x[NR / 2] + x[NR / 2 + 1]) / 2 }'; }

# pair NAME OURS PEER: shell functions that run one repetition; prints medians and their ratio.
pair() {
    local a b i
    : > a.txt; : > b.txt
    for ((i = 0; i < RUNS; i++)); do cpu "$2" >> a.txt || return; cpu "$3" >> b.txt || return; done
    a=$(median < a.txt) b=$(median < b.txt)
    awk -v n="$1" -v a="$a" -v b="$b" 'BEGIN { printf "%-46s hiap %7.3f s   peer %7.3f s   ratio %5.2f\n", n, a, b, b / a }'
}

for t in "$here"/bench_*.sh; do . "$t"; done
