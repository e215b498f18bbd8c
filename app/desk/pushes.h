// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codepoller.h"
#include "orders.h"

#include "domain/push.h"

#include <QSet>

namespace provynx {

/// Pushes whose signature holds: each finds the order it is about, is kept before it is answered, and is
/// shown once, whether a check brought the same code or not. Those that mean no number of the book are kept as
/// unmatched, and find their order when a purchase that was on its way turns out to be theirs.
class Pushes : public QObject {
    Q_OBJECT

public:
    /// Where unmatched pushes are kept for good. Both answer once, later.
    struct Storage {
        std::function<void(const Push&, Then<Done>)> keep; ///< on the disk before it is answered
        std::function<void(const QList<QByteArray>& digests, Then<Done>)>
            drop; ///< they have found their order
    };
    struct Taken {
        PushOutcome outcome = PushOutcome::Unreadable;
        QString phone; ///< of the number that is meant, as far as it is known
    };

    /// Without storage nothing unmatched outlives the process.
    Pushes(Orders& orders, CodePoller& poller, Storage storage = {}, QObject* parent = nullptr);

    /// What the storage has from earlier, newest first.
    void restore(const QList<Push>& unmatched);
    /// Newest first.
    const QList<Push>& unmatched() const { return m_unmatched; }
    /// Off the list; whoever calls forgets them on the disk.
    void dismiss(const QList<QByteArray>& digests);

    /// The push of this id is the person's own test: it is answered, and kept nowhere.
    void expectTest(const QString& id) { m_expectedTest = id; }

    /// `then` is called once, when what came of it is on the disk; not if `context` goes first.
    void take(const QByteArray& body, const QDateTime& arrivedAt, QObject* context,
        std::function<void(const Taken&)> then);

Q_SIGNALS:
    void unmatchedChanged();
    /// One that is new among them.
    void unmatchedCame(const provynx::Push& push);

private:
    using Told = std::function<void(const Taken&)>;
    AttemptId meant(const Push& push) const;
    void give(const AttemptId& attempt, const Message& message, Told then);
    void keepUnmatched(const Push& push, Told then);
    void claimFor(const Order& order);

    Orders& m_orders;
    CodePoller& m_poller;
    Storage m_storage;
    QList<Push> m_unmatched;
    QSet<QByteArray> m_claimed; ///< on their way from the list to an order
    QString m_expectedTest;
};

} // namespace provynx
