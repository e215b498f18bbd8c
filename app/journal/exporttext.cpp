// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

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

QString serverOf(const OrderFacts& facts)
{
    return QString::number(static_cast<int>(facts.market.server()));
}

QString countryOf(const OrderFacts& facts)
{
    if (!facts.market.needsCountry())
        return facts.market.place().toUpper();
    return facts.countryName.isEmpty() ? facts.market.country().text() : facts.countryName;
}

QString paidFor(const Order& order, const OrderFacts& facts)
{
    QString paid
        = facts.price ? QString(facts.price->toDecimal() + u' ' + facts.price->currency()) : QString();
    if (isPaidOtherwise(order))
        paid += u" (agreed "_s + order.agreedPrice()->toDecimal() + u')';
    return paid;
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

/// One order as the columns read it.
struct Exported {
    const Order& order;
    const OrderFacts facts;
    const ExportFacts& around;
};

/// A column of CSV and of JSON, in the order of CSV. Names never change once released.
struct Column {
    enum class Form {
        Text, ///< in JSON a text, even when it is empty
        TextOrNull,
        Exact, ///< a spreadsheet may reckon with it; in JSON a text, as numbers there are not exact; or null
        Number, ///< a spreadsheet may reckon with it; in JSON a number, or null
        Joined, ///< JSON has it in parts: see messagesOf
    };
    const char16_t* name;
    Form form;
    QString (*value)(const Exported&);
};

using Form = Column::Form;
constexpr std::array columns{
    Column{u"asked", Form::Text, [](const Exported& e) { return utc(e.facts.intendedAt); }},
    Column{u"bought", Form::TextOrNull, [](const Exported& e) { return utc(e.facts.boughtAt); }},
    Column{u"number", Form::TextOrNull, [](const Exported& e) { return e.facts.phone; }},
    Column{u"service", Form::Text, [](const Exported& e) { return e.facts.shownService(); }},
    Column{u"service_id", Form::Text, [](const Exported& e) { return e.facts.service.text(); }},
    Column{u"country", Form::TextOrNull, [](const Exported& e) { return e.facts.market.country().text(); }},
    Column{u"country_name", Form::TextOrNull, [](const Exported& e) { return e.facts.countryName; }},
    Column{u"region", Form::Text,
        [](const Exported& e) { return wordFor(regionRows, e.facts.market.region()); }},
    Column{u"operator", Form::Text, [](const Exported& e) { return e.facts.market.op().text(); }},
    Column{u"server", Form::Number, [](const Exported& e) { return serverOf(e.facts); }},
    Column{u"kind", Form::Text, [](const Exported& e) { return wordFor(keyKindWords, e.facts.kind); }},
    Column{u"profile", Form::Text,
        [](const Exported& e) {
            return e.around.profileNames.value(e.facts.profile, e.facts.profile.text());
        }},
    Column{u"outcome", Form::Text, [](const Exported& e) { return wordFor(outcomeWords, e.facts.outcome); }},
    Column{u"test_case", Form::TextOrNull, [](const Exported& e) { return e.facts.testCase; }},
    Column{u"result", Form::Text, [](const Exported& e) { return wordFor(resultWords, e.facts.result); }},
    Column{u"note", Form::TextOrNull, [](const Exported& e) { return e.order.note(); }},
    Column{u"code", Form::TextOrNull, [](const Exported& e) { return e.facts.code; }},
    Column{u"code_received", Form::TextOrNull, [](const Exported& e) { return utc(e.facts.codeAt); }},
    Column{u"seconds_to_code", Form::Number, [](const Exported& e) { return secondsOf(e.facts); }},
    Column{u"message", Form::Joined, [](const Exported& e) { return textsOf(e.order); }},
    Column{u"price", Form::Exact, [](const Exported& e) { return decimal(e.facts.price); }},
    Column{
        u"price_agreed", Form::TextOrNull, [](const Exported& e) { return decimal(e.order.agreedPrice()); }},
    Column{u"currency", Form::TextOrNull, [](const Exported& e) { return currencyOf(e.facts); }},
    Column{u"refund", Form::Exact, [](const Exported& e) { return decimal(e.facts.refund); }},
    Column{u"ended", Form::TextOrNull, [](const Exported& e) { return utc(e.order.endedAt()); }},
    Column{u"order_id", Form::TextOrNull, [](const Exported& e) { return e.order.number().text(); }},
    Column{u"request", Form::Text, [](const Exported& e) { return e.facts.attempt.text(); }},
    Column{u"app_version", Form::Text, [](const Exported& e) { return e.around.appVersion; }},
};

QJsonValue inJson(const QString& text, Form form)
{
    if (form == Form::Text)
        return text;
    if (text.isEmpty())
        return {};
    return form == Form::Number ? QJsonValue(text.toDouble()) : QJsonValue(text);
}

QByteArray inCsv(const QString& text, Form form)
{
    return form == Form::Number || form == Form::Exact ? text.toLatin1() : csvCell(text);
}

QJsonArray messagesOf(const Order& order)
{
    QJsonArray messages;
    for (const Message& message : order.messages()) {
        messages.append(QJsonObject{{u"code"_s, orNull(message.code)}, {u"text"_s, orNull(message.text)},
            {u"received_at"_s, orNull(utc(message.receivedAt))},
            {u"seen_at"_s, orNull(utc(message.seenAt))}});
    }
    return messages;
}

/// A column of the table for people, which has less.
struct MarkdownColumn {
    const char16_t* title;
    const char16_t* ruler; ///< below it: on which side it stands
    QString (*value)(const Exported&);
};

constexpr std::array markdownColumns{
    MarkdownColumn{u"Bought", u"---", [](const Exported& e) { return utc(e.facts.intendedAt); }},
    MarkdownColumn{u"Number", u"---", [](const Exported& e) { return span(e.facts.phone); }},
    MarkdownColumn{u"Service", u"---", [](const Exported& e) { return cell(e.facts.shownService()); }},
    MarkdownColumn{u"Country", u"---", [](const Exported& e) { return cell(countryOf(e.facts)); }},
    MarkdownColumn{u"Server", u"---", [](const Exported& e) { return serverOf(e.facts); }},
    MarkdownColumn{u"Test case", u"---", [](const Exported& e) { return cell(e.facts.testCase); }},
    MarkdownColumn{u"Code", u"---",
        [](const Exported& e) {
            return e.facts.code.isEmpty() ? wordFor(outcomeWords, e.facts.outcome) : span(e.facts.code);
        }},
    MarkdownColumn{u"Seconds", u"---:", [](const Exported& e) { return secondsOf(e.facts); }},
    MarkdownColumn{u"Price", u"---:", [](const Exported& e) { return cell(paidFor(e.order, e.facts)); }},
    MarkdownColumn{u"Result", u"---",
        [](const Exported& e) {
            return e.facts.result == TestResult::None ? QString() : wordFor(resultWords, e.facts.result);
        }},
    MarkdownColumn{u"Note", u"---", [](const Exported& e) { return cell(e.order.note()); }},
    MarkdownColumn{u"Message", u"---", [](const Exported& e) { return span(textsOf(e.order)); }},
};

template <class Columns, class Name>
QStringList namesOf(const Columns& all, Name name)
{
    QStringList names;
    for (const auto& column : all)
        names << QString::fromUtf16(column.*name);
    return names;
}

QString tableRow(const QStringList& cells)
{
    return u"| "_s + cells.join(" | "_L1) + u" |\n"_s;
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
        return namesOf(columns, &Column::name).join(u',').toUtf8() + lineEnd;
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
        + utc(m_facts.at) + u"\n\n"_s + tableRow(namesOf(markdownColumns, &MarkdownColumn::title))
        + tableRow(namesOf(markdownColumns, &MarkdownColumn::ruler)))
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
    const Exported exported{order, OrderFacts::of(order), m_facts};
    QByteArrayList cells;
    for (const Column& column : columns)
        cells << inCsv(column.value(exported), column.form);
    return cells.join(',') + lineEnd;
}

QByteArray ExportText::jsonRow(const Order& order) const
{
    const Exported exported{order, OrderFacts::of(order), m_facts};
    QJsonObject object{{u"messages"_s, messagesOf(order)}};
    for (const Column& column : columns) {
        if (column.form != Form::Joined)
            object.insert(QString::fromUtf16(column.name), inJson(column.value(exported), column.form));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray ExportText::markdownRow(const Order& order) const
{
    const Exported exported{order, OrderFacts::of(order), m_facts};
    QStringList cells;
    for (const MarkdownColumn& column : markdownColumns)
        cells << column.value(exported);
    return tableRow(cells).toUtf8();
}

} // namespace provynx
