// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/strict.h"

#include "openwindow.h"
#include "ui/look/appearance.h"
#include "ui/shell/welcomepage.h"

#include <QClipboard>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTabBar>

using namespace provynx;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sandbox::Endpoint;
using sandbox::Fault;
using test::OpenWindow;

namespace {

const QString key = u"nsk_live_window0123456789abcd"_s;

bool lockKeychain()
{
    QDBusInterface secrets(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s);
    const QList<QDBusObjectPath> login{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)};
    return secrets.call(u"Lock"_s, QVariant::fromValue(login)).type() == QDBusMessage::ReplyMessage;
}

} // namespace

class TestWorkspace : public test::Strict {
    Q_OBJECT

public:
    Appearance* look = nullptr;

private Q_SLOTS:
    void initTestCase()
    {
        qDBusRegisterMetaType<QList<QDBusObjectPath>>();
        look = test::prepareWindows();
    }

    void cleanup() { test::freshComputer(); }

    void fromNothingToTheCode()
    {
        OpenWindow bench(*look);
        QVERIFY(bench.control<QPushButton>(u"Open the sandbox"_s));
        bench.addKey(key, u"Window"_s);
        bench.choose(u"busin whats"_s);
        bench.choose(u"whatsapp"_s);
        bench.buy();
        QTRY_VERIFY2(bench.order().wasBought(), qPrintable(bench.message()));
        QCOMPARE(bench.service.tally().debits, 1);
        QTRY_COMPARE(bench.text(u"Wallet balance"_s), u"$99.15"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.order().hasCode(), 15'000);
        QVERIFY2(bench.sentence().contains(u"1 2 3 4 5 6"_s), qPrintable(bench.sentence()));
        QTRY_VERIFY(bench.control<QPlainTextEdit>(u"Message"_s)
            && bench.control<QPlainTextEdit>(u"Message"_s)->toPlainText().contains(u"123456"_s));
        bench.rows()->setFocus();
        QTest::keyClick(bench.rows(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::clipboard()->text(), u"123456"_s);
        QTest::keyClick(bench.rows(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(QApplication::clipboard()->text(), bench.order().phone());
        QVERIFY(!bench.window->windowTitle().contains(u"123456"_s));
    }

    void everythingIsBackAfterARestart()
    {
        OpenWindow bench(*look);
        bench.addKey(key, u"Window"_s);
        bench.choose(u"whatsapp"_s);
        bench.buy();
        QTRY_VERIFY_WITH_TIMEOUT(bench.order().hasCode(), 15'000);
        const QString phone = bench.order().phone();
        bench.open();
        QTRY_COMPARE(bench.order().phone(), phone);
        QVERIFY(bench.order().hasCode());
        QTRY_COMPARE(bench.text(u"Wallet balance"_s), u"$99.15"_s);
        const int before = bench.service.deliveries(Endpoint::Code);
        QTRY_VERIFY_WITH_TIMEOUT(bench.service.deliveries(Endpoint::Code) > before, 15'000);
    }

    void anOpenOutcomeIsSaidAndAskedAboutOnce()
    {
        OpenWindow bench(*look);
        bench.addKey(key, u"Window"_s);
        bench.choose(u"whatsapp"_s);
        Fault drop;
        drop.kind = Fault::Kind::Drop;
        drop.endpoint = Endpoint::Purchase;
        drop.isAfter = true;
        drop.times = 1;
        bench.service.addFault(drop);
        bench.buy();
        QTRY_COMPARE(bench.order().phase(), Order::Phase::Unknown);
        QTRY_VERIFY2(bench.sentence().contains(u"may have been bought"_s, Qt::CaseInsensitive),
            qPrintable(bench.sentence()));
        QVERIFY(!bench.message().isEmpty());
        QTRY_VERIFY(bench.order().walletAfter());
        // And it survives a restart as what it is.
        bench.open();
        QTRY_COMPARE(bench.order().phase(), Order::Phase::Unknown);
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 1);
    }

    void cancellingAsksFirst()
    {
        OpenWindow bench(*look);
        sandbox::Habits patient;
        patient.waitingPolls = 1000;
        bench.service.setHabits(patient);
        bench.addKey(key, u"Window"_s);
        bench.choose(u"whatsapp"_s);
        bench.buy();
        QTRY_VERIFY(bench.order().canCancel());
        bench.rows()->setFocus();
        QTest::keyClick(bench.rows(), Qt::Key_Delete);
        QTRY_VERIFY(bench.dialog());
        QTest::keyClick(bench.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!bench.dialog());
        bench.window->activateWindow();
        QTRY_VERIFY(bench.window->isActiveWindow());
        bench.rows()->setFocus();
        QCOMPARE(bench.service.deliveries(Endpoint::Cancel), 0);
        QTest::keyClick(bench.rows(), Qt::Key_Delete);
        bench.answer(u"Cancel number"_s);
        QTRY_COMPARE(bench.order().phase(), Order::Phase::Cancelled);
        QTRY_COMPARE(bench.text(u"Wallet balance"_s), u"$100.00"_s);
    }

    void slowingDownIsSaid()
    {
        OpenWindow bench(*look);
        bench.addKey(key, u"Window"_s);
        bench.choose(u"whatsapp"_s);
        Fault busy;
        busy.endpoint = Endpoint::Code;
        busy.status = 429;
        busy.retryAfter = std::chrono::seconds(3);
        busy.times = 1;
        bench.service.addFault(busy);
        bench.buy();
        QTRY_VERIFY2(bench.message().contains(u"slow down"_s), qPrintable(bench.message()));
        QTRY_VERIFY_WITH_TIMEOUT(bench.message().isEmpty(), 10'000);
    }

    void aRefusalIsSaid()
    {
        OpenWindow bench(*look);
        bench.addKey(key, u"Window"_s);
        bench.choose(u"whatsapp"_s);
        Fault busy;
        busy.endpoint = Endpoint::Purchase;
        busy.status = 429;
        busy.times = 1;
        bench.service.addFault(busy);
        bench.buy();
        QTRY_VERIFY2(bench.message().contains(u"slow down"_s), qPrintable(bench.message()));
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 1);
        QCOMPARE(bench.service.tally().debits, 0);
    }

    void aFailedCatalogueIsTriedAgain()
    {
        OpenWindow bench(*look);
        Fault page;
        page.kind = Fault::Kind::Html;
        page.endpoint = Endpoint::Catalogue;
        bench.service.addFault(page);
        bench.addKey(key, u"Window"_s);
        QTRY_VERIFY(bench.control<QPushButton>(u"Get number"_s));
        QVERIFY(!bench.control<QPushButton>(u"Get number"_s)->isEnabled());
        const auto retry = [&bench] {
            for (QPushButton* button : bench.window->findChildren<QPushButton*>()) {
                if (button->isVisible() && button->text().remove(u'&') == "Retry"_L1)
                    return button;
            }
            return static_cast<QPushButton*>(nullptr);
        };
        QTRY_VERIFY(retry());
        bench.service.clearFaults();
        while (QPushButton* button = retry()) {
            button->click();
            QApplication::processEvents();
        }
        QTRY_VERIFY(bench.hasServices());
    }

    /// Caps set by hand hold the next purchase back, and still do after a restart.
    void capsHoldAcrossARestart()
    {
        OpenWindow bench(*look);
        bench.addKey(key, u"Window"_s);
        bench.choose(u"whatsapp"_s);
        QVERIFY(bench.settings(u"Spending"_s));
        QTRY_VERIFY(bench.control<QLineEdit>(u"Daily cap"_s));
        auto* cap = bench.control<QLineEdit>(u"Daily cap"_s);
        cap->setFocus();
        QTest::keyClicks(cap, u"1"_s);
        QTest::keyClick(cap, Qt::Key_Return);
        auto* low = bench.control<QLineEdit>(u"Low balance"_s);
        QTest::keyClicks(low, u"99.50"_s);
        QTest::keyClick(low, Qt::Key_Return);
        QTRY_VERIFY(bench.says(u"Spent today $0.00 of $1.00"_s));
        bench.answer(u"Close"_s);
        bench.buy();
        QTRY_VERIFY2(bench.order().wasBought(), qPrintable(bench.message()));
        QTRY_VERIFY(bench.says(u"Spent today $0.85 of $1.00"_s));
        QTRY_VERIFY(bench.control<QLineEdit>(u"Wallet balance"_s)
                        ->accessibleDescription()
                        .contains(u"below $99.50"_s));
        QTRY_VERIFY(!bench.control<QPushButton>(u"Get number"_s)->isEnabled());
        QVERIFY(bench.says(u"over your cap of $1.00 a day: $0.85 is spent today"_s));
        bench.open();
        QTRY_VERIFY(bench.hasServices());
        bench.choose(u"whatsapp"_s, false);
        QTRY_VERIFY(bench.says(u"over your cap of $1.00 a day: $0.85 is spent today"_s));
        QVERIFY(!bench.control<QPushButton>(u"Get number"_s)->isEnabled());
        QVERIFY(bench.says(u"Spent today $0.85 of $1.00"_s));
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 1);
    }

    /// Choosing a server in the comparison shows its catalogue, and what is bought then is bought there.
    void aComparedServerIsPutOnShow()
    {
        OpenWindow bench(*look);
        bench.addKey(key, u"Window"_s);
        bench.choose(u"whatsapp"_s);
        QTest::mouseClick(bench.control<QPushButton>(u"Compare servers"_s), Qt::LeftButton);
        QTRY_VERIFY(bench.control<QPushButton>(u"Use server 2"_s)
            && bench.control<QPushButton>(u"Use server 2"_s)->isEnabled());
        QVERIFY(!bench.control<QPushButton>(u"Use server 1"_s)->isEnabled());
        QTest::mouseClick(bench.control<QPushButton>(u"Use server 2"_s), Qt::LeftButton);
        QTRY_VERIFY(!bench.dialog());
        QTRY_VERIFY(bench.control<QRadioButton>(u"Server 2"_s)->isChecked());
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 0);
        bench.window->activateWindow();
        QTRY_VERIFY(bench.control<QPushButton>(u"Get number"_s)->isEnabled());
        bench.buy();
        QTRY_VERIFY(bench.order().wasBought());
        QCOMPARE(bench.order().intent().market, Market::unitedStates(Server::Two));
    }

    /// What five test numbers showed is offered beside the pickers, taken with a click, and unknown to a live key.
    void theBestRouteIsAClickAwayAndOfItsKind()
    {
        sandbox::Habits quick;
        quick.waitingPolls = 0;
        OpenWindow bench(*look, quick);
        bench.addKey(u"nsk_test_window0123456789abcd"_s, u"Trial"_s);
        bench.control<QRadioButton>(u"Server 2"_s)->click();
        bench.choose(u"whatsapp"_s);
        for (int bought = 1; bought <= 5; ++bought) {
            QTRY_VERIFY(bench.control<QPushButton>(u"Get number"_s)->isEnabled());
            bench.control<QPushButton>(u"Get number"_s)->click();
            QTRY_COMPARE(bench.orders(), bought);
            QTRY_VERIFY_WITH_TIMEOUT(bench.order().hasCode(), 15'000);
        }
        const auto suggestion = [&bench] {
            for (QPushButton* button : bench.window->findChildren<QPushButton*>()) {
                if (button->property("suggestion").toBool())
                    return button;
            }
            return static_cast<QPushButton*>(nullptr);
        };
        QVERIFY(suggestion());
        bench.control<QRadioButton>(u"Server 1"_s)->click();
        QTRY_VERIFY(bench.hasServices());
        QTRY_VERIFY(suggestion()->isVisible() && suggestion()->isEnabled());
        QTest::mouseClick(suggestion(), Qt::LeftButton);
        QTRY_VERIFY(bench.control<QRadioButton>(u"Server 2"_s)->isChecked());
        QTRY_VERIFY(!suggestion()->isEnabled()); // it is where one is

        auto* tabs = bench.control<QTabBar>(u"Views"_s);
        tabs->setCurrentIndex(tabs->count() - 1);
        QTRY_COMPARE(bench.text(u"Codes received"_s), u"5"_s);

        QDialog* settings = bench.settings(u"Profiles"_s);
        QVERIFY(settings);
        bench.control<QLineEdit>(u"API key"_s, settings)->setText(key);
        bench.control<QPushButton>(u"Add key"_s, settings)->click();
        QTRY_COMPARE(bench.control<QLineEdit>(u"API key"_s, settings)->text(), QString());
        bench.answer(u"Close"_s);
        bench.choose(u"whatsapp"_s);
        QTRY_COMPARE(bench.text(u"Codes received"_s), QString()); // nothing is counted for it
        QVERIFY(!suggestion()->isVisible());
        QCOMPARE(bench.service.tally().debits, 0); // of live keys: test numbers cost nothing
    }

    void theStatisticsCountWhatWasBought()
    {
        OpenWindow bench(*look);
        bench.addKey(key, u"Window"_s);
        bench.choose(u"whatsapp"_s);
        bench.buy();
        QTRY_VERIFY_WITH_TIMEOUT(bench.order().hasCode(), 15'000);
        auto* tabs = bench.control<QTabBar>(u"Views"_s);
        const auto show = [tabs](const QString& name) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (tabs->tabText(i).startsWith(name))
                    tabs->setCurrentIndex(i);
            }
        };
        show(u"Statistics"_s);
        QTRY_COMPARE(bench.text(u"Codes received"_s), u"1"_s);
        QCOMPARE(bench.text(u"Spent"_s), u"$0.85"_s);
        auto* routes = bench.control<QAbstractItemView>(u"Statistics by route"_s);
        QCOMPARE(routes->model()->rowCount(), 1);
        QCOMPARE(routes->model()->index(0, 0).data().toString(), u"WhatsApp · US · 1"_s);
    }

    /// A number outlives its key: its row names the key, and goes on when that one is back.
    void aRemovedKeyIsNamedOnItsRow()
    {
        sandbox::Habits patient;
        patient.waitingPolls = 1000;
        OpenWindow bench(*look, patient);
        bench.addKey(key, u"Window"_s);
        bench.choose(u"whatsapp"_s);
        bench.buy();
        QTRY_VERIFY2(bench.order().wasBought(), qPrintable(bench.message()));
        const AttemptId attempt = bench.order().attempt();
        const auto rowHeight = [&bench] {
            return bench.rows()->sizeHintForIndex(bench.rows()->model()->index(0, 0)).height();
        };
        const int usualHeight = rowHeight();

        QDialog* settings = bench.settings(u"Profiles"_s);
        QVERIFY(settings);
        QTest::mouseClick(bench.control<QPushButton>(u"Remove…"_s, settings), Qt::LeftButton);
        QTRY_VERIFY(bench.control<QPushButton>(u"Remove key"_s));
        bench.control<QPushButton>(u"Remove key"_s)->click();
        // No key is left, and the window shows what was paid for all the same.
        QTRY_VERIFY2(bench.sentence().contains(u"Its key “Window ····abcd” is not here any more"_s),
            qPrintable(bench.sentence()));
        QVERIFY(rowHeight() > usualHeight); // there is room for the words
        QVERIFY2(bench.message().contains(u"no key here"_s), qPrintable(bench.message()));
        QVERIFY(!bench.control<QPushButton>(u"Get number"_s)->isEnabled());
        QCOMPARE(bench.text(u"Connection"_s), u"No key"_s);

        const int asked = bench.service.deliveries(Endpoint::Code);
        bench.open();
        QTRY_COMPARE(bench.order().attempt(), attempt);
        QVERIFY2(bench.sentence().contains(u"Its key “Window ····abcd” is not here any more"_s),
            qPrintable(bench.sentence()));
        QCOMPARE(bench.service.deliveries(Endpoint::Code), asked);

        settings = bench.settings(u"Profiles"_s);
        QVERIFY(settings);
        bench.control<QLineEdit>(u"API key"_s, settings)->setText(key);
        bench.control<QPushButton>(u"Add key"_s, settings)->click();
        QTRY_VERIFY2(!bench.sentence().contains(u"Its key"_s), qPrintable(bench.sentence()));
        QTRY_VERIFY_WITH_TIMEOUT(bench.service.deliveries(Endpoint::Code) > asked, 15'000);
        QVERIFY2(!bench.message().contains(u"no key here"_s), qPrintable(bench.message()));
    }

    /// Last: the keychain stays locked.
    void aLockedKeychainIsNoFirstRun()
    {
        OpenWindow bench(*look);
        bench.addKey(key, u"Window"_s);
        QVERIFY(lockKeychain());
        bench.open();
        QTRY_VERIFY2(bench.message().contains(u"locked"_s), qPrintable(bench.message()));
        QVERIFY(!bench.window->welcome()->isVisible());
        QVERIFY(!bench.control<QPushButton>(u"Open the sandbox"_s));
        const auto buttons = bench.window->messageBar()->findChildren<QPushButton*>();
        QVERIFY(std::any_of(buttons.cbegin(), buttons.cend(),
            [](const QPushButton* button) { return button->text() == "Unlock keychain"_L1; }));
    }
};

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
