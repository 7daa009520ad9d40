# SPDX-License-Identifier: GPL-3.0-or-later
# Rewrites a .t file with what its cases printed (run.sh has left it in OUT/NNN/).
function emit(file,   line) { while ((getline line < file) > 0) print line; close(file) }
function result(   code) {
    if ((getline code < (dir "/code")) <= 0) code = 0
    close(dir "/code")
    if (code == 0 || (getline line < (dir "/out")) > 0) { close(dir "/out"); print "gives"; emit(dir "/out") }
    if (code == 0 && warned) { print "warns"; emit(dir "/err") }
    if (code != 0) { print code == 1 ? "fails" : "fails " code; emit(dir "/err") }
}
/^case / { n++; dir = sprintf("%s/%03d", out, n); skip = 0; warned = 0; print; next }
dir && /^warns$/ { warned = 1; skip = 1; next }
dir && /^(gives|fails( [0-9]+)?)$/ { skip = 1; next }
dir && /^end case$/ { result(); print; dir = ""; skip = 0; next }
!skip { print }
