// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placemodels.h"
#include "models/roles.h"
#include "models/servicemodel.h"
#include "named.h"
#include "samples.h"
#include "support/strict.h"
#include "ui/buy/buypanel.h"
#include "ui/look/appearance.h"
#include "ui/widgets/listplaceholder.h"
#include "ui/widgets/pickercombo.h"

#include <QAccessible>
#include <QAction>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollBar>

#include <memory>

using namespace provynx;
using namespace Qt::StringLiterals;
using State = BuyPanel::ListState;

namespace {

} // namespace

class TestBuyPanel : public test::Strict {
    Q_OBJECT

    struct Parts {
        ServiceModel services;
        CountryModel countries;
        OperatorModel operators{u"Any"_s};
        BuyPanel panel{&services, &countries, &operators};
    };
    std::unique_ptr<Parts> m;
    std::unique_ptr<Appearance> m_look; ///< the style decides what a click hits
    QWidget m_host; ///< without a layout: the offscreen platform warns of a window's least size

    QLineEdit* search() { return test::named<QLineEdit>(&m->panel, u"Service search"_s); }
    QListView* list() { return test::named<QListView>(&m->panel, u"Services"_s); }
    PickerCombo* country() { return test::named<PickerCombo>(&m->panel, u"Country"_s); }
    QString chosen() { return m->panel.service() ? m->panel.service()->text() : QString(); }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Appearance>(qApp); }
    void cleanupTestCase() { m_look.reset(); }
    void init()
    {
        // As strict, but for what the offscreen platform says of itself when a popup opens.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m = std::make_unique<Parts>();
        m->countries.setCountries({{CountryId(u"gb"_s), u"United Kingdom"_s},
            {CountryId(u"us"_s), u"United States"_s}, {CountryId(u"ci"_s), u"Côte d’Ivoire"_s}});
        m->panel.setCountriesState(State::Ready);
        m->panel.setOperatorsState(State::Ready);
        m->services.setPrices(test::prices(test::globalMarket(), 40));
        m->panel.setChoice(
            Region::Global, Server::One, CountryId(u"gb"_s), anyOperator(), ServiceId(u"wa"_s));
        m->panel.setServicesState(State::Ready);
        m->panel.setParent(&m_host);
        m->panel.setGeometry(0, 0, 336, 700);
        m->panel.show();
        m_host.resize(336, 700);
        m_host.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_host));
        m_host.activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &m_host);
    }
    void cleanup() { m.reset(); }

    void namesForPeopleAndTests()
    {
        for (const QString& name :
            {u"United States"_s, u"Global"_s, u"Server 1"_s, u"Server 2"_s, u"Server 3"_s})
            QVERIFY2(test::named<QRadioButton>(&m->panel, name), qPrintable(name));
        QVERIFY(country());
        QVERIFY(test::named<PickerCombo>(&m->panel, u"Operator"_s));
        QVERIFY(search());
        QVERIFY(list());
        QVERIFY(test::named<QLineEdit>(&m->panel, u"Test case"_s));
        QCOMPARE(m->panel.buyButton()->accessibleName(), u"Get number"_s);
        QAccessibleInterface* combo = QAccessible::queryAccessibleInterface(country());
        QCOMPARE(combo->role(), QAccessible::ComboBox);
        QCOMPARE(combo->text(QAccessible::Name), u"Country"_s);
        QCOMPARE(combo->text(QAccessible::Value), u"United Kingdom"_s);
        QAccessibleInterface* rows = QAccessible::queryAccessibleInterface(list());
        QCOMPARE(rows->child(0)->text(QAccessible::Name), u"WhatsApp, $0.85, 1,204 in stock"_s);
        QCOMPARE(rows->child(3)->text(QAccessible::Name), u"Wharf Pay, $0.55, out of stock"_s);
    }

    void starsByMouseKeyAndMenu()
    {
        QSignalSpy asked(&m->panel, &BuyPanel::favouriteRequested);
        QSignalSpy chosenByPerson(&m->panel, &BuyPanel::serviceChosen);
        const QRect third = list()->visualRect(list()->model()->index(2, 0));
        QTest::mouseClick(
            list()->viewport(), Qt::LeftButton, {}, QPoint(third.left() + 16, third.center().y()));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<ServiceId>().text(), u"wn"_s);
        QCOMPARE(asked[0][1].toBool(), true);
        QCOMPARE(chosenByPerson.size(), 0);
        QCOMPARE(chosen(), u"wa"_s);
        // By key: the chosen one; a star is taken away the same way.
        m->services.setLeaders({ServiceId(u"wa"_s)}, {});
        m->panel.toggleFavourite();
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[1][0].value<ServiceId>().text(), u"wa"_s);
        QCOMPARE(asked[1][1].toBool(), false);
        // By menu, at the row under the mouse.
        const QRect fourth = list()->visualRect(list()->model()->index(3, 0));
        QContextMenuEvent menuAt(
            QContextMenuEvent::Mouse, fourth.center(), list()->viewport()->mapToGlobal(fourth.center()));
        QApplication::sendEvent(list()->viewport(), &menuAt);
        auto* menu = list()->findChild<QMenu*>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().constFirst()->text(), u"Add to favourites"_s);
        menu->actions().constFirst()->trigger();
        menu->close();
        QCOMPARE(asked.size(), 3);
        QCOMPARE(asked[2][0].value<ServiceId>().text(), u"wp"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(list())->child(0)->text(QAccessible::Name),
            u"WhatsApp, favourite, $0.85, 1,204 in stock"_s);
        // What isn't shown isn't starred unseen.
        QTest::keyClicks(search(), u"wharf"_s);
        m->panel.setChoice(
            Region::Global, Server::One, CountryId(u"gb"_s), anyOperator(), ServiceId(u"wa"_s));
        m->panel.toggleFavourite();
        QCOMPARE(asked.size(), 3);
    }

    void starringMovesNothingOnScreen()
    {
        m->panel.setChoice(
            Region::Global, Server::One, CountryId(u"gb"_s), anyOperator(), ServiceId(u"s20"_s));
        QTRY_VERIFY(list()->verticalScrollBar()->value() > 0);
        const auto topOf = [this](const QString& id) {
            for (int row = 0; row < list()->model()->rowCount(); ++row) {
                const QModelIndex index = list()->model()->index(row, 0);
                if (index.data(IdRole).toString() == id)
                    return list()->visualRect(index).top();
            }
            return -1;
        };
        const int before = topOf(u"s20"_s);
        m->services.setLeaders({ServiceId(u"s21"_s)}, {});
        QCOMPARE(topOf(u"s20"_s), before);
        m->services.setLeaders({ServiceId(u"s21"_s)}, {ServiceId(u"s30"_s), ServiceId(u"wn"_s)});
        QCOMPARE(topOf(u"s20"_s), before);
        m->services.setLeaders({}, {});
        QCOMPARE(topOf(u"s20"_s), before);
        QCOMPARE(chosen(), u"s20"_s);
        QCOMPARE(list()->currentIndex().data(IdRole).toString(), u"s20"_s);
        // At the top one sees who leads.
        list()->verticalScrollBar()->setValue(0);
        m->services.setLeaders({ServiceId(u"s30"_s)}, {});
        QCOMPARE(list()->verticalScrollBar()->value(), 0);
        QCOMPARE(list()->indexAt(QPoint(50, 3)).data(IdRole).toString(), u"s30"_s);
    }

    void theButtonSaysTheCost()
    {
        QPushButton* buy = m->panel.buyButton();
        QCOMPARE(buy->text(), u"Get number · $0.85"_s);
        QVERIFY(buy->accessibleDescription().contains(u"WhatsApp · GB · any · server 1, $0.85"_s));
        QVERIFY(buy->accessibleDescription().contains(u"can't be cancelled"_s));
        QVERIFY(!buy->autoRepeat());
        QSignalSpy bought(&m->panel, &BuyPanel::buyRequested);
        QTest::mouseClick(buy, Qt::LeftButton);
        QCOMPARE(bought.size(), 1);

        m->panel.setChoice(
            Region::Global, Server::One, CountryId(u"gb"_s), anyOperator(), ServiceId(u"go"_s));
        QCOMPARE(buy->text(), u"Get number · price unknown"_s);
        QVERIFY(buy->isEnabled());
        m->panel.setBuying(true);
        QCOMPARE(buy->text(), u"Buying…"_s);
        QVERIFY(!buy->isEnabled());
        m->panel.setBuying(false);
        m->panel.setBlocked(u"The wallet is short by $0.35."_s);
        QVERIFY(!m->panel.canBuy());
        m->panel.setBlocked({});
        QVERIFY(m->panel.canBuy());
    }

    void outOfStockIsNotBought()
    {
        m->panel.setChoice(
            Region::Global, Server::One, CountryId(u"gb"_s), anyOperator(), ServiceId(u"wp"_s));
        QVERIFY(!m->panel.canBuy());
        QVERIFY(!m->panel.buyButton()->isEnabled());
        QVERIFY(m->panel.buyButton()->accessibleDescription().contains(u"Out of stock"_s));
    }

    void nothingChosenIsNotBought()
    {
        m->panel.setChoice(Region::Global, Server::One, CountryId(u"gb"_s), anyOperator(), std::nullopt);
        QCOMPARE(m->panel.buyButton()->text(), u"Choose a service"_s);
        QVERIFY(!m->panel.canBuy());
    }

    void anotherMarketsRowsAreNotBought()
    {
        QSignalSpy changed(&m->panel, &BuyPanel::marketChanged);
        QTest::mouseClick(test::named<QRadioButton>(&m->panel, u"Server 2"_s), Qt::LeftButton);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!m->panel.canBuy());
        QVERIFY(!list()->isVisible());
        m->panel.setServicesState(State::Loading);
        QVERIFY(!m->panel.canBuy());
        m->services.setPrices(test::prices(Market::global(Server::Two, CountryId(u"gb"_s))));
        m->panel.setServicesState(State::Ready);
        QVERIFY(m->panel.canBuy());
        QCOMPARE(m->panel.offer()->market().server(), Server::Two);
        // Also by the arrow keys.
        test::named<QRadioButton>(&m->panel, u"Server 2"_s)->setFocus();
        QTest::keyClick(test::named<QRadioButton>(&m->panel, u"Server 2"_s), Qt::Key_Right);
        QCOMPARE(m->panel.server(), Server::Three);
        QCOMPARE(changed.size(), 2);
        QVERIFY(!m->panel.canBuy());
    }

    void aRefreshKeepsChoiceAndRows()
    {
        m->panel.setServicesState(State::Loading);
        QVERIFY(m->panel.canBuy());
        QSignalSpy chosenByPerson(&m->panel, &BuyPanel::serviceChosen);
        PriceList fewer(test::globalMarket(),
            {{ServiceId(u"new"_s), u"New"_s, test::usd(10), 5},
                {ServiceId(u"wa"_s), u"WhatsApp"_s, test::usd(90), 7}});
        m->services.setPrices(fewer);
        m->panel.setServicesState(State::Ready);
        QCOMPARE(chosen(), u"wa"_s);
        QCOMPARE(list()->currentIndex().data(IdRole).toString(), u"wa"_s);
        QCOMPARE(m->panel.buyButton()->text(), u"Get number · $0.90"_s);
        // The chosen one goes: nothing else takes its place.
        m->services.setPrices(
            PriceList(test::globalMarket(), {{ServiceId(u"new"_s), u"New"_s, test::usd(10), 5}}));
        QCOMPARE(chosen(), u"wa"_s);
        QVERIFY(!m->panel.canBuy());
        m->services.setPrices(fewer);
        QVERIFY(m->panel.canBuy());
        QCOMPARE(chosenByPerson.size(), 0);
    }

    void failedSaysWhyAndTriesAgain()
    {
        m->services.setPrices({});
        m->panel.setServicesState(State::Failed, u"There is no connection."_s);
        QVERIFY(!list()->isVisible());
        QSignalSpy again(&m->panel, &BuyPanel::retryRequested);
        for (auto* note : m->panel.findChildren<ListPlaceholder*>()) {
            if (note->isVisible())
                QTest::mouseClick(note->findChild<QPushButton*>(), Qt::LeftButton);
        }
        QCOMPARE(again.size(), 1);
        QCOMPARE(again[0][0].value<BuyPanel::What>(), BuyPanel::What::Services);
        m->panel.setServicesState(State::Ready);
        QVERIFY(!list()->isVisible());
    }

    void typingChoosesTheFirstMatch()
    {
        m->panel.setChoice(
            Region::Global, Server::One, CountryId(u"gb"_s), anyOperator(), ServiceId(u"go"_s));
        QSignalSpy bought(&m->panel, &BuyPanel::buyRequested);
        m->panel.focusSearch();
        QTest::keyClicks(search(), u"what"_s);
        QCOMPARE(chosen(), u"wa"_s);
        QCOMPARE(m->panel.buyButton()->text(), u"Get number · $0.85"_s);
        QTest::keyClick(search(), Qt::Key_Down);
        QTest::keyClick(search(), Qt::Key_Down);
        QCOMPARE(chosen(), u"wn"_s);
        QVERIFY(search()->hasFocus());
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(bought.size(), 0);
        QTest::keyClick(search(), Qt::Key_Escape);
        QCOMPARE(search()->text(), QString());
        QCOMPARE(chosen(), u"wn"_s);
        QCOMPARE(list()->currentIndex().data(IdRole).toString(), u"wn"_s);
        QTest::keyClicks(search(), u"nothing like this"_s);
        QVERIFY(!m->panel.canBuy());
        QTest::keyClick(search(), Qt::Key_Escape);
        QCOMPARE(list()->model()->rowCount(), 45);
    }

    void pickingACountryByTyping()
    {
        QSignalSpy changed(&m->panel, &BuyPanel::marketChanged);
        country()->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(country(), u"cote"_s);
        QCOMPARE(m->panel.country().text(), u"gb"_s);
        QCOMPARE(changed.size(), 0);
        auto* popup = country()->findChild<QCompleter*>()->popup();
        QTRY_VERIFY(popup->isVisible());
        QCOMPARE(popup->model()->rowCount(), 1);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(m->panel.country().text(), u"ci"_s);
        QCOMPARE(country()->lineEdit()->text(), u"Côte d’Ivoire"_s);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!m->panel.canBuy());
    }

    void leavingACountryHalfTyped()
    {
        country()->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(country(), u"kingdom u"_s);
        auto* popup = country()->findChild<QCompleter*>()->popup();
        QTRY_VERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
        QCOMPARE(country()->lineEdit()->text(), u"United Kingdom"_s);
        QTest::keyClicks(country(), u"united states"_s);
        QTRY_VERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Tab);
        QVERIFY(!popup->isVisible());
        QCOMPARE(country()->lineEdit()->text(), u"United Kingdom"_s);
        QCOMPARE(m->panel.country().text(), u"gb"_s);
        // No match, then away.
        country()->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(country(), u"zzz"_s);
        search()->setFocus(Qt::TabFocusReason);
        QCOMPARE(country()->lineEdit()->text(), u"United Kingdom"_s);
    }

    void aCountrysRefreshKeepsItsChoice()
    {
        m->countries.setCountries({});
        QCOMPARE(country()->lineEdit()->text(), QString());
        QCOMPARE(m->panel.country().text(), u"gb"_s);
        m->countries.setCountries({{CountryId(u"aa"_s), u"Aa"_s}, {CountryId(u"gb"_s), u"United Kingdom"_s}});
        QCOMPARE(country()->lineEdit()->text(), u"United Kingdom"_s);
        country()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(country(), Qt::Key_A);
        m->countries.setCountries({{CountryId(u"gb"_s), u"United Kingdom"_s}});
        QCOMPARE(country()->lineEdit()->text(), u"a"_s);
    }

    void scrollingPastChangesNothing()
    {
        const QPointF middle = country()->rect().center();
        QWheelEvent wheel(middle, country()->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(country(), &wheel);
        QCOMPARE(country()->lineEdit()->text(), u"United Kingdom"_s);
        QCOMPARE(m->panel.country().text(), u"gb"_s);
    }
};

QTEST_MAIN(TestBuyPanel)
#include "tst_buypanel.moc"
