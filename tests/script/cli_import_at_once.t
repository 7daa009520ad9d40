# SPDX-License-Identifier: GPL-3.0-or-later
# Several processes importing into one store at once: each waits its turn, and nothing is lost.

case three imports into a store that is not there yet, then three more
file make.sh
for n in 1 2 3 4 5 6; do
  { echo 'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal'
    for area in $(seq 5000); do
      printf '%d,Indicator,,,E%08d,Somewhere,UA,Persons,All ages,,,2022,7,,,,,,,,,,,,,\n' "$n" "$area"
    done; } > "$n.csv"
done
shell
bash make.sh
hiap import 1.csv -q & hiap import 2.csv -q & hiap import 3.csv -q &
wait
hiap import 4.csv -q & hiap import 5.csv -q & hiap import 6.csv -q &
wait
sqlite3 hiap.sqlite 'SELECT count(*), count(DISTINCT vintage), count(DISTINCT indicator) FROM observation; PRAGMA integrity_check'
sqlite3 hiap.sqlite 'SELECT file_name, rows_kept FROM vintage ORDER BY file_name'
ls | grep -c sqlite
gives
30000|6|6
ok
1.csv|5000
2.csv|5000
3.csv|5000
4.csv|5000
5.csv|5000
6.csv|5000
1
end case

case an import while another holds the store: it is told, and the store is as it was
file a.csv
Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to parent value or percentiles,Time period Sortable,New data,Compared to goal
1,Indicator,,,E06000006,Halton,UA,Persons,All ages,,,2022,7,,,,,,,,,,,,,
shell
hiap import a.csv -q
sed 's/2022,7/2023,8/' a.csv > b.csv
mkfifo hold
sqlite3 hiap.sqlite < hold > /dev/null &
exec 3> hold
echo 'BEGIN IMMEDIATE;' >&3
sleep 0.3
hiap import b.csv -q 2>&1 | sed "s|$(pwd)/||"
echo 'ROLLBACK;' >&3
exec 3>&-
wait
sqlite3 hiap.sqlite 'SELECT count(*) FROM vintage'
hiap import b.csv -q && sqlite3 hiap.sqlite 'SELECT count(*) FROM vintage'
gives
hiap.sqlite: the store is in use by another program
    hint: try again when that has finished; nothing was changed
1
2
end case
