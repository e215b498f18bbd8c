#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Habits that mislead, found by clang-tidy (.clang-tidy) and by clazy at level 1: `tidy.sh [files…]`, without files all of app and
# ui. Not among the daily tests, since it takes many minutes. Needs the packages clang-tidy and clazy, and a build (build-dev,
# or $PROVYNX_BUILD), whose commands it follows.
set -euo pipefail
cd "$(dirname "$0")/../.."
commands="${PROVYNX_BUILD:-build-dev}/compile_commands.json"
[ -f "$commands" ] || { echo "There is no $commands: build first." >&2; exit 2; }
for tool in clang-tidy clazy-standalone python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: apt install clang-tidy clazy" >&2; exit 2; }
done
if [ $# -eq 0 ]; then
    mapfile -t files < <(find app ui -name '*.cpp' | sort)
else
    files=("$@")
fi

# The same commands for clang: without the headers that GCC precompiled, and without warnings that it alone knows.
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 - "$commands" "$folder/compile_commands.json" <<'PY'
import json
import re
import sys

entries = json.load(open(sys.argv[1]))
for entry in entries:
    command = re.sub(r" -include \S*cmake_pch\.hxx| -Winvalid-pch| -Werror\b", "", entry["command"])
    entry["command"] = command + " -Wno-unknown-warning-option"
json.dump(entries, open(sys.argv[2], "w"))
PY

failed=0
run() { # NAME, how many files at once, the command
    local said="$folder/$1.txt"
    printf '%s\0' "${files[@]}" | xargs -0 -P "$(nproc)" -n "$2" "${@:3}" > "$said" 2>&1 || failed=1
    # What is left are counts of warnings in the headers of others.
    if grep -E '(warning|error):' -A 4 "$said"; then
        failed=1
    elif [ "$failed" -ne 0 ]; then
        tail -n 20 "$said"
    fi
}
run tidy 4 clang-tidy -p "$folder" --quiet
# A text that stays for the whole run is made once, in a static that Qt shares.
run clazy 8 clazy-standalone -p "$folder" --checks=level1,no-non-pod-global-static --header-filter='/(app|ui|tests)/'
[ "$failed" -ne 0 ] || echo "${#files[@]} files are clean."
exit "$failed"
