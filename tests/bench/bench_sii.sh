# SPDX-License-Identifier: GPL-3.0-or-later
# Slope and relative index of inequality: of rates, 1,000 replicates an area; of values with normal errors, exact beside
# 1,000 draws; all read the same file. And the time of 10,000 areas x 100,000 replicates on all processors (SII_AREAS=0
# leaves that out).
sii_areas=${SII_AREAS:-10000}
sii_table() { # AREAS
    awk -v areas="$1" 'function uniform() { state = (state * 69069 + 1) % 4294967296; return state / 4294967296 }
        BEGIN { state = 7; print "area,order,population,value,se"
                for (a = 0; a < areas; a++) for (i = 1; i <= 10; i++)
                    printf "A%d,%d,%d,%.6f,%.6f\n", a, i, 1000 + 500 * uniform(), 95 + 5 * i + uniform(), 2 + uniform() }'
}
sii_table 2000 > sii.csv
hiap_sii_rii() { # VALUE_TYPE
    "$build/hiap" calc sii sii.csv --by area --value_type "$1" --replicates 1000 --threads 1 -o sii_out.csv --quiet &&
        "$build/hiap" calc rii sii.csv --by area --value_type "$1" --replicates 1000 --threads 1 -o rii_out.csv --quiet
}
numpy_sii_rii() { OMP_NUM_THREADS=1 /usr/bin/python3 "$here/sii.py" sii.csv 1000 "$1"; }
hiap_sii() { hiap_sii_rii rate; }
numpy_sii() { numpy_sii_rii rate; }
hiap_exact_sii() { hiap_sii_rii other; }
numpy_normal_sii() { numpy_sii_rii other; }
if /usr/bin/python3 -c 'import numpy' 2>/dev/null; then
    numpy_sii > sii_total && hiap_sii && cat sii_total <(cut -d, -f3,4 sii_out.csv rii_out.csv) |
        awk -F, 'NR == 1 { peer = $1; next } { total += $1 + $2 } END { d = total / peer - 1; if (d * d > 1e-4) print "the limits differ: " total " and " peer }'
    pair "SII + RII of rates, 2000 x 1000 draws, NumPy" hiap_sii numpy_sii
    pair "SII + RII, exact; 2000 x 1000 draws, NumPy" hiap_exact_sii numpy_normal_sii
else
    echo "NumPy is not installed: SII left out"
fi
if [ "$sii_areas" != 0 ]; then
    sii_table "$sii_areas" > sii_big.csv
    sii_start=$(date +%s.%N)
    sii_cpu=$(cpu "$build/hiap" calc sii sii_big.csv --by area --value_type rate -o sii_big_out.csv --quiet --time 600)
    awk -v n="$sii_areas" -v c="$sii_cpu" -v s="$sii_start" -v e="$(date +%s.%N)" \
        'BEGIN { printf "SII, %d areas x 100,000 replicates: %.1f s, %.1f processor seconds\n", n, e - s, c }'
    rm -f sii_big.csv sii_big_out.csv
fi
