// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openwindow.h"
#include "samples.h"
#include "support/strict.h"

#include "models/quicksearch.h"
#include "ui/buy/quickorder.h"
#include "ui/look/appearance.h"

#include <QAccessible>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace provynx;
using namespace Qt::StringLiterals;
using sandbox::Endpoint;
using sandbox::Fault;
using test::OpenWindow;

namespace {

const QString testKey = u"nsk_test_quick0123456789abcd"_s;
const QString liveKey = u"nsk_live_quick0123456789abcd"_s;

QList<QuickRow> found(const QString& typed, const QList<PastOrder>& past = {})
{
    QuickSearch search;
    search.setHere(test::globalMarket());
    search.setLists({{test::prices(test::globalMarket()), u"United Kingdom"_s, u"united kingdom gb"_s, {}}});
    search.setFavourites({ServiceId(u"wn"_s)});
    search.setPastOrders(past);
    return search.find(typed, 6);
}

/// As a keyboard that repeats sends it.
void hold(QWidget* widget, int key, int repetitions)
{
    for (int i = 0; i <= repetitions; ++i) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, u"\r"_s, i > 0);
        QApplication::sendEvent(widget, &press);
    }
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier);
    QApplication::sendEvent(widget, &release);
}

/// The panel alone, over a window with a field that has the focus.
struct Stage {
    QWidget window;
    QLineEdit* other = new QLineEdit;
    QuickOrder* panel = nullptr;

    Stage()
    {
        window.resize(900, 600);
        (new QVBoxLayout(&window))->addWidget(other, 0, Qt::AlignBottom);
        panel = new QuickOrder(&window);
        window.show();
        window.activateWindow();
        other->setFocus();
    }
    QLineEdit* field() const
    {
        for (auto* one : panel->findChildren<QLineEdit*>()) {
            if (one->accessibleName() == "Quick order"_L1)
                return one;
        }
        return nullptr;
    }
    QString chosen() const { return panel->view()->currentIndex().data().toString(); }
};

} // namespace

class TestQuickOrder : public test::Strict {
    Q_OBJECT

    Appearance* m_look = nullptr;

    static QLineEdit* open(OpenWindow& bench)
    {
        QTest::keyClick(bench.window, Qt::Key_K, Qt::ControlModifier);
        return bench.control<QLineEdit>(u"Quick order"_s);
    }
    static QString firstRow(const OpenWindow& bench)
    {
        const auto* list = bench.list(u"Quick orders"_s);
        return list ? list->currentIndex().data(Qt::AccessibleTextRole).toString() : QString();
    }
    static bool says(const OpenWindow& bench, const QString& words)
    {
        const auto* panel = bench.window->findChild<QuickOrder*>();
        const auto labels = panel->findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [&words](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }

private Q_SLOTS:
    void initTestCase() { m_look = test::prepareWindows(); }

    void cleanup() { test::freshComputer(); }

    void aHeldEnterTakesOnce()
    {
        Stage stage;
        QTRY_VERIFY(stage.other->hasFocus());
        QSignalSpy taken(stage.panel, &QuickOrder::taken);
        QSignalSpy nothing(stage.panel, &QuickOrder::takenNothing);
        connect(stage.panel, &QuickOrder::typedChanged, this,
            [&](const QString& typed) { stage.panel->setRows(found(typed)); });
        stage.panel->open();
        QVERIFY(stage.field()->hasFocus());
        QTest::keyClicks(stage.field(), u"gb whats"_s);
        QCOMPARE(stage.chosen(), u"WhatsApp"_s);
        hold(stage.field(), Qt::Key_Return, 20);
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken[0][0].value<QuickRow>().service.id.text(), u"wa"_s);
        hold(stage.field(), Qt::Key_Enter, 3);
        QCOMPARE(taken.size(), 2);
        QTest::keyClick(stage.field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(taken.size(), 3);
        QTest::keyClicks(stage.field(), u" nothing"_s);
        QTest::keyClick(stage.field(), Qt::Key_Return);
        QCOMPARE(taken.size(), 3);
        QCOMPARE(nothing.size(), 1);
    }

    void escLeavesAndTheFocusGoesBack()
    {
        Stage stage;
        QTRY_VERIFY(stage.other->hasFocus());
        QSignalSpy left(stage.panel, &QuickOrder::left);
        stage.panel->open();
        QTest::keyClicks(stage.field(), u"x"_s);
        QTest::keyClick(stage.field(), Qt::Key_Escape);
        QVERIFY(!stage.panel->isVisible());
        QVERIFY(stage.other->hasFocus());
        QCOMPARE(left.size(), 1);
        // Empty again; a click beside it is a way out as well.
        stage.panel->open();
        QCOMPARE(stage.panel->typed(), QString());
        QTest::mouseClick(stage.other, Qt::LeftButton);
        QVERIFY(!stage.panel->isVisible());
        QCOMPARE(left.size(), 2);
    }

    void arrowsMoveAndReadersHear()
    {
        Stage stage;
        QTRY_VERIFY(stage.other->hasFocus());
        QSignalSpy heard(stage.panel, &QuickOrder::currentChanged);
        QSignalSpy taken(stage.panel, &QuickOrder::taken);
        const PastOrder last{Market::unitedStates(Server::Two), ServiceId(u"go"_s), u"Google"_s, {}};
        connect(stage.panel, &QuickOrder::typedChanged, this,
            [&](const QString& typed) { stage.panel->setRows(found(typed, {last})); });
        stage.panel->open();
        // Nothing was typed: the favourite leads, and the last order can be repeated.
        QCOMPARE(stage.chosen(), u"Whatnot"_s);
        QCOMPARE(heard.last()[0].toString(), u"Whatnot, favourite, United Kingdom · any · server 1, $0.40"_s);
        QTest::keyClick(stage.field(), Qt::Key_Down);
        QCOMPARE(heard.last()[0].toString(),
            u"Repeat last order, Google · United States · server 2, price not read yet"_s);
        QTest::keyClick(stage.field(), Qt::Key_Down);
        QCOMPARE(stage.chosen(), u"Whatnot"_s);
        QTest::keyClick(stage.field(), Qt::Key_Up);
        QTest::keyClick(stage.field(), Qt::Key_Return);
        QVERIFY(taken[0][0].value<QuickRow>().isRepeat);
        QTest::keyClicks(stage.field(), u"wharf"_s);
        QCOMPARE(
            heard.last()[0].toString(), u"Wharf Pay, United Kingdom · any · server 1, $0.55, out of stock"_s);
        // Nothing found: the repetition is not what was typed for.
        QTest::keyClicks(stage.field(), u"zzz"_s);
        QVERIFY(!stage.panel->view()->currentIndex().isValid());
        QCOMPARE(stage.panel->view()->model()->rowCount(), 1);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(stage.panel->view());
        QCOMPARE(list->text(QAccessible::Name), u"Quick orders"_s);
    }

    void whatArrivesDoesNotMoveTheChoice()
    {
        Stage stage;
        QTRY_VERIFY(stage.other->hasFocus());
        connect(stage.panel, &QuickOrder::typedChanged, this,
            [&](const QString&) { stage.panel->setRows(found(u"whatsapp business"_s)); });
        stage.panel->open();
        QTest::keyClicks(stage.field(), u"w"_s);
        QCOMPARE(stage.chosen(), u"WhatsApp Business"_s);
        stage.panel->setRows(found(u"wha"_s));
        QCOMPARE(stage.chosen(), u"WhatsApp Business"_s);
        QVERIFY(stage.panel->view()->currentIndex().row() > 0);
        stage.panel->setRows(found(u"google"_s));
        QCOMPARE(stage.chosen(), u"Google"_s);
    }

    void fitsAndMirrors()
    {
        Stage stage;
        stage.window.setLayoutDirection(Qt::RightToLeft);
        QTRY_VERIFY(stage.other->hasFocus());
        connect(stage.panel, &QuickOrder::typedChanged, this,
            [&](const QString&) { stage.panel->setRows(found(u"gb"_s)); });
        stage.panel->setNote(u"Loading the services of United Kingdom, server 1…"_s);
        stage.panel->open();
        for (const QSize size : {QSize(820, 560), QSize(1240, 790), QSize(400, 500)}) {
            stage.window.resize(size);
            QTRY_VERIFY(stage.window.rect().adjusted(-20, -20, 20, 20).contains(stage.panel->geometry()));
            QCOMPARE(stage.panel->view()->verticalScrollBar()->maximum(), 0);
        }
    }

    void buysOnceWithHeldEnter()
    {
        OpenWindow bench(*m_look);
        bench.addKey(testKey);
        QTRY_VERIFY(bench.hasServices());
        QLineEdit* field = open(bench);
        QVERIFY(field && field->hasFocus());
        QVERIFY(
            says(bench, u"Global numbers can't be cancelled. A live key asks once more before it spends."_s));
        QTest::keyClicks(field, u"us telegr"_s);
        QCOMPARE(firstRow(bench), u"Telegram, United States · any · server 1, $0.75"_s);
        hold(field, Qt::Key_Return, 30);
        QTRY_VERIFY(bench.order().wasBought());
        QVERIFY(!bench.control<QLineEdit>(u"Quick order"_s));
        QCOMPARE(bench.orders(), 1);
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 1);
        QCOMPARE(bench.order().intent().market, Market::unitedStates(Server::One));
        // The panel's own choice stays as it was.
        QVERIFY(!bench.list(u"Services"_s)->currentIndex().isValid());
        // And now it leads, among the recent ones.
        QCOMPARE(bench.list(u"Services"_s)->model()->index(0, 0).data().toString(), u"Telegram"_s);
    }

    void aCountryLoadsAndALiveKeyIsAsked()
    {
        OpenWindow bench(*m_look);
        bench.addKey(liveKey);
        QTRY_VERIFY(bench.hasServices());
        Fault slow;
        slow.kind = Fault::Kind::Slow;
        slow.endpoint = Endpoint::Catalogue;
        slow.delay = std::chrono::milliseconds(300);
        bench.service.addFault(slow);
        QLineEdit* field = open(bench);
        QTest::keyClicks(field, u"germ whats"_s);
        QTRY_VERIFY(says(bench, u"Loading the services of Germany, server 1…"_s));
        QTRY_VERIFY2(firstRow(bench).startsWith(u"WhatsApp, Germany · any · server 1, $"_s),
            qPrintable(firstRow(bench)));
        hold(field, Qt::Key_Return, 10);
        QTRY_VERIFY(bench.dialog());
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 0);
        const auto labels = bench.dialog()->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
            [](const QLabel* label) { return label->text().contains("can't be cancelled"_L1); }));
        QTRY_VERIFY(bench.canAgree());
        QTest::keyClick(bench.dialog(), Qt::Key_Return);
        QTRY_VERIFY(bench.order().wasBought());
        QCOMPARE(bench.order().intent().market, Market::global(Server::One, CountryId(u"de"_s)));
        QCOMPARE(bench.order().intent().countryName, u"Germany"_s);
        QCOMPARE(bench.service.tally().debits, 1);

        // Once more, by its key; "no" means no.
        bench.activate();
        QTest::keyClick(bench.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(bench.dialog());
        QTest::keyClick(bench.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!bench.dialog());
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 1);
        bench.activate();
        QTest::keyClick(bench.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(bench.canAgree());
        QTest::keyClick(bench.dialog(), Qt::Key_Return);
        QTRY_COMPARE(bench.orders(), 2);
        QTRY_VERIFY(bench.order().wasBought());
        QCOMPARE(bench.order().intent().market, Market::global(Server::One, CountryId(u"de"_s)));
    }

    void repeatingSaysWhyNot()
    {
        OpenWindow bench(*m_look);
        bench.addKey(testKey);
        QTRY_VERIFY(bench.hasServices());
        const auto repeat
            = [&bench] { QTest::keyClick(bench.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier); };
        repeat();
        QCOMPARE(bench.message(), u"There is no order to repeat yet."_s);
        QLineEdit* field = open(bench);
        QTest::keyClicks(field, u"us whatsapp"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(bench.order().wasBought());
        // In the field, below what is found; after a restart as well, before any list of prices is there.
        bench.open();
        QTRY_VERIFY(bench.list(u"Services"_s) && bench.list(u"Services"_s)->model()->rowCount() > 0);
        QTRY_COMPARE(bench.orders(), 1);
        field = open(bench);
        QTest::keyClicks(field, u"goog"_s);
        auto* list = bench.list(u"Quick orders"_s);
        QTest::keyClick(field, Qt::Key_Up);
        QTRY_COMPARE(list->currentIndex().data(Qt::AccessibleTextRole).toString(),
            u"Repeat last order, WhatsApp · United States · server 1, $0.85"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(bench.orders(), 2);
        QTRY_VERIFY(bench.order().wasBought());

        // A catalogue that can't be read: nothing is bought from what was seen before.
        bench.open();
        Fault page;
        page.kind = Fault::Kind::Html;
        page.endpoint = Endpoint::Catalogue;
        bench.service.addFault(page);
        QTRY_COMPARE(bench.orders(), 2);
        repeat();
        QTRY_VERIFY2(bench.message().startsWith(u"WhatsApp was not ordered: its price could not be read."_s),
            qPrintable(bench.message()));
        QCOMPARE(bench.orders(), 2);
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 2);
    }

    /// An order whose first list of prices does not come: Esc ends the waiting, and nothing is asked later.
    void escFreesAnOrderThatWaitsForItsPrice()
    {
        OpenWindow bench(*m_look);
        bench.addKey(liveKey);
        QTRY_VERIFY(bench.hasServices());
        QLineEdit* field = open(bench);
        QTest::keyClicks(field, u"germ whats"_s);
        QTRY_VERIFY(firstRow(bench).startsWith(u"WhatsApp, Germany"_s));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(bench.canAgree());
        QTest::keyClick(bench.dialog(), Qt::Key_Return);
        QTRY_VERIFY(bench.order().wasBought());

        bench.open();
        QTRY_VERIFY(bench.hasServices());
        QTRY_COMPARE(bench.orders(), 1);
        Fault slow;
        slow.kind = Fault::Kind::Slow;
        slow.endpoint = Endpoint::Catalogue;
        slow.delay = std::chrono::milliseconds(700);
        slow.times = 1;
        bench.service.addFault(slow);
        const int before = bench.service.deliveries(Endpoint::Catalogue);
        QTest::keyClick(bench.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(bench.message().endsWith(u"(Esc stops)"_s), qPrintable(bench.message()));
        QTRY_COMPARE(bench.service.deliveries(Endpoint::Catalogue), before + 1);
        QTest::keyClick(bench.window, Qt::Key_Escape);
        QCOMPARE(bench.message(), u"Nothing was ordered."_s);
        // Free for the next one at once, whose list comes behind the slow one; no question was left over.
        QTest::keyClick(bench.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(bench.message().endsWith(u"(Esc stops)"_s), qPrintable(bench.message()));
        QTRY_VERIFY(bench.dialog());
        QTest::keyClick(bench.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!bench.dialog());
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 1);
    }

    void whatIsOutOfStockIsSeenAndNotBought()
    {
        OpenWindow bench(*m_look);
        bench.addKey(testKey);
        QTRY_VERIFY(bench.hasServices());
        QLineEdit* field = open(bench);
        QTest::keyClicks(field, u"us s1 wharf"_s);
        QCOMPARE(firstRow(bench), u"Wharf Pay, United States · any · server 1, $0.55, out of stock"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(says(bench, u"Wharf Pay is out of stock there."_s));
        QVERIFY(bench.control<QLineEdit>(u"Quick order"_s));
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 0);
        // Server 2 has it.
        field->clear();
        QTest::keyClicks(field, u"s2 wharf"_s);
        QTRY_VERIFY2(firstRow(bench).startsWith(u"Wharf Pay, United States · any · server 2, $"_s),
            qPrintable(firstRow(bench)));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!bench.control<QLineEdit>(u"Quick order"_s));
        QCOMPARE(bench.orders(), 0);
    }

    void starsAreKept()
    {
        OpenWindow bench(*m_look);
        bench.addKey(testKey);
        QTRY_VERIFY(bench.hasServices());
        auto* list = bench.list(u"Services"_s);
        QTest::keyClick(bench.window, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(bench.control<QLineEdit>(u"Service search"_s), u"discord"_s);
        QTest::keyClick(bench.window, Qt::Key_D, Qt::ControlModifier);
        QTest::keyClick(bench.control<QLineEdit>(u"Service search"_s), Qt::Key_Escape);
        QCOMPARE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().section(u',', 0, 1),
            u"Discord, favourite"_s);
        bench.open();
        QTRY_VERIFY(bench.list(u"Services"_s) && bench.list(u"Services"_s)->model()->rowCount() > 0);
        QCOMPARE(bench.list(u"Services"_s)->model()->index(0, 0).data().toString(), u"Discord"_s);
        // Two keys from here to a number: a test key is not asked.
        QLineEdit* field = open(bench);
        QTRY_VERIFY(firstRow(bench).startsWith(u"Discord, favourite, "_s));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(bench.order().wasBought());
    }

    void theCornerLeadsThere()
    {
        OpenWindow bench(*m_look);
        bench.addKey(testKey);
        QTRY_VERIFY(bench.hasServices());
        QPushButton* link = nullptr;
        for (QPushButton* button : bench.window->findChildren<QPushButton*>()) {
            if (button->text() == "Quick order"_L1 && button->isVisible())
                link = button;
        }
        QVERIFY(link);
        QTest::mouseClick(link, Qt::LeftButton);
        QVERIFY(bench.control<QLineEdit>(u"Quick order"_s));
    }
};

QTEST_MAIN(TestQuickOrder)
#include "tst_quickordercontroller.moc"
