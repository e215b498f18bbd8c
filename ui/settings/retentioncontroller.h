// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace provynx {

class HistoryPage;
class Messages;
class Preferences;
class Retention;
class SettingsPages;

/// The page about what is kept for how long, with the question before everything goes.
class RetentionController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    RetentionController(Messages& messages, SettingsPages& pages, Retention& retention,
        Preferences& preferences, QObject* parent = nullptr);

private:
    QWidget* makePage();
    void askToForgetAll(HistoryPage* page);

    Messages& m_messages;
    Retention& m_retention;
    Preferences& m_preferences;
};

} // namespace provynx
