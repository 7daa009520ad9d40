# SPDX-License-Identifier: GPL-3.0-or-later
# awk -f embed.awk FILE... > embed.c: every file as a C string (core/base/embed.h).

BEGIN {
    for (code = 1; code < 256; code++)
        escaped[sprintf("%c", code)] = sprintf(code < 32 || code > 126 ? "\\%03o" : "%c", code)
    escaped["\""] = "\\\""
    escaped["\\"] = "\\\\"
    escaped["?"] = "\\?" # no trigraphs
    print "/* Written by lua/prelude/embed.awk. */"
    print "#include \"core/base/embed.h\""
}

function literal(text,    i, at, out) {
    for (i = 1; i <= length(text); i++) {
        at = substr(text, i, 1)
        out = out (at in escaped ? escaped[at] : at)
    }
    return out
}

FNR == 1 {
    name[++files] = literal(FILENAME)
    printf "%s\nstatic const char file_%d[] =\n", (files == 1 ? "" : ";"), files
}

{
    printf "    \"%s\\n\"\n", literal($0)
}

END {
    print ";\n\nconst hiap_embedded hiap_embedded_files[] = {"
    for (i = 1; i <= files; i++)
        printf "    { \"%s\", file_%d, sizeof file_%d - 1 },\n", name[i], i, i
    print "};"
    printf "const size_t hiap_embedded_count = %d;\n", files
}
