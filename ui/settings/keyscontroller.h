// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/messages.h"

#include "domain/key.h"

#include <QObject>
#include <QPointer>

namespace provynx {

class AddKeyForm;
class ApiFactsStore;
class MainWindow;
class Orders;
class ProfileModel;
class Profiles;
class ProfilesPage;
class SettingsPages;

/// The keys: which one is in use, adding them at the welcome and in the settings, what is wrong with them.
class KeysController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    KeysController(MainWindow& window, Messages& messages, SettingsPages& pages, Profiles& profiles,
        Orders& orders, const ApiFactsStore& facts, ProfileModel& rows, QObject* parent = nullptr);

    void enterSandbox();
    /// The desk where there is a key, or numbers that outlived theirs; else the welcome.
    void showCurrent();
    /// What the person should know about the current profile's key.
    std::optional<Messages::Standing> trouble() const;

Q_SIGNALS:
    void troubleChanged(const std::optional<provynx::Messages::Standing>& trouble);
    /// A live key is here, and nobody knows what its service does with a repeated request.
    void unprovedKeyAdded(const provynx::Profile& profile);

private:
    QWidget* makePage();
    void wireForm(AddKeyForm* form);
    void add(AddKeyForm* form, const QString& key, const QString& name);
    void showProfiles();
    void showKey(const Profile& profile);
    bool hasNumbersWithoutKey() const;

    MainWindow& m_window;
    Messages& m_messages;
    SettingsPages& m_pages;
    Profiles& m_profiles;
    Orders& m_orders;
    const ApiFactsStore& m_facts;
    ProfileModel& m_rows;
    QPointer<ProfilesPage> m_page; ///< while the settings are open
    std::optional<Failure> m_refusal; ///< of the key that was added last
};

} // namespace provynx
