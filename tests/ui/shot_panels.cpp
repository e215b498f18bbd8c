// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Saves pictures of the panels with sample data, to be looked at: shot_panels <folder>. Not a test.
#include "models/ordermodel.h"
#include "models/placemodels.h"
#include "models/servicemodel.h"
#include "samples.h"
#include "settings/preferences.h"
#include "ui/active/activepanel.h"
#include "ui/buy/buypanel.h"
#include "ui/buy/quickorder.h"
#include "ui/look/appearance.h"
#include "ui/notifications/notificationspage.h"
#include "ui/notifications/trayicon.h"
#include "words/words.h"

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QTest>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

struct Scene {
    OrderModel orders{[](const Order&) { return test::now; }};
    ServiceModel services;
    CountryModel countries;
    OperatorModel operators{u"Any"_s};
    BuyPanel* buy = nullptr;
    ActivePanel* active = nullptr;
    QWidget window;

    Scene()
    {
        window.setObjectName(u"scene"_s);
        countries.setCountries(
            {{CountryId(u"gb"_s), {}}, {CountryId(u"de"_s), {}}, {CountryId(u"ca"_s), {}}});
        buy = new BuyPanel(&services, &countries, &operators);
        active = new ActivePanel(&orders, [](const Order&) { return test::now; });
        buy->setFixedWidth(336);
        auto* right = new QWidget;
        auto* column = new QVBoxLayout(right);
        column->setContentsMargins(16, 16, 16, 14);
        column->addWidget(active);
        auto* row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        row->addWidget(buy);
        row->addWidget(right, 1);
        window.setAutoFillBackground(true);
        buy->setChoice(Region::Global, Server::One, CountryId(u"gb"_s), anyOperator(), ServiceId(u"wa"_s));
        buy->setCountriesState(BuyPanel::ListState::Ready);
        buy->setOperatorsState(BuyPanel::ListState::Ready);
    }

    void fill()
    {
        services.setPrices(test::prices(test::globalMarket()));
        buy->setServicesState(BuyPanel::ListState::Ready);
        for (auto* field : buy->findChildren<QLineEdit*>())
            if (field->accessibleName() == u"Test case"_s)
                field->setText(u"TC-1042 sign-up, UK"_s);
        orders.setOrders({
            test::withCode(test::waiting(1, test::globalMarket(), u"WhatsApp"_s, u"+447700900123"_s, 9, 900,
                               u"TC-1042"_s),
                u"482913"_s, u"Your WhatsApp code: 482-913\nDon't share this code with others"_s),
            test::waiting(
                2, Market::unitedStates(Server::One), u"Google"_s, u"+12025550143"_s, 156, 900, u"TC-1043"_s),
            test::waiting(
                3, Market::global(Server::One, CountryId(u"de"_s)), u"Telegram"_s, u"+4915228817386"_s, 190),
        });
        active->select(test::attempt(1));
    }

    /// As drawn: "gb whats", and the last order below.
    void orderByTyping(const QString& typed)
    {
        services.setLeaders({ServiceId(u"wa"_s), ServiceId(u"wb"_s)}, {});
        auto* panel = new QuickOrder(&window);
        QObject::connect(panel, &QuickOrder::typedChanged, panel, [panel](const QString& words) {
            QuickSearch search;
            search.setHere(test::globalMarket());
            search.setFavourites({ServiceId(u"wn"_s)});
            search.setLists(
                {{test::prices(test::globalMarket()), u"United Kingdom"_s, u"united kingdom gb"_s, {}},
                    {test::prices(Market::unitedStates(Server::One)), {}, {}, {}}});
            search.setPastOrders(
                {{Market::unitedStates(Server::One), ServiceId(u"wb"_s), u"WhatsApp Business"_s, {}}});
            panel->setRows(search.find(words, 6));
        });
        window.resize(1240, 690);
        window.show();
        panel->open();
        QTest::keyClicks(panel->findChild<QLineEdit*>(), typed);
        if (typed.size() < 4)
            panel->setNote(u"Loading the services of Germany, server 1…"_s);
    }

    void save(const QString& path, QSize size)
    {
        window.resize(size);
        window.show();
        QApplication::processEvents();
        QApplication::processEvents();
        window.grab().save(path);
        window.hide();
    }
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QFont font(u"Inter"_s);
    font.setPixelSize(13);
    QApplication::setFont(font);
    Appearance look(&application);
    const QDir folder(application.arguments().value(1, u"."_s));
    constexpr QSize usual{1240, 690};
    constexpr QSize small{820, 500};
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        look.setTheme(theme);
        const QString name = theme == Theme::Dark ? u"dark"_s : u"light"_s;
        {
            Scene scene;
            scene.fill();
            scene.save(folder.filePath(name + u"-3.png"), usual);
            scene.save(folder.filePath(name + u"-small.png"), small);
        }
        {
            Scene scene;
            scene.fill();
            scene.orderByTyping(u"gb whats"_s);
            scene.save(folder.filePath(name + u"-quick.png"), usual);
        }
        {
            Scene scene;
            scene.fill();
            scene.orderByTyping(u"wha"_s);
            scene.save(folder.filePath(name + u"-quick-small.png"), small);
            NotificationsPage page;
            page.setTrayAvailable(true);
            page.resize(500, 420);
            page.show();
            QApplication::processEvents();
            page.grab().save(folder.filePath(name + u"-notices.png"));
            QPixmap tray(340, 70);
            tray.fill(theme == Theme::Dark ? QColor(40, 40, 44) : QColor(240, 240, 240));
            QPainter painter(&tray);
            int left = 4;
            for (const int size : {16, 22, 32, 64}) {
                for (const int count : {3, 12}) {
                    const QIcon icon(u":/icons/com.provynx.SmsDesktop.svg"_s);
                    painter.drawPixmap(left, 3, TrayIcon::picture(icon, count).pixmap(size, size));
                    left += size + 6;
                }
            }
            painter.end();
            tray.save(folder.filePath(name + u"-tray.png"));
        }
        {
            Scene scene;
            scene.buy->setServicesState(BuyPanel::ListState::Failed,
                u"There is no connection to the service. Try again in a moment."_s);
            scene.buy->setBlocked(u"The wallet is short by $0.35."_s);
            scene.orders.setRepetition([](const Order&) {
                return Repetition{Repetition::Known::NotProved, true};
            });
            scene.orders.setOrders({test::unknownOutcome(4, u"WhatsApp"_s), test::refused(5, u"Google"_s),
                test::cancelled(test::waiting(
                    6, Market::unitedStates(Server::One), u"Telegram"_s, u"+12025550143"_s, 60, 900))});
            scene.active->select(test::attempt(4));
            scene.save(folder.filePath(name + u"-open.png"), usual);
            scene.save(folder.filePath(name + u"-open-small.png"), small);
        }
    }
    look.setTheme(Theme::Light);
    {
        Scene scene;
        scene.buy->setChoice(Region::UnitedStates, Server::Two, {}, anyOperator(), std::nullopt);
        scene.buy->setServicesState(BuyPanel::ListState::Loading);
        scene.save(folder.filePath(u"light-0.png"_s), usual);
    }
    {
        Scene scene;
        scene.services.setPrices(test::prices(test::globalMarket(), 1000));
        scene.buy->setServicesState(BuyPanel::ListState::Ready);
        scene.buy->setChoice(
            Region::Global, Server::One, CountryId(u"gb"_s), anyOperator(), ServiceId(u"wp"_s));
        QList<Order> many;
        for (int i = 0; i < 1000; ++i)
            many.append(test::waiting(i, Market::unitedStates(Server::One),
                u"Verkehrsverbundsbürgerschaftsdienst %1"_s.arg(i), u"+12025550143"_s, i % 900, 900,
                u"TC-%1 ein ziemlich langer Name eines Testfalls"_s.arg(i)));
        scene.orders.setOrders(many);
        scene.active->select(test::attempt(0));
        scene.save(folder.filePath(u"light-1000.png"_s), usual);
        scene.save(folder.filePath(u"light-1000-small.png"_s), small);
    }
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    {
        Scene scene;
        scene.fill();
        scene.orders.put(test::waiting(7, Market::unitedStates(Server::One),
            u"خدمة الرسائل القصيرة للتجارة الإلكترونية"_s, u"+12025550143"_s, 5, 900));
        scene.orderByTyping(u"wha"_s);
        scene.save(folder.filePath(u"rtl.png"_s), usual);
    }
    return 0;
}
