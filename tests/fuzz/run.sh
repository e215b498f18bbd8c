#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh FUZZER [libFuzzer's options]: from the kept corpus on, same seed, a number of runs that takes a few seconds. For longer:
#   nice build-dev/tests/fuzz/fuzz_wire -max_total_time=600 -dict=tests/fuzz/wire.dict NEW_FOLDER tests/fuzz/corpus
# and to keep what that found:
#   build-dev/tests/fuzz/fuzz_wire -set_cover_merge=1 tests/fuzz/corpus NEW_FOLDER
# The corpora of the others are corpus-push, corpus-inspection, and so on.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
fuzzer=$1
shift
subject=$(basename "$fuzzer")
subject=${subject#fuzz_}
corpus=$here/corpus
[ "$subject" = wire ] || corpus=$here/corpus-$subject
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir "$room/found"
cd "$room" # where it leaves the input of a crash
if ! "$fuzzer" -seed=1 -max_len=2048 -timeout=20 -dict="$here/wire.dict" "$@" found "$corpus" 2>"$room/said"; then
    tail -n 60 "$room/said"
    for input in crash-* timeout-* oom-*; do
        [ ! -e "$input" ] || { echo "$input:"; base64 "$input"; }
    done
    exit 1
fi
tail -n 1 "$room/said"
[ "$(ls "$corpus" | wc -l)" -ge 20 ] # a corpus that got lost would be a quiet test
