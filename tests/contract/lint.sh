#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# lint.sh CONTRACT: the contract pleases Spectral, by its own rules for OpenAPI and by ours; and Spectral is awake: it finds
# what was broken on purpose in a copy.
set -euo pipefail

contract=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

lint() {
    "$NODE" "$NODE_PATH/@stoplight/spectral-cli/dist/index.js" lint "$1" --ruleset "$here/rules.yaml" --fail-severity hint
}

lint "$contract"

# A mark and a definition are missing now.
sed -e '0,/"x-provynx-source": "documented",/{//d}' -e 's|"Balance": {|"NoBalance": {|' "$contract" >"$room/broken.json"
if lint "$room/broken.json" >"$room/said" 2>&1; then
    echo "Spectral found nothing in a broken contract."
    exit 1
fi
grep -q says-its-source "$room/said"
grep -q invalid-ref "$room/said"
echo "The contract is in order, and what is not would be found."
