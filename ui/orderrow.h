// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/missingkey.h"
#include "domain/order.h"

#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

#include <optional>

namespace provynx
{

enum class RowAction { CopyCode, CopyNumber, CheckNow, CheckAgain, StopTrying, Cancel, Dismiss, Details, Menu };

/// What can be done with this order now, the most likely first; Menu is not among them.
QList<RowAction> actionsFor(const Order& order);
QString wordsOf(RowAction action, const Order& order); ///< in a menu
QString buttonWordsOf(RowAction action, const Order& order); ///< on a button in its row, where shorter words do

/// Where everything of one row lies, left to right mirrored already. Made from the order, the width and the
/// fonts alone, so painting and clicking can't disagree. What does not fit is left out, the least important
/// first; the code never is.
struct OrderRow {
    struct Button {
        RowAction action = RowAction::Menu;
        QRect box;
        QString text;
    };

    QRect tile;
    QRect title, subtitle, words; ///< words: up to two lines below, for rows that must explain themselves
    QRect code, badge, state, ring; ///< null where left out
    QString titleText, subtitleText, wordsText, codeText, badgeText, stateText, ringText;
    std::optional<double> ringShare;
    QList<Button> buttons;

    /// `missing`: the order's key, where it is not at hand.
    static OrderRow lay(const Order& order, const std::optional<MissingKey>& missing, const QDateTime& now,
        const QRect& box, const QFont& font, Qt::LayoutDirection direction);
    static int height(const Order& order, const std::optional<MissingKey>& missing, const QFont& font);
    static QFont codeFont(const QFont& font);
    static QFont smallFont(const QFont& font);
    static QFont titleFont(const QFont& font);

    std::optional<RowAction> buttonAt(const QPoint& point) const;
};

} // namespace provynx
