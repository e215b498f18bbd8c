// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pushes.h"

#include "api/wire.h"

#include <QCryptographicHash>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <tuple>

namespace provynx {

namespace {

constexpr qsizetype mostShown = 500;

bool isSamePhone(const QString& a, const QString& b)
{
    return !a.isEmpty() && a == b;
}

/// Clocks differ by so much and are still right.
constexpr std::chrono::milliseconds clockTolerance = std::chrono::minutes(2);

/// What was sent before the number was asked for came for whoever rented it then.
bool isOfEarlierRental(const Push& push, const Order& order)
{
    const QDateTime begin = order.intendedAt().addMSecs(-clockTolerance.count());
    return push.sentAt.isValid() && push.sentAt < begin;
}

/// The id decides. A phone is rented to one after another: under another id it is this order's only where the
/// push says that it was sent since.
bool isAbout(const Push& push, const Order& order)
{
    if (!order.wasBought())
        return false;
    const bool haveIds = !push.number.isEmpty() && !order.number().isEmpty();
    if (haveIds && push.number == order.number())
        return true;
    if (!isSamePhone(push.phone, order.phone()))
        return false;
    return haveIds ? push.sentAt.isValid() && push.sentAt >= order.intendedAt()
                   : !isOfEarlierRental(push, order);
}

} // namespace

Pushes::Pushes(Orders& orders, CodePoller& poller, Storage storage, QObject* parent)
    : QObject(parent)
    , m_orders(orders)
    , m_poller(poller)
    , m_storage(std::move(storage))
{
    const auto later
        = [this](const Then<Done>& then) { QTimer::singleShot(0, this, [then] { then(Done{}); }); };
    if (!m_storage.keep)
        m_storage.keep = [later](const Push&, const Then<Done>& then) { later(then); };
    if (!m_storage.drop)
        m_storage.drop = [later](const QList<QByteArray>&, const Then<Done>& then) { later(then); };
    connect(&m_orders, &Orders::changed, this, &Pushes::claimFor);
    connect(&m_orders, &Orders::restored, this, [this] {
        for (const Order& order : m_orders.active())
            claimFor(order);
    });
}

void Pushes::restore(const QList<Push>& unmatched)
{
    m_unmatched = unmatched;
    Q_EMIT unmatchedChanged();
    for (const Order& order : m_orders.active())
        claimFor(order);
}

void Pushes::dismiss(const QList<QByteArray>& digests)
{
    const auto removed
        = m_unmatched.removeIf([&digests](const Push& push) { return digests.contains(push.digest); });
    if (removed > 0)
        Q_EMIT unmatchedChanged();
}

void Pushes::take(const QByteArray& body, const QDateTime& arrivedAt, QObject* context,
    std::function<void(const Taken&)> then)
{
    const QPointer<QObject> guard(context);
    const Told told = [guard, then = std::move(then)](const Taken& taken) {
        if (guard)
            then(taken);
    };
    const Result<Push> read = wire::readPush(body, arrivedAt);
    if (!read) {
        told({PushOutcome::Unreadable, {}});
        return;
    }
    Push push = *read;
    push.digest = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    if (!m_expectedTest.isEmpty() && push.id == m_expectedTest) {
        m_expectedTest.clear();
        told({PushOutcome::Test, {}});
    } else if (!wire::isCodeEvent(push.event)) {
        told({PushOutcome::OtherEvent, {}});
    } else if (const AttemptId attempt = meant(push); !attempt.isEmpty()) {
        give(attempt, push.message, told);
    } else {
        keepUnmatched(push, told);
    }
}

/// By the number's id, else by its phone; a number that is watched before one that is over, then the one
/// bought last, because services rent the same number again.
AttemptId Pushes::meant(const Push& push) const
{
    using Rank = std::tuple<bool, bool, QDateTime>;
    std::optional<Rank> best;
    AttemptId found;
    for (const Order& order : m_orders.all()) {
        if (!isAbout(push, order))
            continue;
        const bool isById = !push.number.isEmpty() && push.number == order.number();
        const Rank rank{isById, order.isWatched(), order.boughtAt()};
        if (!best || *best < rank) {
            best = rank;
            found = order.attempt();
        }
    }
    return found;
}

void Pushes::give(const AttemptId& attempt, const Message& message, Told then)
{
    const auto isKnown = [this, attempt, message] {
        const Order* order = m_orders.find(attempt);
        const auto isSame = [&message](const Message& other) { return other.isSameAs(message); };
        return order && std::any_of(order->messages().cbegin(), order->messages().cend(), isSame);
    };
    const bool wasKnown = isKnown();
    // Kept also when it is known: what a check found may not be on the disk yet.
    m_orders.recordFirst(attempt, {CodeCame{message}}, this,
        [this, attempt, message, wasKnown, then = std::move(then)](const Result<Done>& kept) {
            const Order* order = m_orders.find(attempt);
            const QString phone = order ? order->phone() : QString();
            if (!kept) {
                then({PushOutcome::NotKept, phone});
                return;
            }
            // A check may have been quicker than the disk.
            const bool isOurs = order
                && std::any_of(
                    order->messages().cbegin(), order->messages().cend(), [&message](const Message& one) {
                        return one.isSameAs(message) && one.seenAt == message.seenAt;
                    });
            const bool isNew = !wasKnown && isOurs;
            then({isNew ? PushOutcome::Shown : PushOutcome::KnownAlready, phone});
            m_poller.pushed(attempt, message, isNew);
        });
}

void Pushes::keepUnmatched(const Push& push, Told then)
{
    m_storage.keep(push, [this, push, then = std::move(then)](const Result<Done>& kept) {
        if (!kept) {
            then({PushOutcome::NotKept, push.phone});
            return;
        }
        const bool isThere = std::any_of(m_unmatched.cbegin(), m_unmatched.cend(),
            [&push](const Push& other) { return other.digest == push.digest; });
        then({PushOutcome::Unmatched, push.phone});
        if (isThere)
            return;
        m_unmatched.prepend(push);
        if (m_unmatched.size() > mostShown)
            m_unmatched.removeLast();
        Q_EMIT unmatchedChanged();
        Q_EMIT unmatchedCame(push);
        // The purchase's answer may have been read while the disk was busy.
        for (const Order& order : m_orders.active())
            claimFor(order);
    });
}

/// A push can be quicker than the purchase's own answer.
void Pushes::claimFor(const Order& order)
{
    if (!order.wasBought() || m_unmatched.isEmpty())
        return;
    const QList<Push> all = m_unmatched;
    for (const Push& push : all) {
        const bool isEarlier = push.message.seenAt < order.intendedAt();
        if (isEarlier || m_claimed.contains(push.digest) || !isAbout(push, order))
            continue;
        m_claimed.insert(push.digest);
        give(order.attempt(), push.message, [this, push](const Taken& taken) {
            m_claimed.remove(push.digest);
            if (isRefusal(taken.outcome))
                return;
            dismiss({push.digest});
            // Should this fail it is shown in both places after the next start, which is better than in none.
            m_storage.drop({push.digest}, [](const Result<Done>&) {});
        });
    }
}

} // namespace provynx
