// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/catalogue.h"

#include <QObject>

namespace provynx {

class BuyPanel;
class CountryModel;
class Messages;
class OperatorModel;
class Preferences;
class Profiles;
class ServiceModel;

/// The lists that are chosen from: loads what the pickers show, and remembers each profile's choice.
class CatalogueController : public QObject {
    Q_OBJECT

public:
    /// The models that the pickers show.
    struct Lists {
        ServiceModel& services;
        CountryModel& countries;
        OperatorModel& operators;
    };

    /// All references must outlive this.
    CatalogueController(BuyPanel& panel, Messages& messages, const Lists& lists, Catalogue& catalogue,
        Profiles& profiles, Preferences& preferences, QObject* parent = nullptr);

Q_SIGNALS:
    /// What is offered, or chosen, is another than before.
    void choiceChanged();

private:
    void showProfile();
    void showMarket();
    void showList(Catalogue::List list);
    void keepChoice();
    void retryWhatNeededTheKey(const ProfileId& profile);

    BuyPanel& m_panel;
    Messages& m_messages;
    Lists m_lists;
    Catalogue& m_catalogue;
    Profiles& m_profiles;
    Preferences& m_preferences;
};

} // namespace provynx
