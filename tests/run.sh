#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything with warnings as errors and runs every test. `tests/run.sh asan` does the same
# under AddressSanitizer and UndefinedBehaviorSanitizer, `tests/run.sh dev asan` one after the other.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bash "$root/packaging/dependencies.sh" tests

cd "$root"
for preset in "${@:-dev}"; do
    echo "== $preset"
    cmake --preset "$preset" >/dev/null
    cmake --build --preset "$preset"
    ctest --preset "$preset" -j "$(nproc)"
done
