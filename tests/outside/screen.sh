#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a screen, a session bus, a keychain and a HOME of its own; all of it is gone afterwards.
set -euo pipefail

room=$(mktemp -d)
mkdir -p "$room/home" "$room/run"
chmod 700 "$room/run"

mkfifo "$room/display"
exec {display_fd}<>"$room/display"
Xvfb -displayfd "$display_fd" -screen 0 1400x1000x24 -nolisten tcp -noreset 2>"$room/xvfb" &
xvfb=$!
trap 'kill $xvfb 2>/dev/null || true; wait $xvfb 2>/dev/null || true; rm -rf "$room"' EXIT
read -r -t 20 number <&"$display_fd" || { cat "$room/xvfb"; exit 1; }

export HOME=$room/home XDG_RUNTIME_DIR=$room/run DISPLAY=:$number LC_ALL=C.UTF-8
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb NO_AT_BRIDGE=0
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY KDE_FULL_SESSION KDE_SESSION_VERSION XDG_CURRENT_DESKTOP GNOME_KEYRING_CONTROL

dbus-run-session -- bash -c '
    printf "screen-pass\n" | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null
    openbox >/dev/null 2>&1 &
    manager=$!
    "$@"; code=$?
    kill $manager 2>/dev/null
    pkill -P $$ 2>/dev/null
    exit $code
' screen "$@"
