// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace provynx {

class AppearancePage;
class ProfilesPage;

/// The settings, a page a subject. What is chosen holds at once; there is nothing to apply. Show it without
/// exec().
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// What there is to set, in the order of the list.
    enum class Subject {
        Profiles,
        Checking,
        Clipboard,
        Notices,
        Spending,
        History,
        Push,
        Connection,
        Appearance
    };

    explicit SettingsDialog(QWidget* parent = nullptr);

    ProfilesPage* profiles() const { return m_profiles; }
    AppearancePage* appearance() const { return m_appearance; }
    /// A page of its own; taken over. The pages stand in the order of their subjects, whoever comes first.
    void addPage(Subject subject, const QString& name, QWidget* page);
    void showPage(Subject subject);

private:
    QListWidget* m_names;
    QStackedWidget* m_pages;
    ProfilesPage* m_profiles;
    AppearancePage* m_appearance;
};

} // namespace provynx
