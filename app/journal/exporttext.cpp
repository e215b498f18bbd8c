// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporttext.h"

#include "ordercolumns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

const QString program = u"Provynx SMS Desktop"_s;
const QByteArray lineEnd = "\r\n"; // RFC 4180
constexpr double millisecondsInSecond = 1000;
constexpr int exactDigits = 12;

// A spreadsheet runs what begins so; the wide forms are taken for the narrow ones in some languages.
constexpr QStringView runs = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

QString utc(const QDateTime& at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString secondsOf(const OrderFacts& facts)
{
    const auto took = facts.took();
    return took ? QString::number(static_cast<double>(took->count()) / millisecondsInSecond, 'g', exactDigits)
                : QString();
}

QString regionWord(Region region)
{
    return region == Region::UnitedStates ? u"us"_s : u"global"_s;
}

QString textsOf(const Order& order)
{
    QStringList texts;
    for (const Message& message : order.messages()) {
        if (!message.text.isEmpty())
            texts << message.text;
    }
    return texts.join(u'\n');
}

QString decimal(const std::optional<Money>& money)
{
    return money ? money->toDecimal() : QString();
}

QString currencyOf(const OrderFacts& facts)
{
    return facts.price ? facts.price->currency() : facts.refund ? facts.refund->currency() : QString();
}

const QStringList& csvNames()
{
    static const QStringList names{u"asked"_s, u"bought"_s, u"number"_s, u"service"_s, u"service_id"_s,
        u"country"_s, u"country_name"_s, u"region"_s, u"operator"_s, u"server"_s, u"kind"_s, u"profile"_s,
        u"outcome"_s, u"test_case"_s, u"result"_s, u"note"_s, u"code"_s, u"code_received"_s,
        u"seconds_to_code"_s, u"message"_s, u"price"_s, u"price_agreed"_s, u"currency"_s, u"refund"_s,
        u"ended"_s, u"order_id"_s, u"request"_s, u"app_version"_s};
    return names;
}

/// Made by this program of digits alone: a spreadsheet may reckon with it.
bool isNumeric(const QString& column)
{
    return column == "server"_L1 || column == "seconds_to_code"_L1 || column == "price"_L1
        || column == "refund"_L1;
}

/// A spreadsheet would show something else: 003407 as 3407, 12E45 as a number of 47 digits, a long id with
/// its end in zeros, 12-34 and MAY12 as days.
bool isTakenForAnother(const QString& text)
{
    static const QRegularExpression forms(
        u"^(?:0\\d+|\\d{16,}|\\d+(?:\\.\\d+)?e[+-]?\\d+|\\d{1,4}[-/:]\\d{1,2}(?:[-/:]\\d{1,4})?|"
        "\\d{1,4}[ -]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|"
        "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]?\\d{1,4})$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return forms.match(text).hasMatch();
}

/// Outside a code span a table's cell ends at a bar and a row at a line's end.
QString cell(const QString& text)
{
    QString shown = text;
    return shown.replace(u'\\', "\\\\"_L1)
        .replace(u'|', "\\|"_L1)
        .replace("\r\n"_L1, " "_L1)
        .replace(u'\n', u' ')
        .replace(u'\r', u' ');
}

/// A code span that ends where it should. A bar must be escaped even there.
QString span(const QString& text)
{
    if (text.isEmpty())
        return {};
    QString shown = text;
    shown.replace("\r\n"_L1, " "_L1).replace(u'\n', u' ').replace(u'\r', u' ').replace(u'|', "\\|"_L1);
    QString fence(u"`"_s);
    while (shown.contains(fence))
        fence += u'`';
    return fence.size() == 1 ? QString(fence + shown + fence) : QString(fence + u' ' + shown + u' ' + fence);
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QByteArray csvCell(const QString& text)
{
    if (text.isEmpty())
        return {};
    // Some spreadsheets also part cells at these, quotes or not.
    constexpr QStringView parts = u";\t|";
    QString shown = isTakenForAnother(text) ? u"'"_s : QString();
    bool begins = true; // where a cell may begin: also behind a quote or blanks
    for (const QChar c : text) {
        if (c == u'\0')
            continue;
        if (begins && runs.contains(c))
            shown += u'\'';
        shown += c;
        begins = parts.contains(c) || (begins && !shown.isEmpty() && (c == u' ' || c == u'"'));
    }
    // Always in quotes: which marks part cells is up to whoever reads them.
    return QByteArray('"' + shown.replace(u'"', "\"\""_L1).toUtf8() + '"');
}

ExportText::ExportText(ExportFormat format, ExportFacts facts)
    : m_format(format)
    , m_facts(std::move(facts))
{
}

QByteArray ExportText::head() const
{
    switch (m_format) {
    case ExportFormat::Csv:
        return csvNames().join(u',').toUtf8() + lineEnd;
    case ExportFormat::Json: {
        // The rows follow one by one, so the object is opened by hand.
        QByteArray object
            = QJsonDocument(QJsonObject{{u"program"_s, program}, {u"app_version"_s, m_facts.appVersion},
                                {u"exported_at"_s, utc(m_facts.at)}})
                  .toJson(QJsonDocument::Compact);
        object.chop(1);
        return object + ",\"numbers\":[\n";
    }
    case ExportFormat::Markdown:
        break;
    }
    return QString(u"# Numbers\n\n"_s + program + u' ' + m_facts.appVersion + u", exported "_s
        + utc(m_facts.at)
        + u"\n\n| Bought | Number | Service | Country | Server | Test case | Code | Seconds | Price | Result "
          u"| Note | Message |\n"
          "| --- | --- | --- | --- | --- | --- | --- | ---: | ---: | --- | --- | --- |\n"_s)
        .toUtf8();
}

QByteArray ExportText::row(const Order& order)
{
    const bool isFirst = !std::exchange(m_hasRows, true);
    switch (m_format) {
    case ExportFormat::Csv:
        return csvRow(order);
    case ExportFormat::Json:
        return (isFirst ? QByteArray() : QByteArray(",\n")) + jsonRow(order);
    case ExportFormat::Markdown:
        break;
    }
    return markdownRow(order);
}

QByteArray ExportText::tail() const
{
    return m_format == ExportFormat::Json ? QByteArray("\n]}\n") : QByteArray();
}

QByteArray ExportText::csvRow(const Order& order) const
{
    const OrderFacts facts = OrderFacts::of(order);
    const QStringList cells{utc(facts.intendedAt), utc(facts.boughtAt), facts.phone, facts.shownService(),
        facts.service.text(), facts.market.country().text(), facts.countryName,
        regionWord(facts.market.region()), facts.market.op().text(),
        QString::number(static_cast<int>(facts.market.server())), columnWord(facts.kind),
        profileName(facts.profile), columnWord(facts.outcome), facts.testCase, columnWord(facts.result),
        order.note(), facts.code, utc(facts.codeAt), secondsOf(facts), textsOf(order), decimal(facts.price),
        decimal(order.agreedPrice()), currencyOf(facts), decimal(facts.refund), utc(order.endedAt()),
        order.number().text(), facts.attempt.text(), m_facts.appVersion};
    Q_ASSERT(cells.size() == csvNames().size());
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += ',';
        line += isNumeric(csvNames().at(i)) ? cells.at(i).toLatin1() : csvCell(cells.at(i));
    }
    return line + lineEnd;
}

QByteArray ExportText::jsonRow(const Order& order) const
{
    const OrderFacts facts = OrderFacts::of(order);
    const auto took = facts.took();
    QJsonArray messages;
    for (const Message& message : order.messages()) {
        messages.append(QJsonObject{{u"code"_s, orNull(message.code)}, {u"text"_s, orNull(message.text)},
            {u"received_at"_s, orNull(utc(message.receivedAt))},
            {u"seen_at"_s, orNull(utc(message.seenAt))}});
    }
    const QJsonObject object{
        {u"asked"_s, utc(facts.intendedAt)},
        {u"bought"_s, orNull(utc(facts.boughtAt))},
        {u"number"_s, orNull(facts.phone)},
        {u"service"_s, facts.shownService()},
        {u"service_id"_s, facts.service.text()},
        {u"country"_s, orNull(facts.market.country().text())},
        {u"country_name"_s, orNull(facts.countryName)},
        {u"region"_s, regionWord(facts.market.region())},
        {u"operator"_s, facts.market.op().text()},
        {u"server"_s, static_cast<int>(facts.market.server())},
        {u"kind"_s, columnWord(facts.kind)},
        {u"profile"_s, profileName(facts.profile)},
        {u"outcome"_s, columnWord(facts.outcome)},
        {u"test_case"_s, orNull(facts.testCase)},
        {u"result"_s, columnWord(facts.result)},
        {u"note"_s, orNull(order.note())},
        {u"code"_s, orNull(facts.code)},
        {u"code_received"_s, orNull(utc(facts.codeAt))},
        {u"seconds_to_code"_s,
            took ? QJsonValue(static_cast<double>(took->count()) / millisecondsInSecond) : QJsonValue()},
        {u"messages"_s, messages},
        {u"price"_s, orNull(decimal(facts.price))},
        {u"price_agreed"_s, orNull(decimal(order.agreedPrice()))},
        {u"currency"_s, orNull(currencyOf(facts))},
        {u"refund"_s, orNull(decimal(facts.refund))},
        {u"ended"_s, orNull(utc(order.endedAt()))},
        {u"order_id"_s, orNull(order.number().text())},
        {u"request"_s, facts.attempt.text()},
        {u"app_version"_s, m_facts.appVersion},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray ExportText::markdownRow(const Order& order) const
{
    const OrderFacts facts = OrderFacts::of(order);
    const QString country = facts.market.region() == Region::UnitedStates ? u"US"_s
        : facts.countryName.isEmpty()                                     ? facts.market.country().text()
                                                                          : facts.countryName;
    QString paid
        = facts.price ? QString(facts.price->toDecimal() + u' ' + facts.price->currency()) : QString();
    if (isPaidOtherwise(order))
        paid += u" (agreed "_s + order.agreedPrice()->toDecimal() + u')';
    const QStringList cells{utc(facts.intendedAt), span(facts.phone), cell(facts.shownService()),
        cell(country), QString::number(static_cast<int>(facts.market.server())), cell(facts.testCase),
        facts.code.isEmpty() ? columnWord(facts.outcome) : span(facts.code), secondsOf(facts), cell(paid),
        facts.result == TestResult::None ? QString() : columnWord(facts.result), cell(order.note()),
        span(textsOf(order))};
    return QString(u"| "_s + cells.join(" | "_L1) + u" |\n"_s).toUtf8();
}

} // namespace provynx
