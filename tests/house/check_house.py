#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom, and who alone may do what. Linking does not enforce it: a QtCore-only target compiles
#include <QtWidgets/QWidget> without a murmur."""

import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1]).resolve()
faults = []

# Folder below app/ -> the folders whose headers it may include.
allowed = {
    "domain": set(),
    "phone": {"domain"},
    "api": {"domain"},
    "store": {"domain"},
    "models": {"domain"},
    "sandbox": {"domain"},
    "relay": {"domain"},
    "desk": {"domain", "api", "store"},
}
panels_allowed = {"domain", "models", "phone"}

widget_headers = re.compile(
    r"#include\s*<(QtWidgets/|Q(Application|Widget|Label|Dialog|MessageBox|MainWindow|PushButton|Menu|Style\w*|"
    r"AbstractItemView|ListView|TableView|TreeView|LineEdit|ComboBox|SystemTrayIcon|Layout|\w+Layout)>)")
project_include = re.compile(r'#include\s*"([^"]+)"')

# What only these files may contain.
reserved = [
    (re.compile(r"#include\s*<qt6?keychain/"), {"app/store/keyvault.cpp", "app/store/errand.h"}, "only the key vault uses QtKeychain"),
    (re.compile(r"\breveal\(\)"), {"app/domain/key.h", "app/domain/key.cpp", "app/api/transport.cpp", "app/api/keymask.cpp", "app/api/proxies.cpp", "app/store/keyvault.cpp",
                                "app/sandbox/", "app/relay/signature.cpp", "app/relay/inspection.cpp", "app/relay/receiver.cpp"},
     "a secret's text is for the header and what masks it there, the keychain and the signature alone"),
    (re.compile(r"#include\s*<QJson"), {"app/api/wire", "app/api/json", "app/api/redaction", "app/sandbox/", "app/store/", "ui/workspace/checkjson"},
     "only the wire knows the service's JSON"),
    (re.compile(r"#include\s*<QNetworkAccessManager>"), {"app/api/", "ui/workspace/"}, "only the transport talks HTTP"),
    (re.compile(r"#include\s*<QSql"), {"app/store/"}, "only the journal knows SQL"),
    (re.compile(r"#include\s*<microhttpd.h>"), {"app/sandbox/", "app/relay/"}, "only servers use libmicrohttpd"),
]
never = [
    (re.compile(r"setInsecureFallback\s*\(\s*true"), "a key in a plain file"),
    (re.compile(r"ignoreSslErrors"), "an untrusted connection"),
    (re.compile(r"setTextFormat\(\s*Qt::(AutoText|RichText|MarkdownText)"), "text that could become markup"),
    (re.compile(r"\.exec\(\)"), "a nested event loop") ,
]
# A tool tip is words of our own, or goes through plainTip().
tool_tip = re.compile(r"\bsetToolTip\(|\bToolTipRole\b|\bQToolTip\b")
tool_tip_is_fine = re.compile(r'plainTip\(|setToolTip\(tr\("[^"]*"\)\);|setToolTip\(\{\}\)|QPalette::')
nested_loop_is_fine = re.compile(r"QSqlQuery|query\.exec|\bquery\b|pragma|QApplication::exec|statement", re.I)


def folder_of(path):
    parts = path.relative_to(root).parts
    return parts[1] if parts[0] == "app" else None


def resolve(path, name):
    """The app folder a project include belongs to, "ui", or the including file's own folder."""
    first = name.split("/")[0]
    if first in allowed and "/" in name:
        return first
    if name.startswith("../"):
        target = (path.parent / name).resolve()
        parts = target.relative_to(root).parts
        return parts[1] if parts[0] == "app" else "ui/"
    return "own"


checked = 0
for top in ("app", "ui"):
    for path in sorted((root / top).rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        checked += 1
        here = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        if not text.startswith("// SPDX-License-Identifier: GPL-3.0-or-later"):
            faults.append(f"{here}: no licence line")
        folder = folder_of(path)
        in_workspace = here.startswith("ui/workspace/") or here == "ui/main.cpp"
        lines = text.splitlines()
        for number, line in enumerate(lines, 1):
            where = f"{here}:{number}"
            if folder and widget_headers.search(line):
                faults.append(f"{where}: a widget below app/")
            match = project_include.search(line)
            if match:
                target = resolve(path, match.group(1))
                if folder and target not in allowed[folder] | {"own", folder}:
                    faults.append(f"{where}: {folder} must not include {target}")
                if top == "ui" and not in_workspace and target not in panels_allowed | {"own", "ui/"}:
                    faults.append(f"{where}: a panel must not include {target}")
            # The call may go on in the next lines.
            call = " ".join(part.strip() for part in lines[number - 1:number + 2]).split(";")[0] + ";"
            if tool_tip.search(line) and not tool_tip_is_fine.search(call.replace("( ", "(")) \
                    and not tool_tip_is_fine.search(line) and not line.startswith("QToolTip {"):
                faults.append(f"{where}: a tool tip that could become markup: {line.strip()}")
            for pattern, owners, why in reserved:
                if pattern.search(line) and not any(here.startswith(owner) for owner in owners):
                    faults.append(f"{where}: {why}")
            for pattern, why in never:
                if pattern.search(line) and not (".exec" in pattern.pattern and nested_loop_is_fine.search(line)):
                    faults.append(f"{where}: {why}: {line.strip()}")

if checked < 20:
    faults.append(f"only {checked} files were found below {root}: is that the project?")
print("\n".join(faults) or f"{checked} files keep to the house.")
sys.exit(1 if faults else 0)
