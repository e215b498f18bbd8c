// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/numbers.h"
#include "sandbox/offers.h"
#include "support/strict.h"

#include <phonenumbers/phonenumberutil.h>

#include <QRegularExpression>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

constexpr Server servers[]{Server::One, Server::Two, Server::Three};

QSet<ServiceId> ids(const QList<Service>& list)
{
    QSet<ServiceId> set;
    for (const Service& service : list)
        set.insert(service.id);
    return set;
}

QSet<CountryId> ids(const QList<Country>& list)
{
    QSet<CountryId> set;
    for (const Country& country : list)
        set.insert(country.id);
    return set;
}

/// The same ranges as the pool's, written a second time as patterns.
bool isFiction(const QString& number)
{
    static const QRegularExpression pattern(
        u"^(\\+1[2-9]\\d\\d55501\\d\\d|\\+447700900\\d{3}|\\+49152(28817386|28895456|54599371)|\\+"
        u"4917139200\\d\\d"
        "|\\+49176040690\\d\\d|\\+3363998\\d{4}|\\+46701740(60[5-9]|6[1-9]\\d)|\\+3532091\\d{5}"
        "|\\+61491570(110|15[6-9]))$"_s);
    return pattern.match(number).hasMatch();
}

} // namespace

class TestSandboxCatalogue : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void isBigEnough()
    {
        QVERIFY(sandbox::services(Market::unitedStates(Server::One)).size() >= 290);
        QVERIFY(sandbox::countries(Server::Three).size() >= 55);
        for (const Server server : servers) {
            QVERIFY(sandbox::countries(server).size() >= 35);
            QVERIFY(sandbox::services(Market::unitedStates(server)).size() >= 240);
            for (const Country& country : sandbox::countries(server)) {
                const auto list = sandbox::services(Market::global(server, country.id));
                QVERIFY2(list.size() >= 180, qPrintable(country.name));
                QVERIFY(!country.name.isEmpty());
                QVERIFY(country.id.text().size() == 2);
            }
        }
    }

    void serversDiffer()
    {
        for (const Server a : servers)
            for (const Server b : servers)
                if (a != b) {
                    QVERIFY(ids(sandbox::countries(a)) != ids(sandbox::countries(b)));
                    QVERIFY(ids(sandbox::services(Market::unitedStates(a)))
                        != ids(sandbox::services(Market::unitedStates(b))));
                }
        QVERIFY(ids(sandbox::countries(Server::Three)).contains(ids(sandbox::countries(Server::One))));
        const auto price
            = [](const Market& market) { return sandbox::service(market, ServiceId(u"whatsapp"_s))->price; };
        const CountryId gb(u"gb"_s);
        const CountryId de(u"de"_s);
        QCOMPARE(price(Market::unitedStates(Server::One))->toDecimal(), u"0.85"_s);
        QVERIFY(price(Market::unitedStates(Server::One)) != price(Market::unitedStates(Server::Two)));
        QVERIFY(price(Market::global(Server::One, gb)) != price(Market::global(Server::One, de)));
        QVERIFY(price(Market::global(Server::One, gb))
            != price(Market::global(Server::One, gb, OperatorId(u"ee"_s))));
    }

    void everyEntryIsSound()
    {
        bool seenEmpty = false;
        bool seenUnknown = false;
        for (const Server server : servers) {
            QList<Market> markets{
                Market::unitedStates(server), Market::unitedStates(server, OperatorId(u"verizon"_s))};
            for (const Country& country : sandbox::countries(server))
                markets.append(Market::global(server, country.id));
            for (const Market& market : markets) {
                const auto operators = sandbox::operators(market);
                QVERIFY(operators.size() >= 3);
                QCOMPARE(operators.first().id, anyOperator());
                QSet<OperatorId> operatorIds;
                for (const Operator& op : operators) {
                    QVERIFY(!op.id.isEmpty() && !op.name.isEmpty());
                    operatorIds.insert(op.id);
                }
                QCOMPARE(operatorIds.size(), operators.size());

                const auto list = sandbox::services(market);
                QCOMPARE(ids(list).size(), list.size());
                QSet<QString> names;
                for (const Service& service : list) {
                    QVERIFY(!service.name.isEmpty());
                    names.insert(service.name);
                    QVERIFY(service.price->micros() >= 50'000 && service.price->micros() <= 3'000'000);
                    QCOMPARE(service.price->micros() % 10'000, 0);
                    seenEmpty = seenEmpty || service.isOutOfStock();
                    seenUnknown = seenUnknown || !service.stock;
                }
                QCOMPARE(names.size(), list.size());
                QCOMPARE(sandbox::service(market, list.last().id), std::optional(list.last()));
            }
        }
        QVERIFY(seenEmpty);
        QVERIFY(seenUnknown);
    }

    void hasWhatTestsCountOn()
    {
        const Market market = Market::unitedStates(Server::One);
        for (const QString& id : {u"whatsapp"_s, u"whatsapp-business"_s, u"whatnot"_s, u"google"_s,
                 u"telegram"_s, u"acme-pay"_s}) {
            const auto service = sandbox::service(market, ServiceId(id));
            QVERIFY2(service && service->stock.value_or(0) > 0, qPrintable(id));
        }
        QVERIFY(sandbox::service(market, ServiceId(u"wharf-pay"_s))->isOutOfStock());
        QVERIFY(
            !sandbox::service(Market::unitedStates(Server::Two), ServiceId(u"wharf-pay"_s))->isOutOfStock());
        QString all;
        for (const Service& service : sandbox::services(market))
            all += service.name;
        for (const QChar c : u"éßüاש東서П"_s)
            QVERIFY2(all.contains(c), qPrintable(QString(c)));
    }

    void whatDoesNotExistIsEmpty()
    {
        QVERIFY(sandbox::services(Market::global(Server::One, CountryId(u"xx"_s))).isEmpty());
        QVERIFY(sandbox::services(Market::unitedStates(Server::One, OperatorId(u"nobody"_s))).isEmpty());
        QVERIFY(!sandbox::service(Market::unitedStates(Server::One), ServiceId(u"nothing"_s)));
        QVERIFY(!sandbox::hasCountry(Server::One, CountryId(u"is"_s)));
        QVERIFY(sandbox::hasCountry(Server::Three, CountryId(u"is"_s)));
    }

    void everyNumberIsFiction()
    {
        sandbox::NumberPool pool;
        QSet<QString> seen;
        QList<CountryId> places{CountryId()};
        for (const Country& country : sandbox::countries(Server::Three))
            places.append(country.id);
        for (int round = 0; round < 20; ++round)
            for (const CountryId& place : places) {
                const auto number = pool.take(place);
                QVERIFY(number);
                QVERIFY2(isFiction(*number), qPrintable(*number));
                QVERIFY2(!seen.contains(*number), qPrintable(*number));
                seen.insert(*number);
            }
        QCOMPARE(pool.inUse(), seen.size());
    }

    void wholeRangesAreFiction()
    {
        const QMap<QString, int> sizes{{u"us"_s, 2000}, {u"gb"_s, 2000}, {u"de"_s, 2203}, {u"se"_s, 2095},
            {u"au"_s, 2005}, {u"ca"_s, 2300}};
        for (auto at = sizes.cbegin(); at != sizes.cend(); ++at) {
            sandbox::NumberPool pool;
            QSet<QString> seen;
            while (const auto number = pool.take(CountryId(at.key()))) {
                QVERIFY2(isFiction(*number), qPrintable(*number));
                seen.insert(*number);
                QVERIFY(seen.size() <= at.value());
            }
            // A place has its own range, then the British and the American thousand.
            QCOMPARE(seen.size(), at.value());
            const QString one = *seen.cbegin();
            pool.putBack(one);
            QCOMPARE(pool.take(CountryId(at.key())), std::optional(one));
        }
    }

    void numbersParse()
    {
        const auto* util = i18n::phonenumbers::PhoneNumberUtil::GetInstance();
        const std::pair<QString, std::string> expected[]{{QString(), "US"}, {u"gb"_s, "GB"}, {u"pl"_s, "GB"}};
        for (const auto& [place, region] : expected) {
            sandbox::NumberPool pool;
            for (int i = 0; i < 200; ++i) {
                const auto number = pool.take(CountryId(place));
                i18n::phonenumbers::PhoneNumber parsed;
                QCOMPARE(util->Parse(number->toStdString(), "ZZ", &parsed),
                    i18n::phonenumbers::PhoneNumberUtil::NO_PARSING_ERROR);
                std::string found;
                util->GetRegionCodeForCountryCode(parsed.country_code(), &found);
                QCOMPARE(found, region);
                QVERIFY(util->IsPossibleNumber(parsed));
            }
        }
    }

    void firstNumbersAreTheFamiliarOnes()
    {
        sandbox::NumberPool pool;
        QCOMPARE(pool.take(CountryId()), std::optional(u"+12025550143"_s));
        QCOMPARE(pool.take(CountryId(u"gb"_s)), std::optional(u"+447700900123"_s));
        QCOMPARE(pool.take(CountryId(u"de"_s)), std::optional(u"+4915228817386"_s));
    }
};

QTEST_GUILESS_MAIN(TestSandboxCatalogue)
#include "tst_sandboxcatalogue.moc"
