#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# with-keyring.sh COMMAND…: runs a command in a HOME of its own, on a session bus of its own, beside a gnome-keyring that is
# unlocked and empty. Gives the command's exit code and leaves neither a process nor a file. Works for root too.
set -u

if [ "${1:-}" = --on-the-bus ]; then
    shift
    printf 'ci-pass\n' | gnome-keyring-daemon --unlock --components=secrets --foreground >"$HOME/../keyring.log" 2>&1 &
    keyring=$!
    trap 'kill "$keyring" 2>/dev/null; wait "$keyring" 2>/dev/null' EXIT
    for _ in $(seq 100); do
        # Whoever calls the service before it is there has the bus start a second one.
        gdbus call --session --timeout 5 --dest org.freedesktop.DBus --object-path / \
            --method org.freedesktop.DBus.NameHasOwner org.freedesktop.secrets | grep -q true &&
            gdbus call --session --timeout 5 --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets \
                --method org.freedesktop.Secret.Service.ReadAlias default 2>/dev/null | grep -q collection/login && break
        if ! kill -0 "$keyring" 2>/dev/null; then
            echo "with-keyring.sh: gnome-keyring ended:" >&2
            cat "$HOME/../keyring.log" >&2
            exit 125
        fi
        sleep 0.1
    done
    "$@"
    exit
fi

place=$(mktemp -d) || exit 125
trap 'rm -rf "$place"' EXIT
mkdir -m 700 "$place/home" "$place/run" || exit 125
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL SSH_AUTH_SOCK \
    XDG_CURRENT_DESKTOP DESKTOP_SESSION GNOME_DESKTOP_SESSION_ID KDE_FULL_SESSION KDE_SESSION_VERSION
export HOME="$place/home" XDG_RUNTIME_DIR="$place/run" XDG_CONFIG_HOME="$place/home/.config" \
    XDG_DATA_HOME="$place/home/.local/share" XDG_CACHE_HOME="$place/home/.cache" XDG_STATE_HOME="$place/home/.local/state"
dbus-run-session -- bash "$0" --on-the-bus "$@"
