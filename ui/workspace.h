// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/journals.h"
#include "settings/standardpaths.h"
#include "ui/program/options.h"

#include "api/redactedexchange.h"
#include "desk/apicheck.h"
#include "desk/apifactsstore.h"
#include "desk/cancels.h"
#include "desk/catalogue.h"
#include "desk/clocktrust.h"
#include "desk/codepoller.h"
#include "desk/favourites.h"
#include "desk/openoutcomes.h"
#include "desk/orders.h"
#include "desk/profiles.h"
#include "desk/purchases.h"
#include "desk/reconciliation.h"
#include "desk/spendguard.h"
#include "desk/wallet.h"
#include "models/narrowedmodel.h"
#include "models/ordermodel.h"
#include "models/placemodels.h"
#include "models/profilemodel.h"
#include "models/servicemodel.h"

#include "ui/look/translation.h"

#include <QNetworkAccessManager>

namespace provynx {

class ActivePanel;
class BuyPanel;
class Appearance;
class ConnectionController;
class PushService;
class KeysController;
class MainWindow;
class SandboxService;

/// Everything that lives as long as the program, built in the order in which it depends on what stands above it.
struct Parts {
    Parts(const Options& options, Appearance& look);
    ~Parts();

    /// Makes the window and its panels; gives the one before, which may stay on screen until this one is.
    std::unique_ptr<MainWindow> makeWindow();

    /// No key of this address is left, and numbers that were bought here are active: they stay in sight.
    bool hasNumbersWithoutKey() const;

    Options options;
    Appearance& look;
    Clock clock;
    Preferences preferences;
    Translation translation;
    KeyVault vault;
    QNetworkAccessManager network;
    std::unique_ptr<SandboxService> sandbox;
    RecentExchanges recent; ///< for support
    Profiles profiles;
    Wallet wallet;
    Catalogue catalogue;
    Favourites shortlist;
    Journals journals;
    Orders orders;
    SpendGuard guard;
    Purchases purchases;
    Reconciliation reconciliation;
    OpenOutcomes openOutcomes;
    ApiFactsStore learnt;
    ApiCheck check;
    CodePoller watch;
    Cancels cancels;
    ClockTrust clockTrust;

    ServiceModel services;
    CountryModel countries;
    OperatorModel operators;
    OrderModel orderRows;
    ProfileModel profileRows;

    std::unique_ptr<MainWindow> window;
    BuyPanel* buyPanel = nullptr; ///< owned by the window
    ActivePanel* activePanel = nullptr; ///< owned by the window

private:
    Result<Credential> openSandbox();
};

/// The one composition root: builds the parts, wires them, owns them. What belongs together is wired in a file of its own:
/// keys and wallet, choosing and buying, watching.
///
/// In another language the window and all that is wired to it are built anew, while the desk below goes on undisturbed: numbers
/// are watched and purchases are on their way as before. Every panel may so say its words where it is made. A file of wiring
/// therefore shows in its constructor what is there already, keeps nothing that the desk or the preferences don't, and is made
/// in wire().
class Workspace : public QObject {
    Q_OBJECT

public:
    Workspace(const Options& options, Appearance& look);
    ~Workspace() override;

    /// Shows the window; everything that can come later does.
    void open();
    /// To the front, out of the task bar.
    void raise();

private:
    void begin();
    void resume();
    void prepareWindow();
    void wire();
    void speak(Language language);
    void rebuildWindow();
    void openJournal(Journals::Which which);
    void takeTour();

    std::unique_ptr<Parts> m_parts;
    std::unique_ptr<QObject> m_wiring; ///< between the desk and the window: goes and comes with it
    KeysController* m_keys = nullptr;
    ConnectionController* m_connecting = nullptr;
    PushService* m_reception = nullptr;
};

} // namespace provynx
