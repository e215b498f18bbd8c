// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

#include "retry.h"

#include <QJsonDocument>
#include <QMetaType>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace provynx::json {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestNest = 6;
constexpr int exactDigits = 15; ///< of a double
constexpr qint64 firstEpochSecond = 100'000'000; ///< 1973: a smaller number is no moment
constexpr qint64 firstEpochMillisecond = 100'000'000'000; ///< a larger number counts milliseconds
constexpr qsizetype leastPhone = 7; ///< digits
constexpr qsizetype mostPhone = 15;
constexpr int firstYear = 1973;
constexpr int lastYear = 2200;

QString numberText(const QJsonValue& value)
{
    const QVariant number = value.toVariant();
    if (number.metaType().id() == QMetaType::LongLong)
        return QString::number(number.toLongLong());
    return QString::number(value.toDouble(), 'g', exactDigits);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

std::optional<QDateTime> sane(const QDateTime& moment)
{
    if (!moment.isValid() || moment.date().year() < firstYear || moment.date().year() > lastYear)
        return std::nullopt;
    return moment.toUTC();
}

/// Puts into quotes what a number of JSON could not hold: an id of twenty digits, say.
QByteArray withExactIntegers(const QByteArray& body)
{
    constexpr qsizetype mostDigits = 18;
    QByteArray exact;
    qsizetype done = 0;
    bool isText = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (c == '\\' && isText) {
            ++i;
        } else if (c == '"') {
            isText = !isText;
        } else if (!isText && (c == '-' || (c >= '0' && c <= '9'))) {
            const qsizetype begin = i;
            while (i + 1 < body.size() && QByteArrayView("0123456789.eE+-").contains(body[i + 1]))
                ++i;
            const QByteArray number = body.mid(begin, i + 1 - begin);
            const QByteArray digits = number.startsWith('-') ? number.mid(1) : number;
            const bool isWhole
                = std::all_of(digits.begin(), digits.end(), [](char d) { return d >= '0' && d <= '9'; });
            if (!isWhole || digits.size() <= mostDigits || digits.startsWith('0'))
                continue;
            exact += body.mid(done, begin - done) + '"' + number + '"';
            done = i + 1;
        }
    }
    return done == 0 ? body : exact + body.mid(done);
}

} // namespace

QString foldedName(const QString& name)
{
    QString folded;
    folded.reserve(name.size());
    for (const QChar c : name) {
        if (c != u'_' && c != u'-' && c != u' ')
            folded += c.toLower();
    }
    return folded;
}

bool contains(Names names, const QString& folded)
{
    return std::any_of(
        names.begin(), names.end(), [&folded](QLatin1StringView name) { return folded == name; });
}

std::optional<QJsonValue> parse(const QByteArray& body)
{
    QByteArray text = body.startsWith("\xef\xbb\xbf") ? body.mid(3).trimmed() : body.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    const bool isBare = text.front() != '{' && text.front() != '[';
    if (isBare)
        text = '[' + text + ']'; // QJsonDocument takes no bare value
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(withExactIntegers(text), &error);
    if (error.error != QJsonParseError::NoError)
        return std::nullopt;
    if (isBare)
        return document.array().size() == 1 ? std::optional(document.array().first()) : std::nullopt;
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
}

Fields::Fields(const QJsonObject& object)
{
    m_members.reserve(object.size());
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        m_members.append({foldedName(member.key()), member.value()});
}

bool Fields::has(Names names) const
{
    return std::any_of(m_members.cbegin(), m_members.cend(),
        [names](const auto& member) { return contains(names, member.first); });
}

QJsonValue Fields::find(Names names) const
{
    const auto notNull = [](const QJsonValue& value) {
        return value.isNull() || value.isUndefined() ? std::nullopt : std::optional(value);
    };
    return first(names, notNull).value_or(QJsonValue(QJsonValue::Undefined));
}

Nest::Nest(const QJsonValue& root, Names wrappers, const std::function<bool(const Fields&)>& pick)
{
    QJsonValue value = root;
    for (int depth = 0; depth < deepestNest; ++depth) {
        if (value.isArray()) {
            const QJsonArray list = value.toArray();
            value = list.size() == 1 ? list.first() : QJsonValue();
            const auto picked = std::find_if(list.begin(), list.end(), [&pick](const QJsonValue& member) {
                return pick && member.isObject() && pick(Fields(member.toObject()));
            });
            if (picked != list.end())
                value = *picked;
        }
        if (!value.isObject())
            return;
        m_levels.append(Fields(value.toObject()));
        const auto below = inner().first(wrappers, [](const QJsonValue& wrapped) {
            const bool goesOn
                = wrapped.isObject() || (wrapped.isArray() && wrapped.toArray().first().isObject());
            return goesOn ? std::optional(wrapped) : std::nullopt;
        });
        if (!below)
            return;
        value = *below;
    }
}

Nest Nest::with(const QJsonObject& inner) const
{
    Nest deeper = *this;
    deeper.m_levels.append(Fields(inner));
    return deeper;
}

QByteArray written(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<QString> text(const QJsonValue& value)
{
    if (value.isDouble())
        return numberText(value);
    const QString found = value.toString().trimmed();
    return found.isEmpty() ? std::nullopt : std::optional(found);
}

std::optional<QString> decimal(const QJsonValue& value)
{
    if (value.isDouble())
        return numberText(value);
    QString found = value.toString().trimmed();
    if (found.startsWith(u'$'))
        found.remove(0, 1);
    return found.isEmpty() ? std::nullopt : std::optional(found);
}

std::optional<qint64> whole(const QJsonValue& value)
{
    if (value.isDouble() && value.toVariant().metaType().id() == QMetaType::LongLong)
        return value.toInteger();
    bool read = false;
    const double number = value.isDouble() ? value.toDouble() : value.toString().trimmed().toDouble(&read);
    constexpr double largest = 9e15; // what a double still counts one by one
    if ((!value.isDouble() && !read) || std::isnan(number) || std::fabs(number) > largest)
        return std::nullopt;
    return static_cast<qint64>(number);
}

std::optional<QDateTime> moment(const QJsonValue& value)
{
    const auto said = text(value);
    if (!said)
        return std::nullopt;
    bool isNumber = false;
    const double number = said->toDouble(&isNumber);
    if (isNumber) {
        if (!(number >= static_cast<double>(firstEpochSecond)) || number > 1e15)
            return std::nullopt;
        const bool isSeconds = number < static_cast<double>(firstEpochMillisecond);
        return sane(
            QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(isSeconds ? number * 1000 : number), Qt::UTC));
    }
    QString iso = *said;
    for (const auto zone : {" UTC"_L1, " GMT"_L1}) {
        if (iso.endsWith(zone) && isDigit(iso.front()))
            iso.replace(iso.size() - zone.size(), zone.size(), u"Z"_s);
    }
    constexpr qsizetype secondsEnd = 19; // of "2026-05-01 12:00:00"
    if (const qsizetype blank = iso.indexOf(u' ', secondsEnd); blank > 0 && isDigit(iso.front()))
        iso.remove(blank, 1); // before "+0000"
    QDateTime read = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!read.isValid())
        return sane(readHttpDate(said->toLatin1()));
    if (read.timeSpec() == Qt::LocalTime)
        read.setTimeSpec(Qt::UTC);
    return sane(read);
}

std::optional<QString> dialled(const QJsonValue& value)
{
    const auto said = text(value);
    if (!said)
        return std::nullopt;
    QString digits;
    for (const QChar c : *said) {
        if (isDigit(c))
            digits += c;
        else if (!u"+ -().\u00a0"_s.contains(c) || (c == u'+' && !digits.isEmpty()))
            return std::nullopt;
    }
    const bool isAbroad = !said->startsWith(u'+') && digits.startsWith("00"_L1);
    if (isAbroad)
        digits.remove(0, 2);
    if (digits.size() < leastPhone || digits.size() > mostPhone)
        return std::nullopt;
    return said->startsWith(u'+') || isAbroad ? QString(u'+' + digits) : digits;
}

std::optional<QString> phone(const QJsonValue& value, Region region)
{
    const auto said = dialled(value);
    if (!said)
        return std::nullopt;
    QString digits = said->startsWith(u'+') ? said->mid(1) : *said;
    // Area and exchange begin with 2 to 9: another country's number of ten digits may tell itself so.
    static const QRegularExpression national(u"\\A[2-9]\\d\\d[2-9]\\d{6}\\z"_s);
    constexpr qsizetype nationalUs = 10;
    if (digits == *said && region == Region::UnitedStates && digits.size() == nationalUs) {
        if (!national.match(digits).hasMatch())
            return std::nullopt;
        digits.prepend(u'1');
    }
    return digits.startsWith(u'0') ? std::nullopt : std::optional(QString(u'+' + digits));
}

} // namespace provynx::json
