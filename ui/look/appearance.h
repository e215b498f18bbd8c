// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

class QApplication;

namespace provynx {

enum class Theme;
class DesktopPreference;

/// The colours of the window, all taken from one palette. Widgets that paint themselves ask for them while
/// painting.
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

/// Applies light, dark or the system's look to the application and follows the system while it runs. Starts
/// with the system's.
///
/// The style sheet knows these dynamic properties: QRadioButton `segment` = left | middle | right (joined
/// boxes, in reading order) · QPushButton `primary` = true, `quiet` = true (no box until hovered), `link` =
/// true (accent-coloured text) · QLabel `role` = caption | dimmed | title | display, `badge` = live | test |
/// sandbox | good | bad | warn · QFrame `card`, `panel` = true (surface, no border), `sunken` = true, `tone`
/// = info | warn | bad, `strip` = top | bottom (a bar across the window) · QLineEdit `value` = true (a
/// read-only value that looks like a label), `pill` = good | warn | bad | dim. A property changed after the
/// widget was shown needs repolish().
class Appearance : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QApplication* application);
    ~Appearance() override;

    void setTheme(Theme theme);
    static const Colours& colours(); ///< of the look in force; light before there is an Appearance
    static QFont codeFont(double scale = 1.0); ///< monospace, for codes; scale on the application's size
    static void repolish(QWidget* widget); ///< a style property of it changed

Q_SIGNALS:
    void changed(); ///< colours() is new and the palette and style sheet are in place

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    void applySoon();
    bool desktopPrefersDark() const;

    QApplication* m_application;
    DesktopPreference* m_desktop;
    Theme m_theme;
    bool m_applying = false;
    bool m_applyPending = false;
};

} // namespace provynx
