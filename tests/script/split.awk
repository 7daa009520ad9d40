# SPDX-License-Identifier: GPL-3.0-or-later
# Cuts a .t file into one folder a case: OUT/NNN/{name,script.lua|shell,gives,warns,fails,FILES}.
# Lines before the first `case` are comments.
function open_part(name,   folder) {
    part = dir "/" name
    folder = part
    sub(/\/[^\/]*$/, "", folder)
    if (folder != dir) system("mkdir -p " folder)
    printf "" > part
}
/^case / { n++; dir = sprintf("%s/%03d", out, n); system("mkdir -p " dir); print substr($0, 6) > (dir "/name"); part = ""; next }
!dir { next }
/^end case$/ { close(part); part = ""; dir = ""; next }
/^run( |$)/ { open_part("script.lua"); next }
/^shell$/ { open_part("shell"); next }
/^(gives|warns)$/ { open_part($1); next }
/^fails( [0-9]+)?$/ { open_part("fails"); print ($2 == "" ? 1 : $2) > (dir "/exit"); next }
/^file / { open_part(substr($0, 6)); next }
part { print > part }
