// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <deque>

namespace provynx::webhook {

/// Which pushes have been here: the same id, or the same bytes, is the same push. Only what was correctly
/// signed is told to it, so a stranger can't fill it. Keeps so many that what it forgets first is long past
/// any signed time's tolerance. What it knows can be written down and given back after a restart.
class ReplayCache {
public:
    enum class Standing {
        New, ///< and under way from now on: end() is owed
        UnderWay, ///< the first of the kind is not kept yet
        Kept,
    };

    explicit ReplayCache(size_t most = 20'000)
        : m_most(most)
    {
    }

    /// What stands for the push in the other calls: hashes of 32 bytes, never its text. They are made with
    /// the signing secret, so that nobody else can tell from one what a push said.
    struct Mark {
        QByteArray id; ///< empty: the scheme signs none
        QByteArray body;

        QList<QByteArray> hashes() const { return id.isEmpty() ? QList{body} : QList{id, body}; }
    };
    static Mark markOf(const QByteArray& id, const QByteArray& body, const QByteArray& secret = {});

    /// Kept pushes of an earlier run, oldest first.
    void restore(const QList<QByteArray>& hashes);

    Standing begin(const Mark& mark);
    /// Not kept: the next delivery of it is as good as new.
    void end(const Mark& mark, bool isKept);

private:
    Standing standing(const QByteArray& hash) const;
    void set(const QByteArray& hash, bool isKept);

    size_t m_most;
    QHash<QByteArray, bool> m_known; ///< hash → is kept
    std::deque<QByteArray> m_kept; ///< oldest first
};

} // namespace provynx::webhook
