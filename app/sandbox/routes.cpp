// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes.h"

#include "bodies.h"
#include "offers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace provynx::sandbox {

using namespace Qt::StringLiterals;

namespace {

HttpReply refused(const Refusal& refusal)
{
    return jsonReply(refusal.status, bodies::error(refusal.words));
}

template <class T, class Write>
HttpReply answered(const Outcome<T>& outcome, Write write)
{
    if (const auto* refusal = std::get_if<Refusal>(&outcome))
        return refused(*refusal);
    return jsonReply(200, write(std::get<T>(outcome)));
}

std::optional<Server> serverFrom(int number)
{
    if (number < 1 || number > 3)
        return std::nullopt;
    return static_cast<Server>(number);
}

/// The query's market, checked; `op` is honoured for services only.
Outcome<Market> marketOf(const Route& route, const HttpRequest& request)
{
    const QByteArray asked = request.queryValue("server");
    const auto server = asked.isNull() ? Server::One : serverFrom(asked.toInt());
    if (!server)
        return Refusal{400, u"Invalid server"_s};
    OperatorId op = anyOperator();
    const QByteArray askedOperator = request.queryValue("operator");
    if (route.ask == Route::Ask::Services && !askedOperator.isEmpty())
        op = OperatorId(QString::fromUtf8(askedOperator));
    if (!needsCountry(route.region) || route.ask == Route::Ask::Countries)
        return Market::of(route.region, *server, {}, op);
    const CountryId country(QString::fromUtf8(request.queryValue("country")));
    if (country.isEmpty())
        return Refusal{400, u"Country is required"_s};
    if (!hasCountry(*server, country))
        return Refusal{400, u"Unknown country"_s};
    return Market::of(route.region, *server, country, op);
}

HttpReply catalogueAnswer(const Rules& rules, const Route& route, const HttpRequest& request)
{
    const bool mayBeAbsent = rowOf(regionRows, route.region).mayLackOperators;
    if (route.ask == Route::Ask::Operators && mayBeAbsent && !rules.habits().hasGlobalOperators)
        return refused({404, u"Not found"_s});
    const auto asked = marketOf(route, request);
    if (const auto* refusal = std::get_if<Refusal>(&asked))
        return refused(*refusal);
    const Market market = std::get<Market>(asked);
    if (route.ask == Route::Ask::Countries)
        return jsonReply(200, bodies::countries(countries(market.server())));
    if (route.ask == Route::Ask::Operators)
        return jsonReply(200, bodies::operators(operators(market)));
    const auto list = rules.onSale(market);
    // Every market that exists sells something.
    return list.isEmpty() ? refused({400, u"Unknown operator"_s}) : jsonReply(200, bodies::services(list));
}

} // namespace

Route Route::of(const QByteArray& method, const QByteArray& path)
{
    const QByteArray prefix = QByteArray(basePath) + '/';
    Route route;
    if (!path.startsWith(prefix))
        return route;
    const QList<QByteArray> parts = path.mid(prefix.size()).split('/');
    const auto take = [&route, &method](Ask ask, const char* expected) {
        if (method == expected) {
            route.ask = ask;
            route.allowed.clear();
        } else if (route.ask == Ask::Nothing) {
            route.allowed += (route.allowed.isEmpty() ? QByteArray() : QByteArray(", ")) + expected;
        }
    };
    if (parts == QList<QByteArray>{"balance"}) {
        take(Ask::Balance, "GET");
        return route;
    }
    const auto region = fromWord(regionRows, QString::fromUtf8(parts[0]));
    if (parts.size() < 2 || !region)
        return route;
    route.region = *region;
    if (parts.size() == 2) {
        if (parts[1] == "countries" && needsCountry(route.region))
            take(Ask::Countries, "GET");
        else if (parts[1] == "operators")
            take(Ask::Operators, "GET");
        else if (parts[1] == "services")
            take(Ask::Services, "GET");
        else if (parts[1] == "numbers")
            take(method == "GET" ? Ask::Numbers : Ask::Buy, method == "GET" ? "GET" : "POST");
    } else if (parts[1] == "numbers" && !parts[2].isEmpty()) {
        route.number = NumberId(QString::fromUtf8(parts[2]));
        if (parts.size() == 3) {
            take(Ask::Number, "GET");
            take(Ask::Cancel, "DELETE");
        } else if (parts.size() == 4 && parts[3] == "code") {
            take(Ask::Code, "GET");
        }
    }
    return route;
}

Endpoint Route::endpoint() const
{
    switch (ask) {
    case Ask::Nothing:
        return Endpoint::Unknown;
    case Ask::Balance:
        return Endpoint::Balance;
    case Ask::Countries:
    case Ask::Operators:
    case Ask::Services:
        return Endpoint::Catalogue;
    case Ask::Buy:
        return Endpoint::Purchase;
    case Ask::Numbers:
        return Endpoint::Numbers;
    case Ask::Number:
        return Endpoint::Number;
    case Ask::Code:
        return Endpoint::Code;
    case Ask::Cancel:
        return Endpoint::Cancel;
    }
    return Endpoint::Unknown;
}

HttpReply jsonReply(int status, const QByteArray& body)
{
    return {status, body, {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}}};
}

Secret bearer(const HttpRequest& request)
{
    const QByteArray value = request.header("Authorization");
    const QByteArray scheme = QByteArrayLiteral("Bearer ");
    if (value.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return Secret(value.mid(scheme.size()).trimmed());
}

std::optional<HttpReply> refusalAtTheDoor(const Route& route, const HttpRequest& request)
{
    if (!route.allowed.isEmpty()) {
        HttpReply reply = refused({405, u"Method not allowed"_s});
        reply.headers.append({"Allow", route.allowed});
        return reply;
    }
    if (route.ask == Route::Ask::Nothing)
        return refused({404, u"Not found"_s});
    if (!Rules::accepts(bearer(request)))
        return refused({401, usualWords(401)});
    return std::nullopt;
}

HttpReply answerAtOnce(Rules& rules, const Route& route, const HttpRequest& request)
{
    const Secret key = bearer(request);
    switch (route.ask) {
    case Route::Ask::Balance:
        return jsonReply(200, bodies::balance(rules.balance(key)));
    case Route::Ask::Countries:
    case Route::Ask::Operators:
    case Route::Ask::Services:
        return catalogueAnswer(rules, route, request);
    case Route::Ask::Numbers: {
        HttpReply reply = answered(rules.numbers(key, route.region), bodies::numbers);
        if (reply.status == 405)
            reply.headers.append(HttpHeader{"Allow", "POST"});
        return reply;
    }
    case Route::Ask::Number:
        return answered(rules.number(key, route.region, route.number), bodies::number);
    case Route::Ask::Code:
        return answered(rules.checkCode(key, route.region, route.number), bodies::code);
    case Route::Ask::Cancel:
        return answered(rules.cancel(key, route.region, route.number), bodies::cancelled);
    case Route::Ask::Buy:
    case Route::Ask::Nothing:
        break;
    }
    return refused({404, u"Not found"_s});
}

Outcome<Rules::Order> readOrder(const Route& route, const HttpRequest& request, Habits::KeyPlace keyPlace)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return Refusal{400, u"Invalid request body"_s};
    const QJsonObject body = document.object();
    const QJsonValue askedServer = body.value("server"_L1);
    const auto server = askedServer.isUndefined() ? Server::One : serverFrom(askedServer.toInt());
    if (!server)
        return Refusal{400, u"Invalid server"_s};
    const ServiceId service(body.value("service"_L1).toString());
    const OperatorId op(body.value("operator"_L1).toString(anyOperator().text()));
    const CountryId country(body.value("country"_L1).toString());
    if (service.isEmpty())
        return Refusal{400, u"Service is required"_s};
    if (needsCountry(route.region) && country.isEmpty())
        return Refusal{400, u"Country is required"_s};

    Rules::Order order;
    order.market = Market::of(route.region, *server, country, op);
    order.service = service;
    order.fingerprint = request.path + '\n' + request.body;
    const bool readsHeader = keyPlace == Habits::KeyPlace::Header || keyPlace == Habits::KeyPlace::Both;
    const bool readsBody = keyPlace == Habits::KeyPlace::Body || keyPlace == Habits::KeyPlace::Both;
    if (readsHeader)
        order.idempotencyKey = request.header("Idempotency-Key");
    if (order.idempotencyKey.isEmpty() && readsBody)
        order.idempotencyKey = body.value("idempotency_key"_L1).toString().toUtf8();
    return order;
}

} // namespace provynx::sandbox
