# SPDX-License-Identifier: GPL-3.0-or-later
# A synthetic Fingertips-layout file: awk -v rows=N -f fingertips.awk > FILE. The same bytes on every run.
function uniform() { state = (state * 69069 + 1) % 4294967296; return state / 4294967296 }
BEGIN {
    state = 20221231
    print "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range"
    split("Persons Male Female", sex, " ")
    split("Better,Similar,Worse,Not compared", outcome, ",")
    areas = 6800; indicators = 22
    for (i = 0; i < rows; i++) {
        a = i % areas; k = int(i / areas) % indicators; s = int(i / (areas * indicators)) % 3; y = 2001 + int(i / (areas * indicators * 3))
        d = int(500 + uniform() * 100000); c = int(d * (0.002 + 0.02 * uniform())); v = 1e5 * c / d; w = 0.02 + 0.1 * uniform()
        if (i % 37 == 0) { numbers = ",,,,," ; note = "Value suppressed for disclosure control due to small count" ; c = "" }
        else { numbers = sprintf("%.15g,%.15g,%.15g,%.15g,%.15g,%d", v, v * (1 - w), v * (1 + w), v * (1 - 1.58 * w), v * (1 + 1.58 * w), c); note = "" }
        printf "%d,\"Synthetic outcome number %d, per 100,000 persons\",E%08d,Region %d,E%08d,Area name %d,Districts & UAs (2021/22-2022/23),%s,All ages,,,%d/%02d,%s,%d,%s,No significant change,%s,Not compared,%d0000,,Not compared,1y\n", \
            90000 + 7 * k, k, 12000001 + a % 9, a % 9, 6000001 + a, a, sex[s + 1], y, (y + 1) % 100, numbers, d, note, outcome[i % 4 + 1], y
    }
}
