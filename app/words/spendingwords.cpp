// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spendingwords.h"

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

constexpr qsizetype longestCurrency = 8;

QString overDayCap(const CapReached& reached)
{
    const bool isUsedUp = !reached.spent.isLessThan(reached.cap).value_or(false);
    QString spent = Words::tr("%1 is spent today").arg(money(reached.spent));
    if (!reached.open.isZero())
        spent
            = Words::tr("%1, %2 of it for a purchase whose outcome is open").arg(spent, money(reached.open));
    const QString what = isUsedUp
        ? Words::tr("Your cap of %1 a day is reached: %2.").arg(money(reached.cap), spent)
        : Words::tr("This would go over your cap of %1 a day: %2, and this costs %3.")
              .arg(money(reached.cap), spent, price(reached.price));
    return Words::tr("%1 It is free again tomorrow at %2.")
        .arg(what, QLocale().toString(reached.freesAt.time(), QLocale::ShortFormat));
}

} // namespace

QString sums(const QList<Money>& sums)
{
    QStringList shown;
    for (const Money& sum : sums)
        shown.append(money(sum));
    return shown.join(u" + "_s);
}

QString capReached(const CapReached& reached)
{
    switch (reached.why) {
    case CapReached::Why::NotReadYet:
        return Words::tr("What was spent today is still being read from the journal. Until it is known, your "
                         "cap of %1 a day "
                         "holds everything back.")
            .arg(money(reached.cap));
    case CapReached::Why::CapUnreadable:
        return Words::tr(
            "A cap of this key can't be read in the settings file, so nobody knows what it allows. Nothing "
            "is bought with this key until you set its caps anew in Settings, Spending.");
    case CapReached::Why::OverOrderCap:
        return Words::tr("This costs %1, over your cap of %2 for one number.")
            .arg(price(reached.price), money(reached.cap));
    case CapReached::Why::OverDayCap:
        return overDayCap(reached);
    case CapReached::Why::PriceUnknown:
        return Words::tr("The price is unknown, so it can't be held against your cap of %1. To buy it all "
                         "the same, empty the "
                         "cap in Settings, Spending.")
            .arg(money(reached.cap));
    case CapReached::Why::OtherCurrency:
        break;
    }
    return Words::tr("The price is in %1 and can't be held against your cap of %2. Set the cap anew in "
                     "Settings, Spending.")
        .arg(reached.price ? plainText(reached.price->currency(), false, longestCurrency) : QString(),
            money(reached.cap));
}

QString spentToday(const DaySpend& today, const SpendLimits& limits)
{
    QString words;
    if (limits.perDay) {
        const QString& currency = limits.perDay->currency();
        words = Words::tr("Spent today %1 of %2").arg(money(today.in(currency)), money(*limits.perDay));
        QList<Money> others;
        for (const Money& sum : today.sums) {
            if (sum.currency() != currency)
                others.append(sum);
        }
        if (!others.isEmpty())
            words += u" + "_s + sums(others);
    } else if (!today.sums.isEmpty()) {
        words = Words::tr("Spent today %1").arg(sums(today.sums));
    } else if (today.unpriced == 0 && !limits.areUnreadable()) {
        return {};
    }
    QStringList more;
    if (limits.areUnreadable())
        more.append(Words::tr("a cap can't be read"));
    if (!today.open.isEmpty())
        more.append(Words::tr("%1 still open").arg(sums(today.open)));
    if (today.unpriced > 0)
        more.append(Words::tr("%n of unknown price", nullptr, today.unpriced));
    if (!more.isEmpty())
        words += (words.isEmpty() ? QString() : u" · "_s) + more.join(u" · "_s);
    return words;
}

} // namespace provynx::words
