# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""nodump.py PROGRAM: killed as by a crash, the program leaves no memory behind: neither as a file nor, where dumps are piped to a
collector, which does not ask for the limit, through the pipe; and no other process of the same user reads it."""

import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

def may_read_anything():
    """CAP_SYS_PTRACE: nothing is kept from who has it."""
    status = pathlib.Path("/proc/self/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("CapEff")), 16) >> 19 & 1 == 1


# As root one goes without that, or nothing could be told.
if may_read_anything() and shutil.which("setpriv"):
    without = ["setpriv", "--bounding-set=-sys_ptrace", "--inh-caps=-sys_ptrace"]
    if subprocess.run([*without, "true"], check=False).returncode == 0 and "--again" not in sys.argv:
        os.execvp("setpriv", [*without, sys.executable, __file__, sys.argv[1], "--again"])

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


def is_readable(pid):
    try:
        with open(f"/proc/{pid}/mem", "rb"):
            return True
    except PermissionError:
        return False


def private(pid):
    end = time.monotonic() + 30
    while core_limit(pid) != ["0", "0"]:
        assert time.monotonic() < end, f"the program never forbade dumps: {core_limit(pid)}"
        time.sleep(0.02)
    time.sleep(0.2)  # the other call follows the limit's
    if not may_read_anything():
        assert not is_readable(pid), "another process reads the program's memory"
    try:  # as a pipe has it; not everybody may lift a limit again
        resource.prlimit(pid, resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    except PermissionError:
        pass


def ordinary(pid):
    time.sleep(0.2)
    assert is_readable(pid), "nothing can be told on this computer"


if not dumps(["sleep", "60"], ordinary):
    print("Nothing is dumped on this computer; the program's own limit is looked at alone.")
assert not dumps([os.path.abspath(sys.argv[1]), "--sandbox"], private), "the program was dumped"
assert not list(room.glob("core.*provynx*")), list(room.glob("core*"))
print("No memory was left behind.")
