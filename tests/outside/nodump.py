# SPDX-License-Identifier: GPL-3.0-or-later
"""nodump.py PROGRAM: killed as by a crash, the program leaves no memory behind: neither as a file nor, where dumps are piped to a
collector, which does not ask for the limit, through the pipe."""

import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import time

room = pathlib.Path(tempfile.mkdtemp())
(room / "run").mkdir(mode=0o700)
environment = dict(os.environ, HOME=str(room), XDG_RUNTIME_DIR=str(room / "run"), QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
    environment.pop(name, None)
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


def core_limit(pid):
    lines = pathlib.Path(f"/proc/{pid}/limits").read_text().splitlines()
    return next(line.split()[4:6] for line in lines if line.startswith("Max core file size"))


def dumps(command, prepare):
    process = subprocess.Popen(command, env=environment, cwd=room, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    prepare(process.pid)
    process.send_signal(signal.SIGSEGV)
    status = os.waitpid(process.pid, 0)[1]
    assert os.WIFSIGNALED(status), status
    return os.WCOREDUMP(status)


def without_limit(pid):
    end = time.monotonic() + 30
    while core_limit(pid) != ["0", "0"]:
        assert time.monotonic() < end, f"the program never forbade dumps: {core_limit(pid)}"
        time.sleep(0.02)
    # As a pipe has it. Only root may lift it again; for others the limit itself has to do.
    if os.geteuid() == 0:
        resource.prlimit(pid, resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


if not dumps(["sleep", "60"], lambda pid: time.sleep(0.2)):
    print("Nothing is dumped on this computer; the program's own limit is looked at alone.")
assert not dumps([sys.argv[1], "--sandbox"], without_limit), "the program was dumped"
assert not list(room.glob("core*")) or os.geteuid() != 0, list(room.glob("core*"))
print("No memory was left behind.")
