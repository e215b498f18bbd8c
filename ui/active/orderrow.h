// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listednumber.h"
#include "domain/missingkey.h"
#include "domain/order.h"
#include "domain/repetition.h"

#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

#include <functional>
#include <optional>

namespace provynx {

enum class RowAction {
    Confirm, ///< the listed number that the row asks about is the order's
    Deny, ///< it is not
    CopyCode,
    CopyNumber,
    CheckNow,
    CheckAgain,
    StopTrying,
    Cancel,
    PutAway,
    Dismiss,
    Details,
    Menu
};

/// Now, on the clock by which the order's own times were told.
using NowFor = std::function<QDateTime(const Order&)>;

/// What can be done with this order now, the most likely first; Menu is not among them.
/// `isAsked`: whether a listed number is the order's.
QList<RowAction> actionsFor(const Order& order, const QDateTime& now, bool isAsked = false);
QString wordsOf(RowAction action, const Order& order); ///< in a menu
QString buttonWordsOf(
    RowAction action, const Order& order); ///< on a button in its row, where shorter words do

/// Where everything of one row lies, left to right mirrored already. Made from the order, the width and the
/// fonts alone, so painting and clicking can't disagree. What does not fit is left out, the least important
/// first; the code never is.
struct OrderRow {
    struct Button {
        RowAction action = RowAction::Menu;
        QRect box;
        QString text;
    };

    /// What a row tells beside its order.
    struct Beside {
        std::optional<MissingKey> missing; ///< the order's key, where it is not at hand
        Repetition repetition; ///< told while the outcome is open
        std::optional<ListedNumber> candidate = {}; ///< the listed number that the person is asked about
    };

    QRect tile;
    QRect title, subtitle, words; ///< words: a few lines below, for rows that must explain themselves
    QRect code, badge, state, ring; ///< null where left out
    QString titleText, subtitleText, wordsText, codeText, badgeText, stateText, ringText;
    std::optional<double> ringShare;
    QList<Button> buttons;

    static OrderRow lay(const Order& order, const Beside& beside, const QDateTime& now, const QRect& box,
        const QFont& font, Qt::LayoutDirection direction);
    static int height(const Order& order, const Beside& beside, const QFont& font);
    static QFont codeFont(const QFont& font);
    static QFont smallFont(const QFont& font);
    static QFont titleFont(const QFont& font);

    std::optional<RowAction> buttonAt(const QPoint& point) const;
};

} // namespace provynx
