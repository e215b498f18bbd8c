// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/cancels.h"
#include "desk/catalogue.h"
#include "desk/codepoller.h"
#include "desk/orders.h"
#include "desk/profiles.h"
#include "desk/purchases.h"
#include "desk/wallet.h"
#include "sandbox/service.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QtTest>

namespace provynx::test {

using namespace std::chrono_literals;

inline const QString liveKey = QStringLiteral("nsk_live_desk0123456789");
inline const QString testKey = QStringLiteral("nsk_test_desk0123456789");

/// A whole desk, real but for its window, on a sandbox that is reached like any service: over HTTP at an
/// address of its own. Its clocks can be put forward.
struct Desk {
    static Pace quickPace()
    {
        Pace pace;
        pace.first = 10ms;
        pace.quick = 20ms;
        pace.steady = 30ms;
        pace.slow = 40ms;
        pace.gap = 5ms;
        pace.longestGap = 20ms;
        pace.firstPause = 60ms;
        pace.firstProbe = 30ms;
        pace.longestProbe = 120ms;
        pace.firstRefused = 60ms;
        pace.longestRefused = 240ms;
        pace.firstLate = 40ms;
        pace.longestLate = 160ms;
        return pace;
    }

    static Purchases::Timing quickTiming()
    {
        Purchases::Timing timing;
        timing.firstPause = 30ms;
        timing.longestPause = 60ms;
        return timing;
    }

    explicit Desk(
        Pace pace = quickPace(), Purchases::Timing timing = quickTiming(), CodePoller::Timing ends = {})
        : preferences(folder.filePath(QStringLiteral("settings.ini")))
        , base(std::get<BaseUrl>(BaseUrl::parse(service.start()->toString())))
        , profiles(preferences, vault, network, clock, base, [this] { return Result<Credential>(door()); })
        , wallet(profiles, clock)
        , catalogue(profiles)
        , orders(clock)
        , purchases(orders, profiles, wallet, clock, timing)
        , poller(orders, profiles, wallet, clock, pace, ends)
        , cancels(orders, profiles, wallet, nullptr, 20ms)
    {
    }

    Credential door() { return {BaseUrl::embedded(service.url()), Secret("nsk_test_embedded_sandbox")}; }

    /// The sandbox as its own profile: no keychain involved.
    void enterSandbox() { QVERIFY(profiles.enterSandbox()); }

    /// A live key; kept for the session where the test has no keychain.
    void addLiveKey()
    {
        bool added = false;
        profiles.add(liveKey, QStringLiteral("Live"), &folderGuard,
            [&](const Profiles::Added& a) { added = a.profile.has_value(); });
        QTRY_VERIFY(added);
    }

    void look(const Market& market)
    {
        catalogue.show(
            profiles.current()->id, market.region(), market.server(), market.country(), market.op());
        QTRY_COMPARE(catalogue.state(Catalogue::List::Services), Catalogue::State::Ready);
    }

    Purchases::Wish wish(const QString& id = QStringLiteral("whatsapp"))
    {
        return {*catalogue.prices().offer(ServiceId(id)), {}, QStringLiteral("TC-1")};
    }

    /// The only order of the book.
    Order order() const
    {
        const QList<Order> all = orders.all();
        return all.size() == 1 ? all.constFirst() : Order();
    }

    void fault(sandbox::Fault::Kind kind, sandbox::Endpoint endpoint, std::optional<int> times = 1,
        bool isAfter = false)
    {
        sandbox::Fault trouble;
        trouble.kind = kind;
        trouble.endpoint = endpoint;
        trouble.times = times;
        trouble.isAfter = isAfter;
        service.addFault(trouble);
    }

    void status(int code, sandbox::Endpoint endpoint, std::optional<int> times = 1, const QString& words = {})
    {
        sandbox::Fault answer;
        answer.status = code;
        answer.endpoint = endpoint;
        answer.times = times;
        answer.words = words;
        service.addFault(answer);
    }

    QObject folderGuard;
    QTemporaryDir folder;
    std::chrono::milliseconds slept{0}; ///< time that went by at once, here and at the service
    std::chrono::milliseconds ahead{0}; ///< what this computer's wall clock is wrong by
    Clock itsClock{[this] { return QDateTime::currentDateTimeUtc().addMSecs(slept.count()); },
        [this] { return Clock::system().elapsed() + slept; }};
    Clock clock{[this] { return itsClock.now().addMSecs(ahead.count()); }, itsClock.elapsed};
    SandboxService service{itsClock};
    Preferences preferences;
    BaseUrl base;
    KeyVault vault{2s};
    QNetworkAccessManager network;
    Profiles profiles;
    Wallet wallet;
    Catalogue catalogue;
    Orders orders;
    Purchases purchases;
    CodePoller poller;
    Cancels cancels;
};

} // namespace provynx::test
