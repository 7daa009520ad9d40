#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Includes point down only; siblings do not include each other; each library has one floor that sees it.
set -u
cd "$(dirname "$0")/.." || exit 1
bad=0
say() { echo "$1"; bad=$((bad + 1)); }

floor() { # FOLDER -> its floor
    case $1 in
        core/base) echo 0 ;; core/data) echo 1 ;; core/match|core/stat|core/store) echo 2 ;;
        core/score|core/model|core/plot|core/report) echo 3 ;;
        lua/host) echo 4 ;; lua/bind) echo 5 ;; lua/prelude) echo 6 ;; lua/app) echo 7 ;; *) echo none ;;
    esac
}
folder_of() { echo "$1" | cut -d/ -f1,2; }

checked=0
while IFS=: read -r file line included; do
    checked=$((checked + 1))
    from=$(folder_of "$file") to=$(folder_of "$included")
    [ "$from" = "$to" ] && continue
    a=$(floor "$from") b=$(floor "$to")
    if [ "$b" = none ] || [ "$a" = none ]; then say "$file:$line: $included is on no floor"
    elif [ "$b" -ge "$a" ]; then say "$file:$line: $from (floor $a) includes $included (floor $b)"
    elif [ "$from" = lua/host ] && [ "$to" != core/base ]; then say "$file:$line: lua/host knows core/base only, not $included"; fi
done < <(grep -rnoE '^#include "[^"]+"' core lua --include='*.[ch]' | sed -E 's/#include "([^"]+)"/\1/' | grep -vE ':(core|lua)/[^/]*$')

only() { # PATTERN FOLDER: headers that one folder alone may include
    while IFS= read -r hit; do
        case $hit in $2/*) ;; *) say "${hit%%:*}: only $2 may include $1" ;; esac
    done < <(grep -rnE "^#include *[<\"]$1" core lua --include='*.[ch]')
}
only 'sqlite3\.h' core/store
only 'pcre2\.h' core/match
only '(lua|lauxlib|lualib)\.h' lua
while IFS= read -r f; do
    n=$(wc -l < "$f")
    [ "$n" -le 500 ] || say "$f: $n lines; 500 is the end"
done < <(find core lua -name '*.[ch]' | sort)
if [ "$bad" = 0 ]; then echo "floors: 1 passed, 0 failed ($checked includes, all pointing down)"; else echo "floors: 0 passed, 1 failed ($bad problems)"; exit 1; fi
