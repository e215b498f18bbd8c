// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkwords.h"

#include "words.h"

#include "domain/plaintext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace provynx::words {

using Ending = CheckReport::Ending;
using Finding = CheckFinding;
using Point = CheckPoint;
using Verdict = CheckVerdict;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(words)
};

constexpr qsizetype longestBody = 1200; ///< of a row, in the report's text

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString countFound(const CheckRow& row)
{
    const int count = static_cast<int>(row.count.value_or(0));
    switch (row.point) {
    case Point::UsOperators:
    case Point::GlobalOperators:
        return count == 1 ? Words::tr("1 operator.") : Words::tr("%n operators.", nullptr, count);
    case Point::UsServices:
    case Point::UsServicesTwo:
    case Point::UsServicesThree:
    case Point::GlobalServices:
        return count == 1 ? Words::tr("1 service.") : Words::tr("%n services.", nullptr, count);
    case Point::UsNumbers:
    case Point::GlobalNumbers:
        return Words::tr("A list of numbers, the one just bought among them: %n in all.", nullptr, count);
    case Point::Countries:
        return count == 1 ? Words::tr("1 country.") : Words::tr("%n countries.", nullptr, count);
    case Point::UsCode:
    case Point::GlobalCode:
        return Words::tr("Two looks waited, the third had the documented code.");
    case Point::GivenBack:
        return count == 1 ? Words::tr("1 number was given back.")
                          : Words::tr("%n numbers were given back.", nullptr, count);
    default:
        return {};
    }
}

QString asExpected(const CheckRow& row)
{
    switch (row.point) {
    case Point::Balance:
    case Point::TestMoney:
    case Point::NothingSpent:
        return row.amount ? Words::tr("The balance is %1.").arg(money(*row.amount)) : QString();
    case Point::WrongKey:
    case Point::WrongServer:
    case Point::GlobalCancel:
    case Point::UnknownNumber:
        return Words::tr("Refused with status %1.").arg(QString::number(row.httpStatus));
    case Point::UsPurchase:
    case Point::GlobalPurchase:
        return row.amount ? Words::tr("Bought, price %1.").arg(money(*row.amount))
                          : Words::tr("Bought; the answer names no price.");
    case Point::HeaderKey:
    case Point::BodyKey:
        return Words::tr("The repetition brought the same number.");
    case Point::FreshKey:
        return Words::tr("A fresh request brought another number, so requests are told apart.");
    case Point::UsNumber:
    case Point::GlobalNumber:
    case Point::UsCancelled:
        return row.word.isEmpty() ? Words::tr("Understood.") : Words::tr("The status is “%1”.").arg(row.word);
    case Point::Description:
        return Words::tr("OpenAPI %1, with %n paths.", nullptr, static_cast<int>(row.count.value_or(0)))
            .arg(row.word);
    case Point::UsCancel:
        return row.amount ? Words::tr("Cancelled; %1 came back.").arg(money(*row.amount))
                          : Words::tr("Cancelled.");
    default:
        return countFound(row);
    }
}

QString quoted(const CheckRow& row)
{
    if (!row.failure)
        return {};
    const QString said = plainText(row.failure->serverText, false, 200).trimmed();
    return said.isEmpty() ? QString() : QString(u' ' + Words::tr("It says: “%1”.").arg(said));
}

QString withStatus(const CheckRow& row, const QString& words)
{
    return row.httpStatus > 0
        ? QString(words + u' ' + Words::tr("(Status %1.)").arg(QString::number(row.httpStatus)))
        : words;
}

QString keyPlace(IdempotencyKeyPlacement placement)
{
    return placement == IdempotencyKeyPlacement::Header
        ? Words::tr("The request's id goes into the header Idempotency-Key")
        : Words::tr("The request's id goes into the body's field idempotency_key");
}

} // namespace

QString checkPoint(CheckPoint point)
{
    switch (point) {
    case Point::Balance:
        return Words::tr("The balance can be read");
    case Point::TestMoney:
        return Words::tr("A test key has $100.00");
    case Point::WrongKey:
        return Words::tr("A wrong key is turned away");
    case Point::WrongServer:
        return Words::tr("A server that does not exist is turned away");
    case Point::Description:
        return Words::tr("The service describes itself (not on the developer page)");
    case Point::UsOperators:
        return Words::tr("US operators");
    case Point::UsServices:
        return Words::tr("US services, server 1");
    case Point::UsServicesTwo:
        return Words::tr("US services, server 2");
    case Point::UsServicesThree:
        return Words::tr("US services, server 3");
    case Point::Countries:
        return Words::tr("Countries");
    case Point::GlobalOperators:
        return Words::tr("Global operators");
    case Point::GlobalServices:
        return Words::tr("Global services");
    case Point::UsPurchase:
        return Words::tr("Buy a US number");
    case Point::NothingSpent:
        return Words::tr("A test key pays nothing");
    case Point::HeaderKey:
        return Words::tr("Same request id in the header: same number");
    case Point::BodyKey:
        return Words::tr("Same request id in the body: same number");
    case Point::FreshKey:
        return Words::tr("Fresh request id: another number");
    case Point::UsNumbers:
        return Words::tr("List of your US numbers (not on the developer page)");
    case Point::UsNumber:
        return Words::tr("Look at the US number");
    case Point::UsCode:
        return Words::tr("Its code comes at the third look");
    case Point::UsCancel:
        return Words::tr("Cancel a US number");
    case Point::UsCancelled:
        return Words::tr("A cancelled number says so");
    case Point::GlobalPurchase:
        return Words::tr("Buy a global number");
    case Point::GlobalNumbers:
        return Words::tr("List of your global numbers (not on the developer page)");
    case Point::GlobalNumber:
        return Words::tr("Look at the global number");
    case Point::GlobalCancel:
        return Words::tr("A global number can't be cancelled");
    case Point::GlobalCode:
        return Words::tr("Its code comes at the third look (global)");
    case Point::UnknownNumber:
        return Words::tr("An unknown number is not found");
    case Point::GivenBack:
        return Words::tr("The other numbers are given back");
    }
    return {};
}

QString checkVerdict(CheckVerdict verdict)
{
    switch (verdict) {
    case Verdict::Running:
        return Words::tr("checking…");
    case Verdict::Documented:
        return Words::tr("documented");
    case Verdict::Assumed:
        return Words::tr("assumed, held");
    case Verdict::Differs:
        return Words::tr("differs");
    case Verdict::NotProvable:
        break;
    }
    return Words::tr("not provable");
}

QString checkFound(const CheckRow& row)
{
    if (row.verdict == Verdict::Running)
        return Words::tr("Waiting for the answer…");
    switch (row.finding) {
    case Finding::AsExpected:
        return asExpected(row);
    case Finding::Refused:
        return withStatus(row, row.failure ? failure(*row.failure, Doing::Reading) : QString()) + quoted(row);
    case Finding::NoAnswer:
        return withStatus(row, row.failure ? failure(*row.failure, Doing::Reading) : QString());
    case Finding::Accepted:
        return withStatus(row, Words::tr("It was done, though it should have been refused."));
    case Finding::OtherStatus:
        return Words::tr("Refused, but with status %1.").arg(QString::number(row.httpStatus)) + quoted(row);
    case Finding::OtherNumber:
        return Words::tr("The repetition bought another number: the request's id is not read here.");
    case Finding::SameNumber:
        return Words::tr("It brought the same number, so nothing is known about requests.");
    case Finding::Absent:
        return Words::tr("There is no such list; “any” is the only operator.");
    case Finding::NotOffered:
        return withStatus(row, Words::tr("Not offered here; nobody said it would be."));
    case Finding::WithoutOurs:
        return Words::tr("There is a list, but the number just bought is not in it.");
    case Finding::OtherAmount:
        return row.amount ? Words::tr("The balance is %1.").arg(money(*row.amount)) : QString();
    case Finding::OtherCode:
        return Words::tr("A code came, but not the documented one.");
    case Finding::OtherTime:
        return Words::tr("The documented code came at look %1.").arg(number(row.count.value_or(0)));
    case Finding::NoCode:
        return Words::tr("No code came in %1 looks.").arg(number(row.count.value_or(0)));
    case Finding::OtherWord:
        return Words::tr("The status is “%1”, which is not what was expected here.").arg(row.word);
    case Finding::NothingForSale:
        return Words::tr("Nothing with a price and stock was found to buy.");
    case Finding::Needed:
        return Words::tr("Not asked: what it needs did not work.");
    case Finding::NotTried:
        return Words::tr("The check was ended before.");
    }
    return {};
}

QString checkSentence(const CheckRow& row)
{
    return Words::tr("%1: %2. %3").arg(checkPoint(row.point), checkVerdict(row.verdict), checkFound(row));
}

QString checkEnding(const CheckReport& report)
{
    switch (report.ending) {
    case Ending::Running:
        return {};
    case Ending::LiveKey:
        return Words::tr(
            "This is a live key. The check buys numbers, so it takes a test key or the sandbox, never a "
            "live key.");
    case Ending::NoWay:
        return Words::tr("The check could not begin. %1")
            .arg(report.why ? failure(*report.why, Doing::Reading) : QString())
            .trimmed();
    default:
        break;
    }
    QStringList sentences;
    if (report.ending == Ending::Stopped)
        sentences.append(Words::tr("Stopped."));
    else if (report.ending == Ending::GaveUp)
        sentences.append(Words::tr("The service stopped answering, so the check was given up."));
    else
        sentences.append(
            report.differs() ? Words::tr("Done: something differs.") : Words::tr("Done: nothing differs."));
    sentences.append(
        Words::tr("%1 documented, %2 assumed and held, %3 differ, %4 not provable.")
            .arg(number(report.count(Verdict::Documented)), number(report.count(Verdict::Assumed)),
                number(report.count(Verdict::Differs)), number(report.count(Verdict::NotProvable))));
    if (report.leftOver > 0)
        sentences.append(
            Words::tr("Sandbox numbers that may be left over: %1.").arg(number(report.leftOver)));
    return sentences.join(u' ');
}

QString checkLearnt(const ApiFacts& facts)
{
    QStringList sentences;
    if (facts.keys && facts.keys->honoured)
        sentences.append(Words::tr("%1, and is honoured.").arg(keyPlace(facts.keys->placement)));
    else if (facts.keys)
        sentences.append(Words::tr("Request ids are not honoured: a repeated purchase buys again."));
    if (facts.hasGlobalOperators)
        sentences.append(*facts.hasGlobalOperators ? Words::tr("There is a list of global operators.")
                                                   : Words::tr("There is no list of global operators."));
    if (facts.listsUsNumbers || facts.listsGlobalNumbers)
        sentences.append(facts.listsUsNumbers.value_or(false) || facts.listsGlobalNumbers.value_or(false)
                ? Words::tr("Your numbers can be listed; the list is read before a purchase is sent again.")
                : Words::tr("Your numbers can't be listed."));
    return sentences.join(u' ');
}

QString checkLimits()
{
    return Words::tr("A live key's path stays unproved: the check never uses one.");
}

QString checkAddress(const BaseUrl& base)
{
    return base.isEmbedded() ? Words::tr("the sandbox inside this program") : base.name();
}

QString checkReport(const CheckReport& report)
{
    QStringList lines;
    lines.append(
        Words::tr("Provynx SMS Desktop %1: check of the API").arg(QCoreApplication::applicationVersion()));
    lines.append(Words::tr("Address: %1").arg(checkAddress(report.base)));
    lines.append(Words::tr("Key: %1").arg(kindWord(report.kind)));
    lines.append(Words::tr("Begun: %1").arg(report.startedAt.toUTC().toString(Qt::ISODate)));
    if (report.endedAt.isValid())
        lines.append(Words::tr("Took: %1")
                         .arg(took(std::chrono::milliseconds(report.startedAt.msecsTo(report.endedAt)))));
    lines.append(Words::tr("Result: %1").arg(checkEnding(report)));
    const QString learnt = checkLearnt(report.facts);
    lines.append(Words::tr("Learnt: %1").arg(learnt.isEmpty() ? Words::tr("nothing") : learnt));
    lines.append(checkLimits());
    lines.append(Words::tr("The developer page speaks of fourteen endpoints and names twelve; three likely "
                           "ones were asked for."));
    for (const CheckRow& row : report.rows) {
        lines.append(QString());
        lines.append(QString(u'[' + checkVerdict(row.verdict) + u"] "_s + checkPoint(row.point)));
        QStringList facts;
        if (!row.request.isEmpty())
            facts.append(row.request);
        if (row.httpStatus > 0)
            facts.append(QString::number(row.httpStatus));
        if (row.latency)
            facts.append(Words::tr("%1 ms").arg(QString::number(row.latency->count())));
        if (row.tries > 1)
            facts.append(Words::tr("asked %1 times").arg(number(row.tries)));
        if (!facts.isEmpty())
            lines.append(QString(u"    "_s + facts.join(u" · "_s)));
        lines.append(QString(u"    "_s + checkFound(row)));
        const QString body = plainText(QString::fromUtf8(row.body), false, longestBody).trimmed();
        if (!body.isEmpty())
            lines.append(QString(u"    "_s + body + (body.size() >= longestBody ? u"…"_s : QString())));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace provynx::words
