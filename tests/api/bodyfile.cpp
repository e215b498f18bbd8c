// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodyfile.h"

#include <QDir>
#include <QFile>

namespace provynx::test {

using namespace Qt::StringLiterals;

namespace {

QList<BodyCase> casesIn(const QString& path, const QString& family)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {BodyCase{family, {}, path, {}, {}}};
    QList<BodyCase> cases;
    std::optional<BodyCase> open; // its body is not over yet
    int number = 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        ++number;
        const QString text = QString::fromUtf8(line);
        if (open) {
            open->isFailure = line.startsWith("! ");
            if (!open->isFailure && !line.startsWith("= ")) {
                open->body += (open->body.isEmpty() ? "" : "\n") + line;
                continue;
            }
            open->expected = text.mid(2);
            cases.append(*open);
            open.reset();
        } else if (line.startsWith("words: ") && !cases.isEmpty()) {
            cases.last().words = text.mid(7);
        } else if (line.startsWith("kept: ") && !cases.isEmpty()) {
            cases.last().kept = text.mid(6);
        } else if (!line.isEmpty() && !line.startsWith('#')) {
            const qsizetype colon = text.indexOf(u": "_s);
            if (colon < 0)
                return cases << BodyCase{family, {}, path + u':' + QString::number(number), {}, {}};
            open = BodyCase{family, text.left(colon), text.mid(colon + 2), {}, {}};
        }
    }
    if (open)
        cases.append(BodyCase{family, {}, path + u": the last block has no end"_s, {}, {}});
    return cases;
}

} // namespace

QList<BodyCase> bodyCases(const QString& folder)
{
    const QDir place(QStringLiteral(PROVYNX_FIXTURES) + u'/' + folder);
    QList<BodyCase> cases;
    for (const QFileInfo& file : place.entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name))
        cases += casesIn(file.filePath(), file.completeBaseName());
    return cases;
}

} // namespace provynx::test
