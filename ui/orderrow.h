// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listednumber.h"
#include "domain/missingkey.h"
#include "domain/order.h"

#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

#include <optional>

namespace provynx
{

enum class RowAction {
    Confirm, ///< the listed number that the row asks about is the order's
    Deny, ///< it is not
    CopyCode,
    CopyNumber,
    CheckNow,
    CheckAgain,
    StopTrying,
    Cancel,
    Dismiss,
    Details,
    Menu,
};

/// What can be done with this order now, the most likely first; Menu is not among them.
/// `isAsked`: whether a listed number is the order's.
QList<RowAction> actionsFor(const Order& order, bool isAsked = false);
QString wordsOf(RowAction action); ///< in a menu
QString buttonWordsOf(RowAction action); ///< on a button in its row, where shorter words do

/// Where everything of one row lies, left to right mirrored already. Made from the order, the width and the
/// fonts alone, so painting and clicking can't disagree. What does not fit is left out, the least important
/// first; the code never is.
struct OrderRow {
    struct Button {
        RowAction action = RowAction::Menu;
        QRect box;
    };

    QRect tile;
    QRect title, subtitle, words; ///< words: up to two lines below, for rows that must explain themselves
    QRect code, badge, state, ring; ///< null where left out
    QString titleText, subtitleText, wordsText, codeText, badgeText, stateText, ringText;
    std::optional<double> ringShare;
    QList<Button> buttons;

    /// `missing`: the order's key, where it is not at hand. `candidate`: the listed number that the person is asked about.
    static OrderRow lay(const Order& order, const std::optional<MissingKey>& missing, const QDateTime& now,
        const QRect& box, const QFont& font, Qt::LayoutDirection direction,
        const std::optional<ListedNumber>& candidate = {});
    static int height(const Order& order, const std::optional<MissingKey>& missing, const QFont& font,
        const std::optional<ListedNumber>& candidate = {});
    static QFont codeFont(const QFont& font);
    static QFont smallFont(const QFont& font);
    static QFont titleFont(const QFont& font);

    std::optional<RowAction> buttonAt(const QPoint& point) const;
};

} // namespace provynx
