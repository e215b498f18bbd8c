# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a cold start to a favourite's number on the clipboard, by keyboard alone, every key counted; and the last order repeated."""

import sys

from driver import Failed, Program, clipboard, focus, keys, run, type_text, wait_for
from service import Service

KEY = "nsk_live_quickly0123456789abcdefWXYZ"
MOST = 12


def check(condition, complaint):
    if not condition:
        raise Failed(complaint)


class Counted:
    """Presses keys and counts them: a chord is one stroke, and so is each letter."""

    def __init__(self):
        self.strokes = 0
        self.keys = 0  # every key by itself, modifiers too

    def press(self, chord):
        self.strokes += 1
        self.keys += len(chord.split("+"))
        keys(chord)


def chosen(program, beginning):
    """The row of the quick orders that Enter would take."""
    rows = program.all("list item")
    return next((r for r in rows if r.name.startswith(beginning)), None)


def prepare(service):
    """A key, and a star on a service. Yesterday's work: not counted."""
    program = Program(sys.argv[1], "--base-url", service.url)
    program.one("push button", "Open the sandbox")
    focus(program.one(name="API key"))
    type_text(KEY)
    keys("Return")
    program.one(name="Wallet balance")
    wait_for("the services", lambda: any(r.name.startswith("Acme Pay") for r in program.all("list item")))
    keys("ctrl+f")
    wait_for("focus on the search", lambda: program.has_focus("Service search"))
    type_text("acme")
    wait_for("the choice", lambda: "0.85" in program.one("push button", "Get number").description)
    keys("ctrl+d")
    wait_for("the star", lambda: any(r.name.startswith("Acme Pay, favourite, $0.85") for r in program.all("list item")))
    keys("ctrl+q")
    check(program.quit_code() == 0, "the program did not end well")


def scenario():
    service = Service([KEY])
    print("1. A favourite is made.")
    prepare(service)
    check(service.count("POST", "/us/numbers") == 0, "something was bought by the way")

    print("2. A cold start; from here on every key is counted.")
    program = Program(sys.argv[1], "--base-url", service.url)
    program.one("push button", "Get number")
    counted = Counted()
    counted.press("ctrl+k")
    wait_for("focus on the quick order", lambda: program.has_focus("Quick order"))
    wait_for("the favourite", lambda: chosen(program, "Acme Pay, favourite, United States · any · server 1, $0.85"))
    counted.press("Return")
    wait_for("the question", lambda: program.all("dialog"))
    check(service.count("POST", "/us/numbers") == 0, "a live key was not asked")
    wait_for("the question to be readable", lambda: program.has_focus("Get number"))
    counted.press("Return")
    numbers = program.one(name="Active numbers")
    wait_for("the number", lambda: numbers.childCount > 0 and "202" in numbers.getChildAtIndex(0).name)
    counted.press("ctrl+shift+c")
    wait_for("the number on the clipboard", lambda: clipboard() == "+12025550100")
    print(f"   {counted.strokes} keystrokes, {counted.keys} keys with their modifiers.")
    check(counted.keys <= MOST, f"{counted.keys} keys are more than {MOST}")
    check(service.count("POST", "/us/numbers") == 1, "it was not bought exactly once")

    print("3. Words in any order; Esc leaves and buys nothing.")
    keys("ctrl+k")
    wait_for("focus on the quick order", lambda: program.has_focus("Quick order"))
    type_text("acme s1 us")
    wait_for("the row", lambda: chosen(program, "Acme Pay, favourite, United States"))
    keys("Escape")
    wait_for("the field to go", lambda: not program.all("text", "Quick order"))
    check(service.count("POST", "/us/numbers") == 1, "leaving bought something")

    print("4. The last order, repeated, asks like the first one.")
    keys("ctrl+shift+n")
    wait_for("the question", lambda: program.all("dialog"))
    wait_for("the question to be readable", lambda: program.has_focus("Get number"))
    keys("Return")
    wait_for("the second number", lambda: numbers.childCount == 2)
    wait_for("the second purchase", lambda: service.count("POST", "/us/numbers") == 2)
    keys("ctrl+q")
    check(program.quit_code() == 0, "the program did not end well")
    print("Ordering by typing works from outside.")


run(scenario)
