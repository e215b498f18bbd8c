// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "told.h"

#include "support/strict.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

const Market market = Market::global(Server::Three, CountryId(u"gb"_s));

} // namespace

class TestWireCatalogue : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void balance_data()
    {
        columns();
        unreadableRows();
        row("empty", "", "Unreadable");
        row("bare", R"({"balance":100.00,"currency":"USD"})", "100.00 USD");
        row("a number alone", "12.5", "12.50 USD");
        row("a text alone", R"("12.5")", "12.50 USD");
        row("a byte order mark", "\xef\xbb\xbf{\"balance\":1}\r\n", "1.00 USD");
        row("wrapped in data", R"({"success":true,"data":{"balance":"7.25","currency":"eur"}})", "7.25 EUR");
        row("wrapped in result, camelCase", R"({"result":{"currentBalance":3}})", "3.00 USD");
        row("wrapped twice", R"({"data":{"wallet":{"amount":"0.0125"}}})", "0.0125 USD");
        row("wrapped in its own name", R"({"balance":{"amount":5.5,"currency":"GBP"}})", "5.50 GBP");
        row("a list of one", R"([{"balance_usd":"9"}])", "9.00 USD");
        row("capitalised", R"({"Balance":"4.20","Currency":"USD"})", "4.20 USD");
        row("held", R"({"balance":10,"frozen_balance":"0.85"})", "10.00 USD held 0.85 USD");
        row("the wrapper's currency", R"({"currency":"PLN","data":{"balance":2}})", "2.00 PLN");
        row("an unknown currency", R"({"balance":2,"currency":"CREDITS"})", "2.00 CREDITS");
        row("a dollar sign", R"({"balance":"$2.50","currency":"$"})", "2.50 USD");
        row("a currency's sign", R"({"balance":100,"currency_symbol":"₽"})", "100.00 RUB");
        row("a code goes before a sign", R"({"balance":100,"currency_symbol":"$","currency":"CAD"})",
            "100.00 CAD");
        row("debt", R"({"balance":-1.5})", "-1.50 USD");
        row("zero", R"({"balance":0})", "0.00 USD");
        row("no currency said", R"({"balance":1,"currency":null})", "1.00 USD");
        row("missing", R"({"currency":"USD"})", "MissingField balance");
        row("null", R"({"balance":null})", "MissingField balance");
        row("no number", R"({"balance":"n/a"})", "MissingField balance");
        row("a list", "[]", "MissingField balance");
        row("an object", "{}", "MissingField balance");
    }

    void balance()
    {
        QFETCH(QByteArray, body);
        QTEST(told(wire::readBalance(answerOf(body))), "expected");
    }

    void countries_data()
    {
        columns();
        unreadableRows();
        row("empty", "", "Unreadable");
        row("own name", R"({"countries":[{"id":"gb","name":"United Kingdom"},{"id":"de","name":"Germany"}]})",
            "gb=United Kingdom, de=Germany");
        row("bare list", R"([{"code":"gb","title":"United Kingdom"}])", "gb=United Kingdom");
        row("data", R"({"data":[{"country_code":"gb","country_name":"United Kingdom"}]})",
            "gb=United Kingdom");
        row("data, own name", R"({"data":{"countries":[{"iso":"GB","displayName":"United Kingdom"}]}})",
            "GB=United Kingdom");
        row("items", R"({"items":[{"slug":"gb","label":"UK"}],"total":1})", "gb=UK");
        row("texts", R"(["gb","de"])", "gb=gb, de=de");
        row("own name, texts", R"({"countries":["gb","de"]})", "gb=gb, de=de");
        row("keyed by id", R"({"de":{"name":"Germany"},"gb":{"name":"United Kingdom"}})",
            "de=Germany, gb=United Kingdom");
        row("keyed texts", R"({"countries":{"de":"Germany","gb":"United Kingdom"}})",
            "de=Germany, gb=United Kingdom");
        row("capitalised", R"({"Countries":[{"Code":"gb","Name":"United Kingdom"}]})", "gb=United Kingdom");
        row("numbers as ids", R"([{"id":16,"name":"United Kingdom"}])", "16=United Kingdom");
        row("a row number beside the code", R"([{"id":16,"iso":"gb","name":"United Kingdom"}])",
            "gb=United Kingdom");
        row("without a name", R"([{"id":"gb"}])", "gb=gb");
        row("the same twice", R"(["gb","gb"])", "gb=gb");
        row("one without an id", R"([{"name":"Nowhere"},{"id":"gb"},null,7])", "gb=gb, 7=7");
        row("control characters", "[{\"id\":\"gb\",\"name\":\"U\\u0007K\\u202e\"}]", "gb=UK");
        row("none", R"({"countries":[]})", "");
        row("none at all", "[]", "");
        row("all without an id", R"([{"name":"Nowhere"}])", "MissingField id");
        row("dots for an id", R"([{"id":".."}])", "MissingField id");
        row("no list", R"({"message":"hello"})", "MissingField countries");
        row("another object", R"({"total":3})", "MissingField countries");
        row("nothing in it", "{}", "MissingField countries");
    }

    void countries()
    {
        QFETCH(QByteArray, body);
        QTEST(told(wire::readCountries(answerOf(body))), "expected");
    }

    void operators_data()
    {
        columns();
        unreadableRows();
        row("own name", R"({"operators":[{"id":"any","name":"Any"},{"id":"tango","name":"Tango"}]})",
            "any=Any, tango=Tango");
        row("any is always there", R"({"operators":[{"id":"tango","name":"Tango"}]})",
            "any=any, tango=Tango");
        row("texts", R"(["tango","any"])", "tango=tango, any=any");
        row("carriers", R"({"data":{"carriers":[{"carrier":"tango"}]}})", "any=any, tango=tango");
        row("pools", R"({"pools":{"p1":{"title":"Pool 1"}}})", "any=any, p1=Pool 1");
        row("keyed texts", R"({"any":"Any","tango":"Tango"})", "any=Any, tango=Tango");
        row("none", R"({"operators":[]})", "any=any");
        row("no list", R"({"ok":true})", "MissingField operators");
    }

    void operators()
    {
        QFETCH(QByteArray, body);
        QTEST(told(wire::readOperators(answerOf(body))), "expected");
    }

    void services_data()
    {
        columns();
        unreadableRows();
        row("own name",
            R"({"services":[{"id":"acme","name":"Acme","price":0.85,"currency":"USD","available":12}]})",
            "acme=Acme 0.85 USD x12");
        row("bare list, numbers as text", R"([{"code":"acme","title":"Acme","cost":"0.0125","count":"3"}])",
            "acme=Acme 0.0125 USD x3");
        row("data, camelCase",
            R"({"data":[{"serviceCode":"acme","serviceName":"Acme","retailPrice":1,"physicalCount":0}]})",
            "acme=Acme 1.00 USD x0");
        row("result, items", R"({"result":{"items":[{"slug":"acme","label":"Acme","sum":2,"qty":1}]}})",
            "acme=Acme 2.00 USD x1");
        row("capitalised", R"({"Services":[{"Id":"acme","Name":"Acme","Price":"1.5","Stock":4}]})",
            "acme=Acme 1.50 USD x4");
        row("texts", R"(["acme","zeta"])", "acme=acme ? x?, zeta=zeta ? x?");
        row("keyed by id", R"({"acme":{"name":"Acme","price":0.5,"qty":2},"zeta":{"cost":1}})",
            "acme=Acme 0.50 USD x2, zeta=zeta 1.00 USD x?");
        row("keyed under its name", R"({"currency":"EUR","services":{"acme":{"name":"Acme","price":"0.5"}}})",
            "acme=Acme 0.50 EUR x?");
        row("price as an object", R"([{"id":"acme","price":{"amount":"0.5","currency":"GBP"}}])",
            "acme=acme 0.50 GBP x?");
        row("no price", R"([{"id":"acme","available":12}])", "acme=acme ? x12");
        row("the price's currency", R"([{"id":"acme","price":15,"price_currency":"RUB"}])",
            "acme=acme 15.00 RUB x?");
        row("the price's format", R"([{"id":"acme","price":35,"price_format":"cents"}])",
            "acme=acme 0.35 USD x?");
        row("price null", R"([{"id":"acme","price":null}])", "acme=acme ? x?");
        row("price empty", R"([{"id":"acme","price":""}])", "acme=acme ? x?");
        row("price a word", R"([{"id":"acme","price":"ask us"}])", "acme=acme ? x?");
        row("price a list", R"([{"id":"acme","price":[]}])", "acme=acme ? x?");
        row("price below nothing", R"([{"id":"acme","price":-1}])", "acme=acme ? x?");
        row("price zero", R"([{"id":"acme","price":0}])", "acme=acme 0.00 USD x?");
        row("the list's sum is no price", R"({"sum":12,"services":[{"id":"acme"}]})", "acme=acme ? x?");
        row("stock is no price", R"([{"id":"acme","price":{"usual":0.5},"available":12}])",
            "acme=acme ? x12");
        row("an unknown currency", R"([{"id":"acme","price":5,"currency":"points"}])",
            "acme=acme 5.00 POINTS x?");
        row("stock yes", R"([{"id":"acme","available":true}])", "acme=acme ? x?");
        row("stock no", R"([{"id":"acme","available":false}])", "acme=acme ? x0");
        row("stock below nothing is not counted", R"([{"id":"acme","stock":-2}])", "acme=acme ? x?");
        row("stock null", R"([{"id":"acme","available":null,"count":5}])", "acme=acme ? x5");
        row("a tree by country", R"({"gb":{"acme":{"price":1}},"us":{"acme":{"price":1}}})",
            "MissingField services");
        row("a tree in a list", R"([{"country":"gb","services":[{"id":"acme","price":1}]}])",
            "MissingField services");
        row("a tree under its name", R"({"services":{"gb":{"acme":{"price":1}}}})", "MissingField services");
        row("a tree of prices", R"({"data":{"gb":{"acme":0.35}}})", "MissingField services");
        row("a tree of prices, as text", R"({"services":{"gb":{"acme":"0.35","zeta":"1"}}})",
            "MissingField services");
        row("a tree under named countries", R"({"gb":{"name":"England","services":{"acme":{"price":0.35}}}})",
            "MissingField services");
        row("a tree with lists", R"({"services":{"gb":{"acme":[{"price":1}]}}})", "MissingField services");
        row("a tree in a list, not first",
            R"([{"id":"acme"},{"country":"gb","services":[{"id":"acme","price":1}]}])",
            "MissingField services");
        row("counts of services in countries", R"({"vk_0":"76","ok_0":"64"})", "MissingField services");
        row("counts in a wrapper", R"({"data":{"vk_0":"76","ok_0":64}})", "MissingField services");
        row("not counted", R"([{"id":"acme","count":-1}])", "acme=acme ? x?");
        row("offered twice at two prices",
            R"([{"service":"acme","price":0.8},{"service":"acme","price":1.2}])", "acme=acme ? x?");
        row("words for a list", R"({"data":{"message":"No such server"}})", "MissingField services");
        row("none", R"({"services":[]})", "");
        row("no id", R"([{"name":"Acme","price":1}])", "MissingField id");
        row("no list", R"({"total":0})", "MissingField services");
    }

    void services()
    {
        QFETCH(QByteArray, body);
        const auto prices = wire::readServices(answerOf(body), market);
        QTEST(told(prices), "expected");
        if (prices)
            QCOMPARE(prices->market(), market);
    }
};

QTEST_GUILESS_MAIN(TestWireCatalogue)
#include "tst_wire_catalogue.moc"
