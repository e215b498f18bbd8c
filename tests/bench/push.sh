#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and runs the benchmark of pushes: tests/bench/push.sh [deliveries].
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
cmake --preset dev >/dev/null
cmake --build --preset dev --target bench_push
exec dbus-run-session -- build-dev/tests/bench/bench_push "$@"
