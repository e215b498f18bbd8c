// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/pushservice.h"
#include "openwindow.h"
#include "ui/look/appearance.h"
#include "webhook/knock.h"
#include "webhook/signature.h"

#include <QTcpServer>

namespace provynx::test {

using namespace Qt::StringLiterals;

/// A window that receives pushes; its service's numbers get their codes by push alone.
class PushedWindow : public OpenWindow {
public:
    static QByteArray secret() { return "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"; }

    explicit PushedWindow(Appearance& look)
        : OpenWindow(look, silent())
    {
        addKey(u"nsk_test_pushed0123456789ab"_s); // a test key: it buys without asking
        QTRY_VERIFY(receiving());
    }

    static sandbox::Habits silent()
    {
        sandbox::Habits habits;
        habits.waitingPolls = 1'000'000;
        return habits;
    }

    PushService* receiving() const { return workspace->findChild<PushService*>(); }
    quint16 port() const { return receiving()->receiver().port(); }
    QDialog* pushSettings() const { return settings(u"Push"_s); }

    static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }

    AttemptId buy(const QString& service_ = u"whatsapp"_s)
    {
        if (!QTest::qWaitFor([this] { return hasServices(); }, 20'000))
            qFatal("no services");
        auto* list = control<QAbstractItemView>(u"Services"_s);
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
            webhook::sign(SignatureScheme::Standard, Secret(key), id, QDateTime::currentDateTimeUtc(), bytes),
            bytes);
        return knock;
    }
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
