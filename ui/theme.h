// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

class QApplication;

namespace provynx {

enum class Theme;

/// The colours of the window, all taken from one palette. Widgets that paint themselves ask for them while painting.
struct Colours {
    bool dark = false;
    QColor window; ///< behind the cards
    QColor surface; ///< cards, fields, panels
    QColor sunken; ///< the message's box
    QColor border;
    QColor text;
    QColor dimmed; ///< secondary text; at least 4.5:1 on surface
    QColor accent; ///< the one filled button, the ring, the chosen tab
    QColor onAccent;
    QColor chosen; ///< a chosen row or segment, behind `text`
    QColor chosenText; ///< accent-coloured text on `chosen`
    QColor good, goodBack; ///< "Code received", "Online"
    QColor bad, badBack; ///< LIVE, failures
    QColor warn, warnBack; ///< slow down, low funds
    QColor test, testBack; ///< TEST and SANDBOX badges: never mistaken for LIVE
    QColor star;
};

/// Applies light, dark or the system's look to the application and follows the system while it runs.
class Look : public QObject
{
    Q_OBJECT

public:
    explicit Look(QApplication* application);

    void setTheme(Theme theme);
    static const Colours& colours(); ///< of the look in force
    static QFont codeFont(double scale = 1.0); ///< monospace, for codes; scale on the application's size

Q_SIGNALS:
    void changed(); ///< colours() is new and the palette and style sheet are in place
};

} // namespace provynx
