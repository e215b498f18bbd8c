// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace provynx {

/// A name that the service or this program gave to a thing. The tag keeps a service's id from being
/// passed where a country's is wanted. Equality is by text; the text is never interpreted.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }

    const QString& text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id& a, const Id& b) { return a.m_text == b.m_text; }
    friend bool operator<(const Id& a, const Id& b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

using NumberId = Id<struct NumberTag>; ///< the service's id of a rented number
using ServiceId = Id<struct ServiceTag>;
using CountryId = Id<struct CountryTag>; ///< as the service spells it, usually ISO 3166 in lower case
using OperatorId = Id<struct OperatorTag>;
using ProfileId = Id<struct ProfileTag>; ///< ours: a UUID, or "sandbox"
using AttemptId = Id<struct AttemptTag>; ///< ours: the idempotency key of one purchase, a UUIDv4

} // namespace provynx

Q_DECLARE_METATYPE(provynx::ServiceId)
Q_DECLARE_METATYPE(provynx::CountryId)
Q_DECLARE_METATYPE(provynx::OperatorId)
Q_DECLARE_METATYPE(provynx::ProfileId)
Q_DECLARE_METATYPE(provynx::AttemptId)
