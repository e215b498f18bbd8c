// SPDX-License-Identifier: GPL-3.0-or-later
#include "wireerrors.h"

#include "markup.h"
#include "redaction.h"
#include "wire.h"
#include "wirenames.h"
#include "wirevalues.h"

#include "domain/plaintext.h"

#include <QRegularExpression>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;
using json::Names;
using Kind = Failure::Kind;

namespace {

constexpr qsizetype longestErrorText = 300;
constexpr qsizetype mostErrorBody = 64 * 1024;

QString errorTextOf(const QJsonValue& value, int depth = 0)
{
    constexpr int deepest = 4;
    if (value.isString() || depth > deepest)
        return value.toString().trimmed();
    QStringList all;
    if (value.isArray()) {
        for (const QJsonValue& member : value.toArray())
            all.append(errorTextOf(member, depth + 1));
    } else if (value.isObject()) {
        const Fields fields(value.toObject());
        const auto words = [depth](const QJsonValue& found) {
            const QString said = errorTextOf(found, depth + 1);
            return said.isEmpty() ? std::nullopt : std::optional(said);
        };
        all.append(fields.first(names::errorWords, words).value_or(QString()));
        // {"error":"insufficient_funds","message":"The wallet …"}: a bare word gets its explanation.
        if (!all.first().isEmpty() && !all.first().contains(u' ')) {
            const auto more = fields.first(Names(names::errorWords).subspan(1), words);
            if (more && *more != all.first())
                all.append(*more);
        }
        if (all.first().isEmpty()) // {"errors":{"service":["is unknown"]}}
            for (const QJsonValue& member : depth > 0 ? value.toObject() : QJsonObject())
                all.append(errorTextOf(member, depth + 1));
    }
    all.removeAll(QString());
    return all.join(": "_L1);
}

} // namespace

bool saysError(const Fields& fields)
{
    const QJsonValue error = fields.find(names::error);
    const bool hasError = (error.isString() && !error.toString().trimmed().isEmpty()) || error.toBool()
        || (error.isObject() && !error.toObject().isEmpty())
        || (error.isArray() && !error.toArray().isEmpty());
    const QJsonValue success = fields.find(names::success);
    const auto status = word(fields.find(names::status));
    return hasError || (success.isBool() && !success.toBool())
        || (status && json::contains(names::failed, json::foldedName(*status)));
}

bool saysError(const QJsonValue& root)
{
    return root.isObject() && saysError(Fields(root.toObject()));
}

Failure unreadable(const Answer& answer)
{
    Failure failure;
    failure.kind = Kind::Unreadable;
    failure.httpStatus = answer.status;
    failure.serverText = readErrorText(answer.body);
    failure.redactedBody = redacted(answer.body);
    return failure;
}

Failure missing(const Answer& answer, const QJsonValue& root, const QString& field)
{
    Failure failure = unreadable(answer);
    if (saysError(root) || (!root.isObject() && !root.isArray()))
        return failure;
    failure.kind = Kind::MissingField;
    failure.serverText.clear();
    failure.field = field;
    return failure;
}

QString readErrorText(const QByteArray& body)
{
    const QByteArray start = body.left(mostErrorBody);
    auto root = json::parse(start);
    for (int depth = 0; root && root->isObject() && depth < 4; ++depth) {
        const Fields fields(root->toObject());
        const auto inside = fields.first(names::lists,
            [](const QJsonValue& value) { return value.isObject() ? std::optional(value) : std::nullopt; });
        if (!inside || fields.has(names::errorWords))
            break;
        root = inside; // {"data":{"error":"…"}}
    }
    // The words are shown, journaled and reported: what they quote of a key, a number or a code is not.
    const QString words = root ? errorTextOf(*root) : wordsOfPage(QString::fromUtf8(start));
    return plainText(
        QString::fromUtf8(redacted(words.left(4 * longestErrorText).toUtf8())), false, longestErrorText);
}

bool saysInProgress(const QString& errorText)
{
    static const QRegularExpression words(
        u"(?<![a-z])in[ _-]progress(?![a-z])|\\bbeing processed\\b|\\b(already|still) processing\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(errorText).hasMatch();
}

} // namespace provynx::wire
