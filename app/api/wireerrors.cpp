// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wireerrors.h"

#include "markup.h"
#include "redaction.h"
#include "wire.h"
#include "wirebody.h"
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
        // {"title":"A request is outstanding","detail":"Try again later"}: neither says it alone.
        const auto title = fields.first(names::errorTitle, words);
        const auto detail = fields.first(names::errorDetail, words);
        if (title && detail && *detail == all.first() && *title != *detail)
            all.prepend(*title);
        if (all.first().isEmpty()) // {"errors":{"service":["is unknown"]}}
            for (const QJsonValue& member : depth > 0 ? value.toObject() : QJsonObject())
                all.append(errorTextOf(member, depth + 1));
    }
    all.removeAll(QString());
    return all.join(": "_L1);
}

/// {"response":"ERROR_NO_OPERATIONS"}
std::optional<QString> refusalIn(const QJsonValue& value)
{
    return isRefusal(value.toString()) ? std::optional(value.toString()) : std::nullopt;
}

} // namespace

bool saysError(const QJsonValue& root)
{
    return Body(root, {}).outcome() == CallOutcome::Failed;
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
    if (root.isArray())
        failure.serverText.clear(); // what stands in a list's members are no words about the call
    failure.field = field;
    return failure;
}

Failure tooMany(const Answer& answer, qsizetype entries)
{
    Failure failure = unreadable(answer);
    failure.kind = Kind::TooLarge;
    failure.serverText.clear();
    failure.field = QString::number(entries);
    return failure;
}

QString readErrorText(const QByteArray& body)
{
    const QByteArray start = body.left(mostErrorBody);
    auto root = json::parse(start);
    QString words = root ? QString() : wordsOfPage(QString::fromUtf8(start));
    QString refusal;
    for (int depth = 0; root && words.isEmpty() && depth < 4; ++depth) {
        words = errorTextOf(*root);
        if (!root->isObject())
            break;
        const Fields fields(root->toObject());
        if (refusal.isEmpty())
            refusal = fields.first(names::lastWords, refusalIn).value_or(QString());
        root = fields.first(names::lists, [](const QJsonValue& value) { // {"data":{"error":"…"}}
            return value.isObject() ? std::optional(value) : std::nullopt;
        });
    }
    if (words.isEmpty())
        words = refusal;
    // Shown and journaled; whoever reports them masks the rest.
    return plainText(withoutKeysInWords(words.left(4 * longestErrorText)), false, longestErrorText);
}

bool saysInProgress(const QString& errorText)
{
    static const QRegularExpression words(
        u"(?<![a-z])in[ _-](?:progress|flight)(?![a-z])"
        "|\\bbeing (?:processed|handled|executed|made|created)\\b"
        "|\\b(?:already|still|currently) in process\\b"
        "|\\b(?:has|is)(?: not|n['\u2019]t) (?:yet (?:completed?|finished)|(?:completed?|finished) yet)\\b"
        "|\\b(?:already|still|currently) (?:processing|running|executing)\\b"
        "|\\b(?:request|purchase|operation|transaction)\\b[^.:;]{0,40}?\\b(?:is|still|remains|currently) "
        "(?:still |currently )?(?:outstanding|under ?way|ongoing|pending|running|executing|open)\\b"
        "|\\bconcurrent (?:request|purchase|call)s?\\b[^.;]{0,60}\\b(?:same|this|idempotency)\\b"
        "|\\bidempotency[ _-]key[ _-](?:is )?in[ _-]use\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    // The key was used for another purchase, or others are too many: that is no progress of this one.
    static const QRegularExpression another(
        u"\\b(?:different|mismatch|another body|other body|too many|limit|maximum)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(errorText).hasMatch() && !another.match(errorText).hasMatch();
}

} // namespace provynx::wire
