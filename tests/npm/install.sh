#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# install.sh FOLDER: puts the packages of the lock file into a folder of the build. Does nothing when they are there.
# To change a version, edit package.json and run `npm install --package-lock-only` here.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
room=$1
! cmp -s "$here/package-lock.json" "$room/installed-lock.json" || exit 0

mkdir -p "$room"
rm -f "$room/installed-lock.json"
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$room/"
cd "$room"
npm ci --prefer-offline --loglevel=error
cp package-lock.json installed-lock.json # last: it says that all of them arrived
