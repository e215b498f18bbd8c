#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything with warnings as errors and runs every test: once as people run the program,
# once more under AddressSanitizer and UndefinedBehaviorSanitizer. `tests/run.sh dev` or `tests/run.sh asan` runs one of them.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bash "$root/packaging/dependencies.sh" tests

cd "$root"
for preset in "${@:-asan dev}"; do
    for one in $preset; do
        echo "== $one"
        cmake --preset "$one" >/dev/null
        cmake --build --preset "$one"
        ctest --preset "$one" -j "$(nproc)"
    done
done
