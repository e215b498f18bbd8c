// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unmatchedpushtable.h"

#include "valuetext.h"

#include <QJsonDocument>

#include <limits>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

QString dataOf(const Push& push)
{
    const QJsonObject data{{u"event"_s, push.event}, {u"id"_s, push.id}, {u"number"_s, push.number.text()},
        {u"phone"_s, push.phone}, {u"service"_s, push.service}, {u"message"_s, textOf(push.message)},
        {u"sentAt"_s, textOf(push.sentAt)}};
    return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
}

Push pushFrom(const QByteArray& digest, const QString& data)
{
    const QJsonObject object = QJsonDocument::fromJson(data.toUtf8()).object();
    const auto text = [&object](QLatin1StringView name) { return object.value(name).toString(); };
    return {text("event"_L1), text("id"_L1), NumberId(text("number"_L1)), text("phone"_L1),
        text("service"_L1), messageFrom(object.value("message"_L1).toObject()), digest,
        timeFrom(object.value("sentAt"_L1))};
}

} // namespace

void UnmatchedPushTable::keep(const Push& push)
{
    Statement(m_connection, u"INSERT OR IGNORE INTO pushes (digest, at, data) VALUES (?, ?, ?)"_s)
        .run(push.digest, microsOf(push.message.seenAt), dataOf(push));
}

QList<Push> UnmatchedPushTable::newest(int limit)
{
    QList<Push> pushes;
    Statement rows(m_connection, u"SELECT digest, data FROM pushes ORDER BY at DESC, id DESC LIMIT ?"_s);
    rows.run(limit);
    while (rows.next())
        pushes.append(pushFrom(rows.at(0).toByteArray(), rows.text(1)));
    return pushes;
}

qint64 UnmatchedPushTable::drop(const QList<QByteArray>& digests)
{
    qint64 gone = 0;
    for (const QByteArray& digest : digests)
        gone += Statement(m_connection, u"DELETE FROM pushes WHERE digest = ?"_s).run(digest).rowsChanged();
    return gone;
}

qint64 UnmatchedPushTable::dropBefore(const std::optional<QDateTime>& limit)
{
    return Statement(m_connection, u"DELETE FROM pushes WHERE at < ?"_s)
        .run(limit ? microsOf(*limit) : std::numeric_limits<qint64>::max())
        .rowsChanged();
}

bool UnmatchedPushTable::adoptFrom(Connection& other)
{
    try {
        Statement rows(other, u"SELECT digest, at, data FROM pushes"_s);
        rows.run();
        while (rows.next())
            Statement(m_connection, u"INSERT OR IGNORE INTO pushes (digest, at, data) VALUES (?, ?, ?)"_s)
                .run(rows.at(0).toByteArray(), rows.number(1), rows.text(2));
        return true;
    } catch (const SqlTrouble& trouble) {
        return trouble.code == SqlTrouble::error; // an older file: it has no such table
    }
}

} // namespace provynx
