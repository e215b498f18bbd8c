// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QObject>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace provynx {

/// The program's icon in the tray, with how many numbers are active. It never shows a number or a code.
class TrayIcon : public QObject {
    Q_OBJECT

public:
    /// Shows it; make one only where isAvailable().
    explicit TrayIcon(QObject* parent = nullptr);
    ~TrayIcon() override;

    static bool isAvailable();
    /// The icon with a badge, for every size that trays ask for; without one for 0.
    static QIcon picture(const QIcon& icon, int count);

    void setCount(int count);
    /// A balloon, where the desktop has no notifications of its own; a click on it asks for the window.
    void say(const QString& title, const QString& words);

Q_SIGNALS:
    void windowRequested();
    void quickOrderRequested();
    void quitRequested();

private:
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    int m_count = -1;
};

} // namespace provynx
