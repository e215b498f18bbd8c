// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "numbers.h"

#include "domain/clock.h"
#include "domain/key.h"
#include "domain/market.h"

#include <QHash>
#include <QMap>
#include <QStringList>

#include <variant>

namespace provynx::sandbox {

/// What the service says instead of doing what was asked.
struct Refusal {
    int status = 400; ///< the documented meaning as an HTTP status
    QString words;
};

template <class T>
using Outcome = std::variant<T, Refusal>;

struct Sms {
    QString id;
    QString code;
    QString text;
    QDateTime receivedAt; ///< UTC
};

/// A rented number, as its owner may see it.
struct Rental {
    enum class Status { Waiting, Received, Cancelled, Expired };

    NumberId id;
    QString phone; ///< E.164, from a range kept for fiction
    Market market;
    Service service;
    Money price;
    Status status = Status::Waiting;
    QDateTime boughtAt; ///< UTC
    QDateTime expiresAt; ///< UTC
    bool tellsExpiry = true; ///< in its answers
    bool tellsPrice = true; ///< likewise
    QList<Sms> messages; ///< oldest first
};

/// One's own number, in the list of them.
struct ListedRental {
    Rental rental;
    QByteArray request; ///< the idempotency key; empty where there was none, or it is not told
};

struct CancelledRental {
    Rental rental;
    Money refund;
    Money balance;
};

/// The service's behaviour where it is undocumented, and can differ between services.
struct Habits {
    enum class KeyPlace { Header, Body, Both, Nowhere };

    KeyPlace keyPlace = KeyPlace::Header; ///< where an idempotency key is read; elsewhere it is ignored
    bool hasGlobalOperators = true;
    bool listsNumbers = false; ///< one's own can be asked for
    bool listsRequests = true; ///< with the idempotency key that bought each
    int waitingPolls = 2; ///< checks for the code that say "waiting"; documented for test keys: two
    /// Checks after the first SMS that still show it alone; nothing: there is no second SMS.
    std::optional<int> pollsToSecondSms;
    std::chrono::seconds lifetime{20 * 60};
    bool tellsTime = true; ///< answers have a Date header
    bool tellsExpiry = true; ///< a number's answers say when it expires
    bool tellsPrice = true; ///< and what it cost
    /// What changed since the catalogue was printed: on every price, and goods that are not for sale any
    /// more.
    Money surcharge = Money::fromMicros(0, QStringLiteral("USD"));
    ServiceId soldOut; ///< listed, with none left
    ServiceId withdrawn; ///< not listed
};

/// Whole sets of habits by name, for tests and training.
enum class Disguise {
    Usual, ///< "header-key": keys are honoured in the header, and there are global operators
    BodyKey, ///< "body-key": honoured in the body's field idempotency_key alone
    NoGlobalOperators, ///< "no-global-operators": asking for them is answered with 404
    NoKey, ///< "no-key": every repetition buys again
    NumberList, ///< "number-list": one's numbers are listed, each with the key that bought it
};
Habits habitsOf(Disguise disguise);
std::optional<Disguise> disguiseFromName(QStringView name);
QStringList disguiseNames();

/// The rules of the sandbox, without HTTP: who may buy what, what it costs, when the code comes. Test keys
/// cost nothing and always have $100.00; live keys have a wallet of their own that starts with $100.00, is
/// debited by a purchase and gets the price back when no code came. Numbers belong to the key that bought
/// them. Not for use by two threads at once.
class Rules {
public:
    struct Order {
        Market market;
        ServiceId service;
        QByteArray idempotencyKey; ///< empty: none, the purchase is unprotected
        QByteArray fingerprint; ///< what must be the same when the idempotency key is the same
    };
    /// A purchase that was accepted and is still being made.
    struct Ticket {
        quint64 number = 0;
    };
    struct Tally {
        int purchases = 0;
        int debits = 0; ///< of live wallets
        int refunds = 0;
        int replays = 0;
    };

    explicit Rules(Clock clock);

    const Habits& habits() const { return m_habits; }
    void setHabits(const Habits& habits) { m_habits = habits; }

    /// What a market sells today: the catalogue, as the habits change it. Empty for a market that is none.
    QList<Service> onSale(const Market& market) const;

    /// nsk_live_… and nsk_test_…
    static bool accepts(const Secret& key) { return kindOfKey(key).has_value(); }

    // From here on the key must be an accepted one.
    Money balance(const Secret& key);
    void setWallet(const Secret& key, const Money& amount);

    /// Accepted; or, for an idempotency key that has already bought with the same fingerprint, the rental as
    /// it was when it was bought. An accepted purchase stays in progress (a repetition is refused) until
    /// finish() or abandon().
    Outcome<std::variant<Ticket, Rental>> begin(const Secret& key, const Order& order);
    Outcome<Rental> finish(Ticket ticket);
    void abandon(Ticket ticket);

    /// Oldest first. Where the habits are to list none: 405, as for a method that the path has not.
    Outcome<QList<ListedRental>> numbers(const Secret& key, Region region);
    Outcome<Rental> number(const Secret& key, Region region, const NumberId& id);
    /// The only call that brings a code nearer.
    Outcome<Rental> checkCode(const Secret& key, Region region, const NumberId& id);
    Outcome<CancelledRental> cancel(const Secret& key, Region region, const NumberId& id);

    const Tally& tally() const { return m_tally; }

private:
    struct Held {
        QByteArray key;
        Rental rental;
        QByteArray request; ///< the idempotency key
        int polls = 0; ///< since the purchase or the last SMS
        bool holdsPhone = true;
    };
    struct Pending {
        QByteArray key;
        Order order;
    };
    struct Remembered {
        QByteArray fingerprint;
        std::optional<Rental> asBought; ///< nothing: still in progress
    };
    using Memory = std::pair<QByteArray, QByteArray>; ///< key, idempotency key

    Outcome<Service> checked(const Secret& key, const Order& order);
    Held* find(const Secret& key, Region region, const NumberId& id);
    void expire();
    void end(Held& held, Rental::Status status);
    void release(Held& held);
    void deliver(Held& held, QLatin1StringView code);

    Clock m_clock;
    Habits m_habits;
    NumberPool m_pool;
    QMap<QByteArray, Money> m_wallets; ///< of live keys
    QMap<NumberId, Held> m_held;
    QHash<Memory, Remembered> m_remembered;
    QHash<quint64, Pending> m_pending;
    quint64 m_lastTicket = 0;
    quint64 m_lastNumber = 0;
    /// Part of every id, so that ids of an earlier run are unknown rather than somebody else's.
    QString m_run;
    Tally m_tally;
};

} // namespace provynx::sandbox
