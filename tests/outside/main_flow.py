# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A tester's first minutes, by keyboard: add a live key, get a number, have the code on the clipboard; the key is in the keychain
and nowhere else."""

import os
import pathlib
import subprocess
import sys
import time

import pyatspi

from driver import Failed, Program, clipboard, focus, keys, run, text_of, type_text, wait_for
from service import Service

KEY = "nsk_live_outside0123456789abcdefWXYZ"


def check(condition, complaint):
    if not condition:
        raise Failed(complaint)


def key_in_keychain():
    found = subprocess.run(["secret-tool", "search", "--all", "server", "com.provynx.SmsDesktop"], capture_output=True, check=False)
    return KEY in found.stdout.decode()


def files_with(text):
    home = pathlib.Path(os.environ["HOME"])
    return [str(f) for f in home.rglob("*") if f.is_file() and text.encode() in f.read_bytes()]


def scenario():
    service = Service([KEY])
    program = Program(sys.argv[1], "--base-url", service.url)

    print("1. The key is typed in, with its name.")
    program.one("push button", "Open the sandbox")
    focus(program.one(name="API key"))
    type_text(KEY)
    keys("Tab")
    focus(program.one(name="Key name"))
    type_text("Outside")
    keys("Return")
    wallet = program.one(name="Wallet balance")
    wait_for("the balance", lambda: text_of(wallet) == "$5.00")
    check(service.count("GET", "/balance") >= 1, "the key was not checked with GET /balance")
    check(program.all("combo box", "Profile"), "no combo box Profile")

    print("2. A service is found by keyboard.")
    keys("ctrl+f")
    wait_for("focus on the search", lambda: program.has_focus("Service search"))
    type_text("pay acme")
    button = program.one("push button", "Get number")
    wait_for("the button to be ready", lambda: button.getState().contains(pyatspi.STATE_SENSITIVE)
             and "0.85" in button.description)

    print("3. Ctrl+Enter, held for two seconds, asks and does not buy by itself.")
    subprocess.run(["xdotool", "keydown", "ctrl", "keydown", "Return"], check=True)
    wait_for("the question", lambda: program.all("dialog"))
    end = time.monotonic() + 2
    while time.monotonic() < end:
        check(service.count("POST", "/us/numbers") == 0, "a held key agreed to the purchase")
        time.sleep(0.1)
    subprocess.run(["xdotool", "keyup", "Return", "keyup", "ctrl"], check=True)
    check(program.all("dialog"), "the question went away by itself")

    print("4. Enter agrees: bought once, the number is on screen.")
    keys("Return")
    numbers = program.one(name="Active numbers")
    wait_for("a row", lambda: numbers.childCount > 0)
    wait_for("the purchase", lambda: service.count("POST", "/us/numbers") == 1)
    row = numbers.getChildAtIndex(0)
    check("202" in row.name and "Acme Pay" in row.name, f"the row does not read as a sentence: {row.name!r}")
    wait_for("the wallet to be debited", lambda: text_of(wallet) == "$4.15")

    print("5. The code arrives and is copied.")
    wait_for("the code, digit by digit", lambda: "1 2 3 4 5 6" in numbers.getChildAtIndex(0).name, 30)
    wait_for("the full message", lambda: "Your Acme Pay code: 123456" in text_of(program.one(name="Message")))
    keys("ctrl+c")
    wait_for("the code on the clipboard", lambda: clipboard() == "123456")
    keys("ctrl+shift+c")
    wait_for("the number on the clipboard", lambda: clipboard() == "+12025550100")

    print("6. The key is in the keychain and nowhere else.")
    check(key_in_keychain(), "the key is not in the keychain")
    check(not files_with(KEY), f"the key lies in {files_with(KEY)}")
    check(not files_with("outside0123456789"), "a part of the key lies in a file")

    print("7. Ctrl+Q quits; everything was asked for once.")
    keys("ctrl+q")
    check(program.quit_code() == 0, "the program did not end well")
    check(service.count("POST", "/us/numbers") == 1, "it was bought more than once")
    strangers = [r for r in service.requests if r[2].get("Authorization") != f"Bearer {KEY}"]
    check(not strangers, "a request went out without the key")
    check(not files_with(KEY), "the key was written at the end")

    print("8. The next start finds the key, and the profile stays away from another address.")
    program = Program(sys.argv[1], "--base-url", service.url)
    wait_for("the balance", lambda: text_of(program.one(name="Wallet balance")) == "$4.15")
    keys("ctrl+q")
    check(program.quit_code() == 0, "the program did not end well")
    other = Service([KEY])
    program = Program(sys.argv[1], "--base-url", other.url)
    program.one("push button", "Add key")
    keys("ctrl+q")
    check(program.quit_code() == 0, "the program did not end well")
    check(not other.requests, "the key's service was asked at an address that the key is not for")
    print("The main flow works from outside.")


run(scenario)
