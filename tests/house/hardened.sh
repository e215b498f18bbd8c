#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# hardened.sh PROGRAM CONFIGURATION compile_commands.json: that the program was built with what makes a fault in memory end it.
set -euo pipefail

program=$1
configuration=$2
commands=$3
faults=0
must() { # must NAME PATTERN TEXT
    if ! grep -qE "$2" <<<"$3"; then
        echo "$program has no $1"
        faults=1
    fi
}

dynamic=$(readelf -Wd "$program")
headers=$(readelf -Wlh "$program")
symbols=$(readelf -W --dyn-syms "$program")
must "position of its own choosing (PIE)" "Type: +DYN" "$headers"
must "read-only relocations" "GNU_RELRO" "$headers"
must "BIND_NOW" "BIND_NOW|FLAGS.* NOW" "$dynamic"
must "stack without code" "GNU_STACK.* RW " "$headers"
must "stack protector" "__stack_chk_fail" "$symbols"
must "checks in the standard library (_GLIBCXX_ASSERTIONS)" "__glibcxx_assert_fail" "$symbols"
# What leaves no trace in a program, or need not: how each source of the program was compiled is what can be asked.
counted() { # counted FLAG: sources that are compiled so
    grep -cE -- "\"command\": .* $1.* -c .*/(app|ui)/" "$commands" || true
}
sources=$(counted "")
if [ "$sources" -eq 0 ]; then
    echo "$commands names no source of the program"
    faults=1
fi
compiled() { # compiled NAME FLAG
    local so
    so=$(counted "$2 ")
    if [ "$sources" -ne "$so" ]; then
        echo "$((sources - so)) of $sources sources are compiled without $1"
        faults=1
    fi
}
compiled "stack protector" "-fstack-protector-strong"
compiled "stack clash protection" "-fstack-clash-protection"
if grep -q "X86-64" <<<"$headers"; then
    must "shadow stack (CET)" "SHSTK" "$(readelf -Wn "$program")"
    compiled "marks for indirect jumps (CET)" "-fcf-protection=full"
fi
# The optimizer is needed.
if [ "$configuration" != Debug ]; then
    compiled "FORTIFY" "-D_FORTIFY_SOURCE=2"
fi
exit $faults
