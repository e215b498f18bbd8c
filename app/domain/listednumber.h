// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"

#include <QStringList>

namespace provynx {

/// A number as the service's list of one's numbers tells it. Whoever bought it: this program, another desk,
/// the website.
struct ListedNumber {
    NumberId number;
    QString phone; ///< E.164
    Region region = Region::UnitedStates; ///< of the list it stands in
    std::optional<Server> server; ///< here and below: nothing or empty where the row does not tell
    QStringList service; ///< every word for it: id, name
    QStringList country;
    std::optional<Money> price;
    QString status; ///< the service's word
    bool isOver = false; ///< cancelled, expired, finished
    QDateTime boughtAt; ///< on this computer's clock
    QDateTime expiresAt; ///< on this computer's clock
    QList<Message> messages; ///< oldest first
    QStringList texts; ///< whatever else the row tells as text: a request's id may be among it

    /// The row names this request, by whatever name: a UUID that was made here stands nowhere by chance.
    bool names(const AttemptId& request) const;

    friend bool operator==(const ListedNumber&, const ListedNumber&) = default;
};

/// It may be what this order's request has bought: nothing that both tell disagrees, and it was bought since
/// the click, which was at `since` on the clock of now. Whose it is, it does not say.
[[nodiscard]] bool mayBeOf(const ListedNumber& listed, const Order& order, const QDateTime& since);

} // namespace provynx

Q_DECLARE_METATYPE(provynx::ListedNumber)
