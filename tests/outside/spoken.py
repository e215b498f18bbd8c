# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What any program of the session can hear: a listener on the accessibility bus takes down every text that changes while a key, a
signing secret and a proxy's password are typed, pasted over and cleared. Of masked fields it hears bullets, of others the text."""

import base64
import json
import pathlib
import subprocess
import sys
import tempfile

import pyatspi

from driver import Failed, Program, focus, keys, run, text_of, type_text, wait_for
from service import Service

KEY = "nsk_live_QXJVZKYW0123456789"
SECRET = "whsec_" + base64.b64encode(b"another secret, thirty-two bytes").decode()
PASSWORD = "QJXVZ,KYW!"
NAME = "Heard by all"


def listen(file):
    """As a process of its own, the way a stranger would."""
    with open(file, "a", encoding="utf-8") as heard:
        def take(event):
            heard.write(json.dumps([event.type, event.source.name, str(event.any_data)]) + "\n")
            heard.flush()
        pyatspi.Registry.registerEventListener(take, "object:text-changed", "object:property-change")
        heard.write('["ready", "", ""]\n')
        heard.flush()
        pyatspi.Registry.start()


def check(condition, complaint):
    if not condition:
        raise Failed(complaint)


def scenario():
    file = pathlib.Path(tempfile.mkdtemp()) / "heard"
    file.touch()
    listener = subprocess.Popen([sys.executable, __file__, "--listen", str(file)])

    def heard(field=None):
        lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        return [line for line in lines if field is None or line[1] == field]

    def letters(field):
        return "".join(str(line[2]) for line in heard(field) if line[0].startswith("object:text-changed"))

    try:
        wait_for("the listener", heard)
        service = Service([KEY])
        program = Program(sys.argv[1], "--base-url", service.url)

        print("1. A key is typed, and its field cleared once it is added.")
        focus(program.one(name="API key"))
        type_text(KEY)
        keys("ctrl+a")
        keys("BackSpace")
        type_text(KEY)
        keys("Tab")
        focus(program.one(name="Key name"))
        type_text(NAME)
        keys("Return")
        wallet = program.one(name="Wallet balance")
        wait_for("the balance", lambda: text_of(wallet) == "$5.00")
        wait_for("the name, which is no secret", lambda: NAME in letters("Key name"))
        wait_for("that something was typed", lambda: len(letters("API key")) >= 4 * len(KEY))
        check(set(letters("API key")) == {"•"}, f"a key is spelt out: {letters('API key')}")

        print("2. A signing secret is typed over itself.")
        keys("ctrl+comma")
        focus(program.one(name="Settings pages"))
        type_text("Push")
        program.one("check box", "Receive pushes").queryAction().doAction(0)
        focus(program.one("password text", "Signing secret"))
        type_text(SECRET)
        keys("ctrl+a")
        type_text(SECRET)
        keys("Tab")
        wait_for("that something was typed", lambda: len(letters("Signing secret")) >= 3 * len(SECRET))
        check(set(letters("Signing secret")) == {"•"}, f"a secret is spelt out: {letters('Signing secret')}")

        print("3. A proxy's password.")
        keys("Escape")
        keys("ctrl+comma")
        focus(program.one(name="Settings pages"))
        type_text("Connection")
        wait_for("the kinds of proxy", lambda: [r for r in program.all("radio button") if r.name.startswith("This")])
        next(r for r in program.all("radio button") if r.name.startswith("This")).queryAction().doAction(0)
        program.one("password text", "Proxy password").queryEditableText().setTextContents(PASSWORD)
        wait_for("that something was typed", lambda: len(letters("Proxy password")) >= len(PASSWORD))
        check(set(letters("Proxy password")) == {"•"}, f"a password is spelt out: {letters('Proxy password')}")

        everything = file.read_text(encoding="utf-8")
        for secret in (KEY, KEY[9:17], SECRET, PASSWORD):
            check(secret not in everything, f"{secret} was heard")
        keys("Escape")
        keys("ctrl+q")
        check(program.quit_code() == 0, "it did not end well")
        print("Nobody heard a secret.")
    finally:
        listener.terminate()


if sys.argv[1] == "--listen":
    listen(sys.argv[2])
else:
    run(scenario)
