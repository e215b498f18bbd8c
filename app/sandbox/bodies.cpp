// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodies.h"

namespace provynx::sandbox::bodies {

namespace {

QByteArray quoted(const QString& text)
{
    QString out;
    out.reserve(text.size() + 2);
    out += u'"';
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (c < u' ')
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    out += u'"';
    return out.toUtf8();
}

QByteArray moment(const QDateTime& at)
{
    return quoted(at.toUTC().toString(Qt::ISODate));
}

/// {"name":value,…} in the order of the calls.
class Object {
public:
    Object& add(const char* name, const QByteArray& value)
    {
        m_text += m_text.isEmpty() ? "{" : ",";
        m_text += '"';
        m_text += name;
        m_text += "\":";
        m_text += value;
        return *this;
    }
    Object& add(const char* name, const QString& text) { return add(name, quoted(text)); }
    QByteArray text() const { return m_text.isEmpty() ? QByteArrayLiteral("{}") : QByteArray(m_text + '}'); }

private:
    QByteArray m_text;
};

template <class T, class Write>
QByteArray listed(const char* name, const QList<T>& list, Write write)
{
    QByteArray items;
    for (const T& item : list) {
        items += items.isEmpty() ? '[' : ',';
        items += write(item);
    }
    items += items.isEmpty() ? QByteArrayLiteral("[]") : QByteArrayLiteral("]");
    return Object().add(name, items).text();
}

QByteArray amount(const Money& money)
{
    return money.toDecimal().toLatin1();
}

QString word(Rental::Status status)
{
    switch (status) {
    case Rental::Status::Waiting:
        return QStringLiteral("waiting");
    case Rental::Status::Received:
        return QStringLiteral("received");
    case Rental::Status::Cancelled:
        return QStringLiteral("cancelled");
    case Rental::Status::Expired:
        return QStringLiteral("expired");
    }
    return {};
}

/// The newest SMS flat; all of them, oldest first, where there are several.
void addMessages(Object& object, const QList<Sms>& messages)
{
    if (messages.isEmpty())
        return;
    const auto flat = [](Object& into, const Sms& sms) {
        into.add("code", sms.code).add("message", sms.text).add("received_at", moment(sms.receivedAt));
    };
    flat(object, messages.last());
    if (messages.size() < 2)
        return;
    QByteArray items;
    for (const Sms& sms : messages) {
        Object item;
        item.add("id", sms.id);
        flat(item, sms);
        items += items.isEmpty() ? '[' : ',';
        items += item.text();
    }
    items += ']';
    object.add("messages", items);
}

Object whole(const Rental& rental)
{
    Object object;
    object.add("id", rental.id.text())
        .add("number", rental.phone)
        .add("service", rental.service.id.text())
        .add("operator", rental.market.op().text())
        .add("server", QByteArray::number(static_cast<int>(rental.market.server())));
    if (rental.market.needsCountry())
        object.add("country", rental.market.country().text());
    if (rental.tellsPrice)
        object.add("price", amount(rental.price)).add("currency", rental.price.currency());
    object.add("status", word(rental.status)).add("created_at", moment(rental.boughtAt));
    if (rental.tellsExpiry)
        object.add("expires_at", moment(rental.expiresAt));
    addMessages(object, rental.messages);
    return object;
}

} // namespace

QByteArray error(const QString& words)
{
    return Object().add("error", words).text();
}

QByteArray balance(const Money& money)
{
    return Object().add("balance", amount(money)).add("currency", money.currency()).text();
}

QByteArray countries(const QList<Country>& list)
{
    return listed("countries", list, [](const Country& country) {
        return Object().add("id", country.id.text()).add("name", country.name).text();
    });
}

QByteArray operators(const QList<Operator>& list)
{
    return listed("operators", list,
        [](const Operator& op) { return Object().add("id", op.id.text()).add("name", op.name).text(); });
}

QByteArray services(const QList<Service>& list)
{
    return listed("services", list, [](const Service& service) {
        Object object;
        object.add("id", service.id.text()).add("name", service.name);
        if (service.price)
            object.add("price", amount(*service.price)).add("currency", service.price->currency());
        if (service.stock)
            object.add("available", QByteArray::number(*service.stock));
        return object.text();
    });
}

QByteArray number(const Rental& rental)
{
    return whole(rental).text();
}

QByteArray numbers(const QList<ListedRental>& list)
{
    return listed("numbers", list, [](const ListedRental& one) {
        Object object = whole(one.rental);
        if (!one.request.isEmpty())
            object.add("idempotency_key", QString::fromUtf8(one.request));
        return object.text();
    });
}

QByteArray code(const Rental& rental)
{
    Object object;
    object.add("status", word(rental.status));
    addMessages(object, rental.messages);
    return object.text();
}

QByteArray cancelled(const CancelledRental& done)
{
    return Object()
        .add("id", done.rental.id.text())
        .add("status", word(done.rental.status))
        .add("refund", amount(done.refund))
        .add("currency", done.refund.currency())
        .add("balance", amount(done.balance))
        .text();
}

} // namespace provynx::sandbox::bodies
