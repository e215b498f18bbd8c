// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "relay/signature.h"
#include "sandbox/service.h"
#include "tests/relay/knock.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/workspace/reception.h"
#include "ui/workspace/workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>
#include <QTcpServer>
#include <QtTest>

namespace provynx::test {

using namespace Qt::StringLiterals;

/// The whole window on a service of its own, receiving pushes; real to the sockets and the journal.
class PushedWindow {
public:
    static QByteArray secret() { return "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"; }

    explicit PushedWindow(Look& look)
        : m_look(look)
    {
        sandbox::Habits habits;
        habits.waitingPolls = 1'000'000; // codes come by push alone
        service.setHabits(habits);
        m_options.base = std::get<BaseUrl>(BaseUrl::parse(service.start()->toString()));
        open();
        addKey();
    }

    void open()
    {
        workspace.reset();
        workspace = std::make_unique<Workspace>(m_options, m_look);
        workspace->open();
        window = nullptr;
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<MainWindow*>(widget))
                window = found;
        }
        QTRY_VERIFY(receiving());
    }

    /// A test key: it buys without asking.
    void addKey()
    {
        QTRY_VERIFY(control<QLineEdit>(u"API key"_s));
        control<QLineEdit>(u"API key"_s)->setText(u"nsk_test_pushed0123456789ab"_s);
        control<QPushButton>(u"Add key"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(control<QAbstractItemView>(u"Services"_s), 20'000);
    }

    Reception* receiving() const { return workspace->findChild<Reception*>(); }
    quint16 port() const { return receiving()->receiver().port(); }

    template <class Control>
    Control* control(const QString& name, const QWidget* in = nullptr) const
    {
        const QWidget* where = in ? in : window;
        for (Control* control : where->findChildren<Control*>()) {
            const auto* button = qobject_cast<const QAbstractButton*>(control);
            const QString its = button && control->accessibleName().isEmpty() ? button->text().remove(u'&')
                                                                              : control->accessibleName();
            if (its == name && control->isVisible())
                return control;
        }
        return nullptr;
    }

    /// The settings, open on the page about pushes.
    QDialog* pushSettings() const
    {
        Q_EMIT window->settingsRequested();
        for (QDialog* dialog : window->findChildren<QDialog*>()) {
            auto* pages = dialog->isVisible() ? dialog->findChild<QListWidget*>() : nullptr;
            if (!pages)
                continue;
            const auto found = pages->findItems(u"Push"_s, Qt::MatchExactly);
            if (!found.isEmpty())
                pages->setCurrentItem(found.constFirst());
            return dialog;
        }
        return nullptr;
    }

    static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }

    AttemptId buy(const QString& service_ = u"whatsapp"_s)
    {
        auto* list = control<QAbstractItemView>(u"Services"_s);
        const auto hasServices = [this] {
            const auto* services = control<QAbstractItemView>(u"Services"_s);
            return services && services->model()->rowCount() > 0;
        };
        if (!QTest::qWaitFor(hasServices, 20'000))
            qFatal("no services");
        list = control<QAbstractItemView>(u"Services"_s);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data(IdRole).toString() == service_)
                list->setCurrentIndex(list->model()->index(row, 0));
        }
        auto* get = control<QPushButton>(u"Get number"_s);
        if (!QTest::qWaitFor([get] { return get->isEnabled(); }, 20'000))
            qFatal("the button stays shut");
        const int before = rows()->model()->rowCount();
        get->click();
        const auto isBought
            = [this, before] { return rows()->model()->rowCount() > before && order().wasBought(); };
        if (!QTest::qWaitFor(isBought, 20'000))
            qFatal("nothing was bought");
        return order().attempt();
    }

    /// Also while there are none and it is hidden.
    QAbstractItemView* rows() const
    {
        for (QAbstractItemView* view : window->findChildren<QAbstractItemView*>()) {
            if (view->accessibleName() == u"Active numbers"_s)
                return view;
        }
        return nullptr;
    }
    Order order(int row = 0) const { return rows()->model()->index(row, 0).data(OrderRole).value<Order>(); }
    int rowOf(const AttemptId& attempt) const
    {
        for (int row = 0; row < rows()->model()->rowCount(); ++row) {
            if (order(row).attempt() == attempt)
                return row;
        }
        return -1;
    }

    static QByteArray body(
        const QString& number, const QString& phone, const QString& code, const QString& id)
    {
        return QStringLiteral(
            R"({"id":"%1","type":"otp.received","data":{"number_id":"%2","number":"%3","service":"whatsapp","code":"%4","message":"Your code is %4"}})")
            .arg(id, number, phone, code)
            .toUtf8();
    }

    std::unique_ptr<Knock> deliver(const QByteArray& path, const QByteArray& bytes, const QByteArray& id,
        const QByteArray& key = secret()) const
    {
        auto knock = std::make_unique<Knock>(port());
        knock->post(path,
            relay::sign(SignatureScheme::Standard, Secret(key), id, QDateTime::currentDateTimeUtc(), bytes),
            bytes);
        return knock;
    }

    SandboxService service;
    std::unique_ptr<Workspace> workspace;
    MainWindow* window = nullptr;

private:
    Look& m_look;
    Options m_options;
};

/// Receiving is switched on before the window opens, as it was when the program ended.
inline void rememberReceiving(quint16 port)
{
    Preferences preferences(
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s);
    PushSettings settings;
    settings.isOn = true;
    settings.port = port;
    settings.token = u"abcdefghijkmnpqrstuvwxyz23456789"_s;
    preferences.setPush(settings);
}

inline QByteArray rememberedPath()
{
    return "/push/abcdefghijkmnpqrstuvwxyz23456789";
}

} // namespace provynx::test
