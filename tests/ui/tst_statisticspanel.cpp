// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/routemodel.h"
#include "named.h"
#include "statisticssamples.h"
#include "support/strict.h"
#include "ui/buy/comparisondialog.h"
#include "ui/look/appearance.h"
#include "ui/settings/spendingpage.h"
#include "ui/statistics/daychart.h"
#include "ui/statistics/statisticspanel.h"
#include "ui/widgets/moneyfield.h"
#include "words/spendingwords.h"
#include "words/statisticswords.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

Money usd(const char* amount)
{
    return *Money::fromDecimal(QString::fromLatin1(amount), u"USD"_s);
}

void choose(const StatisticsPanel& panel, StatisticsPanel::Period period)
{
    auto* periods = named<QComboBox>(&panel, u"Period"_s);
    periods->setCurrentIndex(periods->findData(int(period)));
}

bool says(const QWidget& in, const QString& words)
{
    for (const auto* label : in.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&in) && label->text().contains(words))
            return true;
    }
    return false;
}

QStringList column(const QAbstractItemModel& model, int column)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells.append(model.index(row, column).data().toString());
    return cells;
}

} // namespace

class TestFigures : public Strict {
    Q_OBJECT

    std::unique_ptr<Appearance> m_look;

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_look = std::make_unique<Appearance>(qApp);
    }
    void cleanupTestCase() { m_look.reset(); }

    void routesAreSortedByWhatIsShown()
    {
        RouteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRoutes(sampleStatistics().routes);
        QCOMPARE(column(model, RouteModel::RouteColumn),
            QStringList({u"WhatsApp · GB · 2"_s, u"Google · US · 1"_s, u"Acme Pay · FR · 3"_s,
                u"Telegram · DE · o2 · 2"_s, u"Whatnot · US · 3"_s}));
        QCOMPARE(column(model, RouteModel::MedianColumn),
            QStringList({u"9 s"_s, u"14 s"_s, u"41 s"_s, u"22 s"_s, u"—"_s}));
        QCOMPARE(column(model, RouteModel::ArrivedColumn),
            QStringList({u"97 %"_s, u"95 %"_s, u"81 %"_s, u"87 %"_s, u"0 %"_s}));
        QCOMPARE(column(model, RouteModel::SpentColumn),
            QStringList({u"$214.10"_s, u"$180.60"_s, u"$96.20"_s, u"$75.00"_s, u"$1.20"_s}));
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
            u"WhatsApp, GB, server 2, 97 % of 500 numbers received a code, median 9 s, 95 % within 26 s, spent $214.10"_s);

        const QPersistentModelIndex google = model.index(1, 0);
        model.sort(RouteModel::MedianColumn, Qt::AscendingOrder);
        QCOMPARE(column(model, RouteModel::MedianColumn),
            QStringList({u"9 s"_s, u"14 s"_s, u"22 s"_s, u"41 s"_s, u"—"_s}));
        model.sort(RouteModel::MedianColumn, Qt::DescendingOrder);
        QCOMPARE(column(model, RouteModel::MedianColumn),
            QStringList(
                {u"41 s"_s, u"22 s"_s, u"14 s"_s, u"9 s"_s, u"—"_s})); // nothing is not the longest time
        QCOMPARE(google.data().toString(), u"Google · US · 1"_s);
        model.sort(RouteModel::RouteColumn, Qt::AscendingOrder);
        QCOMPARE(column(model, 0).constFirst(), u"Acme Pay · FR · 3"_s);
        model.sort(-1);
        QCOMPARE(column(model, 0).constFirst(), u"WhatsApp · GB · 2"_s);
        model.sort(RouteModel::SpentColumn, Qt::AscendingOrder);
        model.setRoutes(sampleStatistics().routes); // stays sorted
        QCOMPARE(column(model, RouteModel::SpentColumn).constFirst(), u"$1.20"_s);
        model.setRoutes({});
        QCOMPARE(model.rowCount(), 0);
    }

    void cardsAndTableSayTheFigures()
    {
        RouteModel model;
        StatisticsPanel panel(&model);
        panel.resize(888, 600);
        QVERIFY(says(panel, u"Counting…"_s));
        panel.setKind(KeyKind::Live);
        panel.setStatistics(sampleStatistics(), figuresToday);
        panel.setBest(sampleStatistics().routes.constFirst(), u"WhatsApp"_s);
        const auto value = [&panel](const QString& name) { return named<QLineEdit>(&panel, name)->text(); };
        QCOMPARE(value(u"Codes received"_s), u"1,109"_s);
        QVERIFY(says(panel, u"of 1,284 · 86 %"_s));
        QCOMPARE(value(u"Median time to a code"_s), u"11 s"_s);
        QVERIFY(says(panel, u"95 % within 48 s"_s));
        QCOMPARE(value(u"Spent"_s), u"$912.40"_s);
        QVERIFY(says(panel, u"after refunds of $61.20"_s));
        QCOMPARE(value(u"Best route now"_s), u"Server 2 · GB"_s);
        QVERIFY(says(panel, u"WhatsApp · 97 % · 9 s"_s));
        QVERIFY(says(panel, u"Statistics, last 30 days"_s));
        QVERIFY(says(panel, u"LIVE"_s));
        auto* table = named<QTableView>(&panel, u"Statistics by route"_s);
        QAccessibleInterface* rows = QAccessible::queryAccessibleInterface(table);
        bool isRead = false;
        for (int i = 0; i < rows->childCount(); ++i)
            isRead = isRead
                || (rows->child(i)
                    && rows->child(i)->text(QAccessible::Name).contains(u"97 % of 500 numbers"_s));
        QVERIFY(isRead);
    }

    void anEmptyPeriodSaysSo()
    {
        RouteModel model;
        StatisticsPanel panel(&model);
        panel.setStatistics({}, figuresToday);
        QVERIFY(says(panel, u"Nothing was bought"_s));
        QVERIFY(!named<QTableView>(&panel, u"Statistics by route"_s)->isVisibleTo(&panel));
        panel.setStatistics(sampleStatistics(), figuresToday);
        QVERIFY(!says(panel, u"Nothing was bought"_s));
        QVERIFY(named<QTableView>(&panel, u"Statistics by route"_s)->isVisibleTo(&panel));
    }

    void aFailureCanBeTriedAgain()
    {
        RouteModel model;
        StatisticsPanel panel(&model);
        panel.setState(StatisticsPanel::State::Failed, u"The journal could not be read."_s);
        QVERIFY(says(panel, u"The journal could not be read."_s));
        QVERIFY(!says(panel, u"Counting…"_s));
        QSignalSpy retryRequested(&panel, &StatisticsPanel::retryRequested);
        for (auto* button : panel.findChildren<QPushButton*>()) {
            if (button->text() == "Retry"_L1)
                button->click();
        }
        QCOMPARE(retryRequested.count(), 1);
    }

    void thePeriodIsThePersons()
    {
        RouteModel model;
        StatisticsPanel panel(&model);
        QSignalSpy chosen(&panel, &StatisticsPanel::periodChosen);
        auto* period = named<QComboBox>(&panel, u"Period"_s);
        period->setCurrentIndex(period->findText(u"Last 7 days"_s));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(panel.period(), StatisticsPanel::Period::Days7);
        QVERIFY(says(panel, u"Statistics, last 7 days"_s));
        QCOMPARE(StatisticsPanel::firstDay(StatisticsPanel::Period::Today, figuresToday), figuresToday);
        QCOMPARE(StatisticsPanel::firstDay(StatisticsPanel::Period::Days7, figuresToday), QDate(2026, 2, 24));
        QVERIFY(!StatisticsPanel::firstDay(StatisticsPanel::Period::All, figuresToday).isValid());
    }

    /// Every day of the period has its bar, and the arrow keys tell each one's figures.
    void daysAreReadByKeyboard()
    {
        RouteModel model;
        StatisticsPanel panel(&model);
        choose(panel, StatisticsPanel::Period::Days7);
        Statistics some;
        some.days = {{figuresToday.addDays(-2), figures(3, 1, 9, 20, 240, 35)},
            {figuresToday, figures(1, 0, 9, 9, 85)}};
        some.all = figures(4, 1, 9, 20, 325);
        panel.setStatistics(some, figuresToday);
        auto* chart = panel.findChild<DayChart*>();
        QCOMPARE(chart->markedWords(), u"Monday, March 2, 2026: 1 number, 1 code, spent $0.85"_s);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->markedWords(), u"Sunday, March 1, 2026: nothing bought"_s);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->markedWords(),
            u"Saturday, February 28, 2026: 4 numbers, 3 codes, spent $2.40, after refunds of $0.35"_s);
        QVERIFY(chart->accessibleName().contains(u"4 numbers, 3 codes"_s));
        QVERIFY(says(panel, u"4 numbers, 3 codes"_s));
        QTest::keyClick(chart, Qt::Key_Home);
        QVERIFY(chart->markedWords().startsWith(u"Tuesday, February 24"_s));
        QTest::keyClick(chart, Qt::Key_Left);
        QVERIFY(chart->markedWords().startsWith(u"Tuesday, February 24"_s));
        // A long time has a bar a month.
        choose(panel, StatisticsPanel::Period::All);
        some.days.prepend({figuresToday.addDays(-150), figures(2, 0, 9, 9, 100)});
        panel.setStatistics(some, figuresToday);
        QVERIFY2(
            chart->markedWords().startsWith(u"March 2026: 1 number"_s), qPrintable(chart->markedWords()));
        QTest::keyClick(chart, Qt::Key_Left);
        QVERIFY2(chart->markedWords().startsWith(u"February 2026: 4 numbers, 3 codes"_s),
            qPrintable(chart->markedWords()));
    }

    void sharesAreTrue()
    {
        QCOMPARE(words::share(0.9999), u"99 %"_s);
        QCOMPARE(words::share(1), u"100 %"_s);
        QCOMPARE(words::share(0.001), u"1 %"_s);
        QCOMPARE(words::share(0), u"0 %"_s);
        QCOMPARE(words::sums({usd("1.2"), *Money::fromDecimal(u"3"_s, u"XYZ"_s)}), u"$1.20 + 3.00 XYZ"_s);
    }

    void theBestRouteSaysItsFigures()
    {
        const RouteFigures best = sampleStatistics().routes.constFirst();
        QCOMPARE(words::bestRoute(best, false), u"Best lately: server 2 · GB, 97 %, median 9 s"_s);
        QCOMPARE(words::bestRoute(best, true), u"Best lately: here, 97 %, median 9 s"_s);
        QCOMPARE(words::bestRouteDetails(best, 30),
            u"WhatsApp, server 2 · GB: in the last 30 days 485 of 500 numbers received a code. Half of the "
            u"codes came within "
            "9 s, 95 % within 26 s."_s);
    }

    void serversSideBySide()
    {
        ComparisonDialog dialog(u"WhatsApp"_s, u"GB"_s, Server::One);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(says(dialog, u"Loading…"_s));
        dialog.setQuotes(sampleQuotes());
        QVERIFY(!says(dialog, u"Loading…"_s));
        QVERIFY(says(dialog, u"$0.79"_s));
        QVERIFY(says(dialog, u"1,204 in stock"_s));
        auto* two = named<QPushButton>(&dialog, u"Use server 2"_s);
        QCOMPARE(two->accessibleDescription(), u"$0.79, 310 in stock, cheapest"_s);
        QVERIFY(!named<QPushButton>(&dialog, u"Use server 1"_s)->isEnabled()); // it is on show
        QSignalSpy retryRequested(&dialog, &ComparisonDialog::retryRequested);
        QSignalSpy chosen(&dialog, &ComparisonDialog::serverChosen);
        named<QPushButton>(&dialog, u"Retry server 3"_s)->click();
        QCOMPARE(retryRequested.count(), 1);
        QVERIFY(chosen.isEmpty());
        // Of two currencies none is cheaper.
        QList<ServerQuote> mixed = sampleQuotes();
        mixed[1].service->price = *Money::fromDecimal(u"0.1"_s, u"EUR"_s);
        dialog.setQuotes(mixed);
        QVERIFY(!two->accessibleDescription().contains(u"cheapest"_s));
        mixed[1].service.reset();
        dialog.setQuotes(mixed);
        QVERIFY(says(dialog, u"Not offered here"_s));
        two->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<Server>(), Server::Two);
    }

    void amountsAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("amount"); // empty: none; "-": it is no amount
        const auto row = [](const char* locale, const QString& typed, const QString& amount) {
            QTest::addRow("%s %s", locale, qPrintable(typed))
                << QString::fromLatin1(locale) << typed << amount;
        };
        row("en_US", u""_s, u""_s);
        row("en_US", u"10"_s, u"10.00"_s);
        row("en_US", u" 0.0125 "_s, u"0.0125"_s);
        row("en_US", u"1,250.5"_s, u"1250.50"_s);
        row("en_US", u"-1"_s, u"-"_s);
        row("en_US", u"ten"_s, u"-"_s);
        row("en_US", u"nan"_s, u"-"_s);
        row("en_US", u"1e99"_s, u"-"_s);
        row("de_DE", u"2,50"_s, u"2.50"_s);
        row("de_DE", u"1.250,50"_s, u"1250.50"_s);
        row("de_DE", u"2.5"_s, u"2.50"_s);
    }

    void amountsAsPeopleWriteThem()
    {
        QFETCH(QString, locale);
        QFETCH(QString, typed);
        QFETCH(QString, amount);
        QLocale::setDefault(QLocale(locale));
        MoneyField field(u"Daily cap"_s);
        field.setAmount(std::nullopt, u"USD"_s);
        field.setText(typed);
        QCOMPARE(field.isGood(), amount != "-"_L1);
        QCOMPARE(
            field.amount() ? field.amount()->toDecimal() : QString(), amount == "-"_L1 ? QString() : amount);
        if (field.amount()) {
            QCOMPARE(field.amount()->currency(), u"USD"_s);
            MoneyField again(u"Daily cap"_s);
            again.setAmount(field.amount(), u"USD"_s);
            QCOMPARE(again.amount(), field.amount()); // what is shown reads as what was meant
        }
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void capsHoldWhenTheirFieldIsLeft()
    {
        SpendingPage page;
        QVERIFY(says(page, u"There is no live key yet."_s));
        page.setProfiles({{ProfileId(u"a"_s), u"Checkout QA"_s, KeyKind::Live, u"7f3c"_s, {}},
            {ProfileId(u"b"_s), u"Other"_s, KeyKind::Live, u""_s, {}}});
        QVERIFY(!says(page, u"There is no live key yet."_s));
        QCOMPARE(page.profile().text(), u"a"_s);
        page.setLimits({usd("10"), std::nullopt, std::nullopt}, u"USD"_s);
        QList<SpendLimits> limits;
        connect(&page, &SpendingPage::limitsChanged, &page, [&](const ProfileId& id, const SpendLimits& now) {
            QCOMPARE(id.text(), u"a"_s);
            limits.append(now);
        });
        auto* day = named<MoneyField>(&page, u"Daily cap"_s);
        auto* order = named<MoneyField>(&page, u"Price cap"_s);
        QCOMPARE(day->text(), u"10.00"_s);
        order->setText(u"1.2x"_s);
        QTest::keyClick(order, Qt::Key_Return);
        QVERIFY(limits.isEmpty());
        QVERIFY(says(page, u"“1.2x” is not an amount."_s));
        order->setText(u"1.2"_s);
        QVERIFY(!says(page, u"is not an amount."_s));
        QTest::keyClick(order, Qt::Key_Return);
        QCOMPARE(limits.size(), 1);
        QVERIFY(limits[0] == SpendLimits({usd("10"), usd("1.2"), std::nullopt}));
        day->clear();
        QTest::keyClick(day, Qt::Key_Return);
        QVERIFY(limits[1] == SpendLimits({std::nullopt, usd("1.2"), std::nullopt}));
        QSignalSpy chosen(&page, &SpendingPage::profileChosen);
        page.choose(ProfileId(u"b"_s));
        QCOMPARE(chosen.count(), 1);
        page.setProfiles({});
        QVERIFY(says(page, u"There is no live key yet."_s));
    }

    void aCapThatCannotBeReadIsSaidUntilItIsSet()
    {
        SpendingPage page;
        page.setProfiles({{ProfileId(u"a"_s), u"Checkout QA"_s, KeyKind::Live, u"7f3c"_s, {}}});
        SpendLimits unreadable{std::nullopt, usd("1"), std::nullopt};
        unreadable.isDayUnreadable = true;
        page.setLimits(unreadable, u"USD"_s);
        QVERIFY(says(page, u"The cap “Daily cap” can't be read in the settings file."_s));
        QList<SpendLimits> limits;
        connect(&page, &SpendingPage::limitsChanged, &page,
            [&](const ProfileId&, const SpendLimits& now) { limits.append(now); });
        const auto enter = [&page](const QString& name, const QString& amount) {
            auto* field = named<MoneyField>(&page, name);
            field->setText(amount);
            QTest::keyClick(field, Qt::Key_Return);
        };
        enter(u"Price cap"_s, u"2"_s);
        QVERIFY(limits.last().isDayUnreadable); // another field mends nothing
        QVERIFY(says(page, u"can't be read"_s));
        enter(u"Daily cap"_s, u"10"_s);
        QVERIFY(limits.last() == SpendLimits({usd("10"), usd("2"), std::nullopt}));
        QVERIFY(!says(page, u"can't be read"_s));
        QCOMPARE(words::spentToday({}, unreadable), u"a cap can't be read"_s);
    }

    void theStatusLineSaysWhatIsSpent()
    {
        DaySpend day;
        QCOMPARE(words::spentToday(day, {}), QString());
        QCOMPARE(words::spentToday(day, {usd("10"), {}, {}}), u"Spent today $0.00 of $10.00"_s);
        day.add({{}, usd("1.30"), false});
        day.add({{}, usd("0.85"), true});
        QCOMPARE(
            words::spentToday(day, {usd("10"), {}, {}}), u"Spent today $2.15 of $10.00 · $0.85 still open"_s);
        QCOMPARE(words::spentToday(day, {}), u"Spent today $2.15 · $0.85 still open"_s);
    }

    void whatStopsIsSaid()
    {
        CapReached reached;
        reached.why = CapReached::Why::OverDayCap;
        reached.cap = usd("10");
        reached.price = usd("0.85");
        reached.spent = usd("9.60");
        reached.open = usd("0");
        reached.freesAt = QDateTime(QDate(2026, 3, 3), QTime(0, 0));
        QCOMPARE(words::capReached(reached).simplified(),
            u"This would go over your cap of $10.00 a day: $9.60 is spent today, and this costs $0.85. It is "
            u"free again "
            "tomorrow at 12:00 AM."_s);
        reached.spent = usd("10");
        reached.open = usd("0.85");
        QCOMPARE(words::capReached(reached).simplified(),
            u"Your cap of $10.00 a day is reached: $10.00 is spent today, $0.85 of it for a purchase whose "
            u"outcome is open. It "
            "is free again tomorrow at 12:00 AM."_s);
        reached.why = CapReached::Why::OverOrderCap;
        reached.cap = usd("0.5");
        QCOMPARE(words::capReached(reached), u"This costs $0.85, over your cap of $0.50 for one number."_s);
        reached.why = CapReached::Why::CapUnreadable;
        QVERIFY(
            words::capReached(reached).startsWith(u"A cap of this key can't be read in the settings file"_s));
        reached.why = CapReached::Why::PriceUnknown;
        QVERIFY(words::capReached(reached).contains(u"can't be held against your cap of $0.50"_s));
    }
};

QTEST_MAIN(TestFigures)
#include "tst_statisticspanel.moc"
