# SPDX-License-Identifier: GPL-3.0-or-later
# Mann-Kendall z and p and Sen's slope of 1,000,000 series of 20 points beside vectorised NumPy: the figures first, then
# processor seconds with each kernel on one thread, elapsed seconds on two. Both write the same bytes with either kernel.
mk_series=${MK_SERIES:-1000000}
mk_hiap() { ./mann_kendall "$mk_series" points.bin "$1" "$2" "$3" figures."$1"; } # KERNEL REPETITIONS THREADS
mk_ratio() { # NAME OURS PEER
    awk -v n="$1" -v a="$(median < "$2")" -v b="$(median < "$3")" \
        'BEGIN { printf "%-46s hiap %7.3f s   peer %7.3f s   ratio %5.2f\n", n, a, b, b / a }'
}
mk_run() {
    local i
    ar rcs core.a "$build"/obj/core/stat/{mann_kendall*,sen}.o "$build"/obj/core/base/*.o &&
        "${CC:-cc}" -std=c11 -D_GNU_SOURCE -O2 -I"$here/../.." -o mann_kendall "$here/mann_kendall.c" core.a -pthread -lm || return
    /usr/bin/python3 "$here/mann_kendall.py" make "$mk_series" points.bin
    : > mk_peer; : > mk_2; : > mk_4; : > mk_two
    for ((i = 0; i < RUNS; i++)); do
        /usr/bin/python3 "$here/mann_kendall.py" run "$mk_series" points.bin figures.peer >> mk_peer || return
        mk_hiap 2 1 1 | cut -d' ' -f1 >> mk_2
        mk_hiap 4 1 1 | cut -d' ' -f1 >> mk_4
        mk_hiap 4 1 2 | cut -d' ' -f2 >> mk_two
    done
    cmp -s figures.2 figures.4 || echo "Mann-Kendall: the kernels differ"
    echo "Mann-Kendall, largest difference from NumPy (z and slope; p relative): $(/usr/bin/python3 "$here/mann_kendall.py" compare "$mk_series" figures.4 figures.peer)"
    mk_ratio "Mann-Kendall + Sen, 2 lanes, one thread" mk_2 mk_peer
    mk_ratio "Mann-Kendall + Sen, AVX2, one thread" mk_4 mk_peer
    mk_ratio "Mann-Kendall + Sen, AVX2, two threads, elapsed" mk_two mk_peer
    rm -f points.bin figures.*
}
if /usr/bin/python3 -c 'import scipy' 2>/dev/null && grep -q avx2 /proc/cpuinfo; then mk_run; else echo "SciPy or AVX2 is not there: Mann-Kendall left out"; fi
