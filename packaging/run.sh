#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the program and opens it on its embedded sandbox. Without a display the program shows its
# tour offscreen instead: it prints each step and saves provynx-sms-tour.png in the current folder.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bash "$root/packaging/dependencies.sh" run

(cd "$root" && cmake --preset release >/dev/null && cmake --build --preset release)

if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    exec "$root/build-release/ui/provynx-sms" --sandbox "$@"
fi
echo "There is no display here: the program takes its tour offscreen."
QT_QPA_PLATFORM=offscreen exec "$root/build-release/ui/provynx-sms" --sandbox --tour "$@"
