#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The tour without a display: it must end with the number and the code, leave its picture and exit 0; and where it can't write
# the picture it must exit 1 and say so. The window itself, which needs a display, must say so as well.
set -euo pipefail

program=$1
room=$(mktemp -d)
trap 'chmod -R u+w "$room"; rm -rf "$room"' EXIT
mkdir -p "$room/home" "$room/run" "$room/work"
chmod 700 "$room/run"
export HOME=$room/home XDG_RUNTIME_DIR=$room/run LC_ALL=C.UTF-8
unset QT_QPA_PLATFORM DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CONFIG_HOME XDG_DATA_HOME

cd "$room/work"
timeout 60 "$program" --sandbox --tour | tee "$room/said"
tail -n 1 "$room/said" | grep -Eq '^number \+1[0-9]{10} code 123456$'
[ "$(wc -l <"$room/said")" -ge 6 ]
[ "$(head -c 4 provynx-sms-tour.png | tail -c 3)" = PNG ]

# A link that somebody put there is replaced, not followed.
rm provynx-sms-tour.png
echo precious >"$room/home/precious"
ln -s "$room/home/precious" provynx-sms-tour.png
timeout 60 "$program" --sandbox --tour >"$room/said"
[ "$(cat "$room/home/precious")" = precious ]
[ ! -L provynx-sms-tour.png ]
[ "$(head -c 4 provynx-sms-tour.png | tail -c 3)" = PNG ]

mkdir provynx-sms-tour.png.d && cd provynx-sms-tour.png.d
mkdir provynx-sms-tour.png # a folder where the picture should go
if timeout 60 "$program" --sandbox --tour >"$room/said" 2>&1; then
    echo "The tour claimed to have saved its picture where it can't be saved."
    exit 1
fi
grep -qi 'provynx-sms-tour.png' "$room/said"

status=0
timeout 60 "$program" >"$room/said" 2>&1 || status=$?
[ "$status" -eq 1 ]
[ "$(cat "$room/said")" = "There is no display to open the window on. provynx-sms --help lists what works without one." ]
echo "The tour keeps its promises."
