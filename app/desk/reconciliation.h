// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders.h"
#include "profiles.h"

#include "domain/listednumber.h"

#include <QHash>
#include <QSet>

namespace provynx {

class Purchases;

/// Compares what is open here with what the service lists as one's own, where it lists it. The list is read
/// before a live purchase with an open outcome is asked for again:
/// - a row that names the order's own request settles it, as the purchase's own answer would;
/// - any other row that may be it, and that no order here knows, makes the person be asked: another desk or
/// the website may
///   have bought it. Until then nothing is asked for again. One row is for one order;
/// - no row says nothing: that a number is absent never proves that it was not bought.
class Reconciliation : public QObject {
    Q_OBJECT

public:
    /// What is to be done with an order that is about to be asked for again.
    enum class Verdict {
        GoOn, ///< there is no list, it can't be read, or nothing in it may be the number
        Settled, ///< the number was found; found() was said first
        AskPerson, ///< candidate() may be it
    };

    /// The references must outlive this.
    Reconciliation(Orders& orders, Profiles& profiles, QObject* parent = nullptr);

    /// From now on these purchases ask here before they repeat, and are told what was found.
    void standBefore(Purchases& purchases);

    /// Which of these numbers were ever an order's at the address, those that are in the journal alone
    /// included. Answers once, later, unless `context` goes first; without it, the book is all that is known.
    using EverKnown = std::function<void(const BaseUrl&, const QList<NumberId>&, QObject* context,
        std::function<void(const QSet<NumberId>&)>)>;
    void setEverKnown(EverKnown everKnown) { m_everKnown = std::move(everKnown); }

    /// What is known of an address; at first that there are no lists.
    void setLists(const BaseUrl& base, Region region, bool has);
    bool hasList(const BaseUrl& base, Region region) const;

    /// Reads the list, where there is one and money may hang on the order. Answers once, later; never where
    /// `context` goes first.
    void checkBefore(const Order& order, QObject* context, std::function<void(Verdict)> then);

    /// The row that the person has to say yes or no to.
    std::optional<ListedNumber> candidate(const AttemptId& attempt) const;
    QHash<AttemptId, ListedNumber> candidates() const { return m_candidates; }
    /// Yes: the order's number; found() says it.
    void confirm(const AttemptId& attempt);
    /// No: this row is never this order's.
    void deny(const AttemptId& attempt);

    /// The rows of both lists, as far as there are lists, that no order here knows and that are not over. The
    /// failure of a list that could not be read. Never where `context` goes first.
    void listUnknown(const ProfileId& profile, QObject* context, Then<QList<ListedNumber>> then);
    /// An order for a number that was bought elsewhere: kept first, then watched like any other. Nothing
    /// happens for a number that an order here knows; where it may be what an open order has bought, that
    /// order is given, and the person is asked. `then` is not called if `context` goes first.
    void watch(const ListedNumber& listed, const ProfileId& profile, QObject* context, Then<AttemptId> then);

Q_SIGNALS:
    /// The order's number, to be taken like the answer to its purchase.
    void found(const provynx::AttemptId& attempt, const provynx::NumberState& state);
    void candidatesChanged();

private:
    [[nodiscard]] Verdict judge(const Order& order, const QList<ListedNumber>& list);
    QDateTime clickedAt(const Order& order) const;
    AttemptId openOrderOf(const ListedNumber& listed, const ProfileId& profile) const;
    bool isKnown(const BaseUrl& base, const NumberId& number) const;
    void learn(const Order& order);
    void recall(
        const BaseUrl& base, const QList<ListedNumber>& list, QObject* context, std::function<void()> then);
    void dropCandidate(const AttemptId& attempt);
    using Row = std::pair<QString, NumberId>; ///< BaseUrl::name()

    Orders& m_orders;
    Profiles& m_profiles;
    EverKnown m_everKnown;
    std::function<QDateTime(const Order&)> m_clickedAt; ///< on the wall clock as it stands now
    QSet<std::pair<QString, int>> m_lists; ///< BaseUrl::name(), Region
    /// Of every order that was in the book, those taken off it included, and what was recalled.
    QSet<Row> m_known;
    QHash<AttemptId, ListedNumber> m_candidates;
    QHash<AttemptId, QSet<NumberId>> m_denied;
};

} // namespace provynx
