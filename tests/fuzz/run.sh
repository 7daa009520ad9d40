#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every fuzz_*.c for SECONDS_EACH (60) seconds under the sanitizers. A finding stops with its input in BUILD/fuzz.
set -eu
cd "$(dirname "$0")/../.."
build=${1:-build}/fuzz
mkdir -p "$build"
modules='lua5.4 sqlite3 libpcre2-8 gsl jansson expat libzip libseccomp nettle'
modules=$(for m in $modules; do pkg-config --exists "$m" && echo "$m"; done)
flags="-std=c11 -D_GNU_SOURCE -O1 -g -I. -fsanitize=fuzzer,address,undefined -ffp-contract=off $(pkg-config --cflags $modules)"
core=$(find core/base core/data core/match -name '*.c' ! -name embed.c | sort)
for harness in tests/fuzz/fuzz_*.c; do
    name=$(basename "$harness" .c)
    # shellcheck disable=SC2086
    clang $flags "$harness" $core $(pkg-config --libs $modules) -lm -pthread -o "$build/$name"
    mkdir -p "$build/corpus_$name"
    ASAN_OPTIONS=allocator_may_return_null=1 "$build/$name" -max_total_time="${SECONDS_EACH:-60}" -max_len=4096 \
        -artifact_prefix="$build/$name-" -verbosity=0 "$build/corpus_$name"
    echo "$name: nothing found in ${SECONDS_EACH:-60} s"
done
