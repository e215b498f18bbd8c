// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasewords.h"

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

constexpr qsizetype longestQuote = 120;

QString when(const QDateTime& at, bool withDay)
{
    const QDateTime local = at.toLocalTime();
    const QString time = QLocale().toString(local.time(), u"HH:mm:ss"_s);
    return withDay ? Words::tr("%1, %2", "a day, and a time of it")
                         .arg(QLocale().toString(local.date(), QLocale::ShortFormat), time)
                   : time;
}

QString reading(const WalletReading& reading, bool withDay)
{
    return Words::tr("%1 at %2", "an amount of money, and the time when the wallet held it")
        .arg(money(reading.balance), when(reading.at, withDay));
}

QString serviceOf(const Order& order)
{
    const QString& name = order.intent().serviceName;
    return plainText(name.isEmpty() ? order.intent().service.text() : name, false, longestQuote);
}

} // namespace

QString repetition(const Repetition& repetition)
{
    switch (repetition.known) {
    case Repetition::Known::Free:
        return Words::tr("This key costs nothing, and neither does checking again.");
    case Repetition::Known::Proved:
        return Words::tr(
            "Checking again sends the same request; an API check with a test key found that the service does "
            "not carry it out twice.");
    case Repetition::Known::NotProved:
        return Words::tr(
            "Checking again may buy a second one: no API check with a test key has shown otherwise.");
    case Repetition::Known::Old:
        break;
    }
    return Words::tr(
        "Checking again may buy a second one: the request may be more than 24 hours old, and the service may "
        "have forgotten it.");
}

QString walletReadings(const Order& order)
{
    const auto before = readingOf(order, WalletSeen::When::Before);
    const auto after = readingOf(order, WalletSeen::When::AfterPurchase);
    const auto day = [](const QDateTime& at) { return at.toLocalTime().date(); };
    const bool withDay = before && after && day(before->at) != day(after->at);
    QStringList readings;
    for (const auto& one : {before, after}) {
        if (one)
            readings.append(reading(*one, withDay));
    }
    return readings.isEmpty() ? QString() : Words::tr("Wallet %1").arg(readings.join(u" · "_s));
}

QString openOutcome(const Order& order, const Repetition& repetition)
{
    const bool isStopped = order.phase() == Order::Phase::Abandoned;
    QStringList sentences{isStopped ? Words::tr("It may have been bought; you stopped trying.")
                                    : Words::tr("It may have been bought.")};
    if (const QString wallet = walletReadings(order); !wallet.isEmpty())
        sentences.append(wallet + u'.');
    // An unchanged wallet says nothing: another desk, a refund or a late debit move it as well.
    if (repetition.looksBought)
        sentences.append(Words::tr("Most likely it was: the wallet fell by exactly its price."));
    if (order.failure() && order.failure()->httpStatus != 0) {
        const QString said = plainText(order.failure()->serverText, false, longestQuote).trimmed();
        if (!said.isEmpty())
            sentences.append(Words::tr("The service says: “%1”.").arg(said));
    }
    if (!isStopped)
        sentences.append(words::repetition(repetition));
    return sentences.join(u' ');
}

QString checkAgainQuestion(const Order& order, const Repetition& repetition)
{
    QStringList sentences{Words::tr("The same request is sent once more."), words::repetition(repetition)};
    const auto& price = order.intent().shownPrice;
    sentences.append(price
            ? Words::tr(
                "If it was not carried out before, it buys the number now; it was %1 when you chose it.")
                  .arg(money(*price))
            : Words::tr("If it was not carried out before, it buys the number now."));
    if (repetition.looksBought)
        sentences.append(Words::tr("Most likely it was: the wallet fell by exactly its price."));
    if (const QString wallet = walletReadings(order); !wallet.isEmpty())
        sentences.append(wallet + u'.');
    return sentences.join(u' ');
}

QString paidOtherwise(const Order& order)
{
    return Words::tr("The service took %1 for %2, not the %3 that you agreed to.")
        .arg(price(order.pricePaid()), serviceOf(order), price(order.agreedPrice()));
}

} // namespace provynx::words
