// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "retry.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace provynx {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds aDay = std::chrono::hours(24);
constexpr milliseconds jitterOnRetryAfter{500};
constexpr int yearsOfTwoDigitsBegin = 70; // 70–99 are the last century's (RFC 850 dates are that old)

milliseconds part(milliseconds whole, double fraction)
{
    return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(whole.count()) * fraction));
}

int monthOf(QStringView name)
{
    static constexpr std::array months{"Jan"_L1, "Feb"_L1, "Mar"_L1, "Apr"_L1, "May"_L1, "Jun"_L1, "Jul"_L1,
        "Aug"_L1, "Sep"_L1, "Oct"_L1, "Nov"_L1, "Dec"_L1};
    const auto found = std::find_if(
        months.cbegin(), months.cend(), [name](QLatin1StringView month) { return name == month; });
    return found == months.cend() ? 0 : static_cast<int>(found - months.cbegin()) + 1;
}

} // namespace

std::optional<milliseconds> pauseBeforeRepeat(
    const Failure& failure, int tries, const std::function<double()>& fraction, const RetryPace& pace)
{
    if (!failure.isPassing() || tries >= pace.mostTries)
        return std::nullopt;
    if (failure.retryAfter) {
        if (*failure.retryAfter > pace.longestObeyed)
            return std::nullopt;
        return *failure.retryAfter + part(std::min(jitterOnRetryAfter, pace.base), fraction());
    }
    milliseconds ceiling = pace.base;
    for (int i = 1; i < tries && ceiling < pace.ceiling; ++i)
        ceiling *= 2;
    return part(std::min(ceiling, pace.ceiling), fraction());
}

std::optional<milliseconds> readRetryAfter(
    const QByteArray& header, const QDateTime& serverTime, const QDateTime& now)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool read = false;
        const qint64 seconds = text.toLongLong(&read);
        if (!read || seconds > std::chrono::seconds(std::chrono::hours(24)).count())
            return aDay; // more digits than fit are a long time too
        return std::chrono::seconds(seconds);
    }
    const QDateTime date = readHttpDate(text);
    if (!date.isValid())
        return std::nullopt;
    const milliseconds left{(serverTime.isValid() ? serverTime : now).msecsTo(date)};
    return std::clamp(left, milliseconds(0), aDay);
}

QDateTime readHttpDate(const QByteArray& header)
{
    // "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"
    static const std::array forms{
        QRegularExpression(
            uR"(\A[A-Z][a-z]{2}, (?<day>\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT\z)"_s),
        QRegularExpression(
            uR"(\A[A-Z][a-z]+day, (?<day>\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\d{2}) (?<time>\d{2}:\d{2}:\d{2}) GMT\z)"_s),
        QRegularExpression(
            uR"(\A[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4})\z)"_s),
    };
    const QString text = QString::fromLatin1(header.trimmed());
    for (const QRegularExpression& form : forms) {
        const QRegularExpressionMatch match = form.match(text);
        if (!match.hasMatch())
            continue;
        int year = match.captured(u"year"_s).toInt();
        if (year < 100)
            year += year < yearsOfTwoDigitsBegin ? 2000 : 1900;
        const QDate date(
            year, monthOf(match.capturedView(u"month"_s)), match.captured(u"day"_s).trimmed().toInt());
        QString time = match.captured(u"time"_s);
        if (time.endsWith(":60"_L1)) // a leap second, which QTime does not know
            time.replace(6, 2, u"59"_s);
        const QTime clock = QTime::fromString(time, u"HH:mm:ss"_s);
        return date.isValid() && clock.isValid() ? QDateTime(date, clock, Qt::UTC) : QDateTime();
    }
    return {};
}

} // namespace provynx
