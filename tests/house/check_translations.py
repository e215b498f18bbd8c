#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_translations.py ROOT LUPDATE [--complete]: that what is translated is sound; with --complete also that the files in
translations/ hold exactly what the sources say today and that nothing is left to translate."""

import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

root = pathlib.Path(sys.argv[1]).resolve()
lupdate = sys.argv[2]
complete = "--complete" in sys.argv[3:]
# A file in translations/ is a language; English is the sources' own and has its plurals there alone.
languages = {path.stem.removeprefix("provynx-sms_"): path for path in sorted((root / "translations").glob("provynx-sms_*.ts"))}
source_language = "en"
faults = []

place = re.compile(r"%L?\d{1,2}|%n")
accelerator = re.compile(r"&(?=[^\s&])")


def messages(path):
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            comment = message.find("comment")
            key = (context.find("name").text, message.find("source").text, "" if comment is None else comment.text)
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            yield key, forms, translation.get("type"), message.get("numerus") == "yes"


def check(where, source, text, is_plural):
    # One of the forms of a plural may say "one" in words.
    wanted, found = sorted(place.findall(source)), sorted(place.findall(text))
    if wanted != found and not (is_plural and sorted(set(wanted) - {"%n"}) == sorted(set(found) - {"%n"})):
        faults.append(f"{where}: the places differ: {wanted} and {found}")
    if len(accelerator.findall(source)) != len(accelerator.findall(text)):
        faults.append(f"{where}: the key after & is missing, or there is one too many")
    for side, strip in (("start", str.lstrip), ("end", str.rstrip)):
        blanks = (len(source) - len(strip(source)), len(text) - len(strip(text)))
        if blanks[0] != blanks[1]:
            faults.append(f"{where}: blanks at the {side} differ")
    if source.endswith("…") != text.endswith("…"):
        faults.append(f"{where}: one of them ends in … and the other doesn't")
    if re.search(r"<[a-z/]", text):
        faults.append(f"{where}: markup")


def fresh(language):
    """What lupdate finds in the sources of every target today, how many forms a plural has in this language, and what it had to
    remark."""
    options = ["-target-language", ElementTree.parse(languages[language]).getroot().get("language")]
    if language == source_language:
        options.append("-pluralonly")
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / f"{language}.ts"
        run = subprocess.run([lupdate, "-silent", "-locations", "none", "-I", ".", "-I", "app", "app", "ui", "-ts", target,
                              "-source-language", "en_US", *options], cwd=root, capture_output=True, text=True, check=True)
        found = list(messages(target))
        forms = {len(forms) for _, forms, _, is_plural in found if is_plural}
        return {key for key, *_ in found}, max(forms, default=0), run.stderr.strip()


counted = 0
for language, path in languages.items():
    today, plural_forms, remarks = fresh(language)
    known = set()
    for key, forms, kind, is_plural in messages(path):
        context, source, comment = key
        where = f"{path.name}, {context}: “{source}”"
        known.add(key)
        counted += 1
        if kind in ("obsolete", "vanished"):
            faults.append(f"{where}: no longer in the sources")
        elif kind == "unfinished":
            if complete:
                faults.append(f"{where}: not translated")
        elif not all(forms):
            faults.append(f"{where}: empty")
        elif is_plural and len(forms) != plural_forms:
            faults.append(f"{where}: the language has {plural_forms} plural forms, here are {len(forms)}")
        else:
            for form in forms:
                check(where, source, form, is_plural)
    if complete and remarks:
        faults.append(f"lupdate says: {remarks}")
    if complete:
        faults += [f"{path.name}: new in the sources: {key}" for key in sorted(today - known)]
        faults += [f"{path.name}: no longer in the sources: {key}" for key in sorted(known - today)]
    elif len(today & known) < len(today) / 2:
        faults.append(f"{path.name}: less than half of the sources' words are in it: was it made from them?")

# Which languages can be chosen stands in one table; each has its words, and no others have.
rows = (root / "app/settings/language.h").read_text(encoding="utf-8")
chosen = set(re.findall(r'LanguageRow\{Language::\w+, u"(\w+)"', rows)) - {"system"}
if chosen != set(languages):
    faults.append(f"settings/language.h has the languages {sorted(chosen)}, translations/ has {sorted(languages)}")

if complete and faults:
    faults.append("`cmake --build --preset dev --target update_translations` finds the words; translate them then.")
print("\n".join(faults) or f"{counted} translations are sound.")
sys.exit(1 if faults else 0)
