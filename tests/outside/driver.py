# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program seen through the accessibility bus and touched through the keyboard: nothing else."""

import subprocess
import sys
import time

import pyatspi

PATIENCE = 20


class Failed(Exception):
    pass


def wait_for(what, condition, patience=PATIENCE):
    """The condition's first true value; raises, saying what was waited for."""
    end = time.monotonic() + patience
    while True:
        try:
            value = condition()
        except Exception as trouble:  # an object may go while it is being read
            value, last = None, trouble
        else:
            last = None
        if value:
            return value
        if time.monotonic() > end:
            raise Failed(f"waited {patience} s in vain for: {what}" + (f" ({last})" if last else ""))
        time.sleep(0.05)


class Program:
    def __init__(self, *command, name="provynx-sms"):
        self.process = subprocess.Popen(command)
        self.application = wait_for("the program on the accessibility bus", lambda: self._find_application(name))

    @staticmethod
    def _find_application(name):
        desktop = pyatspi.Registry.getDesktop(0)
        return next((a for a in desktop if a and name in (a.name or "").lower().replace(" ", "-")), None)

    def all(self, role=None, name=None, showing=True):
        """Depth first. `role` as AT-SPI names it ("push button")."""
        found = []

        def walk(node, depth):
            if node is None or depth > 40:
                return
            try:
                fits = (role is None or node.getRoleName() == role) and (name is None or node.name == name)
                if fits and (not showing or node.getState().contains(pyatspi.STATE_SHOWING)):
                    found.append(node)
                children = list(node)
            except Exception:
                return
            for child in children:
                walk(child, depth + 1)

        walk(self.application, 0)
        return found

    def one(self, role=None, name=None):
        def look():
            found = self.all(role, name)
            return found[0] if found else None
        return wait_for(f"{role or 'something'} named {name!r}", look)

    def has_focus(self, name):
        """A tab says that it has the focus whenever it is the chosen one, so there may be others."""
        return any(n.getState().contains(pyatspi.STATE_FOCUSED) for n in self.all(name=name))

    def quit_code(self, patience=PATIENCE):
        return self.process.wait(patience)


def text_of(node):
    text = node.queryText()
    return text.getText(0, text.characterCount)


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)


def clipboard():
    got = subprocess.run(["timeout", "5", "xclip", "-selection", "clipboard", "-o"], capture_output=True, check=False)
    return got.stdout.decode()


def focus(node):
    node.queryComponent().grabFocus()
    wait_for(f"focus on {node.name!r}", lambda: node.getState().contains(pyatspi.STATE_FOCUSED))


def run(scenario):
    try:
        scenario()
    except Failed as trouble:
        print(f"FAILED: {trouble}")
        sys.exit(1)
