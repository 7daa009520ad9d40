# SPDX-License-Identifier: GPL-3.0-or-later
# 7,000 life tables of 20 bands: a repetition is (21 repetitions - 1) / 20, so that starting up and reading do not
# count; beside it one whole `hiap calc`, file in and file out.
areas=${AREAS:-7000}
awk -v areas="$areas" 'BEGIN {
    srand(1); print "area,start_age,deaths,population"
    for (g = 1; g <= areas; g++) for (b = 0; b < 20; b++) {
        age = b < 2 ? b : 5 * (b - 1); people = 500 + int(8000 * rand()); rate = 0.0002 * exp(0.085 * age)
        printf "E%07d,%d,%d,%d\n", g, age, people * (rate < 0.4 ? rate : 0.4) + int(3 * rand()) + (b == 19), people
    }
}' > life.csv
hiap_life() { "$build/hiap" run "$here/life_expectancy.lua" life.csv "$1" --threads 1 --time 600; }
numpy_life() { OMP_NUM_THREADS=1 /usr/bin/python3 "$here/life_expectancy.py" life.csv "$1"; }
calc_life() { "$build/hiap" calc life_expectancy life.csv --by area -o life_out.csv; }
repetition() { # FUNCTION: milliseconds of processor time
    local one many
    one=$(cpu "$1" 1) && many=$(cpu "$1" 21) && awk -v a="$one" -v b="$many" 'BEGIN { print (b - a) / 20 * 1000 }'
}
if /usr/bin/python3 -c 'import numpy' 2>/dev/null; then
    : > a.txt; : > b.txt; : > c.txt
    for ((i = 0; i < RUNS; i++)); do
        repetition hiap_life >> a.txt && repetition numpy_life >> b.txt && cpu calc_life >> c.txt || break
    done
    awk -v n="$areas life tables of 20 bands, NumPy" -v a="$(median < a.txt)" -v b="$(median < b.txt)" -v c="$(median < c.txt)" \
        'BEGIN { printf "%-46s hiap %7.1f ms      peer %7.1f ms      ratio %5.2f   (hiap calc, whole: %.3f s)\n", n, a, b, b / a, c }'
else
    echo "NumPy is not installed: life tables left out"
fi
