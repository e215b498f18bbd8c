// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json.h"
#include "wirecall.h"

/// A body about one number, taken apart.
namespace provynx::wire {

/// One object of it.
struct Part {
    json::Fields fields;
    QString name; ///< folded, of the member that holds it; empty for the body itself and a list's member
    int depth = 0; ///< 0: the body itself
    bool isEnvelope = false; ///< what was asked for is inside

    /// It has an id, a phone or an SMS, or a status that is a number's and not the call's.
    bool speaksOfNumber() const;
    /// The thing that is rented a number for: its id and code are a service's.
    bool isProduct() const;
};

/// The objects of a body that may speak of the number: the outermost, and those under the names of wrappers,
/// siblings too ({"order":{…},"number":{…}}). In a list it is the one that was asked for, or the only one; in
/// an object keyed by ids, likewise.
class Body {
public:
    /// `asked`: the id that is expected; empty for a purchase and a push. An id that the body is keyed by is
    /// then one that looks like an id: a word is none.
    Body(const QJsonValue& root, const QString& asked);

    bool isEmpty() const { return m_parts.isEmpty(); }
    const QList<Part>& parts() const { return m_parts; } ///< the body itself first
    QList<Part> innermostFirst() const;
    /// SMS that stand in a list without a name of its own: {"data":[…]}, or the body.
    const QJsonArray& messages() const { return m_messages; }
    /// A wrapper is there and holds nothing.
    bool isEmptyHanded() const { return m_isEmptyHanded; }
    /// A list's only member is another number than the one that was asked for.
    bool isAnother() const { return m_isAnother; }

    CallOutcome outcome() const;
    /// The first sentence of the service beside the number that is not empty, as plain text.
    QString prose() const;
    QStringList sentences() const; ///< all of them
    json::Nest nest() const;

private:
    void enter(const QJsonValue& value, const QString& name, int depth);
    void enterList(const QJsonArray& list, const QString& name, int depth);
    void findUnderAnyName();

    QString m_asked;
    QList<Part> m_parts;
    QJsonArray m_messages;
    int m_entered = 0;
    bool m_isEmptyHanded = false;
    bool m_isAnother = false;
};

} // namespace provynx::wire
