// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replaycache.h"

#include <QMessageAuthenticationCode>

namespace provynx::webhook {

namespace {

QByteArray hashOf(const char* kind, const QByteArray& text, const QByteArray& secret)
{
    return QMessageAuthenticationCode::hash(kind + text, secret, QCryptographicHash::Sha256);
}

} // namespace

ReplayCache::Mark ReplayCache::markOf(const QByteArray& id, const QByteArray& body, const QByteArray& secret)
{
    return {id.isEmpty() ? QByteArray() : hashOf("id:", id, secret), hashOf("body:", body, secret)};
}

void ReplayCache::restore(const QList<QByteArray>& hashes)
{
    for (const QByteArray& hash : hashes)
        set(hash, true);
}

ReplayCache::Standing ReplayCache::standing(const QByteArray& hash) const
{
    const auto found = m_known.constFind(hash);
    if (hash.isEmpty() || found == m_known.cend())
        return Standing::New;
    return *found ? Standing::Kept : Standing::UnderWay;
}

ReplayCache::Standing ReplayCache::begin(const Mark& mark)
{
    for (const QByteArray& hash : {mark.id, mark.body}) {
        if (const Standing known = standing(hash); known != Standing::New)
            return known;
    }
    set(mark.id, false);
    set(mark.body, false);
    return Standing::New;
}

void ReplayCache::end(const Mark& mark, bool isKept)
{
    if (isKept) {
        set(mark.id, true);
        set(mark.body, true);
    } else {
        m_known.remove(mark.id);
        m_known.remove(mark.body);
    }
}

void ReplayCache::set(const QByteArray& hash, bool isKept)
{
    if (hash.isEmpty())
        return;
    m_known.insert(hash, isKept);
    if (!isKept)
        return;
    m_kept.push_back(hash);
    while (m_kept.size() > 2 * m_most) {
        m_known.remove(m_kept.front());
        m_kept.pop_front();
    }
}

} // namespace provynx::webhook
