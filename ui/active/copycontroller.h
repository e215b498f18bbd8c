// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/numberformat.h"
#include "domain/order.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace provynx {

class ActivePanel;
class CodePoller;
class MainWindow;
class Orders;
class Preferences;
class Purchases;
class SettingsPages;

/// Wires the clipboard: what is copied when it is asked for, and by itself where the person wants it.
class CopyController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    CopyController(MainWindow& window, ActivePanel& panel, SettingsPages& pages, Orders& orders,
        Purchases& purchases, CodePoller& poller, Preferences& preferences, QObject* parent = nullptr);

    /// The newest code, or `code`; where no message has one, the newest message's text.
    void copyCodeOf(const AttemptId& attempt, const QString& code = {});
    /// As the person wants numbers written, or as asked.
    void copyNumberOf(const AttemptId& attempt, std::optional<NumberFormat> format = {});

Q_SIGNALS:
    void codeCopied(const provynx::AttemptId& attempt);

private:
    void wirePanel();
    void wireMenus();
    void copyWhenBought(const AttemptId& attempt);
    void copyWhenItComes(const AttemptId& attempt, const Message& message);
    void copyCurrent();
    void copyNextCode();
    QWidget* makePage();
    const Order* current() const;

    MainWindow& m_window;
    ActivePanel& m_panel;
    Orders& m_orders;
    Preferences& m_preferences;
    QHash<AttemptId, qsizetype> m_offered; ///< which of the likely codes was copied last
};

} // namespace provynx
