// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "orders.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace provynx {

/// The two journals, one for real keys and one for the sandbox, and which of them an order belongs to.
class Journals : public QObject {
    Q_OBJECT

public:
    enum class Which { Real, Sandbox };

    /// `folder`: where they lie. Empty: nothing is kept.
    Journals(Clock clock, QString folder, QObject* parent = nullptr);

    /// For the book of orders. What a live key is about to do is refused when it can't be kept; anything else
    /// goes on, and notKept of the book is heard by nobody: trouble() says it once.
    Orders::Keep keep();

    /// Opens the journal, once; `then` gets the orders that are still of interest.
    void open(Which which, std::function<void(const QList<Order>&)> then);
    /// The journal for reading and deleting, its file opened if it was not; its orders wait for open(). Null:
    /// nothing is kept.
    Journal* atHand(Which which);
    /// Which of these numbers an order was ever for at the address, as far as it can be read.
    void known(const BaseUrl& base, const QList<NumberId>& numbers, QObject* context,
        std::function<void(const QSet<NumberId>&)> then);
    /// What live keys were asked to buy since then, as far as it can be read.
    void askedSince(const QDateTime& since, QObject* context, std::function<void(const QList<Order>&)> then);
    bool isOpen(Which which) const { return m_opened[static_cast<size_t>(which)]; }
    bool exists(Which which) const; ///< it has a file, or will have one
    void dropEnded(); ///< they were deleted: open() does not bring them back
    Journal* journal(Which which)
    {
        return m_journals[static_cast<size_t>(which)].get();
    } ///< null: nothing is kept

    /// What stands in the way of writing, in plain words; empty when nothing does.
    QString trouble() const { return m_trouble; }

Q_SIGNALS:
    /// And what it brought is in the book.
    void opened(provynx::Journals::Which which);
    void troubleChanged();
    /// Something to be told once: a damaged file was kept aside, and the like.
    void messageEmitted(const QString& words);

private:
    QString fileOf(Which which) const;
    void handOver(Which which);
    void found(Which which, const JournalOpened& opened);
    void setTrouble(const QString& words);

    QString m_folder;
    std::array<std::unique_ptr<Journal>, 2> m_journals;
    std::array<bool, 2> m_opened{};
    std::array<std::optional<QList<Order>>, 2> m_found; ///< not handed over yet
    std::array<std::function<void(const QList<Order>&)>, 2> m_wanted; ///< who waits for them
    struct Place {
        Which which = Which::Real;
        bool isLive = false;
    };
    QHash<AttemptId, Place> m_places;
    QString m_trouble;
};

} // namespace provynx
