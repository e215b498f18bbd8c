// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/strict.h"

#include "openwindow.h"

#include "api/client.h"
#include "api/wire.h"
#include "settings/preferences.h"
#include "settings/standardpaths.h"
#include "ui/active/activepanel.h"
#include "ui/active/elsewheredialog.h"
#include "ui/active/orderlist.h"
#include "ui/look/appearance.h"

#include <QAction>
#include <QMessageBox>
#include <QNetworkAccessManager>
#include <QTableWidget>
#include <QUuid>

using namespace provynx;
using namespace Qt::StringLiterals;
using sandbox::Endpoint;
using sandbox::Fault;
using test::OpenWindow;

namespace {

const QString liveKey = u"nsk_live_elsewhere0123456789wxyz"_s;

sandbox::Habits listing()
{
    sandbox::Habits habits = sandbox::habitsOf(sandbox::Disguise::NumberList);
    habits.listsRequests = false; // else a row settles an open outcome by itself
    return habits;
}

/// A window with a live key at a service that is known to list one's numbers.
struct Bench : OpenWindow {
    explicit Bench(Appearance& look)
        : OpenWindow(look, listing())
        , base(std::get<BaseUrl>(BaseUrl::parse(service.url().toString())))
    {
        workspace.reset();
        ApiFacts facts;
        facts.listsUsNumbers = true;
        Preferences(settingsFile()).setApiFacts(base, facts);
        open();
        addKey(liveKey);
    }

    /// As another desk does.
    void buyElsewhere()
    {
        const PriceList prices(
            Market::unitedStates(Server::One), {{ServiceId(u"whatsapp"_s), u"WhatsApp"_s, {}, {}}});
        const AttemptId attempt(QUuid::createUuid().toString(QUuid::WithoutBraces));
        QNetworkAccessManager network;
        Client client(&network, {base, Secret(liveKey.toLatin1())}, Clock::system());
        bool bought = false;
        client.buy(
            wire::seal(*prices.offer(ServiceId(u"whatsapp"_s)), attempt, IdempotencyKeyPlacement::Header),
            &client, [&bought](const Result<NumberState>& state) { bought = state.ok(); });
        QTRY_VERIFY(bought);
    }

    void press(RowAction action)
    {
        auto* orders = qobject_cast<OrderList*>(rows());
        QVERIFY(orders);
        const QModelIndex first = orders->model()->index(0, 0);
        const auto box = orders->buttonRect(first, action);
        QVERIFY(box);
        QTest::mouseClick(orders->viewport(), Qt::LeftButton, {}, box->center());
    }

    BaseUrl base;
};

} // namespace

class TestElsewhere : public test::Strict {
    Q_OBJECT

public:
    Appearance* look = nullptr;

private Q_SLOTS:
    void initTestCase() { look = test::prepareWindows(); }

    void cleanup() { test::freshComputer(); }

    void aListedNumberThatMayBeTheOneIsAskedAbout()
    {
        Bench bench(*look);
        bench.choose(u"whatsapp"_s);
        Fault lost;
        lost.kind = Fault::Kind::Drop;
        lost.endpoint = Endpoint::Purchase;
        lost.isAfter = true;
        lost.times = 1;
        bench.service.addFault(lost);
        bench.buy();
        QTRY_COMPARE(bench.order().phase(), Order::Phase::Unknown);
        bench.press(RowAction::CheckAgain);
        bench.answer(u"Check again"_s);
        QTRY_VERIFY(bench.sentence().contains(u"Is it this one?"_s));
        QVERIFY(bench.message().contains(u"Is it this one?"_s));
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 1);

        bench.press(RowAction::Deny);
        QTRY_VERIFY(!bench.sentence().contains(u"Is it this one?"_s));
        QCOMPARE(bench.order().phase(), Order::Phase::Unknown);

        // Another time it is.
        bench.open();
        QTRY_COMPARE(bench.orders(), 1);
        QTRY_VERIFY(bench.text(u"Wallet balance"_s).startsWith(u'$'));
        bench.press(RowAction::CheckAgain);
        bench.answer(u"Check again"_s);
        QTRY_VERIFY(bench.sentence().contains(u"Is it this one?"_s));
        bench.press(RowAction::Confirm);
        QTRY_VERIFY(bench.order().wasBought());
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 1);
        QCOMPARE(bench.service.tally().debits, 1);
    }

    void aNumberBoughtElsewhereIsWatchedAndItsCancelWarns()
    {
        Bench bench(*look);
        sandbox::Habits patient = listing();
        patient.waitingPolls = 10'000;
        bench.service.setHabits(patient);
        bench.buyElsewhere();
        for (QAction* action : bench.window->actions()) {
            if (action->text().contains(u"not in this program"_s))
                action->trigger();
        }
        QTRY_VERIFY(bench.window->findChild<ElsewhereDialog*>());
        auto* dialog = bench.window->findChild<ElsewhereDialog*>();
        auto* table = dialog->findChild<QTableWidget*>();
        QTRY_COMPARE(table->rowCount(), 1);
        QVERIFY(table->item(0, 1)->text().startsWith(u'+'));
        bench.control<QPushButton>(u"Watch"_s, dialog)->click();
        QTRY_COMPARE(bench.orders(), 1);
        QTRY_COMPARE(table->rowCount(), 0);
        QVERIFY(bench.order().intent().isFound);
        QVERIFY(bench.order().isWatched());
        dialog->close();
        QTRY_VERIFY(!bench.dialog());

        // It is in the journal, and what it is stays known.
        bench.open();
        QTRY_COMPARE(bench.orders(), 1);
        QVERIFY(bench.order().intent().isFound);
        bench.press(RowAction::Cancel);
        QTRY_VERIFY(bench.dialog());
        auto* question = qobject_cast<QMessageBox*>(bench.dialog());
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(u"another desk"_s));
        bench.answer(u"Cancel number"_s);
        QTRY_COMPARE(bench.order().phase(), Order::Phase::Cancelled);
    }
};

QTEST_MAIN(TestElsewhere)
#include "tst_elsewherecontroller.moc"
