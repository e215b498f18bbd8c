// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prism.h"

#include "api/client.h"
#include "api/wire.h"
#include "sandbox/service.h"
#include "support/strict.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUuid>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sandbox::Endpoint;

namespace {

const Secret testKey("nsk_test_contract0123456789");
const Secret liveKey("nsk_live_contract0123456789");
const Secret wrongKey("nsk_wrong_0123456789");
const Market us = Market::unitedStates(Server::One);
const Market britain = Market::global(Server::Three, CountryId(u"gb"_s));

QJsonObject contract()
{
    QFile file(QStringLiteral(PROVYNX_CONTRACT));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Asks, waits and answers; a failure of kind InternalTrouble when nothing came.
template <class T>
Result<T> awaited(const std::function<void(QObject*, Then<T>)>& ask)
{
    QObject context;
    std::optional<Result<T>> got;
    ask(&context, [&got](const Result<T>& result) { got = result; });
    if (!QTest::qWaitFor([&got] { return got.has_value(); }, 60'000))
        qWarning("no answer came");
    return got.value_or(Result<T>(Failure()));
}

SealedPurchase sealed(const Offer& offer, const QString& key)
{
    return wire::seal(offer, AttemptId(key), IdempotencyKeyPlacement::Header);
}

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// A client on the other side of Prism, one try a call.
struct Caller {
    Caller(QNetworkAccessManager& network, const QUrl& door, const Secret& key)
        : client(&network, {BaseUrl::embedded(door), key}, Clock::system(), nullptr, {1, 1ms, 1ms, 1ms})
    {
    }

    Result<Balance> balance()
    {
        return awaited<Balance>([this](auto* context, auto then) { client.balance(context, then); });
    }
    Result<QList<Country>> countries(Server server)
    {
        return awaited<QList<Country>>(
            [&](auto* context, auto then) { client.countries(server, context, then); });
    }
    Result<QList<Operator>> operators(const Market& market)
    {
        return awaited<QList<Operator>>(
            [&](auto* context, auto then) { client.operators(market, context, then); });
    }
    Result<PriceList> services(const Market& market)
    {
        return awaited<PriceList>([&](auto* context, auto then) { client.services(market, context, then); });
    }
    Result<NumberState> buy(const SealedPurchase& purchase)
    {
        return awaited<NumberState>([&](auto* context, auto then) { client.buy(purchase, context, then); });
    }
    Result<QList<ListedNumber>> numbers(Region region)
    {
        return awaited<QList<ListedNumber>>(
            [&](auto* context, auto then) { client.numbers(region, context, then); });
    }
    Result<NumberState> number(Region region, const NumberId& id)
    {
        return awaited<NumberState>(
            [&](auto* context, auto then) { client.number(region, id, context, then); });
    }
    Result<NumberState> code(Region region, const NumberId& id)
    {
        return awaited<NumberState>(
            [&](auto* context, auto then) { client.code(region, id, context, then); });
    }
    Result<CancelAnswer> cancel(const NumberId& id)
    {
        return awaited<CancelAnswer>(
            [&](auto* context, auto then) { client.cancelUnitedStates(id, context, then); });
    }

    Client client;
};

template <class T>
Failure::Kind kindOf(const Result<T>& result)
{
    return result ? Failure::Kind::OverCap : result.failure().kind; // OverCap: nothing here says that
}

/// A sandbox, Prism before it, and every call of the client through both.
class Walk {
public:
    explicit Walk(const QString& contract)
        : m_url(m_service.start().value())
        , m_prism(contract, m_url)
        , m_record(m_network)
    {
    }

    const QList<Exchange>& exchanges() const { return m_record.exchanges(); }

    /// What is wrong with the flow itself fails the test at once; what Prism finds is kept.
    void go()
    {
        const QUrl door = m_prism.url();
        QVERIFY2(!door.isEmpty(), m_prism.said());
        Caller tester(m_network, door, testKey);
        Caller payer(m_network, door, liveKey);
        lookAround(tester);
        if (!QTest::currentTestFailed())
            buyInTheUnitedStates(tester);
        if (!QTest::currentTestFailed())
            buyAbroad(payer, door);
        if (!QTest::currentTestFailed())
            beRefused(tester, payer, door);
        if (!QTest::currentTestFailed())
            meetTrouble(tester);
    }

private:
    void lookAround(Caller& caller)
    {
        QVERIFY(caller.balance());
        for (const Server server : {Server::One, Server::Two, Server::Three}) {
            QVERIFY(caller.countries(server));
            const Market market = Market::unitedStates(server);
            QVERIFY(caller.operators(market));
            const auto prices = caller.services(market);
            QVERIFY(prices);
            QVERIFY(prices->services().size() > 10);
        }
        const auto operators = caller.operators(britain);
        QVERIFY(operators);
        QVERIFY(operators->size() > 1);
        QVERIFY(caller.services(Market::global(Server::Three, CountryId(u"gb"_s), operators->last().id)));
        sandbox::Habits habits;
        habits.hasGlobalOperators = false;
        m_service.setHabits(habits);
        QCOMPARE(caller.operators(britain)->size(), 1);
        m_service.setHabits({});
    }

    /// Something of the list of prices that is in stock, or something that is not.
    static std::optional<Offer> pick(const PriceList& prices, bool inStock = true)
    {
        for (const Service& service : prices.services())
            if (service.price && service.isOutOfStock() != inStock)
                return prices.offer(service.id);
        return std::nullopt;
    }

    void buyInTheUnitedStates(Caller& caller)
    {
        const auto offer = pick(*caller.services(us));
        QVERIFY(offer);
        const SealedPurchase purchase = sealed(*offer, newKey());
        const auto bought = caller.buy(purchase);
        QVERIFY(bought);
        QCOMPARE(caller.buy(purchase)->number, bought->number);
        QVERIFY(caller.number(Region::UnitedStates, bought->number));
        for (int look = 1; look <= 3; ++look) {
            const auto seen = caller.code(Region::UnitedStates, bought->number);
            QVERIFY(seen);
            QCOMPARE(seen->messages.size(), look < 3 ? 0 : 1);
        }
        QCOMPARE(caller.number(Region::UnitedStates, bought->number)->stage, NumberState::Stage::Received);
        QCOMPARE(kindOf(caller.cancel(bought->number)), Failure::Kind::Conflict);

        const auto another = caller.buy(sealed(*offer, newKey()));
        QVERIFY(another);
        QVERIFY(another->number != bought->number);
        QVERIFY(caller.cancel(another->number)->refund);
        QCOMPARE(caller.number(Region::UnitedStates, another->number)->stage, NumberState::Stage::Cancelled);
        m_service.setHabits(sandbox::habitsOf(sandbox::Disguise::NumberList));
        const auto listed = caller.numbers(Region::UnitedStates);
        QVERIFY(listed);
        QVERIFY(listed->size() >= 2);
        QVERIFY(listed->constFirst().names(purchase.attempt));
        m_service.setHabits({});
    }

    void buyAbroad(Caller& caller, const QUrl& door)
    {
        sandbox::Habits habits;
        habits.pollsToSecondSms = 0;
        m_service.setHabits(habits);
        const auto offer = pick(*caller.services(britain));
        QVERIFY(offer);
        const auto bought = caller.buy(sealed(*offer, newKey()));
        QVERIFY(bought);
        for (const qsizetype expected : {0, 0, 1, 2})
            QCOMPARE(caller.code(Region::Global, bought->number)->messages.size(), expected);
        QCOMPARE(caller.number(Region::Global, bought->number)->messages.size(), 2);
        m_service.setHabits(sandbox::habitsOf(sandbox::Disguise::NumberList));
        QCOMPARE(caller.numbers(Region::Global)->constFirst().number, bought->number);
        m_service.setHabits({});

        // The client has no way to ask for this.
        QNetworkRequest request(QUrl(door.toString() + u"/global/numbers/" + bought->number.text()));
        request.setRawHeader("Authorization", "Bearer " + liveKey.reveal());
        QNetworkReply* const reply = m_network.deleteResource(request);
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 60'000);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 400);
        reply->deleteLater();
    }

    void beRefused(Caller& tester, Caller& payer, const QUrl& door)
    {
        using Kind = Failure::Kind;
        const auto prices = tester.services(us);
        const auto offer = pick(*prices);
        const auto soldOut = pick(*prices, false);
        QVERIFY(offer && soldOut);
        const NumberId nobodys(u"num_nobodys"_s);

        Caller withInvalidKey(m_network, door, wrongKey);
        QCOMPARE(kindOf(withInvalidKey.balance()), Kind::KeyRejected);
        QCOMPARE(kindOf(withInvalidKey.services(us)), Kind::KeyRejected);
        QCOMPARE(kindOf(withInvalidKey.buy(sealed(*offer, newKey()))), Kind::KeyRejected);

        QCOMPARE(kindOf(tester.services(Market::unitedStates(Server::One, OperatorId(u"nobody"_s)))),
            Kind::BadRequest);
        QCOMPARE(kindOf(tester.buy(sealed(*soldOut, newKey()))), Kind::BadRequest);

        m_service.setWallet(liveKey, Money::fromMicros(0, u"USD"_s));
        QCOMPARE(kindOf(payer.buy(sealed(*offer, newKey()))), Kind::ShortOfFunds);

        for (const Region region : {Region::UnitedStates, Region::Global}) {
            QCOMPARE(kindOf(tester.number(region, nobodys)), Kind::NotFound);
            QCOMPARE(kindOf(tester.code(region, nobodys)), Kind::NotFound);
        }
        QCOMPARE(kindOf(tester.cancel(nobodys)), Kind::NotFound);

        const QString key = newKey();
        QVERIFY(tester.buy(sealed(*offer, key)));
        const auto other = tester.services(Market::unitedStates(Server::Two));
        QCOMPARE(kindOf(tester.buy(sealed(*pick(*other), key))), Kind::Conflict);

        // While the first is still being made, a second with its key is told so.
        m_service.setPurchaseTime(1500ms);
        const SealedPurchase slow = sealed(*offer, newKey());
        QObject context;
        std::optional<Result<NumberState>> first;
        const int before = m_service.deliveries(Endpoint::Purchase);
        tester.client.buy(slow, &context, [&first](const Result<NumberState>& got) { first = got; });
        QTRY_VERIFY_WITH_TIMEOUT(m_service.deliveries(Endpoint::Purchase) > before, 60'000);
        QCOMPARE(kindOf(tester.buy(slow)), Kind::InProgress);
        QTRY_VERIFY_WITH_TIMEOUT(first, 60'000);
        QVERIFY(first->ok());
        m_service.setPurchaseTime(0ms);
    }

    void meetTrouble(Caller& caller)
    {
        const auto offer = pick(*caller.services(us));
        for (const int status : {429, 500, 502, 503}) {
            sandbox::Fault fault;
            fault.status = status;
            if (status == 429 || status == 503)
                fault.retryAfter = 7s;
            m_service.addFault(fault);
            QCOMPARE(caller.balance().failure().httpStatus, status);
            QCOMPARE(caller.services(us).failure().httpStatus, status);
            QCOMPARE(caller.buy(sealed(*offer, newKey())).failure().httpStatus, status);
            m_service.clearFaults();
        }
    }

    SandboxService m_service;
    QUrl m_url;
    Prism m_prism;
    QNetworkAccessManager m_network;
    Record m_record;
};

/// "get /us/numbers/{id}" for what went by as GET /us/numbers/num_1; empty: not in the contract.
QString operationOf(const Exchange& exchange, const QJsonObject& paths)
{
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QString pattern = QString(path.key()).replace(u"{id}"_s, u"[^/]+"_s);
        const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
        if (whole.match(exchange.path).hasMatch()
            && path->toObject().contains(QString::fromLatin1(exchange.method)))
            return QString::fromLatin1(exchange.method) + u' ' + path.key();
    }
    return {};
}

bool blames(const Exchange& exchange, const QStringList& location)
{
    const QJsonArray violations = QJsonDocument::fromJson(exchange.violations).array();
    return std::any_of(violations.begin(), violations.end(), [&location](const QJsonValue& violation) {
        QStringList where;
        for (const QJsonValue& step : violation[u"location"_s].toArray())
            where.append(step.toString());
        return where.mid(0, location.size()) == location;
    });
}

/// A contract that everybody breaks: every object must have a member that nobody sends, server and the
/// idempotency key are other things than they are.
QJsonObject impossible(QJsonObject contract)
{
    QJsonObject components = contract[u"components"_s].toObject();
    QJsonObject schemas = components[u"schemas"_s].toObject();
    for (auto at = schemas.begin(); at != schemas.end(); ++at) {
        QJsonObject schema = at->toObject();
        const bool isListed
            = at.key() == u"Country"_s || at.key() == u"Operator"_s || at.key() == u"Service"_s;
        if (!isListed && schema.contains(u"required"_s)) { // hundreds of them would not fit into a header
            QJsonArray required = schema[u"required"_s].toArray();
            required.append(u"nobody_sends_this"_s);
            schema[u"required"_s] = required;
        }
        *at = schema;
    }
    components[u"schemas"_s] = schemas;
    QJsonObject parameters = components[u"parameters"_s].toObject();
    for (const QString& name : {u"Server"_s, u"IdempotencyKey"_s}) {
        QJsonObject parameter = parameters[name].toObject();
        parameter[u"schema"_s] = QJsonObject{{u"type"_s, u"string"_s}, {u"const"_s, u"what nobody says"_s}};
        parameters[name] = parameter;
    }
    components[u"parameters"_s] = parameters;
    contract[u"components"_s] = components;
    return contract;
}

} // namespace

class TestContract : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void theTwelveCallsAreDocumented()
    {
        QStringList documented;
        const QJsonObject paths = contract()[u"paths"_s].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject item = path->toObject();
            for (const QString& verb : {u"get"_s, u"post"_s, u"delete"_s})
                if (item[verb][u"x-provynx-source"_s].toString() == u"documented"_s)
                    documented.append(verb + u' ' + path.key());
        }
        QCOMPARE(documented,
            (QStringList{u"get /balance"_s, u"get /global/countries"_s, u"post /global/numbers"_s,
                u"get /global/numbers/{id}"_s, u"get /global/numbers/{id}/code"_s, u"get /global/services"_s,
                u"post /us/numbers"_s, u"get /us/numbers/{id}"_s, u"delete /us/numbers/{id}"_s,
                u"get /us/numbers/{id}/code"_s, u"get /us/operators"_s, u"get /us/services"_s}));
    }

    void clientAndSandboxKeepIt()
    {
        Walk walk(QStringLiteral(PROVYNX_CONTRACT));
        walk.go();
        if (QTest::currentTestFailed())
            return;
        const QJsonObject paths = contract()[u"paths"_s].toObject();
        QSet<QString> operations;
        QSet<int> statuses;
        for (const Exchange& exchange : walk.exchanges()) {
            QVERIFY2(exchange.violations.isEmpty(), qPrintable(exchange.line()));
            const QString operation = operationOf(exchange, paths);
            QVERIFY2(!operation.isEmpty(), qPrintable(exchange.line()));
            if (exchange.status < 300 || operation == u"delete /global/numbers/{id}"_s)
                operations.insert(operation);
            statuses.insert(exchange.status);
        }
        // Nothing in the contract stayed untried.
        int known = 0;
        for (const QJsonValue& path : paths)
            for (const QString& verb : {u"get"_s, u"post"_s, u"delete"_s})
                known += path.toObject().contains(verb) ? 1 : 0;
        QCOMPARE(operations.size(), known);
        QCOMPARE(statuses, (QSet<int>{200, 201, 400, 401, 402, 404, 409, 429, 500, 502, 503}));
    }

    void whatBreaksItIsFound()
    {
        QTemporaryDir room;
        QFile file(room.filePath(u"impossible.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(impossible(contract())).toJson());
        file.close();

        Walk walk(file.fileName());
        walk.go();
        if (QTest::currentTestFailed())
            return;
        QVERIFY(walk.exchanges().size() > 40);
        for (const Exchange& exchange : walk.exchanges()) {
            const QByteArray line = exchange.line().toUtf8();
            QVERIFY2(blames(exchange, {u"response"_s, u"body"_s}), line);
            const bool isPurchase = exchange.method == "post";
            QVERIFY2(!isPurchase || blames(exchange, {u"request"_s, u"body"_s}), line);
            QVERIFY2(!isPurchase || blames(exchange, {u"request"_s, u"header"_s}), line);
            const bool asksCatalogue
                = exchange.path.endsWith(u"s"_s) && !isPurchase && !exchange.path.contains(u"numbers"_s);
            QVERIFY2(!asksCatalogue || blames(exchange, {u"request"_s, u"query"_s}), line);
        }
    }
};

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
