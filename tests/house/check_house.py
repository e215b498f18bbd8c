#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom, and who alone may do what. Linking does not enforce it: a QtCore-only target compiles
#include <QtWidgets/QWidget> without a murmur."""

import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1]).resolve()
faults = []

# Folder -> the folders whose headers it may include, beside its own.
values = {"domain"}
allowed = {
    "domain": set(),
    "phone": values,
    "words": values | {"phone"},
    "api": values,
    "journal": values,
    "keychain": values,
    "settings": values,
    "webhook": values,
    "sandbox": values,
    "models": values | {"words"},
    "desk": values | {"api", "journal", "keychain", "settings", "webhook"},
}
# What is shown and what is done; where it comes from is the desk's.
seen = values | {"phone", "words", "models", "settings", "desk", "ui/look", "ui/widgets"}
allowed |= {
    "ui/look": values | {"settings"},
    "ui/widgets": values | {"phone", "words", "models", "ui/look"},
    "ui/shell": seen,
    "ui/program": set(allowed),
    # The composition root, and the command that needs no window.
    "ui": set(allowed) | {"ui/" + folder.name for folder in (root / "ui").iterdir() if folder.is_dir()},
}
features = ["settings", "active", "buy", "history", "statistics", "push", "check", "support", "notifications", "tour"]
for feature in features:
    allowed["ui/" + feature] = seen | {"ui/shell"}
allowed["ui/support"] |= {"api", "journal", "sandbox", "ui/program"} # it tells what the others keep to themselves
allowed["ui/tour"] |= {"ui/active", "ui/buy"} # it walks through them

widget_headers = re.compile(
    r"#include\s*<(QtWidgets/|Q(Application|Widget|Label|Dialog|MessageBox|MainWindow|PushButton|Menu|Style\w*|"
    r"AbstractItemView|ListView|TableView|TreeView|LineEdit|ComboBox|SystemTrayIcon|Layout|\w+Layout)>)")
project_include = re.compile(r'#include\s*"([^"]+)"')

# What only these files may contain.
reserved = [
    (re.compile(r"#include\s*<qt6?keychain/"), {"app/keychain/"}, "only the key vault uses QtKeychain"),
    (re.compile(r"\breveal\(\)"), {"app/domain/key.h", "app/domain/key.cpp", "app/api/transport.cpp", "app/api/keymask.cpp", "app/api/proxies.cpp", "app/keychain/keyvault.cpp",
                                "app/sandbox/", "app/webhook/signature.cpp", "app/webhook/inspection.cpp", "app/webhook/receiver.cpp"},
     "a secret's text is for the header and what masks it there, the keychain and the signature alone"),
    (re.compile(r"#include\s*<QJson"), {"app/api/wire", "app/api/json", "app/api/redaction", "app/sandbox/", "app/journal/", "app/settings/", "ui/check/checkjson"},
     "only the wire knows the service's JSON"),
    (re.compile(r"#include\s*<QNetworkAccessManager>"), {"app/api/", "app/desk/desk", "app/desk/networkaccess", "app/desk/testpush"}, "only the transport talks HTTP"),
    (re.compile(r"#include\s*<QSql"), {"app/journal/"}, "only the journal knows SQL"),
    (re.compile(r"#include\s*<microhttpd.h>"), {"app/sandbox/", "app/webhook/"}, "only servers use libmicrohttpd"),
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
    return parts[1] if parts[0] == "app" else "/".join(parts[:-1])


def resolve(path, name):
    """The folder a project include belongs to. There is one way to write it: from app/ or from the root, or the bare name
    beside the file."""
    if "/" not in name:
        return folder_of(path)
    return "/".join(name.split("/")[:-1]) if ".." not in name else name


checked = 0
names = {}
for top in ("app", "ui"):
    for path in sorted((root / top).rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        checked += 1
        here = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        folder = folder_of(path)
        names.setdefault(path.stem, set()).add(path.parent)
        lines = text.splitlines()
        for number, line in enumerate(lines, 1):
            where = f"{here}:{number}"
            if top == "app" and widget_headers.search(line):
                faults.append(f"{where}: a widget below app/")
            match = project_include.search(line)
            if match:
                target = resolve(path, match.group(1))
                if target not in allowed[folder] | {folder}:
                    faults.append(f"{where}: {folder} must not include {target}")
                if match.group(1).endswith("workspace.h") and here not in ("ui/main.cpp", "ui/workspace.cpp"):
                    faults.append(f"{where}: nobody includes the workspace")
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

for name, folders in sorted(names.items()):
    if len(folders) > 1:
        faults.append(f"{name}: one name, {len(folders)} folders: {', '.join(sorted(str(one.relative_to(root)) for one in folders))}")
# Whose each file is, and under which licence: in its first lines.
headed = re.compile(r"(#![^\n]*\n)?(//|#) SPDX-FileCopyrightText: \d{4} [^\n]+\n\2 SPDX-License-Identifier: GPL-3.0-or-later\n")
for top in (".ci", "app", "packaging", "tests", "translations", "ui"):
    for path in sorted((root / top).rglob("*")):
        is_source = path.suffix in (".h", ".cpp", ".py", ".sh", ".cmake", ".cjs") or path.name in ("CMakeLists.txt", "run")
        if path.is_file() and is_source and "fixtures" not in path.parts and "node_modules" not in path.parts:
            if not headed.match(path.read_text(encoding="utf-8")):
                faults.append(f"{path.relative_to(root)}: no line of copyright and licence")
if checked < 20:
    faults.append(f"only {checked} files were found below {root}: is that the project?")
print("\n".join(faults) or f"{checked} files keep to the house.")
sys.exit(1 if faults else 0)
