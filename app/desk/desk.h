// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/redactedexchange.h"
#include "apicheck.h"
#include "apifactsstore.h"
#include "cancels.h"
#include "catalogue.h"
#include "cataloguecache.h"
#include "clocktrust.h"
#include "codepoller.h"
#include "favourites.h"
#include "journals.h"
#include "networkaccess.h"
#include "openoutcomes.h"
#include "orders.h"
#include "profiles.h"
#include "purchases.h"
#include "pushservice.h"
#include "reconciliation.h"
#include "resumemonitor.h"
#include "retention.h"
#include "spendguard.h"
#include "wallet.h"

#include <QNetworkAccessManager>

namespace provynx {

/// All that the program does, without a window: built once, in the order in which one part depends on those
/// above it, and wired here where a part needs another. Whoever builds the desk hands single parts on, never the
/// desk itself.
class Desk : public QObject {
    Q_OBJECT

public:
    struct Setup {
        BaseUrl base = BaseUrl::service(); ///< the address that new keys are for
        QString settingsFile;
        QString dataFolder; ///< of the journals; empty: nothing is kept, and nothing is received by push
        Profiles::OpenSandbox openSandbox;
        Purchases::Timing timing;
        /// For observers: they see each request, each event on its way to the journal.
        QNetworkAccessManager* network = nullptr; ///< not owned; null: the desk's own
        std::function<Orders::Keep(Orders::Keep)> aroundKeep;
    };

    explicit Desk(const Setup& setup, QObject* parent = nullptr);
    ~Desk() override;

    /// Opens what the settings say: first the way to the network, the real journal beside it, and the sandbox's
    /// once that is in use. `ready`: requests may go out.
    void open(std::function<void()> ready);
    /// The same of one journal alone.
    void openJournal(Journals::Which which);

private:
    QNetworkAccessManager m_ownNetwork;

public:
    Clock clock;
    Preferences preferences;
    KeyVault vault;
    QNetworkAccessManager& network;
    RecentExchanges recent; ///< for support
    Profiles profiles;
    Wallet wallet;
    Catalogue catalogue;
    CatalogueCache catalogueCache;
    Favourites favourites;
    Journals journals;
    Orders orders;
    SpendGuard guard;
    Purchases purchases;
    Reconciliation reconciliation;
    OpenOutcomes openOutcomes;
    ApiFactsStore apiFacts;
    ApiCheck check;
    CodePoller poller;
    Cancels cancels;
    ClockTrust clockTrust;
    Retention retention;
    NetworkAccess networkAccess;
    PushService pushService; ///< what the internet can reach ends before what it leads to

private:
    std::unique_ptr<ResumeMonitor> m_resumed; ///< from open() on
};

} // namespace provynx
