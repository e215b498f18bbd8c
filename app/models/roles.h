// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace provynx {

/// What every model of this program answers beside Qt's own roles. Qt::DisplayRole is always the shown name.
enum Role {
    IdRole = Qt::UserRole + 1, ///< QString: what makes a row the same row after a refresh
    SearchRole, ///< QString, folded (domain/plaintext.h): the words a row is found by
    PriceRole, ///< Money, or an invalid QVariant: unknown
    StockRole, ///< qint64, or an invalid QVariant: unknown
    OutOfStockRole, ///< bool
    OrderRole, ///< Order
    ProfileRole, ///< Profile
    CheckRowRole, ///< CheckRow
    FavouriteRole, ///< bool
    QuickRowRole, ///< QuickRow
    RefusedRole, ///< bool: of a delivery to the push receiver
    FactsRole, ///< OrderFacts
    CandidateRole, ///< ListedNumber, or an invalid QVariant: it may be the order's, the person is asked
    MissingKeyRole, ///< MissingKey, or an invalid QVariant: the order's key is at hand
    RepetitionRole, ///< Repetition
};

} // namespace provynx
