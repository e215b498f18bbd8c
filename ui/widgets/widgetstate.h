// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <utility>
#include <vector>

class QWidget;

namespace provynx {

/// What a person left in a window: typed text, chosen rows and tabs, how far it is scrolled, where the focus
/// is. To be found again in a window that was built by the same code, in another language perhaps. Buttons
/// are not pressed again, and windows of their own (dialogs) don't count as parts. Kept in memory alone.
class WidgetState {
public:
    /// A property; true on a part whose values the desk or the settings keep: it is filled from there, and
    /// words put into it as if they were typed would be taken for another order's note, or an amount's point
    /// for another language's comma.
    static constexpr auto none = "untraced";

    static WidgetState of(const QWidget* window);
    /// As a person would: what listens to the parts hears of it. Parts that are not there, or not alike, are
    /// left alone.
    void putInto(QWidget* window) const;

private:
    using Put = std::function<void(QWidget*)>;
    /// The later ones rely on the earlier: the row is found once the search is typed.
    enum Turn { Choices, Texts, Rows, Places };
    struct Trace {
        Turn turn;
        QString part; ///< the way to it from the window
        Put put;
    };
    static void collect(std::vector<Trace>& traces, const QWidget* part, const QString& way);

    std::vector<Trace> m_traces;
    QString m_focus;
};

} // namespace provynx
