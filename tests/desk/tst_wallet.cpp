// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "support/strict.h"

using namespace provynx;
using namespace provynx::sandbox;

class TestWallet : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    /// Whoever asks while a reading is on its way is told what the wallet holds after the question, not before it.
    void whoAsksBehindAReadingGetsTheNext()
    {
        test::Desk desk;
        desk.enterSandbox();
        const ProfileId id = desk.profiles.current()->id;
        Fault slow;
        slow.kind = Fault::Kind::Slow;
        slow.endpoint = Endpoint::Balance;
        slow.times = 1;
        slow.delay = std::chrono::milliseconds(100);
        desk.service.addFault(slow);
        const int before = desk.service.deliveries(Endpoint::Balance);
        std::optional<Result<Money>> first, second;
        desk.wallet.refresh(id, &desk.folderGuard, [&](const Result<Money>& its) { first = its; });
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Balance), before + 1);
        desk.wallet.refresh(id, &desk.folderGuard, [&](const Result<Money>& its) { second = its; });
        QVERIFY(!first);
        QTRY_VERIFY(second);
        QVERIFY(first && *first && *second);
        QCOMPARE(desk.service.deliveries(Endpoint::Balance), before + 2);
    }
};

QTEST_GUILESS_MAIN(TestWallet)
#include "tst_wallet.moc"
