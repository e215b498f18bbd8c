// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasewords.h"
#include "words.h"

#include "domain/orderfacts.h"
#include "domain/plaintext.h"
#include "domain/smscode.h"
#include "phone/phone.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provynx::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(words)
};

constexpr qsizetype longestWord = 60;

QString separator()
{
    return u" · "_s;
}

/// The service's unfamiliar word of the last check, if it said one.
QString unfamiliarStatus(const Order& order)
{
    const auto& events = order.events();
    const auto last = std::find_if(events.crbegin(), events.crend(),
        [](const Event& event) { return std::holds_alternative<Checked>(event.what); });
    return last == events.crend() ? QString()
                                  : plainText(std::get<Checked>(last->what).status, false, longestWord);
}

QString lastCode(const Order& order)
{
    const Message* last = lastWithCode(order);
    return last ? codeOf(*last) : QString();
}

/// Nobody said what the code is: it was read out of the text.
bool isCodeRead(const Order& order)
{
    const Message* last = lastWithCode(order);
    return last && last->code.isEmpty();
}

QString spoken(std::chrono::seconds time)
{
    const auto hours = static_cast<int>(time.count() / 3600);
    const auto minutes = static_cast<int>(time.count() / 60 % 60);
    const auto seconds = static_cast<int>(time.count() % 60);
    QStringList parts;
    if (hours > 0)
        parts.append(hours == 1 ? Words::tr("1 hour") : Words::tr("%n hours", nullptr, hours));
    if (minutes > 0)
        parts.append(minutes == 1 ? Words::tr("1 minute") : Words::tr("%n minutes", nullptr, minutes));
    if (hours == 0 && (seconds > 0 || minutes == 0))
        parts.append(seconds == 1 ? Words::tr("1 second") : Words::tr("%n seconds", nullptr, seconds));
    return parts.join(u' ');
}

/// Between a start and an event; nothing where the clocks don't agree.
std::optional<std::chrono::milliseconds> between(const QDateTime& from, const QDateTime& to)
{
    if (!from.isValid() || !to.isValid() || from > to)
        return std::nullopt;
    return std::chrono::milliseconds(from.msecsTo(to));
}

/// The same as waitingFor, as it stands inside a sentence.
QString stateInSentence(const Order& order, const QDateTime& now)
{
    switch (order.phase()) {
    case Order::Phase::Intended:
    case Order::Phase::Sent:
        return Words::tr("being bought for %1")
            .arg(spoken(std::chrono::seconds(std::max<qint64>(0, order.intendedAt().secsTo(now)))));
    case Order::Phase::Unknown:
        return Words::tr("may have been bought");
    case Order::Phase::Refused:
        return Words::tr("not bought");
    case Order::Phase::Abandoned:
        return Words::tr("may have been bought, no longer tried");
    case Order::Phase::Waiting:
        if (order.isCancelling())
            return Words::tr("being cancelled");
        return order.hasCode() ? Words::tr("message received") : Words::tr("waiting for the SMS");
    case Order::Phase::Cancelled:
        return Words::tr("cancelled");
    case Order::Phase::Expired:
        return Words::tr("expired");
    case Order::Phase::Finished:
        break;
    }
    return Words::tr("over");
}

struct Line {
    const Event& event;
    const Order& order;

    QString operator()(const Intended&) const { return {}; }
    QString operator()(const Sent& sent) const
    {
        if (sent.agreed)
            return Words::tr("Request repeated, agreed to at %1").arg(money(*sent.agreed));
        return sent.delivery > 1 ? Words::tr("Request repeated") : Words::tr("Asked for the number");
    }
    QString operator()(const BecameUnknown& unknown) const
    {
        // What certainly bought nothing leaves an outcome open only where an earlier delivery did.
        return failure(
            unknown.failure, unknown.failure.isAmbiguousForPurchase() ? Doing::Buying : Doing::Repeating);
    }
    QString operator()(const Refused& refused) const { return failure(refused.failure, Doing::Buying); }
    QString operator()(const Bought& bought) const
    {
        if (order.intent().isFound)
            return Words::tr("Found in the service's list; bought elsewhere");
        const auto paid = bought.price ? bought.price : order.agreedPrice();
        QString line = isPaidOtherwise(order) ? Words::tr("Bought for %1, not for the %2 agreed to")
                                                    .arg(money(*paid), price(order.agreedPrice()))
            : paid ? Words::tr("Bought for %1").arg(money(*paid))
                   : Words::tr("Bought, price unknown");
        if (order.walletAfter())
            line += separator() + Words::tr("wallet %1").arg(money(*order.walletAfter()));
        return line;
    }
    QString operator()(const PriceLearnt& learnt) const
    {
        return Words::tr("The wallet shows what it cost: %1").arg(money(learnt.price));
    }
    QString operator()(const CodeCame& came) const
    {
        QString line
            = came.message.code.isEmpty() ? Words::tr("Message received") : Words::tr("Code received");
        if (const auto time = between(order.boughtAt(), event.at))
            line += separator() + Words::tr("delivered in %1").arg(took(*time));
        return line;
    }
    QString operator()(const Checked& checked) const
    {
        const QString said = plainText(checked.status, false, longestWord);
        if (checked.failure)
            return Words::tr("Checked, the answer was of no use");
        return said.isEmpty() ? Words::tr("Checked, not there yet")
                              : Words::tr("Checked, the service says “%1”").arg(said);
    }
    QString operator()(const ExpirySaid& said) const
    {
        if (!said.expiresAt.isValid())
            return {};
        return Words::tr("The number lasts until %1")
            .arg(QLocale().toString(said.expiresAt.toLocalTime().time(), u"HH:mm:ss"_s));
    }
    QString operator()(const CancelAsked&) const { return Words::tr("Asked to cancel"); }
    QString operator()(const CancelFailed& failed) const
    {
        return failure(failed.failure, Doing::Cancelling);
    }
    QString operator()(const Cancelled&) const
    {
        const auto first = std::find_if(order.events().cbegin(), order.events().cend(),
            [](const Event& other) { return std::holds_alternative<Cancelled>(other.what); });
        if (first != order.events().cend() && *first != event)
            return {}; // what came back, learnt later
        const auto back = refundOf(order);
        return back
            ? QString(Words::tr("Cancelled") + separator() + Words::tr("%1 given back").arg(money(*back)))
            : Words::tr("Cancelled");
    }
    QString operator()(const Expired& expired) const
    {
        return expired.lastCheck ? Words::tr("Ended, last check failed")
                                 : Words::tr("The number's time is over");
    }
    QString operator()(const Finished& finished) const
    {
        const QString said = plainText(finished.status, false, longestWord);
        return said.isEmpty() ? Words::tr("The service ended the number")
                              : Words::tr("The service ended the number: “%1”").arg(said);
    }
    QString operator()(const Reopened&) const { return Words::tr("Found alive, checked again"); }
    QString operator()(const PutAway&) const { return Words::tr("Done, no longer checked"); }
    QString operator()(const StoppedTrying&) const { return Words::tr("You stopped trying"); }
    QString operator()(const WalletSeen&) const { return {}; }
    QString operator()(const ResultSet& set) const
    {
        switch (set.result) {
        case TestResult::Pass:
            return Words::tr("Result: pass");
        case TestResult::Fail:
            return Words::tr("Result: fail");
        case TestResult::Blocked:
            return Words::tr("Result: blocked");
        case TestResult::None:
            break;
        }
        return {};
    }
};

} // namespace

QString waitingFor(const Order& order)
{
    switch (order.phase()) {
    case Order::Phase::Intended:
    case Order::Phase::Sent:
        return Words::tr("Being bought…");
    case Order::Phase::Unknown:
        return Words::tr("May have been bought");
    case Order::Phase::Refused:
        return Words::tr("Not bought");
    case Order::Phase::Abandoned:
        return Words::tr("No longer tried");
    case Order::Phase::Waiting: {
        if (order.isCancelling())
            return Words::tr("Cancelling…");
        if (order.hasCode())
            return lastCode(order).isEmpty() ? Words::tr("Message received")
                : isCodeRead(order)          ? Words::tr("Code in the text")
                                             : Words::tr("Code received");
        const QString said = unfamiliarStatus(order);
        return said.isEmpty() ? Words::tr("Waiting for the SMS") : Words::tr("Waiting: “%1”").arg(said);
    }
    case Order::Phase::Cancelled:
        return Words::tr("Cancelled");
    case Order::Phase::Expired:
        return order.failure() ? Words::tr("Ended, last check failed") : Words::tr("Expired");
    case Order::Phase::Finished:
        break;
    }
    return Words::tr("Over");
}

bool isCancelRepeated(const Order& order)
{
    return std::any_of(order.events().cbegin(), order.events().cend(),
        [](const Event& event) { return std::holds_alternative<CancelAsked>(event.what); });
}

QString foreignNumber(const Order& order)
{
    const Market& market = order.intent().market;
    const int wanted = phone::callingCode(market.place());
    const int got = phone::callingCodeOf(order.phone());
    if (wanted == 0 || got == 0 || wanted == got)
        return {};
    return Words::tr("This number begins with +%1; numbers of %2 begin with +%3.")
        .arg(QString::number(got), country(market, order.intent().countryName), QString::number(wanted));
}

QString failedCheck(const Order& order)
{
    if (const Failure* failed = order.failedCheck())
        return failure(*failed, Doing::Watching);
    if (order.phase() == Order::Phase::Expired && order.failure())
        return Words::tr("The last check before its end failed, so a code may have come unseen. “Check now” "
                         "asks once more.");
    return {};
}

QString isItThisOne(const ListedNumber& listed)
{
    const QString number = phone(listed.phone);
    if (!listed.boughtAt.isValid())
        return Words::tr(
            "The service lists %1, which another desk or the website may have bought. Is it this one?")
            .arg(number);
    return Words::tr("The service lists %1, bought at %2, which another desk or the website may have bought. "
                     "Is it this one?")
        .arg(number, QLocale().toString(listed.boughtAt.toLocalTime().time(), QLocale::ShortFormat));
}

QString missingKey(const MissingKey& missing)
{
    const QString name = plainText(missing.name, false, longestWord);
    const QString key = missing.lastFour.isEmpty() ? name : QString(name + u" ····"_s + missing.lastFour);
    if (missing.why == MissingKey::Why::NotReadable)
        return Words::tr(
            "Its key “%1” can't be read from the keychain. Choose that key above to see what can be done.")
            .arg(key);
    if (key.isEmpty())
        return Words::tr("The key that it was bought with is not here any more. The number is kept; nobody "
                         "looks for its code.");
    return Words::tr(
        "Its key “%1” is not here any more. The number is kept; add the key again to look for its code.")
        .arg(key);
}

QString sentence(const Order& order, const QDateTime& now, const std::optional<MissingKey>& missing,
    const std::optional<Repetition>& repetition)
{
    QStringList parts;
    if (!order.phone().isEmpty())
        parts.append(phone(order.phone()));
    const QString service = plainText(order.intent().serviceName);
    parts.append(service.isEmpty() ? plainText(order.intent().service.text()) : service);
    parts.append(country(order.intent().market, order.intent().countryName));
    if (!order.testCase().isEmpty())
        parts.append(plainText(order.testCase(), false, longestWord));
    const QString code = lastCode(order);
    if (!code.isEmpty())
        parts.append(
            (isCodeRead(order) ? Words::tr("likely code %1") : Words::tr("code %1")).arg(codeSpelt(code)));
    if (code.isEmpty() || !order.isWatched() || order.isCancelling())
        parts.append(stateInSentence(order, now));
    if (repetition && (order.phase() == Order::Phase::Unknown || order.phase() == Order::Phase::Abandoned))
        parts.append(openOutcome(order, *repetition));
    if (const QString foreign = foreignNumber(order); order.isWatched() && !foreign.isEmpty())
        parts.append(foreign);
    if (const QString failed = failedCheck(order); !failed.isEmpty())
        parts.append(failed);
    if (order.isActive() && missing)
        parts.append(missingKey(*missing));
    if (order.phase() == Order::Phase::Refused && order.failure())
        parts.append(failure(*order.failure(), Doing::Buying));
    if (order.isWatched()) {
        using std::chrono::seconds;
        if (order.expiresAt().isValid())
            parts.append(Words::tr("%1 left").arg(
                spoken(seconds(std::max<qint64>(0, now.secsTo(order.expiresAt()))))));
        else if (!order.hasCode() && order.boughtAt().isValid())
            parts.append(Words::tr("waited %1")
                             .arg(spoken(seconds(std::max<qint64>(0, order.boughtAt().secsTo(now))))));
    }
    return parts.join(Words::tr(", ", "between the parts of a sentence"));
}

QString happened(const Event& event, const Order& order)
{
    return std::visit(Line{event, order}, event.what);
}

} // namespace provynx::words
