# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Codes by push, as a tester sets them up: switched on in the settings, the secret into the keychain, a test push, then a push signed
by a signer that shares no code with the program, shown without a look; a forged one is refused."""

import base64
import hashlib
import hmac
import http.client
import json
import socket
import sys
import time

import pyatspi

from driver import Failed, Program, focus, keys, run, text_of, type_text, wait_for
from service import Service

KEY = "nsk_live_pushed0123456789abcdefWXYZ"
SECRET = "whsec_" + base64.b64encode(b"a secret of thirty-two bytes, ok").decode()


def check(condition, complaint):
    if not condition:
        raise Failed(complaint)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def signed(body, identity, secret=SECRET):
    now = str(int(time.time()))
    key = base64.b64decode(secret.removeprefix("whsec_"))
    code = base64.b64encode(hmac.new(key, f"{identity}.{now}.{body}".encode(), hashlib.sha256).digest()).decode()
    return {"webhook-id": identity, "webhook-timestamp": now, "webhook-signature": "v1," + code}


def post(port, path, body, headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("POST", path, body=body.encode(), headers=headers)
    answer = connection.getresponse()
    return answer.status, answer.read()


def press(node):
    node.queryAction().doAction(0)


def fill(program, role, name, text):
    """The label beside a field has the same name."""
    focus(program.one(role, name))
    keys("ctrl+a")
    type_text(text)
    keys("Tab")


def scenario():
    service = Service([KEY])
    program = Program(sys.argv[1], "--base-url", service.url)

    print("1. A key is added, and a number is on its way.")
    focus(program.one(name="API key"))
    type_text(KEY)
    keys("Return")
    wallet = program.one(name="Wallet balance")
    wait_for("the balance", lambda: text_of(wallet) == "$5.00")

    print("2. Receiving is switched on in Settings, Push.")
    keys("ctrl+comma")
    focus(program.one(name="Settings pages"))
    type_text("Push")
    program.one("check box", "Receive pushes")
    port = free_port()
    program.one("spin button", "Port").queryValue().currentValue = port
    press(program.one("check box", "Receive pushes"))
    wait_for("the want of a secret", lambda: program.all(name="Push: needs the signing secret"))
    fill(program, "password text", "Signing secret", SECRET)
    wait_for("the receiver", lambda: program.all(name=f"Push: listening on 127.0.0.1:{port}"))
    check(SECRET not in text_of(program.one("password text", "Signing secret")), "the secret is on screen")

    print("3. A test push goes through.")
    press(program.one("push button", "Send a test push to myself"))
    wait_for("its outcome", lambda: [n for n in program.all("label") if n.name.startswith("It arrived")])
    address = text_of(program.one("text", "Address for the service"))
    path = address[address.index("/push/"):]
    if len(sys.argv) > 2:  # for a picture
        time.sleep(float(sys.argv[2]))

    print("4. A push from elsewhere is taken, a forged one is not, and nothing says more than a status.")
    body = json.dumps({"id": "evt_1", "type": "otp.received", "data": {"number_id": "nobody", "number": "+447700900123", "code": "482913"}})
    check(post(port, path, body, signed(body, "evt_1")) == (200, b""), "a right push was not taken")
    check(post(port, path, body, signed(body, "evt_1")) == (200, b""), "a repeated push was not answered")
    forged = signed(body, "evt_2", "whsec_" + base64.b64encode(b"another secret of thirty-two byt").decode())
    check(post(port, path, body, forged) == (401, b""), "a forged push was not refused")
    check(post(port, "/push/guess", body, signed(body, "evt_3"))[0] == 404, "another path was let in")
    wait_for("the unmatched one", lambda: program.all(name=f"Push: listening on 127.0.0.1:{port} · 1 unmatched"))

    print("5. It ends as it should.")
    keys("Escape")
    keys("ctrl+q")
    check(program.quit_code() == 0, "it did not end well")
    print("All of it works.")


run(scenario)
