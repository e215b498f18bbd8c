// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openwindow.h"
#include "support/stalleddisk.h"
#include "support/strict.h"

#include "settings/preferences.h"
#include "settings/standardpaths.h"
#include "ui/history/historypanel.h"
#include "ui/history/historytable.h"
#include "ui/look/appearance.h"

#include <QMenu>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace provynx;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sandbox::Endpoint;
using sandbox::Fault;
using test::OpenWindow;

namespace {

const QString liveKey = u"nsk_live_buying0123456789abcd"_s;
const QString testKey = u"nsk_test_buying0123456789abcd"_s;

QString wordsOf(const QWidget* window)
{
    QStringList words;
    for (const QLabel* label : window->findChildren<QLabel*>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words.join(u'\n');
}

void losePurchases(OpenWindow& bench, int times)
{
    Fault drop;
    drop.kind = Fault::Kind::Drop;
    drop.endpoint = Endpoint::Purchase;
    drop.isAfter = true;
    drop.times = times;
    bench.service.addFault(drop);
}

void hang(OpenWindow& bench, Endpoint endpoint)
{
    Fault fault;
    fault.kind = Fault::Kind::Hang;
    fault.endpoint = endpoint;
    fault.times = 1;
    bench.service.addFault(fault);
}

/// From the menu of the first number.
void checkAgain(OpenWindow& bench)
{
    bench.rows()->setFocus();
    QTest::keyClick(bench.rows(), Qt::Key_Menu);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction* action : menu->actions()) {
        if (action->text().remove(u'&') == "Check again"_L1)
            action->trigger();
    }
    menu->close();
}

void pressGetNumber(OpenWindow& bench)
{
    QTest::keyClick(bench.window, Qt::Key_Return, Qt::ControlModifier);
}

} // namespace

/// The way of a purchase as the person sees it, in the whole window.
class TestBuying : public test::Strict {
    Q_OBJECT

public:
    Appearance* look = nullptr;

private Q_SLOTS:
    void initTestCase() { look = test::prepareWindows(); }

    void cleanup() { test::freshComputer(); }

    /// A service that ignores the ids of requests, and an answer that is lost: nobody is told that asking
    /// again is safe.
    void nothingIsPromisedWhereNothingIsProved()
    {
        OpenWindow bench(*look, sandbox::habitsOf(sandbox::Disguise::NoKey));
        bench.addKey(liveKey);
        bench.choose(u"whatsapp"_s);
        losePurchases(bench, 1);
        bench.buy();
        QTRY_COMPARE(bench.order().phase(), Order::Phase::Unknown);
        const QString warning
            = u"Checking again may buy a second one: no API check with a test key has shown otherwise."_s;
        QTRY_VERIFY2(bench.message().contains(warning), qPrintable(bench.message()));
        QTRY_VERIFY(bench.order().walletAfter());
        static const QRegularExpression readings(
            u"Wallet \\$100\\.00 at \\d\\d:\\d\\d:\\d\\d · \\$99\\.15 at \\d\\d:\\d\\d:\\d\\d\\."_s);
        QVERIFY2(bench.sentence().contains(readings), qPrintable(bench.sentence()));
        QVERIFY2(bench.sentence().contains(warning), qPrintable(bench.sentence()));
        QVERIFY2(bench.sentence().contains(u"Most likely it was"_s), qPrintable(bench.sentence()));
        QVERIFY2(wordsOf(bench.window).contains(readings), qPrintable(wordsOf(bench.window)));
        static const QRegularExpression promise(u"never|twice"_s);
        QVERIFY2(!wordsOf(bench.window).contains(promise), qPrintable(wordsOf(bench.window)));

        // The question says the same, its Enter means no, and without a yes nothing goes out.
        checkAgain(bench);
        QTRY_VERIFY(bench.dialog());
        QVERIFY2(wordsOf(bench.dialog()).contains(warning), qPrintable(wordsOf(bench.dialog())));
        QVERIFY2(wordsOf(bench.dialog()).contains(readings), qPrintable(wordsOf(bench.dialog())));
        QTRY_VERIFY(bench.control<QPushButton>(u"Check again"_s, bench.dialog())->isEnabled());
        QTest::keyClick(bench.dialog(), Qt::Key_Return);
        QTRY_VERIFY(!bench.dialog());
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 1);
    }

    /// The request may buy now: it is asked as a purchase is, with the price of now, and agreed to once it
    /// could be read.
    void checkingAgainIsAskedLikeAPurchase()
    {
        OpenWindow bench(*look);
        bench.addKey(liveKey);
        bench.choose(u"whatsapp"_s);
        Fault lost;
        lost.kind = Fault::Kind::Drop;
        lost.endpoint = Endpoint::Purchase;
        lost.times = 1;
        bench.service.addFault(lost);
        bench.buy();
        QTRY_COMPARE(bench.order().phase(), Order::Phase::Unknown);
        sandbox::Habits dearer;
        dearer.surcharge = *Money::fromDecimal(u"4"_s, u"USD"_s);
        bench.service.setHabits(dearer);
        checkAgain(bench);
        QTRY_VERIFY(bench.dialog());
        QVERIFY2(wordsOf(bench.dialog()).contains(u"$4.85"_s), qPrintable(wordsOf(bench.dialog())));
        QVERIFY(wordsOf(bench.dialog()).contains(u"was $0.85 when you chose"_s));
        auto* yes = bench.control<QPushButton>(u"Check again"_s, bench.dialog());
        QVERIFY(yes && !yes->isEnabled()); // not before it could be read
        yes->click();
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 1);
        QTRY_VERIFY(yes->isEnabled());
        QVERIFY(!yes->isDefault());
        QTest::keyClick(bench.dialog(), Qt::Key_Return);
        QTRY_VERIFY(!bench.dialog());
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 1);
        QCOMPARE(bench.order().phase(), Order::Phase::Unknown);
        bench.activate();
        checkAgain(bench);
        bench.answer(u"Check again"_s);
        QTRY_VERIFY(bench.order().wasBought());
        QCOMPARE(bench.order().pricePaid(), Money::fromDecimal(u"4.85"_s, u"USD"_s));
        QVERIFY2(bench.message().isEmpty(), qPrintable(bench.message())); // it was agreed to
        QCOMPARE(bench.service.tally().debits, 1);
    }

    /// A disk that does not write: the person is told what is waited for, nothing is sent meanwhile, and then
    /// it goes on.
    void whatIsNotWrittenDownIsWaitedForInSight()
    {
        test::StalledDisk disk;
        OpenWindow bench(*look);
        bench.addKey(liveKey);
        bench.choose(u"whatsapp"_s);
        disk.stall();
        const auto goOn
            = qScopeGuard([&disk] { disk.release(); }); // or the window waits for ever to be closed
        bench.buy();
        QTRY_VERIFY2(bench.message().contains(u"waits to be written to the journal"_s),
            qPrintable(bench.message() + u'|' + bench.control<QPushButton>(u"Get number"_s)->text()));
        QVERIFY(bench.control<QPushButton>(u"Get number"_s)->text() == u"Waiting for the journal…"_s);
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 0);
        QCOMPARE(bench.orders(), 0);
        disk.release();
        QTRY_VERIFY(bench.order().wasBought());
        QVERIFY2(bench.message().isEmpty(), qPrintable(bench.message()));
        QCOMPARE(bench.service.tally().debits, 1);
        bench.workspace.reset(); // closed before the disk goes
    }

    /// What was proved counts for a day: what stands on screen, wherever, does not outlive that.
    void whatIsSaidOfARepetitionFollowsTheTime()
    {
        OpenWindow bench(*look);
        bench.addKey(liveKey);
        bench.choose(u"whatsapp"_s);
        losePurchases(bench, 1);
        bench.buy();
        QTRY_VERIFY(bench.order().walletAfter());
        const BaseUrl base = bench.order().intent().base;
        bench.workspace.reset();
        // As if it had been clicked a day ago, but for some seconds.
        {
            Preferences preferences(settingsFile());
            ApiFacts facts;
            facts.keys = {IdempotencyKeyPlacement::Header, true};
            preferences.setApiFacts(base, facts);
            QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"a day ago"_s);
            file.setDatabaseName(QDir(dataFolder()).filePath(u"journal.sqlite"_s));
            QVERIFY(file.open());
            QSqlQuery sql(file);
            const qint64 ago = (24 * 3600 - 9) * qint64(1'000'000);
            QVERIFY(sql.exec(u"UPDATE events SET at = at - %1"_s.arg(ago)));
            QVERIFY(sql.exec(u"UPDATE orders SET intended_at = intended_at - %1"_s.arg(ago)));
        }
        QSqlDatabase::removeDatabase(u"a day ago"_s);
        losePurchases(bench, 1);
        bench.open();
        QTRY_COMPARE(bench.orders(), 1);
        QTRY_VERIFY(bench.text(u"Wallet balance"_s).startsWith(u'$'));
        const QString proved = u"the service does not carry it out twice"_s;
        const QString old = u"may be more than 24 hours old"_s;
        checkAgain(bench);
        bench.answer(u"Check again"_s);
        QTRY_VERIFY2(bench.message().contains(proved), qPrintable(bench.message()));
        QTest::keyClick(bench.window, Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(bench.control<HistoryTable>(u"History"_s));
        auto* history = bench.control<HistoryTable>(u"History"_s);
        QTRY_COMPARE(history->model()->rowCount(), 1);
        history->setCurrentIndex(history->model()->index(0, 0));
        const auto card = [&bench] {
            const auto* panel = bench.window->findChild<HistoryPanel*>();
            return panel ? wordsOf(panel) : QString();
        };
        QTRY_VERIFY2(card().contains(proved), qPrintable(card()));
        QTRY_VERIFY_WITH_TIMEOUT(bench.message().contains(old), 15000);
        QTRY_VERIFY2(card().contains(old), qPrintable(card()));
        QVERIFY(!bench.message().contains(proved) && !card().contains(proved));
    }

    void theCheckIsOfferedWithALiveKey()
    {
        OpenWindow bench(*look);
        bench.addKey(testKey);
        QVERIFY2(bench.message().isEmpty(), qPrintable(bench.message()));
        QDialog* settings = bench.settings(u"Profiles"_s);
        QVERIFY(settings);
        bench.control<QLineEdit>(u"API key"_s, settings)->setText(liveKey);
        bench.control<QPushButton>(u"Add key"_s, settings)->click();
        QTRY_VERIFY2(bench.message().contains(u"No API check has shown yet"_s), qPrintable(bench.message()));
        bench.answer(u"Close"_s);
        QVERIFY(bench.messageButton(u"Check the API"_s));
        bench.messageButton(u"Check the API"_s)->click();
        QTRY_VERIFY(bench.dialog());
        QVERIFY2(
            bench.dialog()->inherits("provynx::ApiCheckDialog"), bench.dialog()->metaObject()->className());
        QVERIFY(bench.message().isEmpty());
    }

    /// The price rises while the question is open: nothing is sent, and the question that comes then is
    /// refused by Enter.
    void aRisenPriceIsAskedAgainAndEnterRefuses()
    {
        OpenWindow bench(*look);
        bench.addKey(liveKey);
        bench.choose(u"whatsapp"_s);
        QTest::mouseClick(bench.control<QPushButton>(u"Get number"_s), Qt::LeftButton);
        QTRY_VERIFY(bench.canAgree());
        sandbox::Habits dearer;
        dearer.surcharge = *Money::fromDecimal(u"4"_s, u"USD"_s);
        bench.service.setHabits(dearer);
        QTest::keyClick(bench.dialog(), Qt::Key_Return);
        QTRY_VERIFY(bench.dialog() && wordsOf(bench.dialog()).contains(u"was $0.85 when you agreed"_s));
        QVERIFY2(wordsOf(bench.dialog()).contains(u"$4.85"_s), qPrintable(wordsOf(bench.dialog())));
        QTRY_VERIFY(bench.canAgree());
        QTest::keyClick(bench.dialog(), Qt::Key_Return);
        QTRY_VERIFY(!bench.dialog());
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 0);
        QCOMPARE(bench.orders(), 0);
        // What was read is on show, so the next click chooses the price of now.
        bench.activate();
        QTRY_COMPARE(bench.control<QPushButton>(u"Get number"_s)->text(), u"Get number · $4.85"_s);
        bench.buy();
        QTRY_VERIFY(bench.order().wasBought());
        QCOMPARE(bench.order().pricePaid(), Money::fromDecimal(u"4.85"_s, u"USD"_s));
    }

    void aPriceThatNobodyAgreedToIsSaidLoudly()
    {
        OpenWindow bench(*look);
        bench.addKey(liveKey);
        bench.choose(u"whatsapp"_s);
        bench.service.setPurchaseTime(400ms);
        bench.buy();
        QTRY_COMPARE(bench.service.deliveries(Endpoint::Purchase), 1);
        sandbox::Habits dearer;
        dearer.surcharge = *Money::fromDecimal(u"4"_s, u"USD"_s);
        bench.service.setHabits(dearer);
        QTRY_VERIFY(bench.order().wasBought());
        QTRY_COMPARE(
            bench.message(), u"The service took $4.85 for WhatsApp, not the $0.85 that you agreed to."_s);
        QCOMPARE(bench.window->messageBar()->property("tone").toString(), u"bad"_s);
        QTRY_VERIFY(bench.says(u"agreed $0.85, paid $4.85"_s));
        QTRY_VERIFY(bench.says(u"Spent today $4.85"_s));
    }

    void escFreesWhatIsReadForAQuestion()
    {
        OpenWindow bench(*look);
        bench.addKey(liveKey);
        bench.choose(u"whatsapp"_s);
        QTest::mouseClick(bench.control<QPushButton>(u"Get number"_s), Qt::LeftButton);
        QTRY_VERIFY(bench.canAgree());
        hang(bench, Endpoint::Catalogue);
        QTest::keyClick(bench.dialog(), Qt::Key_Return);
        QTRY_VERIFY(!bench.dialog());
        auto* get = bench.control<QPushButton>(u"Get number"_s);
        QVERIFY2(get->text().contains(u"Esc"_s), qPrintable(get->text()));
        QVERIFY(!get->isEnabled());
        bench.activate();
        QTest::keyClick(bench.window, Qt::Key_Escape);
        QTRY_VERIFY(get->isEnabled());
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 0);
        QVERIFY(!bench.dialog());
    }

    /// A purchase without an answer tells its time and lets others pass; the same once more is asked about,
    /// and no Enter that was kept or repeated says yes.
    void theSameOnceMoreIsAskedAboutAndEnterRefuses()
    {
        OpenWindow bench(*look);
        bench.addKey(testKey);
        bench.choose(u"whatsapp"_s);
        hang(bench, Endpoint::Purchase);
        pressGetNumber(bench);
        QTRY_COMPARE(bench.order().phase(), Order::Phase::Sent);
        pressGetNumber(bench); // twice by mistake
        QVERIFY(!bench.dialog());
        auto* get = bench.control<QPushButton>(u"Get number"_s);
        QVERIFY(!get->isEnabled());
        QTRY_VERIFY2(bench.sentence().contains(u"being bought for"_s), qPrintable(bench.sentence()));
        QTRY_VERIFY_WITH_TIMEOUT(get->isEnabled(), 15'000);
        QCOMPARE(bench.order().phase(), Order::Phase::Sent);

        pressGetNumber(bench);
        QTRY_VERIFY(bench.dialog());
        QVERIFY2(wordsOf(bench.dialog()).contains(u"A second number for WhatsApp?"_s),
            qPrintable(wordsOf(bench.dialog())));
        for (int i = 0; i < 20; ++i) {
            for (const auto modifiers :
                {Qt::KeyboardModifiers(Qt::ControlModifier), Qt::KeyboardModifiers()}) {
                QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, modifiers, u"\r"_s, true);
                QWidget* focus = bench.dialog()->focusWidget();
                QApplication::sendEvent(focus ? focus : bench.dialog(), &held);
                QVERIFY(bench.dialog());
            }
        }
        QPushButton* second = bench.control<QPushButton>(u"Get a second one"_s, bench.dialog());
        QVERIFY(second);
        QTRY_VERIFY(second->isEnabled());
        QTest::keyClick(bench.dialog(), Qt::Key_Return); // a fresh one refuses
        QTRY_VERIFY(!bench.dialog());
        QCOMPARE(bench.orders(), 1);
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 1);

        // The last order, repeated, is asked about in the same way.
        bench.activate();
        QTest::keyClick(bench.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(bench.dialog());
        QVERIFY(wordsOf(bench.dialog()).contains(u"A second number for WhatsApp?"_s));
        bench.answer(u"Get a second one"_s);
        QTRY_COMPARE(bench.orders(), 2);
        QTRY_VERIFY(bench.order().wasBought());
    }
};

QTEST_MAIN(TestBuying)
#include "tst_purchasecontroller.moc"
