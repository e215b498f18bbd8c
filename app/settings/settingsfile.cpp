// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsfile.h"

#include <QFile>
#include <QSaveFile>

namespace provynx {

namespace {

constexpr qint64 largest = 4 * 1024 * 1024; // bytes

/// A value, or one of a list, that begins there.
bool beginsAnObject(const QByteArray& line, qsizetype at)
{
    // Quotes may open and close anywhere.
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t' || line[at] == '"'))
        ++at;
    const QByteArray value = line.mid(at, 12);
    if (value.startsWith('@'))
        return !value.startsWith("@@") && !value.startsWith("@ByteArray("); // "@@" is an @ of a text
    // An escape that stands for a letter of its own, or goes on in the next line, may be that @.
    return value.startsWith('\\') && (value.size() == 1 || !QByteArray("\"\\abfnrtv").contains(value[1]));
}

bool holdsAnObject(const QByteArray& line)
{
    bool isQuoted = false;
    bool isFirst = true;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '\\') {
            ++i;
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if ((c == '=' && (isFirst || !isQuoted)) || (c == ',' && !isQuoted)) {
            isFirst = isFirst && c != '=';
            if (beginsAnObject(line, i + 1))
                return true;
        }
    }
    return false;
}

} // namespace

QByteArray withoutObjects(const QByteArray& ini)
{
    QByteArray kept;
    qsizetype at = 0;
    while (at < ini.size()) {
        qsizetype end = at;
        while (end < ini.size() && ini[end] != '\n' && ini[end] != '\r')
            ++end;
        const qsizetype next = qMin(end + 1, ini.size());
        if (!holdsAnObject(ini.mid(at, end - at)))
            kept += ini.mid(at, next - at);
        at = next;
    }
    return kept;
}

const QString& disarmed(const QString& name)
{
    QFile file(name);
    if (!file.open(QFile::ReadOnly))
        return name;
    if (file.size() > largest) {
        file.close();
        QFile::remove(name + QStringLiteral(".damaged"));
        file.rename(name + QStringLiteral(".damaged"));
        return name;
    }
    const QByteArray ini = file.read(largest);
    const QByteArray kept = withoutObjects(ini);
    file.close();
    if (kept == ini)
        return name;
    QSaveFile clean(name);
    if (clean.open(QFile::WriteOnly) && clean.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && clean.write(kept) == kept.size() && clean.flush()) // commit() alone does not notice a full disk
        clean.commit();
    return name;
}

} // namespace provynx
