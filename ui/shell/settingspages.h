// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QWidget;

namespace provynx {

/// Where each feature leaves its page of the settings, and asks for them to be opened; whoever shows them
/// comes here for the pages.
class SettingsPages : public QObject {
    Q_OBJECT

public:
    /// What there is to set, in the order of the list.
    enum class Subject {
        Profiles,
        Checking,
        Clipboard,
        Notifications,
        Spending,
        History,
        Push,
        Connection,
        Appearance
    };
    struct Page {
        Subject subject;
        QString name; ///< as the list shows it
        std::function<QWidget*()> make; ///< at each opening, a new one; taken over
    };

    using QObject::QObject;

    /// In the order of their subjects, whoever comes first.
    void add(Subject subject, const QString& name, std::function<QWidget*()> make);
    const QList<Page>& pages() const { return m_pages; }

Q_SIGNALS:
    void openRequested(provynx::SettingsPages::Subject subject);

private:
    QList<Page> m_pages;
};

} // namespace provynx
