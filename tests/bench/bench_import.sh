# SPDX-License-Identifier: GPL-3.0-or-later
# A Fingertips-layout file of a million rows: into a fresh store with its index, against sqlite3 .import and one index.
import_rows=${IMPORT_ROWS:-1000000}
awk -v rows="$import_rows" -f "$here/fingertips.awk" > big.csv
printf '%s\n' 'pragma journal_mode=off;' 'pragma synchronous=off;' '.mode csv' '.import big.csv t' \
    'create index ix on t("Indicator ID","Area Code","Time period");' > import.sql
hiap_import() { rm -rf p; mkdir p; echo "project{ id = 'bench', name = 'Bench' }" > p/project.lua; "$build/hiap" import big.csv --project p --quiet; }
sqlite_import() { rm -f x.db; sqlite3 x.db < import.sql; }
if command -v sqlite3 >/dev/null; then
    pair "import of $import_rows rows, sqlite3 .import" hiap_import sqlite_import
    hiap_import && [ "$(sqlite3 p/hiap.sqlite 'select count(*) from observation')" = "$import_rows" ] || echo "the store does not hold every row"
    if [ -x /usr/bin/time ]; then
        rm -rf p; mkdir p; echo "project{ id = 'bench', name = 'Bench' }" > p/project.lua
        /usr/bin/time -f 'import: peak memory %M KiB' "$build/hiap" import big.csv --project p --quiet
    fi
fi
