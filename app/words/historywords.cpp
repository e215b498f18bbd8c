// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historywords.h"

#include "domain/plaintext.h"
#include "words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace provynx::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(words)
};

const QString nothing = u"—"_s;

QString routeOf(const OrderFacts& facts)
{
    return plainText(facts.shownService()) + u" · "_s + country(facts.market, facts.countryName) + u" · "_s
        + QLocale().toString(static_cast<int>(facts.market.server()));
}

QString codeCell(const OrderFacts& facts)
{
    if (!facts.code.isEmpty())
        return code(facts.code);
    switch (facts.outcome) {
    case Outcome::Open:
        return Words::tr("open", "outcome not known yet");
    case Outcome::NotBought:
        return Words::tr("not bought");
    case Outcome::GivenUp:
        return Words::tr("given up");
    case Outcome::Waiting:
        return Words::tr("waiting");
    case Outcome::Received:
        return Words::tr("message", "an SMS without a code");
    case Outcome::NoMessage:
        return nothing;
    case Outcome::Cancelled:
        return Words::tr("cancelled");
    }
    return nothing;
}

QString priceCell(const OrderFacts& facts)
{
    if (!facts.boughtAt.isValid() && facts.outcome != Outcome::Open && facts.outcome != Outcome::GivenUp)
        return nothing;
    if (facts.refund) {
        if (facts.price == facts.refund)
            return Words::tr("refunded");
        return Words::tr("%1, %2 back").arg(price(facts.price), money(*facts.refund));
    }
    return price(facts.price);
}

/// A code span that ends where it should, whatever is in it.
QString span(const QString& text)
{
    const QString shown = plainText(text).trimmed();
    if (shown.isEmpty())
        return nothing;
    QString fence(u"`"_s);
    while (shown.contains(fence))
        fence += u'`';
    const bool needsRoom = shown.startsWith(u'`') || shown.endsWith(u'`');
    return needsRoom ? QString(fence + u' ' + shown + u' ' + fence) : QString(fence + shown + fence);
}

QString block(const QString& text)
{
    QString fence(u"```"_s);
    while (text.contains(fence))
        fence += u'`';
    return fence + u"text\n"_s + text + u'\n' + fence;
}

QString utc(const QDateTime& at)
{
    return at.isValid() ? QString(at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s) : nothing;
}

} // namespace

QString columnTitle(HistoryColumn column)
{
    const auto& title = rowOf(historyColumns, column).title;
    return QCoreApplication::translate("words", title.text, title.meaning);
}

QString historyCell(const OrderFacts& facts, HistoryColumn column, const QDateTime& now)
{
    switch (column) {
    case HistoryColumn::Bought:
        return moment(facts.intendedAt, now);
    case HistoryColumn::Number:
        return facts.phone.isEmpty() ? nothing : phone(facts.phone);
    case HistoryColumn::Service:
        return routeOf(facts);
    case HistoryColumn::TestCase:
        return facts.testCase.isEmpty() ? nothing : plainText(facts.testCase);
    case HistoryColumn::Code:
        return codeCell(facts);
    case HistoryColumn::Took: {
        const auto time = facts.took();
        return time ? took(*time) : nothing;
    }
    case HistoryColumn::Price:
        return priceCell(facts);
    case HistoryColumn::Result:
        return resultWord(facts.result);
    }
    return {};
}

QString historySentence(const OrderFacts& facts, const QDateTime& now)
{
    QStringList parts{moment(facts.intendedAt, now)};
    if (!facts.phone.isEmpty())
        parts << phone(facts.phone);
    parts << plainText(facts.shownService()) << country(facts.market, facts.countryName)
          << server(facts.market.server());
    if (!facts.testCase.isEmpty())
        parts << plainText(facts.testCase);
    parts << (facts.code.isEmpty() ? outcomeWord(facts.outcome)
                                   : Words::tr("code %1").arg(codeSpelt(facts.code)));
    if (facts.result != TestResult::None)
        parts << Words::tr("result %1").arg(resultWord(facts.result));
    return parts.join(Words::tr(", ", "between the parts of a sentence"));
}

QString resultWord(TestResult result)
{
    switch (result) {
    case TestResult::Pass:
        return Words::tr("Pass");
    case TestResult::Fail:
        return Words::tr("Fail");
    case TestResult::Blocked:
        return Words::tr("Blocked");
    case TestResult::None:
        break;
    }
    return nothing;
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Open:
        return Words::tr("Outcome open");
    case Outcome::NotBought:
        return Words::tr("Not bought");
    case Outcome::GivenUp:
        return Words::tr("No longer tried");
    case Outcome::Waiting:
        return Words::tr("Waiting for the SMS");
    case Outcome::Received:
        return Words::tr("Message received");
    case Outcome::NoMessage:
        return Words::tr("No message came");
    case Outcome::Cancelled:
        return Words::tr("Cancelled");
    }
    return {};
}

QString moment(const QDateTime& at, const QDateTime& now)
{
    const QDateTime local = at.toLocalTime();
    const QString form = local.date().year() == now.toLocalTime().date().year()
        ? Words::tr("d MMM HH:mm", "a date of this year, as QLocale formats it")
        : Words::tr("d MMM yyyy HH:mm", "a date of another year, as QLocale formats it");
    return QLocale().toString(local, form);
}

QString ticket(const Order& order, const QString& appVersion)
{
    const OrderFacts facts = OrderFacts::of(order);
    const auto time = facts.took();
    QStringList lines;
    const auto add = [&lines](const QString& name, const QString& value) {
        lines << u"- **"_s + name + u":** "_s + value;
    };
    add(Words::tr("Number"), span(order.phone()));
    add(Words::tr("Service"), span(facts.shownService()));
    add(Words::tr("Route"),
        Words::tr("%1, operator %2, %3")
            .arg(span(country(facts.market, facts.countryName)), span(facts.market.op().text()),
                server(facts.market.server())));
    if (!facts.testCase.isEmpty())
        add(Words::tr("Test case"), span(facts.testCase));
    add(Words::tr("Result"), resultWord(facts.result));
    add(Words::tr("Code"),
        facts.code.isEmpty() ? outcomeWord(facts.outcome)
            : time           ? Words::tr("%1, after %2").arg(span(facts.code), took(*time))
                             : span(facts.code));
    add(Words::tr("Bought"), utc(facts.boughtAt));
    if (facts.codeAt.isValid())
        add(Words::tr("Code received"), utc(facts.codeAt));
    add(Words::tr("Price"),
        isPaidOtherwise(order) ? Words::tr("%1 (%2 agreed)").arg(priceCell(facts), price(order.agreedPrice()))
                               : priceCell(facts));
    if (order.wasBought())
        add(Words::tr("Order"), span(order.number().text()));
    add(Words::tr("API key"), kindWord(facts.kind));
    add(Words::tr("Request"), span(order.attempt().text()));
    if (!order.note().isEmpty())
        lines << QString() << Words::tr("Note:") << QString() << block(plainText(order.note(), true));
    for (const Message& message : order.messages()) {
        if (!message.text.isEmpty())
            lines << QString() << Words::tr("Message:") << QString() << block(plainText(message.text, true));
    }
    lines << QString() << u"Provynx SMS Desktop "_s + appVersion;
    return lines.join(u'\n') + u'\n';
}

} // namespace provynx::words
