# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several starts in the same moment, for the first time and again: one of them has the window, the others leave.
PROVYNX_STARTS=20 tries as many times."""

import os
import signal
import subprocess
import sys

from driver import Failed, run, wait_for

AT_ONCE = 4
SILENT = "open already and does not answer"
RAISED = "its window was asked to the front"


def one_round():
    starts = [subprocess.Popen([sys.argv[1]], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
              for _ in range(AT_ONCE)]
    try:
        wait_for("all but one to leave", lambda: sum(s.poll() is None for s in starts) <= 1, 60)
        left = [s for s in starts if s.poll() is None]
        if len(left) != 1:
            raise Failed(f"{len(left)} windows are open")
        for start in starts:
            if start is left[0]:
                continue
            said = start.stdout.read()
            if not (start.returncode == 0 and RAISED in said) and not (start.returncode == 1 and SILENT in said):
                raise Failed(f"one left with {start.returncode}: {said}")
        # Open by now, it answers who comes later.
        def is_raised():
            late = subprocess.run([sys.argv[1]], capture_output=True, text=True, timeout=60)
            return late.returncode == 0 and RAISED in late.stdout
        wait_for("the window to answer", is_raised, 60)
        left[0].send_signal(signal.SIGTERM)
        left[0].wait(30)
    finally:
        for start in starts:
            if start.poll() is None:
                start.kill()
                start.wait()


def scenario():
    for _ in range(int(os.environ.get("PROVYNX_STARTS", "2"))):
        one_round()
    print("One window each time.")


run(scenario)
