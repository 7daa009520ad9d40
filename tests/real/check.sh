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
check 'importing the same files again changes nothing' says 'Nothing new' "$hiap" import "$data/fingertips"
# A file as the publisher might revise it: each value of the first indicator a tenth higher. What was made before can still be made.
revised() { awk -F, -v OFS=, -v RS='\r?\n' 'NR > 1 && $13 ~ /^[0-9.]+$/ { $13 = $13 * 1.1 } { print }' "$1" > "revised_${1##*/}"; }
revised "$data/fingertips/indicators-CountyUA.data_suicides_north-west.csv"
check 'import of a revised copy' says 'revised since vintage' "$hiap" import revised_*.csv
check 'the review as it was' says 'identical' "$hiap" verify outputs/review-cheshire_and_merseyside

# Everything there is, in one command; then figures of the workbooks and wide files, as they stand in their cells.
"$hiap" new "$work/all" --quiet || exit 1
cd "$work/all" || exit 1
check 'import of every file' "$hiap" import "$data"
check 'importing every file again changes nothing' says 'Nothing new: hiap.sqlite already holds all of this.' "$hiap" import "$data"
figure() { # KEY AREA VALUE
    echo "local f = store:series{ indicator = '$1', area = '$2', unknown = 'no rows' } print('= ' .. tostring(f.value:list()[#f]))" > figure.lua
    check "$1 of $2 is $3" says "= $3" "$hiap" run figure.lua
}
figure mhclg/households-in-temporary-accommodation E92000001 131140
figure mhclg/households-in-temporary-accommodation E08000012 1368
figure desnz/fuel-poverty E92000001 11.4
figure desnz/fuel-poverty E06000047 11.4
figure desnz/fuel-poverty E01000001 3.83
figure dfe/neet_percent E92000001 3.4
figure mhclg/iod-index-of-multiple-deprivation-imd-rank E01000001 26525
figure mhclg/iod-la-income-average-rank E06000001 23509.14
figure mhclg/iod-index-of-multiple-deprivation-imd-decile E01012446 10
check 'healthy life expectancy, as ONS has it' says '2048 of 2048 rows agree to 0.1 year; outcomes: 2048 of 2048 as published' \
    "$hiap" run "$top/tests/real/healthy_life_expectancy.lua"
check 'deciles of 33755 areas' says 'from 3375 to 3376 areas each; rank 1 is Tendring 018A' "$hiap" run "$top/tests/real/deciles.lua"
echo "print(#store:table 'stocktake' .. ' themes, ' .. #store:table 'stocktake_system' .. ' recommendations')" > stocktake.lua
check 'both sheets of the stocktake' says '8 themes, 7 recommendations' "$hiap" run stocktake.lua
# Two at once: the second waits for the first, or looks again; both are there in the end.
at_once() {
    "$hiap" new "$work/both" --quiet || return 1
    "$hiap" import "$data/ons-explore-local-statistics" --project "$work/both" --quiet & local first=$!
    "$hiap" import "$data/fingertips" --project "$work/both" --quiet & local second=$!
    wait $first && wait $second && says 'Nothing new' "$hiap" import "$data/fingertips" "$data/ons-explore-local-statistics" --project "$work/both"
}
check 'two imports at once' at_once
# Workbooks that were protected, never calculated, or cut off: what is refused leaves the store as it was, byte for byte.
edited() { # NAME SED: the real workbook with the XML of its sheets changed
    rm -rf sheets && mkdir sheets && unzip -q "$data/stocktake/atf_stocktake_2023.xlsx" -d sheets && sed -i -E "$2" sheets/xl/worksheets/sheet*.xml &&
        (cd sheets && zip -q -r "../$1" .)
}
refused() { # FILE TEXT
    local before
    before=$(sha256sum hiap.sqlite)
    "$hiap" import "$1" > "$work/refused" 2>&1 && return 1
    cat "$work/refused"
    grep -qF -- "$2" "$work/refused" && [ "$(sha256sum hiap.sqlite)" = "$before" ]
}
if command -v zip > /dev/null && command -v unzip > /dev/null; then
    edited atf_stocktake_protected.xlsx 's|</sheetData>|</sheetData><sheetProtection sheet="1" password="CC3D" objects="1"/>|'
    check 'a protected sheet is read' says '8 kept as they are' "$hiap" import atf_stocktake_protected.xlsx --dry-run
    edited atf_stocktake_sheets.xlsx 's|nothing|nothing|' && sed -i 's|name="Themes"|name="Topics"|' sheets/xl/workbook.xml &&
        rm atf_stocktake_sheets.xlsx && (cd sheets && zip -q -r ../atf_stocktake_sheets.xlsx .)
    check 'a sheet that is not there' refused atf_stocktake_sheets.xlsx "there is no sheet 'Themes'; there are: 'Topics', 'System recommendations'"
fi
head -c 500000 "$data/mhclg-homelessness/Detailed_LA_202503.xlsx" > Detailed_LA_202506.xlsx
check 'a workbook that was cut off' refused Detailed_LA_202506.xlsx 'Detailed_LA_202506.xlsx: the file is damaged'
# A disk that is really full, where this may mount one; tests/script/import_refused.t does it with ulimit everywhere.
full_disk() {
    local before
    "$hiap" new small/p --quiet && "$hiap" import "$data/ons-explore-local-statistics/early-years.csv" --project small/p --quiet || return 1
    before=$(sha256sum small/p/hiap.sqlite)
    "$hiap" import "$data/trafford-themes/mortality_rate.csv" --project small/p > said 2>&1 && return 1
    cat said
    [ "$(sha256sum small/p/hiap.sqlite)" = "$before" ] && grep -qi 'disk is full' said && "$hiap" status --project small/p
}
mkdir -p small
if mount -t tmpfs -o size=1200k none small 2> /dev/null; then
    check 'a full disk' full_disk
    umount small
fi
# A proposed script reads its file as it is.
proposed() { # FILE [--sheet NAME]
    rm -rf datasets && mkdir -p datasets/published
    "$hiap" import --guess "$data/$1" "${@:2}" --quiet > datasets/published/proposed.lua && "$hiap" import "$data/$1" --dry-run
}
for file in mhclg-homelessness/*.xlsx desnz-fuel-poverty/*.xlsx mhclg-iod/* dfe/UD_NEET* population-lookups/gm_1981* trafford-themes/*; do
    for path in "$data"/$file; do check "proposed script for ${path##*/}" proposed "${path#"$data"/}"; done
done
check 'proposed script for TA1' proposed mhclg-homelessness/Detailed_LA_202503.xlsx --sheet TA1
check 'proposed script for Table 2' proposed desnz-fuel-poverty/Sub-regional_fuel_poverty_statistics_2023.xlsx --sheet 'Table 2'
echo "real files: $passed passed, $failed failed"
[ "$failed" = 0 ]
