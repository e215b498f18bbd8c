#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source file as .clang-format has it: `check_format.sh <root>` names those that are not, `--mend` puts them right.
set -euo pipefail
cd "$1"
formatter="$(command -v clang-format-14 || command -v clang-format)"
mapfile -d '' files < <(find app ui tests \( -name '*.h' -o -name '*.cpp' \) -not -path '*/fixtures/*' -print0 | sort -z)
[ "${#files[@]}" -gt 300 ] || { echo "only ${#files[@]} files were found below $1: is that the project?" >&2; exit 1; }
if [ "${2:-}" = --mend ]; then
    "$formatter" -i "${files[@]}"
    exit 0
fi
"$formatter" --dry-run --Werror "${files[@]}"
echo "${#files[@]} files are as .clang-format has them."
