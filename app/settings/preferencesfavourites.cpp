// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include "domain/plaintext.h"

#include <QCryptographicHash>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFavourites = 1000; // whatever number the file claims
constexpr int mostPastOrders = 100;

QString kindWord(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Live:
        return u"live"_s;
    case KeyKind::Test:
        return u"test"_s;
    case KeyKind::Sandbox:
        break;
    }
    return u"sandbox"_s;
}

/// An address holds slashes and capitals, which mean something in a settings key.
QString groupOf(KeyKind kind, const BaseUrl& base)
{
    const QString name = kindWord(kind) + u' ' + base.name();
    const QByteArray hash
        = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).first(16).toHex();
    return u"shortlist/"_s + QString::fromLatin1(hash);
}

} // namespace

QList<ServiceId> Preferences::favourites(KeyKind kind, const BaseUrl& base) const
{
    QList<ServiceId> found;
    const QStringList stored
        = m_settings.value(QString(groupOf(kind, base) + u"/favourites"_s)).toStringList();
    for (const QString& text : stored) {
        const ServiceId id(text);
        if (!id.isEmpty() && !found.contains(id) && found.size() < mostFavourites)
            found.append(id);
    }
    return found;
}

void Preferences::setFavourites(KeyKind kind, const BaseUrl& base, const QList<ServiceId>& favourites)
{
    QStringList texts;
    for (const ServiceId& id : favourites)
        texts.append(id.text());
    set(groupOf(kind, base) + u"/favourites"_s, texts);
}

QList<PastOrder> Preferences::pastOrders(KeyKind kind, const BaseUrl& base) const
{
    QList<PastOrder> found;
    const QString group = groupOf(kind, base) + u"/orders"_s;
    const int count = qMin(m_settings.beginReadArray(group), mostPastOrders);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        const auto text = [this](QLatin1StringView key) { return m_settings.value(key).toString(); };
        const int number = text("server"_L1).toInt();
        PastOrder order;
        order.service = ServiceId(text("service"_L1));
        order.serviceName = plainText(text("serviceName"_L1));
        order.countryName = plainText(text("countryName"_L1));
        const CountryId country(text("country"_L1));
        const OperatorId op(text("operator"_L1));
        if (order.service.isEmpty() || op.isEmpty() || number < int(Server::One)
            || number > int(Server::Three))
            continue;
        order.market = country.isEmpty() ? Market::unitedStates(Server(number), op)
                                         : Market::global(Server(number), country, op);
        found.append(order);
    }
    m_settings.endArray();
    return found;
}

void Preferences::setPastOrders(KeyKind kind, const BaseUrl& base, const QList<PastOrder>& orders)
{
    prepareFile();
    const QString group = groupOf(kind, base) + u"/orders"_s;
    m_settings.remove(group);
    m_settings.beginWriteArray(group);
    int row = 0;
    for (const PastOrder& order : orders) {
        m_settings.setArrayIndex(row++);
        m_settings.setValue("service"_L1, order.service.text());
        m_settings.setValue("serviceName"_L1, order.serviceName);
        m_settings.setValue("server"_L1, static_cast<int>(order.market.server()));
        m_settings.setValue("country"_L1, order.market.country().text());
        m_settings.setValue("countryName"_L1, order.countryName);
        m_settings.setValue("operator"_L1, order.market.op().text());
    }
    m_settings.endArray();
    m_settings.sync();
}

} // namespace provynx
