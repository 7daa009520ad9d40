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
refused() { hiap import "$1" > out.txt || echo "exit $?"; cat out.txt; [ "$(sha256sum hiap.sqlite)" = "$before" ] || echo 'THE STORE CHANGED'; }
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
end case

case a disk that is full
file small.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value
1,Rate,,,E06000001,A,LA,Persons,All ages,,,2023,5
shell
hiap import small.csv --quiet
awk 'BEGIN { print "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value"; for (i = 1; i <= 20000; i++) printf "1,Rate,,,E%08d,Area %d,LA,Persons,All ages,,,2024,%d\n", 6000000 + i, i, i }' > big.csv
before=$(sha256sum hiap.sqlite)
(ulimit -f 600; hiap import big.csv) || echo "exit $?"
[ "$(sha256sum hiap.sqlite)" = "$before" ] && echo 'the store is as it was'
ls
hiap import big.csv --quiet && hiap status | head -3
gives
end case
