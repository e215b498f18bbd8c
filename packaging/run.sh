#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the program, checks how it was hardened and opens it on its embedded sandbox. Without a
# display the program shows its tour offscreen instead: it prints each step and saves provynx-sms-tour.png in the current
# folder.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bash "$root/packaging/dependencies.sh" run

(cd "$root" && cmake --preset release >/dev/null && cmake --build --preset release)

# What is opened is what was checked.
build=$root/build-release
if ! bash "$root/tests/house/hardened.sh" "$build/ui/provynx-sms" Release "$build/compile_commands.json"; then
    echo "The program was built without the protection named above, and is not opened." >&2
    echo "Flags in CXXFLAGS or LDFLAGS, or a compiler of another kind, may be why. Remove $build and try again." >&2
    exit 1
fi

if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    exec "$build/ui/provynx-sms" --sandbox "$@"
fi
echo "There is no display here: the program takes its tour offscreen."
QT_QPA_PLATFORM=offscreen exec "$build/ui/provynx-sms" --sandbox --tour "$@"
