# SPDX-License-Identifier: GPL-3.0-or-later
# Files that cannot be imported: what is wrong, where, and what to do; the store stays as it was, byte for byte. All figures are invented.

case files that are not what they seem
file datasets/published/synthetic.lua
dataset{ id = 'synthetic_homes', name = 'Cold homes (synthetic)', source = 'invented', licence = 'OGL v3.0', file = 'homes_*',
         area_code = 'Area code', period = { file = 1 }, values = { { 'synthetic/cold', name = 'Cold homes', value = 'Cold homes (%)' } } }
file homes_2024.csv
Area code,Cold homes (%)
E08000015,12
file homes_2025.csv
Area code,Cold homes (per cent)
E08000015,12
file homes_2026.csv
LA code,Cold homes (%)
Wirral,12
file homes_2027.csv
Area code,Cold homes (%)
Halton,12
St Helens,11
file homes_2028.csv
Area code,Cold homes (%)
E08000015,about 12
shell
hiap import homes_2024.csv --quiet
before=$(sha256sum hiap.sqlite)
refused() { hiap import "$1" 2>&1; echo "exit $?"; [ "$(sha256sum hiap.sqlite)" = "$before" ] || echo 'THE STORE CHANGED'; }
refused homes_2025.csv
refused homes_2026.csv
refused homes_2027.csv
refused homes_2028.csv
printf 'Area code,Cold homes (%%)\rE08000015,12\r' > homes_cr.csv
refused homes_cr.csv
printf '\377\376A\0r\0e\0a\0,\0b\0\n\0' > homes_utf16.csv
refused homes_utf16.csv
{ printf 'Area code,Cold homes (%%)\nE08000015,"'; head -c 1100000 /dev/zero | tr '\0' x; printf '"\n'; } > homes_huge.csv
refused homes_huge.csv
printf '\320\317\021\340\241\261\032\341 old' > homes_old.xls
refused homes_old.xls
printf '\320\317\021\340\241\261\032\341 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0' > homes_locked.xlsx
refused homes_locked.xlsx
printf 'PK\003\004 cut off' > homes_cut.xlsx
refused homes_cut.xlsx
printf 'not a spreadsheet' > homes_text.ods
refused homes_text.ods
gives
homes_2025.csv:1: the mapping 'synthetic_homes' no longer fits: there is no heading 'Cold homes (%)'; the nearest is 'Cold homes (per cent)'
    hint: if the publisher renamed it, change datasets/published/synthetic.lua:1
exit 3
homes_2026.csv:1: the mapping 'synthetic_homes' no longer fits: there is no heading 'Area code'; the nearest is 'LA code'
    hint: if the publisher renamed it, change datasets/published/synthetic.lua:1
exit 3
homes_2027.csv: none of the 2 rows could be used: 2 left out: not an area code (lines 2, 3)
exit 3
homes_2028.csv:2: 'about 12' in column 'Cold homes (%)' is not a number, and no marker for a missing value
    hint: if the publisher means a missing value, say which in datasets/published/synthetic.lua:1: markers = { ['about 12'] = 'not available' }
exit 3
homes_cr.csv:1: a carriage return (CR) without a line feed (LF) in the header (column 2)
    hint: old Macintosh line ends, or a line break in a field without quotes; save the file again as 'CSV UTF-8 (comma delimited)'
exit 3
homes_utf16.csv: this is UTF-16 text ('Unicode text'), not CSV
    hint: save it as 'CSV UTF-8 (comma delimited)', or convert it: iconv -f utf-16 -t utf-8
exit 3
homes_huge.csv:2: the field in column 'Cold homes (%)' is 1100000 bytes long, the limit is 1048576
    hint: look for a quote too many: from it on, commas and line ends are text
exit 3
homes_old.xls: this is an old Excel workbook (.xls)
    hint: open it in a spreadsheet program and save it as an Excel workbook (.xlsx)
exit 3
homes_locked.xlsx: the workbook is encrypted with a password
    hint: open it in a spreadsheet program, remove the password and save it again
exit 3
homes_cut.xlsx: the file is damaged: Not a zip archive
    hint: download it again, or open it in a spreadsheet program and save it
exit 3
homes_text.ods: this is not a workbook
    hint: an Excel workbook (.xlsx) is needed; a text file is read as CSV
exit 3
end case

case a disk that is full
shell
rows() { awk -v n="$1" -v year="$2" 'BEGIN { print "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note"; for (i = 1; i <= n; i++) printf "1,Rate,,,E%08d,Area %d,LA,Persons,All ages,,,%d,%d,,,,,\n", 6000000 + i, i, year, i }'; }
rows 1 2023 > small.csv
rows 20000 2024 > big.csv
hiap import small.csv --quiet
before=$(sha256sum hiap.sqlite)
(ulimit -f 600; hiap import big.csv 2>&1; echo "exit $?") | sed 's|^/.*/||'
[ "$(sha256sum hiap.sqlite)" = "$before" ] && echo 'the store is as it was'
ls
hiap import big.csv --quiet && hiap status | head -3
gives
O error)
    hint: nothing was changed; make room on the disk, or raise the limit on file sizes, and run the command again
exit 1
the store is as it was
big.csv
hiap.sqlite
project.lua
scripts
small.csv
Case
Store: hiap.sqlite, 2 imports, 1 indicator, as of vintage 2

end case
