# SPDX-License-Identifier: GPL-3.0-or-later
# Proportions and rates of 5,000,000 rows at two levels, one thread, beside NumPy. Each figure is (11 repetitions - 1) / 10.
interval_rows=${INTERVAL_ROWS:-5000000}
hiap_intervals() { "$build/hiap" run "$here/intervals.lua" "$1" "$interval_rows" "$2" --threads "${THREADS:-1}" --memory 4096 --time 600; }
numpy_intervals() { OMP_NUM_THREADS=1 /usr/bin/python3 "$here/intervals.py" "$1" "$interval_rows" "$2"; }

interval_repetition() { # FUNCTION KIND: processor seconds
    local one many
    one=$(cpu "$1" "$2" 1) && many=$(cpu "$1" "$2" 11) && awk -v a="$one" -v b="$many" 'BEGIN { print (b - a) / 10 }'
}
compare_intervals() { # KIND
    : > a.txt; : > b.txt
    local i
    for ((i = 0; i < RUNS; i++)); do
        interval_repetition hiap_intervals "$1" >> a.txt || return
        interval_repetition numpy_intervals "$1" >> b.txt || return
    done
    awk -v n="$1: $interval_rows rows, two levels, NumPy" -v a="$(median < a.txt)" -v b="$(median < b.txt)" \
        'BEGIN { printf "%-46s hiap %7.3f s   peer %7.3f s   ratio %5.2f\n", n, a, b, b / a }'
}
if /usr/bin/python3 -c 'import numpy' 2>/dev/null; then
    for kind in proportion rate; do compare_intervals "$kind"; done
else
    echo "NumPy is not installed: intervals left out"
fi
