// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkjson.h"

#include "words/checkwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

QString moment(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject rowJson(const CheckRow& row)
{
    QJsonObject object{
        {u"point"_s, nameOf(row.point)},
        {u"what"_s, words::checkPoint(row.point)},
        {u"verdict"_s, nameOf(row.verdict)},
        {u"finding"_s, nameOf(row.finding)},
        {u"found"_s, words::checkFound(row)},
    };
    if (!row.request.isEmpty()) {
        object.insert(u"request"_s, row.request);
        object.insert(u"tries"_s, row.tries);
    }
    if (row.httpStatus > 0)
        object.insert(u"status"_s, row.httpStatus);
    if (row.latency)
        object.insert(u"latencyMs"_s, static_cast<qint64>(row.latency->count()));
    if (row.failure)
        object.insert(u"failure"_s, nameOf(row.failure->kind));
    if (!row.body.isEmpty())
        object.insert(u"body"_s, QString::fromUtf8(row.body));
    return object;
}

QJsonObject learntJson(const ApiFacts& facts)
{
    QJsonObject object;
    if (facts.keys) {
        object.insert(u"keysHonoured"_s, facts.keys->honoured);
        object.insert(u"keyPlacement"_s,
            facts.keys->placement == IdempotencyKeyPlacement::Header ? u"header"_s : u"body"_s);
    }
    if (facts.hasGlobalOperators)
        object.insert(u"globalOperators"_s, *facts.hasGlobalOperators);
    if (facts.listsUsNumbers)
        object.insert(u"usNumbers"_s, *facts.listsUsNumbers);
    if (facts.listsGlobalNumbers)
        object.insert(u"globalNumbers"_s, *facts.listsGlobalNumbers);
    return object;
}

} // namespace

QByteArray checkJson(const CheckReport& report)
{
    QJsonArray rows;
    for (const CheckRow& row : report.rows)
        rows.append(rowJson(row));
    QJsonObject counts;
    for (const auto verdict :
        {CheckVerdict::Documented, CheckVerdict::Assumed, CheckVerdict::Differs, CheckVerdict::NotProvable})
        counts.insert(nameOf(verdict), static_cast<qint64>(report.count(verdict)));
    QJsonObject object{
        {u"version"_s, QCoreApplication::applicationVersion()},
        {u"address"_s, report.base.name()},
        {u"key"_s,
            report.kind == KeyKind::Sandbox    ? u"sandbox"_s
                : report.kind == KeyKind::Test ? u"test"_s
                                               : u"live"_s},
        {u"startedAt"_s, moment(report.startedAt)},
        {u"endedAt"_s, moment(report.endedAt)},
        {u"ending"_s, nameOf(report.ending)},
        {u"says"_s, words::checkEnding(report)},
        {u"counts"_s, counts},
        {u"learnt"_s, learntJson(report.facts)},
        {u"leftOver"_s, report.leftOver},
        {u"liveKeyProved"_s, false},
        {u"limits"_s, words::checkLimits()},
        {u"rows"_s, rows},
    };
    if (report.why)
        object.insert(u"failure"_s, nameOf(report.why->kind));
    return QJsonDocument(object).toJson();
}

} // namespace provynx
