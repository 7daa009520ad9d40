# SPDX-License-Identifier: GPL-3.0-or-later
# Rate and Wilson limits from a Lua expression. Each figure is (21 repetitions - 1) / 20, so that starting up and
# making the columns do not count.
rows=${ROWS:-10000000}
hiap_wilson() { "$build/hiap" run "$here/wilson.lua" "$rows" "$1" --threads "${THREADS:-1}" --memory 4096 --time 600; }
numpy_wilson() { OMP_NUM_THREADS=1 /usr/bin/python3 "$here/wilson.py" "$rows" "$1"; }
lua_wilson() { lua5.4 "$here/wilson_rows.lua" "$((rows / 10))" "$1"; }

per_repetition() { # FUNCTION: nanoseconds of processor time a row
    local one many
    one=$(cpu "$1" 1) && many=$(cpu "$1" 21) && awk -v a="$one" -v b="$many" -v n="$2" 'BEGIN { print (b - a) / 20 / n * 1e9 }'
}
compare_wilson() { # NAME FUNCTION PEER_ROWS
    : > a.txt; : > b.txt
    local i
    for ((i = 0; i < RUNS; i++)); do
        per_repetition hiap_wilson "$rows" >> a.txt || return
        per_repetition "$2" "$3" >> b.txt || return
    done
    awk -v n="$1" -v a="$(median < a.txt)" -v b="$(median < b.txt)" 'BEGIN { printf "%-46s hiap %7.2f ns/row  peer %7.2f ns/row  ratio %5.2f\n", n, a, b, b / a }'
}
if /usr/bin/python3 -c 'import numpy' 2>/dev/null; then compare_wilson "rate + Wilson, NumPy, one thread" numpy_wilson "$rows"; else echo "NumPy is not installed: left out"; fi
if command -v lua5.4 >/dev/null; then compare_wilson "rate + Wilson, Lua row by row" lua_wilson "$((rows / 10))"; else echo "lua5.4 is not installed: left out"; fi
