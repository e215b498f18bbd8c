// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace provynx {

class AddKeyForm;
class MessageBar;
class ProfileDelegate;
class ProfileModel;

/// The keys of this computer: which is in use, rename, remove, add. Decides nothing: it asks, and shows what
/// became of it.
class ProfilesPage : public QWidget {
    Q_OBJECT

public:
    explicit ProfilesPage(QWidget* parent = nullptr);

    void setProfiles(ProfileModel* profiles); ///< not owned
    void setCurrent(const ProfileId& id);
    /// Why the keychain still has a key that was to go; empty when all is well.
    void setRemovalProblem(const QString& problem);
    AddKeyForm* form() const { return m_form; }

Q_SIGNALS:
    void useRequested(const ProfileId& id);
    void removeRequested(const ProfileId& id); ///< after the person agreed
    void renameRequested(const ProfileId& id, const QString& name);

private:
    std::optional<Profile> chosen() const;
    void showWhatCanBeDone();
    void use();
    void askForName();
    void askForRemoval();

    QListView* m_list;
    ProfileDelegate* m_delegate;
    QPushButton* m_use;
    QPushButton* m_rename;
    QPushButton* m_remove;
    MessageBar* m_problem;
    AddKeyForm* m_form;
    ProfileId m_current;
};

} // namespace provynx
