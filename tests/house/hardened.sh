#!/usr/bin/env bash
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
if grep -q "X86-64" <<<"$headers"; then
    must "shadow stack (CET)" "SHSTK" "$(readelf -Wn "$program")"
fi
# Few of its calls can be checked so, and none need be left in a program: how it was compiled is what can be asked. The
# optimizer is needed.
if [ "$configuration" != Debug ]; then
    sources=$(grep -c '"command":.*/app/' "$commands" || true)
    fortified=$(grep -c '"command":.*-D_FORTIFY_SOURCE=2.*/app/' "$commands" || true)
    if [ "$sources" -eq 0 ] || [ "$sources" -ne "$fortified" ]; then
        echo "$((sources - fortified)) of $sources sources are compiled without FORTIFY"
        faults=1
    fi
fi
exit $faults
