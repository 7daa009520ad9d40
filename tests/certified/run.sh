#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Published worked examples and other programs' results, in digits of agreement: every *.t here, or those named.
set -u
here=$(cd "$(dirname "$0")" && pwd)
bless=()
[ "${1:-}" = --bless ] && { bless=(--bless); shift; }
[ $# -gt 0 ] || set -- "$here"/*.t
exec "$here/../script/run.sh" "${bless[@]}" "$@"
