#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing on Debian 12 and its relatives: `dependencies.sh run` for building and running the
# program, `dependencies.sh tests` for the tests as well. Does nothing, and asks nobody, when all is there.
set -euo pipefail

packages=(
    build-essential cmake lld ninja-build
    qt6-base-dev qt6-base-dev-tools libqt6svg6-dev libqt6sql6-sqlite qt6-qpa-plugins
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    qtkeychain-qt6-dev libsecret-1-0 libmicrohttpd-dev libphonenumber-dev
    libgl1-mesa-dev fonts-dejavu-core
)
if [ "${1:-run}" = tests ]; then
    packages+=(
        dbus dbus-x11 gnome-keyring libsecret-tools procps
        xvfb xauth xdotool xclip openbox x11-utils at-spi2-core python3 python3-pyatspi gir1.2-atspi-2.0
        qt6-base-private-dev openssl sqlite3 libsqlite3-dev jq libreoffice-calc-nogui fonts-noto-core slowhttptest
        clang-14 libclang-rt-14-dev clang-format-14
    )
    # Wherever they came from: another packager's nodejs brings npm along and refuses Debian's.
    command -v node >/dev/null || packages+=(nodejs)
    command -v npm >/dev/null || packages+=(npm)
fi

missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "These packages are missing and apt-get is not here to install them: ${missing[*]}" >&2
    exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Installing ${missing[*]} needs root or sudo." >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "Installing: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
